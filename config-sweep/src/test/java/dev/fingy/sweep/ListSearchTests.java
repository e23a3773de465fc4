package dev.fingy.sweep;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Points that are listed.
 */
class ListSearchTests {

	private static final TestSpace NONE = new TestSpace();

	@Test
	void trialsAreTriedInTheirOrder() {
		Search search = new ListSearch(List.of(Map.of("training.epochs", 5), Map.of("training.trainer", "forest")));
		assertThat(NONE.values(search, 50, 7)).containsExactly(Map.of("training.epochs", 5),
				Map.of("training.trainer", "forest"));
	}

	@Test
	void nestedValuesAreProperties() {
		Search search = new ListSearch(List.of(Map.of("training", Map.of("trainer", Map.of("type", "forest")))));
		assertThat(NONE.values(search, 50, 7)).containsExactly(Map.of("training.trainer.type", "forest"));
	}

	@Test
	void listsAreIndexed() {
		Search search = new ListSearch(List.of(Map.of("years", Map.of("0", 2016, "1", Map.of("from", 2017)))));
		assertThat(NONE.values(search, 50, 7)).containsExactly(Map.of("years[0]", 2016, "years[1].from", 2017));
		search = new ListSearch(List.of(Map.of("years", List.of(2016, 2017))));
		assertThat(NONE.values(search, 50, 7)).containsExactly(Map.of("years[0]", 2016, "years[1]", 2017));
	}

	@Test
	void unusualKeysAreInBrackets() {
		Search search = new ListSearch(List.of(Map.of("hosts", Map.of("10.1.2.3", "a", "a/b", "c", "x_y-z1", "d"))));
		assertThat(NONE.values(search, 50, 7))
			.containsExactly(Map.of("hosts[10.1.2.3]", "a", "hosts[a/b]", "c", "hosts.x_y-z1", "d"));
	}

	@Test
	void emptyMapsAndListsAreValues() {
		Search search = new ListSearch(List.of(Map.of("a", Map.of(), "b", List.of(), "c", "")));
		assertThat(NONE.values(search, 50, 7)).containsExactly(Map.of("a", Map.of(), "b", List.of(), "c", ""));
	}

	@Test
	void firstTrialsAreTriedIfThereAreTooMany() {
		Search search = new ListSearch(List.of(Map.of("a", 1), Map.of("a", 2), Map.of("a", 3)));
		assertThat(NONE.values(search, 2, 7)).containsExactly(Map.of("a", 1), Map.of("a", 2));
		assertThat(search.omitted(NONE, new Budget(2, 7))).isEqualTo(1);
		assertThat(search.omitted(NONE, new Budget(4, 7))).isZero();
	}

}
