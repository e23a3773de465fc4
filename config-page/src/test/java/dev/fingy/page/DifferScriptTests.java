package dev.fingy.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that {@code core/differ.js} finds the differences that
 * {@link dev.fingy.Fingy#diff} finds.
 */
class DifferScriptTests {

	private static final Path CORE = Path.of("../config-core/src/test/resources");

	@RegisterExtension
	static final Browser browser = new Browser();

	@Test
	void documentsOfTheCoreDifferAlike() throws IOException {
		List<String> documents = new ArrayList<>();
		try (Stream<Path> files = Files.walk(CORE)) {
			for (Path file : files.filter((each) -> each.toString().endsWith(".json")).sorted().toList()) {
				String text = Files.readString(file)
					.replace("\"captured\": \"*\"", "\"captured\": \"2026-11-22T16:00:00Z\"")
					.replace("sha256:*", GeneratedDocuments.ONE);
				if (text.contains("\"fingerprint\"")) {
					documents.add(text);
				}
			}
		}
		assertThat(documents).hasSizeGreaterThan(8);
		documents.addAll(List.of(Assets.read("linear.json"), Assets.read("forest.json"), Assets.read("every.json")));
		List<List<String>> pairs = new ArrayList<>();
		documents.forEach((before) -> documents.forEach((after) -> pairs.add(List.of(before, after))));
		Differences.assertAgreement(browser, pairs);
	}

	@Test
	void generatedDocumentsDifferAlike() {
		Random random = new Random(20261123);
		List<List<String>> pairs = new ArrayList<>();
		for (int i = 0; i < 3000; i++) {
			Object before = GeneratedDocuments.node(random, 4);
			Object after = (i % 3 == 0) ? GeneratedDocuments.node(random, 4)
					: GeneratedDocuments.changed(before, random, 4);
			pairs.add(List.of(GeneratedDocuments.document(before), GeneratedDocuments.document(after)));
		}
		Differences.assertAgreement(browser, pairs);
	}

	@Test
	void maskedDocumentsDifferAlike() {
		Random random = new Random(20261124);
		List<List<String>> pairs = new ArrayList<>();
		for (int i = 0; i < 1500; i++) {
			Object before = GeneratedDocuments.node(random, 4);
			Object after = (i % 3 == 0) ? before : GeneratedDocuments.changed(before, random, 4);
			String excluded = GeneratedDocuments.any(GeneratedDocuments.EXCLUDED, random);
			pairs.add(List.of(GeneratedDocuments.masked(before, excluded, random), GeneratedDocuments.masked(after,
					GeneratedDocuments.any(GeneratedDocuments.EXCLUDED, random), random)));
			pairs.add(List.of(GeneratedDocuments.masked(before, excluded, random),
					GeneratedDocuments.masked(after, excluded, random)));
		}
		Map<String, Long> kinds = Differences.assertAgreement(browser, pairs);
		assertThat(kinds).containsKeys("masked", "changed", "added", "removed", "replaced", "code");
		assertThat(kinds.get("masked")).isGreaterThan(100);
	}

}
