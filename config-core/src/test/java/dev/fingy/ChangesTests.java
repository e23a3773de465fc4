package dev.fingy;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.MapPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A change is laid over what a lazy was resolved to, so that nothing else changes.
 */
class ChangesTests {

	@Test
	void withKeepsTheDefaultTypeOfTheProperty() {
		Lazy<Part> wide = bind("t:", "  other: 1").wide();
		assertThat(wide.with("layers", 3).get()).isEqualTo(new Wide(0, 3));
		assertThat(bind("t:", "  wide: {size: 2}").wide().with("layers", 3).get()).isEqualTo(new Wide(2, 3));
	}

	@Test
	void withKeepsTheTypeThatAListNames() {
		assertThat(bind("t:", "  parts: wide,thin").parts().get(0).with("size", 3).get()).isEqualTo(new Wide(3, 0));
	}

	@Test
	void withKeepsEntriesOfTheEnvironment() {
		Lazy<Part> entry = TestSources.of()
			.underEnvironment("T_NAMED_MYKEY_TYPE", "wide", "T_NAMED_MYKEY_SIZE", "4")
			.bind("t", Holder.class)
			.named()
			.get("mykey");
		assertThat(entry.with("layers", 3).get()).isEqualTo(new Wide(4, 3));
	}

	@Test
	void withOfAnInnerLazyKeepsWhatTheOuterOneChanged() {
		Lazy<Part> outer = bind("t:", "  part: {type: nest, inner: {type: wide, size: 1, layers: 1}}").part();
		Nest resized = (Nest) outer.with("inner.size", 50).get();
		assertThat(resized.inner().with("layers", 9).get()).isEqualTo(new Wide(50, 9));
		Nest switched = (Nest) outer.with("inner", Map.of("type", "thin", "depth", 3)).get();
		assertThat(switched.inner().with("size", 7).get()).isEqualTo(new Thin(7, 3));
		assertThat(((Nest) outer.get()).inner().get()).isEqualTo(new Wide(1, 1));
	}

	@Test
	void withOfAnInnerLazyFindsWhatTheOuterOneRefersTo() {
		Lazy<Part> outer = bind("t:", "  part: {type: nest, inner: thin}").part();
		Nest changed = (Nest) outer.with(Map.of("named.a", "wide", "inner", Map.of("ref", "t.part.named.a"))).get();
		assertThat(changed.inner()).isSameAs(changed.named().get("a"));
		Nest nested = (Nest) outer.with(Map.of("named.a", "wide", "inner.type", "nest")).get();
		Nest inner = (Nest) nested.inner().with("inner", Map.of("ref", "t.part.named.a")).get();
		assertThat(inner.inner()).isSameAs(nested.named().get("a"));
	}

	@Test
	void withMapReplacesTheMap() {
		Lazy<Part> part = bind("t:", "  part: {type: nest, named: {a: wide, b: thin}}").part();
		assertThat(((Nest) part.with("named", Map.of("c", "wide")).get()).named()).containsOnlyKeys("c");
		assertThat(((Nest) part.with("named", Map.of()).get()).named()).isEmpty();
		assertThat(((Nest) part.with("named.c", "wide").get()).named()).containsOnlyKeys("a", "b", "c");
		assertThat(((Nest) part.with("named", Map.of("a.b", "wide", "C D", "thin")).get()).named())
			.containsOnlyKeys("a.b", "C D");
	}

	@Test
	void withListReplacesTheListAndAnIndexPatchesIt() {
		Lazy<Part> part = bind("t:", "  part: {type: nest, list: [wide, thin]}").part();
		assertThat(objects(part.with("list", List.of("wide")))).containsExactly(new Wide(0, 0));
		assertThat(objects(part.with("list", List.of()))).isEmpty();
		assertThat(objects(part.with("list[1].size", 4))).containsExactly(new Wide(0, 0), new Thin(4, 0));
	}

	private static List<Part> objects(Lazy<Part> nest) {
		return ((Nest) nest.get()).list().stream().map(Lazy::get).toList();
	}

	@Test
	void withMapChangesTheObjectThatItNamesNoTypeFor() {
		Lazy<Part> part = bind("t:", "  part: {type: nest, inner: {type: wide, size: 1, layers: 2}}").part();
		Nest changed = (Nest) part.with("inner", Map.of("size", 5)).get();
		assertThat(changed.inner().get()).isEqualTo(new Wide(5, 2));
	}

	@Test
	void withNullMakesAPropertyAbsent() {
		Lazy<Part> part = bind("t:", "  part: {type: nest, inner: wide, list: [wide, thin], level: 5}").part();
		Nest without = (Nest) part.with("inner", null).with("level", null).with("list[0]", null).get();
		assertThat(without.inner()).isNull();
		assertThat(without.level()).isEqualTo(7);
		assertThat(without.list()).extracting(Lazy::get).containsExactly(new Thin(0, 0));
		assertThat(part.with("inner.size", null).with("named.x.size", null).get()).isNotNull();
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> part.with("inner.sise", null)).withMessage("""
				1 problem in the change of 't.part':

				  t.part.inner.sise: 'wide' has no such property
				      Properties: size, layers
				      Did you mean 'size'?
				""");
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> part.with(Collections.singletonMap("t.part", null)))
			.withMessage("1 problem in the change of 't.part':\n\n  t.part: cannot be absent\n");
	}

	@Test
	void withKeepsWhatPlaceholdersWereResolvedTo() {
		TestSources sources = TestSources.yaml("name: first", "t:",
				"  part: {type: named, name: 'a ${name}', size: 1}");
		Lazy<Part> part = sources.bind("t", Holder.class).part();
		sources.environment().getPropertySources().addFirst(new MapPropertySource("later", Map.of("name", "second")));
		Lazy<Part> changed = part.with("size", 2);
		assertThat(changed.get()).isEqualTo(new Named("a first", 2));
		assertThat(changed.with("name", "b ${name}").get()).isEqualTo(new Named("b second", 2));
		assertThat(json(changed.fingy().at("name"))).isEqualTo(json(part.fingy().at("name")));
	}

	@Test
	void withKeepsOriginsAndOverriddenValues() {
		Lazy<Part> part = TestSources.yaml("t:", "  part: {type: thin, size: 1, depth: 4}")
			.under("--t.part.size=2")
			.bind("t", Holder.class)
			.part();
		assertThat(json(part.with("size", 3).fingy())).isEqualTo("""
				{"type":"thin","class":"dev.fingy.ChangesTests$Thin","lazy":true,"created":false,"origin":"Byte array \
				resource [application.yaml] - 2:16","properties":{"size":{"value":3,"origin":"changed by the \
				application","overrides":[{"value":"2","origin":"\\"t.part.size\\" from property source \
				\\"commandLineArgs\\""},{"value":1,"origin":"Byte array resource [application.yaml] - 2:28"}]},\
				"depth":{"value":4,"origin":"Byte array resource [application.yaml] - 2:38"}}}""");
	}

	@Test
	void withKeepsWhatWasSetAside() {
		Lazy<Part> part = TestSources.yaml("t:", "  part: {type: wide, size: 1, layers: 4}")
			.under("--t.part.type=thin")
			.bind("t", Holder.class)
			.part();
		assertThat(json(part.with("size", 3).fingy())).contains("\"set-aside\":[{\"property\":\"layers\",\"value\":4,");
		assertThat(json(part.with("type", "wide").fingy())).doesNotContain("set-aside");
	}

	@Test
	@ExtendWith(OutputCaptureExtension.class)
	void withAnotherTypeSetsAsideWhatItDoesNotKnowAndSaysSoOnce(CapturedOutput output) {
		Lazy<Part> part = bind("t:", "  part: {type: wide, size: 1, layers: 4}").part();
		assertThat(part.with("type", "thin").get()).isEqualTo(new Thin(1, 0));
		assertThat(part.with("", "thin").get()).isEqualTo(new Thin(0, 0));
		assertThat(output).containsOnlyOnce("t.part: is 'thin' now, so 'layers' of the type before is set aside "
				+ "[Byte array resource [application.yaml] - 2:39]");
	}

	@Test
	void withWhatIsNoNameReportsItAsGiven() {
		Lazy<Part> part = bind("t:", "  part: {type: thin, size: 5}").part();
		for (String path : List.of("a b[", "a..b", ".a", "a.", "a[]", "-", "a]", "size[0")) {
			assertThatExceptionOfType(FingyException.class).isThrownBy(() -> part.with(path, 2))
				.withMessage("1 problem in the change of 't.part':\n\n  t.part." + path + ": is no property name\n");
		}
		assertThat(part.with("SIZE", 6).with("t.part.depth", 2).get()).isEqualTo(new Thin(6, 2));
	}

	@Test
	void createDescribesItsOwnObjects() {
		Lazy<Part> part = bind("t:", "  part: {type: nest, inner: wide}").part();
		((Nest) part.get()).inner().get();
		Lazy<Part> inner = ((Nest) part.create()).inner();
		assertThat(inner.isCreated()).isFalse();
		assertThat(json(inner.fingy())).contains("\"created\":false");
		inner.get();
		assertThat(json(inner.fingy())).contains("\"created\":true");
	}

	@Test
	void sharedObjectChangesForAllWhoHoldIt() {
		Shared shared = TestSources
			.yaml("t:", "  part: {type: thin, size: 1}", "  parts: [{ref: t.part}, wide]",
					"  named: {a: {ref: t.part}}")
			.bind("t", Shared.class);
		Shared changed = Fingy.of(shared).with("part.size", 9).build(Shared.class);
		assertThat(changed.part()).isEqualTo(new Thin(9, 0))
			.isSameAs(changed.parts().get(0))
			.isSameAs(changed.named().get("a"));
		Shared other = Fingy.of(shared).with("parts[1].size", 2).build(Shared.class);
		assertThat(other.part()).isSameAs(other.parts().get(0)).isSameAs(other.named().get("a"));
		assertThat(Fingy.of(shared).with("part.size", 9).toYaml()).isEqualTo("""
				t:
				  part:
				    type: thin
				    size: 9
				  parts:
				    - ref: t.part
				    - type: wide
				  named:
				    a:
				      ref: t.part
				""");
	}

	@Test
	void withoutChangesTheFingyIsTheSame() {
		Holder bound = bind("t:", "  part: {type: nest, inner: wide, list: [thin, wide], named: {a: thin}}");
		Fingy fingy = Fingy.of(bound);
		assertThat(fingy.with(Map.of())).isSameAs(fingy);
		assertThat(bound.part().fingy().with(Map.of())).isEqualTo(bound.part().fingy());
		assertThat(bound.part().with(Map.of()).fingy()).isEqualTo(bound.part().fingy());
		Fingy read = Fingy.read(fingy.toJson());
		assertThat(read.with(Map.of())).isSameAs(read);
		Fingy back = fingy.with("part.level", 8).with("part.level", null);
		assertThat(fingy.diff(back)).isEmpty();
		assertThat(back.fingerprint()).isEqualTo(fingy.fingerprint());
	}

	@Test
	void failedChangesLeaveTheOldValue() {
		Holder bound = bind("t:", "  part: {type: nest, inner: {type: wide, size: 1}}");
		Fingy fingy = Fingy.of(bound);
		String before = fingy.fingerprint();
		Lazy<Part> part = bound.part();
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> fingy.with(Map.of("part.inner.size", 2, "part.level", "many")));
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> part.with(Map.of("inner.size", 2, "level", "many")));
		assertThat(fingy.fingerprint()).isEqualTo(before).isEqualTo(Fingy.of(bound).fingerprint());
		assertThat(part.fingy()).isEqualTo(fingy.at("part"));
		assertThat(((Nest) part.get()).inner().get()).isEqualTo(new Wide(1, 0));
	}

	@Test
	void rebuiltConfigurationIsAsLazyAsItWas() {
		Deep bound = TestSources
			.yaml("t:", "  part: thin", "  parts: [[wide]]", "  named: {a: {b: thin}}",
					"  nested: {part: wide, size: 1}")
			.bind("t", Deep.class);
		bound.part().get();
		Deep rebuilt = Fingy.of(bound).with("nested.size", 2).build(Deep.class);
		List<Lazy<Part>> lazies = List.of(rebuilt.part(), rebuilt.parts().get(0).get(0),
				rebuilt.named().get("a").get("b"), rebuilt.nested().part());
		assertThat(lazies).noneMatch(Lazy::isCreated);
		assertThat(lazies).extracting(Lazy::get)
			.containsExactly(new Thin(0, 0), new Wide(0, 0), new Thin(0, 0), new Wide(0, 0));
		assertThat(lazies).allMatch(Lazy::isCreated);
		assertThat(bound.nested().part().isCreated()).isFalse();
		assertThat(rebuilt.nested().size()).isEqualTo(2);
	}

	private static String json(Fingy fingy) {
		String json = fingy.toJson().replaceAll("\n *", "").replace("\": ", "\":");
		return json.substring(json.indexOf("\"root\":") + 7, json.length() - 1).replaceAll("\"code\":\"[^\"]*\",", "");
	}

	private static Holder bind(String... lines) {
		return TestSources.yaml(lines).bind("t", Holder.class);
	}

	record Holder(Lazy<Part> part, @DefaultType("wide") Lazy<Part> wide, List<Lazy<Part>> parts,
			Map<String, Lazy<Part>> named) {

	}

	record Shared(Part part, List<Part> parts, Map<String, Part> named) {

	}

	record Deep(Lazy<Part> part, List<List<Lazy<Part>>> parts, Map<String, Map<String, Lazy<Part>>> named,
			Nested nested) {

	}

	record Nested(Lazy<Part> part, int size) {

	}

	@Discriminated(defaultType = "thin")
	sealed interface Part {

	}

	@TypeName("thin")
	record Thin(@DefaultValue("0") int size, @DefaultValue("0") int depth) implements Part {

	}

	@TypeName("wide")
	record Wide(@DefaultValue("0") int size, @DefaultValue("0") int layers) implements Part {

	}

	@TypeName("named")
	record Named(@Nullable String name, @DefaultValue("0") int size) implements Part {

	}

	@TypeName("nest")
	record Nest(@Nullable Lazy<Part> inner, @DefaultValue Map<String, Lazy<Part>> named,
			@DefaultValue List<Lazy<Part>> list, @DefaultValue("7") int level) implements Part {

	}

}
