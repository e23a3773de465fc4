package dev.fingy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.CompositePropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.support.ResourcePropertySource;

import dev.fingy.zoo.Animal;
import dev.fingy.zoo.Animal.Cat;
import dev.fingy.zoo.Animal.Wolf;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists and maps that two sources say.
 */
class PatchesTests {

	private static TestSources list() {
		return TestSources.yaml("t:", "  list: [{type: wolf, pack-size: 1}, {type: wolf, pack-size: 2}]");
	}

	@Test
	void sourcesOfSingleNamesPatchElements() {
		Wolf second = new Wolf(64);
		List<TestSources> patched = List.of(list().underEnvironment("T_LIST_1_PACKSIZE", "64"),
				list().underEnvironment("T_LIST_1_PACK_SIZE", "64"), list().under("--t.list[1].pack-size=64"),
				list().underSystemProperties(Map.of("t.list[1].pack-size", "64")));
		assertThat(patched).allSatisfy(
				(sources) -> assertThat(sources.bind("t", Holder.class).list()).containsExactly(new Wolf(1), second));
	}

	@Test
	void aPatchMayChangeTheTypeOfAnElement() {
		TestSources sources = list().under("--t.list[0].type=cat", "--t.list[0].indoor=false");
		assertThat(sources.bind("t", Holder.class).list()).containsExactly(new Cat(false), new Wolf(2));
		assertThat(sources.warnings(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.list[0]: is 'cat' now, so 'pack-size' of the type before is set aside
				      Origin: Byte array resource [application.yaml] - 2:34
				""");
	}

	@Test
	void severalSourcesPatchOneList() {
		TestSources sources = list().under("--t.list[0].pack-size=8").underEnvironment("T_LIST_1_PACKSIZE", "9");
		assertThat(sources.bind("t", Holder.class).list()).containsExactly(new Wolf(8), new Wolf(9));
	}

	@Test
	void aPatchBeyondTheEndSaysHowLongTheListIs() {
		assertThat(list().underEnvironment("T_LIST_2_TYPE", "cat").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.list[2]: is beyond the end: the list has 2 elements
				      Origin: "T_LIST_2_TYPE" from property source "systemEnvironment"
				""");
	}

	@Test
	void aFileReplacesAListAndItsPatchesStay() {
		TestSources sources = TestSources.yaml("t:", "  list: [{type: cat}]")
			.andYaml("base.yaml", "t:", "  list: [{type: wolf, pack-size: 1}, {type: wolf}]")
			.under("--t.list[0].indoor=false");
		assertThat(sources.bind("t", Holder.class).list()).containsExactly(new Cat(false));
		assertThat(TestSources.yaml("t:", "  list: [{type: cat}]")
			.andYaml("base.yaml", "t:", "  list: [{type: wolf, pack-size: 1}, {type: wolf}]")
			.under("--t.list[1].indoor=false")
			.problems(Holder.class)).isEqualTo("""
					1 problem in the configuration of 't':

					  t.list[1]: is beyond the end: the list has 1 element
					      Origin: "t.list[1].indoor" from property source "commandLineArgs"
					""");
	}

	@Test
	void aListThatOnlyOneSourceSaysIsItsOwn() {
		assertThat(TestSources.of()
			.underEnvironment("T_LIST_0", "cat", "T_LIST_1_TYPE", "wolf")
			.bind("t", Holder.class)
			.list()).containsExactly(new Cat(true), new Wolf(1));
		assertThat(TestSources.of().under("--t.list=cat,wolf").bind("t", Holder.class).list())
			.containsExactly(new Cat(true), new Wolf(1));
		assertThat(TestSources.of().under("--t.list[1]=cat").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.list[1]: leaves a gap: before it the list has 0 elements
				      Value:  cat
				      Origin: "t.list[1]" from property source "commandLineArgs"
				""");
	}

	@Test
	void aListThatIsSetAsAWholeReplacesTheList() {
		assertThat(list().under("--t.list=cat").bind("t", Holder.class).list()).containsExactly(new Cat(true));
		assertThat(list().underEnvironment("T_LIST", "cat,cat,cat").bind("t", Holder.class).list()).hasSize(3);
	}

	@Test
	void theEnvironmentPatchesTheEntryThatItCanOnlyMean() {
		TestSources sources = TestSources.yaml("t:", "  map: {my-long-key: {type: cat}, mine: {type: cat}}")
			.underEnvironment("T_MAP_MYLONGKEY_INDOOR", "false", "T_MAP_MINE_TYPE", "wolf");
		assertThat(sources.bind("t", Holder.class).map())
			.isEqualTo(entries("my-long-key", new Cat(false), "mine", new Wolf(1)));
		TestSources underscores = TestSources.yaml("t:", "  map: {my-long-key: {type: cat}, mine: {type: cat}}")
			.underEnvironment("T_MAP_MY_LONG_KEY_TYPE", "wolf", "T_MAP_MY_LONG_KEY_PACK_SIZE", "4");
		assertThat(underscores.bind("t", Holder.class).map())
			.isEqualTo(entries("my-long-key", new Wolf(4), "mine", new Cat(true)));
	}

	@Test
	void theEnvironmentMakesAnEntryThatNoOtherSourceCanMean() {
		TestSources sources = TestSources.yaml("t:", "  map: {my-key: {type: cat}}")
			.underEnvironment("T_MAP_OTHER_TYPE", "wolf");
		assertThat(sources.bind("t", Holder.class).map())
			.isEqualTo(entries("my-key", new Cat(true), "other", new Wolf(1)));
	}

	@Test
	void keysOfOneSpellingInUniformFormAreOneEntry() {
		TestSources sources = TestSources.yaml("t:", "  map: {my-key: {type: wolf}}")
			.under("--t.map.myKey.pack-size=3");
		assertThat(sources.bind("t", Holder.class).map()).isEqualTo(entries("my-key", new Wolf(3)));
	}

	@Test
	void anEntryOfTheEnvironmentWithoutATypeIsNone() {
		TestSources sources = TestSources.yaml("t:", "  map: {my-key: {type: wolf}}")
			.underEnvironment("T_MAP_OURKEY_PACKSIZE", "3");
		assertThat(sources.bind("t", Holder.class).map()).isEqualTo(entries("my-key", new Wolf(1)));
		assertThat(sources.unmatched(Holder.class))
			.containsExactly("t.map.ourkey.packsize: is ignored, as no type is named here "
					+ "[\"T_MAP_OURKEY_PACKSIZE\" from property source \"systemEnvironment\"]");
	}

	@Test
	void keysInBracketsKeepEveryCharacter() {
		TestSources sources = TestSources.yaml("t:", "  map: {'[a.b/C]': {type: wolf}, '[abc]': cat}")
			.under("--t.map[a.b/C].pack-size=3");
		assertThat(sources.bind("t", Holder.class).map())
			.isEqualTo(entries("a.b/C", new Wolf(3), "abc", new Cat(true)));
	}

	@Test
	void keysInBracketsAndPlainKeysAreEntriesOfTheirOwn() {
		TestSources sources = TestSources.yaml("t:", "  map: {'[X]': {type: wolf}, x: cat, '[-1]': wolf, '[a-b]': cat}")
			.under("--t.map[X].pack-size=2", "--t.map[-1].pack-size=3", "--t.map.a-b=wolf");
		assertThat(sources.bind("t", Holder.class).map()).isEqualTo(entries("X", new Wolf(2), "x", new Cat(true), "-1",
				new Wolf(3), "a-b", new Cat(true), "a-b", new Wolf(1)));
	}

	@Test
	void nodesUnderKeysInBracketsCanBeReferredTo() {
		TestSources sources = TestSources.yaml("t:", "  map: {'[a.b]': {type: cat}, '[-1]': {type: wolf}}",
				"  list: [{ref: 't.map[a.b]'}, {ref: 't.map[-1]'}]");
		assertThat(sources.bind("t", Holder.class).list()).containsExactly(new Cat(true), new Wolf(1));
	}

	@Test
	void severalSpellingsInOneSourceAreEntriesOfTheirOwn() {
		TestSources sources = TestSources
			.yaml("t:",
					"  map: {fooBar: {type: wolf, pack-size: 1}, FOO_BAR: {type: wolf, pack-size: 2}, foo-bar: cat}")
			.under("--t.map.FOO_BAR.pack-size=3");
		assertThat(sources.bind("t", Holder.class).map())
			.isEqualTo(entries("fooBar", new Wolf(1), "FOO_BAR", new Wolf(3), "foo-bar", new Cat(true)));
		assertThat(TestSources.yaml("t:", "  labels: {fooBar: a, FOO_BAR: b, foo-bar: c}")
			.bind("t", Holder.class)
			.labels()).isEqualTo(Map.of("fooBar", "a", "FOO_BAR", "b", "foo-bar", "c"));
	}

	@Test
	void twoSpellingsOfOnePropertyAreAProblem() {
		assertThat(TestSources.yaml("t:", "  map: {a: {type: wolf, packSize: 3, pack-size: 4}}").problems(Holder.class))
			.isEqualTo("""
					1 problem in the configuration of 't':

					  t.map.a.pack-size: is also set as 't.map.a.packSize' \
					[Byte array resource [application.yaml] - 2:35] in the same source
					      Value:  4
					      Origin: Byte array resource [application.yaml] - 2:49
					""");
	}

	@Test
	void aPatchOfAListInOneValueChangesThatElement() {
		assertThat(TestSources.yaml("t:", "  list: wolf,cat")
			.underEnvironment("T_LIST_0_PACKSIZE", "9")
			.under("--t.list[1].type=wolf")
			.bind("t", Holder.class)
			.list()).containsExactly(new Wolf(9), new Wolf(1));
	}

	@Test
	void aPatchBeyondTheEndOfAListInOneValueSaysHowLongTheListIs() {
		assertThat(TestSources.yaml("t:", "  list: wolf,cat").under("--t.list[5].pack-size=1").problems(Holder.class))
			.isEqualTo("""
					1 problem in the configuration of 't':

					  t.list[5]: is beyond the end: the list has 2 elements
					      Origin: "t.list[5].pack-size" from property source "commandLineArgs"
					""");
	}

	@Test
	void anIndexThatIsNoNumberOfAnElementSaysSo() {
		assertThat(TestSources.of().under("--t.numbers[99999999999]=1").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.numbers[99999999999]: is too large for the index of a list
				      Value:  1
				      Origin: "t.numbers[99999999999]" from property source "commandLineArgs"
				""");
	}

	@Test
	void theEnvironmentMakesAnEntryOfTheFirstWordOfAnother() {
		TestSources sources = TestSources.yaml("t:", "  map: {my-key: {type: wolf}}", "  labels: {my-key: x}")
			.underEnvironment("T_MAP_MY_TYPE", "cat", "T_MAP_MY_KEY_PACK_SIZE", "2", "T_LABELS_MY", "w");
		Holder bound = sources.bind("t", Holder.class);
		assertThat(bound.map()).isEqualTo(entries("my-key", new Wolf(2), "my", new Cat(true)));
		assertThat(bound.labels()).isEqualTo(Map.of("my-key", "x", "my", "w"));
	}

	@Test
	void theEnvironmentPatchesTheEntryOfTheLongestName() {
		TestSources sources = TestSources.yaml("t:", "  map: {my-key: {type: wolf}, my-key-two: {type: wolf}}")
			.underEnvironment("T_MAP_MY_KEY_TWO_PACKSIZE", "2", "T_MAP_MY_KEY_PACKSIZE", "3");
		assertThat(sources.bind("t", Holder.class).map())
			.isEqualTo(entries("my-key", new Wolf(3), "my-key-two", new Wolf(2)));
	}

	@Test
	void theEnvironmentPatchesEntriesWithOtherThanLettersInTheirNames() {
		TestSources sources = TestSources
			.yaml("t:", "  map: {my_key: {type: wolf}, '[your.key]': {type: wolf}, '[a/b c]': {type: wolf}}")
			.underEnvironment("T_MAP_MY_KEY_PACKSIZE", "2", "T_MAP_YOUR_KEY_PACKSIZE", "3", "T_MAP_ABC_PACKSIZE", "4");
		assertThat(sources.bind("t", Holder.class).map())
			.isEqualTo(entries("my_key", new Wolf(2), "your.key", new Wolf(3), "a/b c", new Wolf(4)));
	}

	@Test
	void severalFilesOfOneSourceReplaceLists() {
		TestSources sources = TestSources.yaml("t:", "  numbers: [1, 2, 3]", "  list: [{type: cat}, {type: cat}]");
		CompositePropertySource files = new CompositePropertySource("files");
		files.addPropertySource(file("t.numbers[0]=7"));
		files.addPropertySource(file("t.list[0].type=wolf"));
		sources.environment().getPropertySources().addFirst(files);
		assertThat(sources.bind("t", Holder.class)).isEqualTo(new Holder(List.of(new Wolf(1)), List.of(7), null, null));
	}

	private static ResourcePropertySource file(String line) {
		try {
			return new ResourcePropertySource(line, new ByteArrayResource(line.getBytes(StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, Animal> entries(Object... keysAndValues) {
		Map<String, Animal> entries = new LinkedHashMap<>();
		for (int i = 0; i < keysAndValues.length; i += 2) {
			entries.put((String) keysAndValues[i], (Animal) keysAndValues[i + 1]);
		}
		return entries;
	}

	record Holder(@Nullable List<Animal> list, @Nullable List<Integer> numbers, @Nullable Map<String, Animal> map,
			@Nullable Map<String, String> labels) {

	}

}
