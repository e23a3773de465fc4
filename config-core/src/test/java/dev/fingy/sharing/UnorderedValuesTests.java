package dev.fingy.sharing;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import dev.fingy.Lazy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Elements of sets without an order that are given for a list are in one order, whatever
 * the JVM makes of them.
 */
class UnorderedValuesTests {

	@Test
	void arraysAreSorted() {
		Set<int[]> rows = Set.of(new int[] { 3 }, new int[] { 1, 2 }, new int[] { 2 }, new int[] { 1 },
				new int[] { 1, 1 }, new int[] {});
		assertThat(rows("rows", rows)).isEqualTo("[[1, 1], [1, 2], [1], [2], [3], []]");
		assertThat(rows("rows", new HashSet<>(rows))).isEqualTo("[[1, 1], [1, 2], [1], [2], [3], []]");
	}

	@Test
	void listsOfOneTextAndOfTwoAreSorted() {
		List<String> one = List.of("a,b");
		List<String> two = List.of("a", "b");
		assertThat(rows("texts", Set.of(one, two, List.of("a"), List.of("b")))).isEqualTo("[[a, b], [a,b], [a], [b]]");
	}

	private static String rows(String name, Collection<?> rows) {
		return new Yaml().<Map<String, Object>>load(Lazy.of(Rows.class, Map.of(name, rows)).fingy().toYaml())
			.get(name)
			.toString();
	}

	record Rows(@Nullable List<int[]> rows, @Nullable List<List<String>> texts) {

	}

}
