package dev.fingy.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Tests that {@code core/matches.js} pairs the elements of sets and lists as the core
 * does, which shows in their differences.
 */
class MatchesScriptTests {

	@RegisterExtension
	static final Browser browser = new Browser();

	@Test
	void elementsArePairedAlike() {
		Random random = new Random(20261129);
		List<List<String>> pairs = new ArrayList<>();
		for (int i = 0; i < 500; i++) {
			String end = (i % 4 == 0) ? "]}" : "],\"set\":true}";
			pairs.add(List.of(elements(random, end), elements(random, end)));
		}
		Differences.assertAgreement(browser, pairs);
	}

	// Few values, so that elements are equal, or of one type
	private static String elements(Random random, String end) {
		return GeneratedDocuments.document(random.ints(random.nextInt(6), 0, 8)
			.mapToObj((number) -> (number < 4) ? "{\"value\":" + number + "}" : object(number % 2, random))
			.collect(Collectors.joining(",", "{\"items\":[", end)));
	}

	private static String object(int type, Random random) {
		return "{\"type\":\"type-" + type + "\",\"properties\":{\"a\":{\"value\":" + random.nextInt(3) + "}}}";
	}

}
