package dev.fingy.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that {@code core/fingerprint.js} computes the fingerprints of the core.
 */
class FingerprintScriptTests {

	@RegisterExtension
	static final Browser browser = new Browser();

	@Test
	void fingerprintsAreThoseOfTheCore() {
		Random random = new Random(20261125);
		List<String> documents = new ArrayList<>(
				List.of(Assets.read("linear.json"), Assets.read("forest.json"), Assets.read("every.json")));
		for (int i = 0; i < 1000; i++) {
			documents.add(GeneratedDocuments.document(GeneratedDocuments.node(random, 4),
					GeneratedDocuments.any(GeneratedDocuments.EXCLUDED, random)));
		}
		assertAgreement(browser, documents);
	}

	static void assertAgreement(Browser browser, List<String> documents) {
		assertThat(browser.evaluate("core/fingerprint.js",
				"(texts) => texts.map((text) => computed(new Model('document', readJson(text))))", documents))
			.isEqualTo(documents.stream().map(GeneratedDocuments::fingerprint).toList());
	}

}
