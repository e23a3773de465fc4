package dev.fingy.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Tests that {@code core/settargets.js} names the targets of references into sets as the
 * core does, which shows in fingerprints.
 */
class SetTargetsScriptTests {

	@RegisterExtension
	static final Browser browser = new Browser();

	@Test
	void referencesIntoSetsAreNamedAlike() {
		Random random = new Random(20261130);
		List<String> documents = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			int size = 1 + random.nextInt(5);
			documents.add(GeneratedDocuments
				.document("{\"properties\":{\"s\":" + set(random, size) + ",\"r\":" + reference(random, size) + "}}"));
		}
		FingerprintScriptTests.assertAgreement(browser, documents);
	}

	private static String set(Random random, int size) {
		return IntStream.range(0, size)
			.mapToObj((i) -> "{\"properties\":{\"a\":{\"value\":" + random.nextInt(4) + "}"
					+ (random.nextBoolean() ? ",\"b\":" + reference(random, size) : "") + "}}")
			.collect(Collectors.joining(",", "{\"items\":[", "],\"set\":true}"));
	}

	private static String reference(Random random, int size) {
		return "{\"ref\":\"training.node.s[" + random.nextInt(size) + "]" + (random.nextBoolean() ? ".a" : "") + "\"}";
	}

}
