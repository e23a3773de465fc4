package dev.fingy.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Tests that {@code core/alignment.js} aligns lists as the core does, which shows in the
 * differences of long lists.
 */
class AlignmentScriptTests {

	@RegisterExtension
	static final Browser browser = new Browser();

	@Test
	void longListsDifferAlike() {
		Random random = new Random(7);
		List<List<String>> pairs = new ArrayList<>();
		for (int size : new int[] { 30, 300, 1500 }) {
			pairs.add(List.of(GeneratedDocuments.document(numbers(random, size, 20)),
					GeneratedDocuments.document(numbers(random, size, 20))));
			pairs.add(List.of(GeneratedDocuments.document(numbers(random, size, 100_000)),
					GeneratedDocuments.document(numbers(random, size, 100_000))));
		}
		Differences.assertAgreement(browser, pairs);
	}

	private static String numbers(Random random, int size, int bound) {
		return random.ints(size, 0, bound)
			.mapToObj((number) -> "{\"value\":" + number + "}")
			.collect(Collectors.joining(",", "{\"items\":[", "]}"));
	}

}
