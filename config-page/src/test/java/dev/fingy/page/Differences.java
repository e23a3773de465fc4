package dev.fingy.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import dev.fingy.Fingy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the differences that {@code core/differ.js} finds with those of
 * {@link Fingy#diff}.
 */
final class Differences {

	private Differences() {
	}

	/**
	 * Assert that both find the same differences, in the same order.
	 * @param browser the browser that runs the script
	 * @param pairs documents as JSON, the former and the latter
	 * @return how many differences of each kind were found
	 */
	@SuppressWarnings("unchecked") // what the script returns
	static Map<String, Long> assertAgreement(Browser browser, List<List<String>> pairs) {
		List<List<String>> found = (List<List<String>>) browser.evaluate("core/differ.js", """
				(pairs) => {
					const model = (text) => new Model("document", readJson(text));
					return pairs.map(([before, after]) => new Comparison(model(before), model(after)).changes
						.map((change) => change.kind + " " + change.path));
				}""", pairs);
		List<String> changes = new ArrayList<>();
		for (int i = 0; i < pairs.size(); i++) {
			List<String> expected = changes(pairs.get(i));
			changes.addAll(expected);
			assertThat(found.get(i)).as("of " + String.join("\nand ", pairs.get(i))).isEqualTo(expected);
		}
		assertThat(changes).hasSizeGreaterThan(pairs.size() / 2);
		return changes.stream()
			.collect(
					Collectors.groupingBy((change) -> change.substring(0, change.indexOf(' ')), Collectors.counting()));
	}

	private static List<String> changes(List<String> pair) {
		return Fingy.read(pair.get(0))
			.diff(Fingy.read(pair.get(1)))
			.changes()
			.stream()
			.map((change) -> change.kind().name().toLowerCase(Locale.ROOT) + " " + change.path())
			.toList();
	}

}
