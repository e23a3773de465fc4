package dev.fingy.internal.cli.output;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.fingy.Change;
import dev.fingy.Change.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ChangeText}.
 */
class ChangeTextTests {

	private static final String LONG = "x".repeat(80);

	@Test
	void whatFitsStandsInOneLine() {
		assertThat(lines(Kind.REPLACED, map("type", "sgd", "rates", List.of(1, 2)), map("type", "adam")))
			.isEqualTo("! a.b: {type: sgd, rates: [1, 2]} → {type: adam}");
		assertThat(lines(Kind.CHANGED, LONG, LONG + "\n")).isEqualTo("~ a.b: " + LONG + " → " + LONG + "\\n");
	}

	@Test
	void whatDoesNotFitStandsBelowAsInYaml() {
		Map<String, @Nullable Object> after = map("type", "nest", "text", LONG, "map", Map.of(), "list", List.of(),
				"none", null, "inner", map("key\u001b", "a\nb"), "items",
				Arrays.asList(map("type", "leaf", "sizes", List.of(1, 2)), null, List.of(3, 4)));
		assertThat(lines(Kind.REPLACED, map("type", "leaf"), after)).isEqualTo("""
				! a.b:
				-   type: leaf
				+   type: nest
				+   text: %s
				+   map: {}
				+   list: []
				+   none: null
				+   inner:
				+     key\\u001b: a\\nb
				+   items:
				+     - type: leaf
				+       sizes:
				+         - 1
				+         - 2
				+     - null
				+     - - 3
				+       - 4""".formatted(LONG));
	}

	@Test
	void whatIsAddedOrRemovedHasOneSide() {
		assertThat(lines(Kind.ADDED, null, List.of(LONG, LONG))).isEqualTo("+ a.b:\n+   - " + LONG + "\n+   - " + LONG);
		assertThat(lines(Kind.REMOVED, map("name", LONG + LONG), null)).isEqualTo("- a.b:\n-   name: " + LONG + LONG);
	}

	@Test
	void hashesAreShortened() {
		assertThat(lines(Kind.CODE, "sha256:" + "1".repeat(64), null)).isEqualTo("# a.b: sha256:111111111111 → null");
	}

	private static String lines(Kind kind, @Nullable Object before, @Nullable Object after) {
		return String.join("\n", ChangeText.lines(new Change("a.b", kind, before, after)));
	}

	private static Map<String, @Nullable Object> map(@Nullable Object... namesAndValues) {
		Map<String, @Nullable Object> map = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
		}
		return map;
	}

}
