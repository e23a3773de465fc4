package dev.fingy.internal.compare;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.Difference;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TestSources;
import dev.fingy.zoo.Animal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A difference is laid on a configuration in which there is what was compared, or is
 * refused with everything that is not.
 */
class MismatchesTests {

	private static final Fingy FIRST = bound("  animals: [{type: wolf, pack-size: 1}, cat]", "  head: {type: wolf}",
			"  size: 1");

	@Test
	void differenceFitsWhereOtherThingsDiffer() {
		Difference difference = FIRST.diff(FIRST.with("size", 2).without("animals[0]"));
		Fingy third = FIRST.with("head.pack-size", 5).with("named", Map.of("a", "cat"));
		assertThat(difference.applyTo(third).toYaml()).isEqualTo("""
				t:
				  animals:
				    - type: cat
				  head:
				    type: wolf
				    pack-size: 5
				  named:
				    a:
				      type: cat
				  size: 2
				""");
	}

	@Test
	void removedElementMustBeTheOneThatWasCompared() {
		assertRefused(FIRST.diff(FIRST.without("animals[0]")), FIRST.with("animals[0].pack-size", 8), """
				1 problem in the difference for 't':

				  t.animals[0]: is not what was compared
				      Value:  {type: wolf, pack-size: 8}
				      Expected: {type: wolf, pack-size: 1}
				""");
	}

	@Test
	void everythingThatDoesNotFitIsReportedTogether() {
		Fingy second = FIRST.with(Map.of("size", 2, "head", "cat", "animals", List.of("cat", "wolf", "dog"), "named",
				Map.of("a", "cat", "b", "wolf")));
		Fingy third = FIRST.with(Map.of("size", 3, "head", "dog", "animals", List.of(), "named", Map.of("a", "wolf")));
		assertRefused(FIRST.diff(second), third, """
				6 problems in the difference for 't':

				  t.animals[0]: is not what was compared
				      Value:  nothing
				      Expected: {type: wolf, pack-size: 1}

				  t.animals[1]: is not what was compared
				      Value:  a list of 0 elements
				      Expected: a longer list

				  t.animals[2]: is not what was compared
				      Value:  a list of 0 elements
				      Expected: a longer list

				  t.head: is not what was compared
				      Value:  {type: dog}
				      Expected: {type: wolf}

				  t.named: is not what was compared
				      Value:  {a: {type: wolf}}
				      Expected: nothing

				  t.size: is not what was compared
				      Value:  3
				      Expected: 1
				""");
	}

	@Test
	void partOfWhatIsNotThereDoesNotFit() {
		assertRefused(FIRST.diff(FIRST.with("head.pack-size", 2)), FIRST.without("head"), """
				1 problem in the difference for 't':

				  t.head.pack-size: is not what was compared
				      Value:  nothing
				      Expected: 1
				""");
	}

	@Test
	void elementBeyondTheEndDoesNotFit() {
		assertRefused(FIRST.diff(FIRST.with("animals", List.of(Map.of("type", "wolf", "pack-size", 1), "cat", "dog"))),
				FIRST.without("animals[0]"), """
						1 problem in the difference for 't':

						  t.animals[2]: is not what was compared
						      Value:  a list of 1 element
						      Expected: a longer list
						""");
	}

	@Test
	void whatIsReferredToIsNotRemoved() {
		Fingy first = bound("  animals: []", "  head: {type: wolf}", "  named: {a: cat, b: {type: wolf}}");
		Fingy third = bound("  animals: [{ref: t.head}, {ref: t.named.b}]", "  head: {type: wolf}",
				"  named: {a: cat, b: {type: wolf}}");
		assertRefused(first.diff(first.without("head").without("named.b")), third, """
				2 problems in the difference for 't':

				  t.animals[0]: refers to 't.head', which is removed

				  t.animals[1]: refers to 't.named.b', which is removed
				""");
		assertThat(first.diff(first.with("head", "cat")).applyTo(third).toYaml()).contains("- ref: t.head");
	}

	@Test
	void elementOfASetIsFoundWhereverItIs() {
		Fingy first = bound("  animals: []", "  pack: [{type: wolf, pack-size: 1}, cat, dog]",
				"  head: {ref: 't.pack[1]'}");
		Fingy third = bound("  animals: []",
				"  pack: [dog, {type: wolf, pack-size: 7}, cat, {type: wolf, pack-size: 1}]",
				"  head: {ref: 't.pack[2]'}");
		Difference difference = first.diff(first.with("pack[0].pack-size", 2).without("pack[2]"));
		for (Fingy each : List.of(third, Fingy.read(third.toJson()))) {
			assertThat(difference.applyTo(each).toYaml()).isEqualTo("""
					t:
					  animals: []
					  pack:
					    - type: wolf
					      pack-size: 2
					    - type: cat
					    - type: wolf
					      pack-size: 7
					  head:
					    ref: t.pack[1]
					""");
		}
	}

	@Test
	void elementThatIsMissingInASetDoesNotFit() {
		Fingy first = bound("  animals: []", "  pack: [{type: wolf, pack-size: 1}, cat, dog]");
		Fingy third = bound("  animals: []", "  pack: [dog]", "  head: {ref: 't.pack[0]'}");
		assertRefused(first.diff(first.with("pack[0].pack-size", 2).without("pack[1]")), third, """
				2 problems in the difference for 't':

				  t.pack[1]: is not what was compared
				      Value:  nothing
				      Expected: {type: cat}

				  t.pack[0].pack-size: is not what was compared
				      Value:  nothing
				      Expected: 1
				""");
		assertThat(first.diff(first.without("pack[2]").with("head", "cat")).applyTo(third.without("head")).toYaml())
			.isEqualTo("""
					t:
					  animals: []
					  pack: []
					  head:
					    type: cat
					""");
	}

	private static void assertRefused(Difference difference, Fingy third, String message) {
		for (Fingy each : List.of(third, Fingy.read(third.toJson()))) {
			assertThatExceptionOfType(FingyException.class).isThrownBy(() -> difference.applyTo(each))
				.withMessage(message);
		}
	}

	private static Fingy bound(String... lines) {
		return Fingy.of(TestSources.yaml("t:", String.join("\n", lines)).bind("t", Zoo.class));
	}

	record Zoo(List<Lazy<Animal>> animals, @Nullable Set<Animal> pack, @Nullable Animal head,
			@Nullable Map<String, Lazy<Animal>> named, @DefaultValue("0") int size) {
	}

}
