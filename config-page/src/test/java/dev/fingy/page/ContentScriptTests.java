package dev.fingy.page;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Tests that {@code core/content.js} counts and orders what the core counts and orders,
 * which shows in the fingerprints of single nodes.
 */
class ContentScriptTests {

	@RegisterExtension
	static final Browser browser = new Browser();

	@Test
	void valuesHaveTheContentOfTheCore() {
		List<String> nodes = GeneratedDocuments.VALUES.stream().map((value) -> "{\"value\":" + value + "}").toList();
		List<String> sets = Stream.of("[%s,%s]", "[%s,%s],\"set\":true")
			.flatMap((items) -> nodes.stream().map((node) -> "{\"items\":" + items.formatted(node, nodes.get(0)) + "}"))
			.toList();
		FingerprintScriptTests.assertAgreement(browser,
				Stream.concat(nodes.stream(), sets.stream()).map(GeneratedDocuments::document).toList());
	}

}
