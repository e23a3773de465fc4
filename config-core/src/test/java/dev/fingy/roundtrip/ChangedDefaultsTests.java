package dev.fingy.roundtrip;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.DefaultType;
import dev.fingy.Difference;
import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.TestSources;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Changes of what is default come back from files.
 */
class ChangedDefaultsTests {

	private static final Fingy DEFAULTS = Fingy.of(TestSources.yaml("t: {size: 1}").bind("t", Lists.class));

	@Test
	void elementOfDefaultListIsReplaced() {
		assertWritten((lists) -> lists.with("words[0]", "x"), "words: [x, b]");
		assertWritten((lists) -> lists.with("set[1]", "x"), "set: [c, x]");
		assertWritten((lists) -> lists.with("numbers[1]", 4), "numbers: [1, 4]");
	}

	@Test
	void elementOfDefaultListIsRemoved() {
		assertWritten((lists) -> lists.without("words[1]"), "words: [a]");
		assertWritten((lists) -> lists.without("set[0]"), "set: [d]");
		assertWritten((lists) -> lists.without("numbers[0]"), "numbers: [2]");
		assertWritten((lists) -> lists.without("words[1]").without("words[0]"), "words: []");
	}

	@Test
	void elementIsAddedToDefaultList() {
		assertWritten((lists) -> change("words: [a, x, b]").applyTo(lists), "words: [a, x, b]");
		assertWritten((lists) -> change("numbers: [1, 5, 2]").applyTo(lists), "numbers: [1, 5, 2]");
	}

	@Test
	void elementOfDefaultListIsAddedToAnother() {
		Fingy before = lists("words: [a, x]");
		Fingy defaults = before.diff(DEFAULTS).applyTo(Fingy.read(before.toJson()));
		assertThat(bound(defaults)).usingRecursiveComparison().isEqualTo(bound(DEFAULTS));
	}

	private static Difference change(String yaml) {
		return DEFAULTS.diff(lists(yaml));
	}

	private static Fingy lists(String yaml) {
		return Fingy.of(TestSources.yaml("t: {size: 1, " + yaml + "}").bind("t", Lists.class));
	}

	private static Lists bound(Fingy fingy) {
		return TestSources.yaml(fingy.toYaml().split("\n")).bind("t", Lists.class);
	}

	private static void assertWritten(UnaryOperator<Fingy> change, String yaml) {
		Lists expected = lists(yaml).build(Lists.class);
		for (Fingy fingy : List.of(DEFAULTS, Fingy.read(DEFAULTS.toJson()))) {
			Fingy changed = change.apply(fingy);
			assertThat(changed.build(Lists.class)).usingRecursiveComparison().isEqualTo(expected);
			assertThat(bound(changed)).usingRecursiveComparison().isEqualTo(expected);
			assertThat(bound(Fingy.read(changed.toJson()))).usingRecursiveComparison().isEqualTo(expected);
		}
	}

	@Test
	void nodeThatADifferenceRemovesStaysAbsent() {
		Fingy present = nodes("t: {size: 1}");
		Fingy absent = nodes("t: {size: 1, leaf: ''}");
		Difference removed = present.diff(absent);
		assertThat(removed).hasToString("- t.leaf: {type: leaf}");
		for (Fingy fingy : List.of(present, Fingy.read(present.toJson()))) {
			Fingy applied = removed.applyTo(fingy);
			assertThat(applied.toYaml()).isEqualTo("t:\n  leaf: null\n  size: 1\n");
			assertThat(applied.build(Nodes.class)).isEqualTo(new Nodes(null, null, 1));
			assertThat(absent.diff(present).applyTo(applied).build(Nodes.class))
				.isEqualTo(new Nodes(new Leaf(3), null, 1));
		}
	}

	@Test
	void nodeThatIsReferredToIsNotRemoved() {
		Difference removed = nodes("t: {size: 1}").diff(nodes("t: {size: 1, leaf: ''}"));
		Fingy referring = nodes("t: {size: 1, other: {ref: t.leaf}}");
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> removed.applyTo(referring))
			.withMessageContaining("t.other: refers to 't.leaf', which is removed");
	}

	private static Fingy nodes(String yaml) {
		return Fingy.of(TestSources.yaml(yaml).bind("t", Nodes.class));
	}

	@Discriminated
	sealed interface Part {

	}

	@TypeName("leaf")
	record Leaf(@DefaultValue("3") int size) implements Part {

	}

	record Nodes(@DefaultType("leaf") @Nullable Part leaf, @Nullable Part other, int size) {

	}

	record Lists(@DefaultValue("a,b") List<String> words, @DefaultValue("c,d") Set<String> set,
			@DefaultValue("1,2") int[] numbers, int size) {

	}

}
