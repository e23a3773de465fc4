package dev.fingy.references;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.fingy.Difference;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TestSources;
import dev.fingy.zoo.Animal;
import dev.fingy.zoo.Animal.Wolf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * References to elements of lists lead to the same objects after elements were removed or
 * added, in configurations that were bound and in documents.
 */
class FollowingReferencesTests {

	private static final String WOLVES = "animals: [{type: wolf, pack-size: 1}, {type: wolf, pack-size: 2}, "
			+ "{type: wolf, pack-size: 3}]";

	@ParameterizedTest
	@MethodSource("forms")
	void referencesFollowWhenAnElementIsRemoved(Fingy fingy) {
		Zoo zoo = fingy.without("animals[0]").build(Zoo.class);
		assertThat(packs(zoo)).containsExactly(2, 3);
		assertThat(zoo.head().get()).isSameAs(zoo.animals().get(0).get());
		assertThat(zoo.named().get("last").get()).isSameAs(zoo.animals().get(1).get());
	}

	@ParameterizedTest
	@MethodSource("forms")
	void referencesBeforeARemovedElementStay(Fingy fingy) {
		Zoo zoo = fingy.without("named.last").without("animals[2]").build(Zoo.class);
		assertThat(zoo.named()).isNullOrEmpty();
		assertThat(packs(zoo)).containsExactly(1, 2);
		assertThat(zoo.head().get()).isSameAs(zoo.animals().get(1).get());
	}

	@ParameterizedTest
	@MethodSource("forms")
	void nullRemovesAnElementAndAllNamesCountAsBefore(Fingy fingy) {
		Map<String, Object> changes = new LinkedHashMap<>();
		changes.put("animals[0]", null);
		changes.put("animals[1].pack-size", 7);
		changes.put("named.last", null);
		changes.put("animals[2]", null);
		Zoo zoo = fingy.with(changes).build(Zoo.class);
		assertThat(packs(zoo)).containsExactly(7);
		assertThat(zoo.head().get()).isSameAs(zoo.animals().get(0).get());
	}

	@ParameterizedTest
	@MethodSource("forms")
	void elementThatIsReplacedLeavesTheOthers(Fingy fingy) {
		assertThat(packs(fingy.with("animals[0]", Lazy.of(Wolf::new, 9)).build(Zoo.class))).containsExactly(9, 2, 3);
		Zoo zoo = fingy.with("animals[0]", Map.of("ref", "t.animals[2]")).build(Zoo.class);
		assertThat(packs(zoo)).containsExactly(3, 2, 3);
		assertThat(zoo.animals().get(0).get()).isSameAs(zoo.named().get("last").get());
	}

	@Test
	void elementThatIsReferredToIsNotRemoved() {
		Fingy bound = bound();
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> bound.without("animals[1]")).withMessage("""
				1 problem in the change of 't':

				  t.animals[1]: cannot be removed, as a reference leads there
				      Origin: Byte array resource [application.yaml] - 3:15
				""");
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> Fingy.read(bound.toJson()).without("animals[1]"))
			.withMessage("""
					1 problem in the change of the document:

					  t.animals[1]: cannot be removed, as 't.head' refers to it
					""");
	}

	@Test
	void changeOfARemovedElementIsAProblem() {
		Map<String, Object> changes = new LinkedHashMap<>();
		changes.put("animals[0]", null);
		changes.put("animals[0].pack-size", 7);
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> bound().with(changes)).withMessage("""
				1 problem in the change of 't':

				  t.animals[0].pack-size: is changed and removed
				      Origin: changed by the application
				""");
	}

	@Test
	void referencesBelowNestedListsFollow() {
		Fingy bound = Fingy.of(TestSources.yaml("t:",
				"  crowds: [{animals: [wolf, {type: wolf, pack-size: 2}]}, {animals: [wolf, {type: wolf, pack-size: 4}]}]",
				"  head: {ref: 't.crowds[1].animals[1]'}")
			.bind("t", Crowds.class));
		for (Fingy each : List.of(bound, Fingy.read(bound.toJson()))) {
			Crowds crowds = each.without("crowds[1].animals[0]").without("crowds[0]").build(Crowds.class);
			assertThat(crowds.head().get()).isEqualTo(new Wolf(4))
				.isSameAs(crowds.crowds().get(0).get().animals().get(0).get());
		}
	}

	@Test
	void componentsFollowReferencesInside() {
		Lazy<Crowd> crowd = TestSources
			.yaml("t:", "  crowds: [{animals: [wolf, {type: wolf, pack-size: 2}, {ref: 't.crowds[0].animals[1]'}]}]")
			.bind("t", Crowds.class)
			.crowds()
			.get(0);
		List<Lazy<Animal>> left = crowd.with("animals[0]", null).get().animals();
		assertThat(left).hasSize(2);
		assertThat(left.get(1).get()).isEqualTo(new Wolf(2)).isSameAs(left.get(0).get());
	}

	@Test
	void differenceTakesReferencesAlong() {
		Fingy before = bound();
		Difference difference = before.diff(before.without("animals[0]"));
		Fingy other = before.with("animals[1].pack-size", 8);
		Zoo zoo = difference.applyTo(other).build(Zoo.class);
		assertThat(packs(zoo)).containsExactly(8, 3);
		assertThat(zoo.head().get()).isEqualTo(new Wolf(8)).isSameAs(zoo.animals().get(0).get());
		assertThat(zoo.named().get("last").get()).isEqualTo(new Wolf(3));
	}

	@Test
	void differenceLeadsToTheSecondWhateverReferencesLeadTo() {
		List<Fingy> all = List.of(bound("1, 2", 1), bound("9, 1, 2", 1), bound("9, 1, 2", 2), bound("2", 0),
				bound("1", 0), bound("2, 1", 0), bound("2, 1, 3", 1));
		for (Fingy first : all) {
			for (Fingy second : all) {
				Fingy applied = first.diff(second).applyTo(first);
				assertThat(applied.diff(second)).isEmpty();
				assertThat(applied.fingerprint()).isEqualTo(second.fingerprint());
			}
		}
	}

	private static Fingy bound(String sizes, int head) {
		String animals = Stream.of(sizes.split(", "))
			.map((size) -> "{type: wolf, pack-size: " + size + "}")
			.collect(Collectors.joining(", "));
		return Fingy.of(TestSources
			.yaml("t:", "  animals: [" + animals + "]", "  head: {ref: 't.animals[" + head + "]'}", "  named: {}")
			.bind("t", Zoo.class));
	}

	private static List<Integer> packs(Zoo zoo) {
		return zoo.animals().stream().map((animal) -> ((Wolf) animal.get()).packSize()).toList();
	}

	private static Fingy bound() {
		return Fingy.of(TestSources
			.yaml("t:", "  " + WOLVES, "  head: {ref: 't.animals[1]'}", "  named: {last: {ref: 't.animals[2]'}}")
			.bind("t", Zoo.class));
	}

	static Stream<Fingy> forms() {
		Fingy bound = bound();
		return Stream.of(bound, Fingy.read(bound.toJson()));
	}

	record Zoo(List<Lazy<Animal>> animals, @Nullable Lazy<Animal> head, Map<String, Lazy<Animal>> named) {
	}

	record Crowd(List<Lazy<Animal>> animals) {
	}

	record Crowds(List<Lazy<Crowd>> crowds, @Nullable Lazy<Animal> head) {
	}

}
