package dev.fingy.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What editors show: the files of {@link SchemaTests} and others in the language server
 * for YAML. Where it judges a file otherwise than the schema's validator, the file is
 * listed with the reason.
 */
class YamlLanguageServerTests {

	private static final Path DIFFERENCES = SchemaTests.FOLDER.resolve("server-differences.txt");

	private static YamlLanguageServer server;

	@BeforeAll
	static void openAll() throws IOException, InterruptedException {
		server = new YamlLanguageServer(Map.of("whole", Schema.of(SchemaTests.REFERENCE), "open",
				Schema.of(SchemaTests.OPEN_REFERENCE), "part", Schema.ofPart(SchemaTests.REFERENCE), "open-part",
				Schema.ofPart(SchemaTests.OPEN_REFERENCE), "simple", """
						{ "properties": { "first": { "type": "integer" }, "second": { "type": "integer" } } }"""));
		for (Path file : files().toList()) {
			server.open(document(file), Files.readString(file));
		}
	}

	@AfterAll
	static void close() {
		if (server != null) {
			server.close();
		}
	}

	@ParameterizedTest
	@MethodSource("files")
	void judgesFilesAsTheValidatorDoes(Path file) throws IOException {
		String said = server.diagnostics(document(file));
		List<String> difference = differences().get(SchemaTests.name(file));
		if (difference != null) {
			assertThat(said.isEmpty() ? "nothing" : said).isEqualTo(difference.get(0));
		}
		assertThat(said.isEmpty()).isEqualTo(SchemaTests.comment(file).isEmpty() == (difference == null));
	}

	@Test
	void differencesAreDocumented() throws IOException {
		List<String> rows = new ArrayList<>();
		differences().forEach((file, difference) -> {
			assertThat(SchemaTests.FOLDER.resolve(file)).exists();
			String said = difference.get(0).replaceFirst("^[0-9:]+ ", "");
			rows.add("| " + difference.get(2) + " | " + said + " | " + difference.get(1) + " |");
		});
		assertThat(Files.readString(Path.of("../src/docs/reference/editors.md")))
			.contains("| what is written | what the server reports | why |\n| --- | --- | --- |\n"
					+ String.join("\n", rows) + "\n\n");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{ type: neural, hiden-units: 3, num-layers: 1 } | 2:26: Property hiden-units is not allowed.
			{ type: neural } | 2:3: Missing property "num-layers".
			{ ref: training.fallback, bias: true } | 2:36: a reference excludes every other property
			{ REF: training.fallback, bias: true } | 2:36: a reference excludes every other property
			{ ref: training.fallback, type: linear } | 2:36: a reference excludes every other property
			{ num-features: 1, ref: training.fallback } | 2:12: a reference excludes every other property
			{ ref: training.fallback } | ''
			""")
	void tellsWhatIsWrong(String model, String expected) {
		assertThat(diagnostics("whole", "training:\n  model: " + model + "\n")).isEqualTo(expected);
	}

	@Test
	void aReferenceExcludesOtherPropertiesWhereATypeIsMissing() {
		String text = "training:\n  optimiser: { ref: training.fallback, beta: 1 }\n";
		assertThat(diagnostics("whole", text)).isEqualTo("2:40: a reference excludes every other property");
		assertThat(diagnostics("part", text)).isEqualTo("2:40: a reference excludes every other property");
	}

	@ParameterizedTest
	@ValueSource(strings = { "open", "open-part" })
	void aReferenceExcludesOtherPropertiesWhereTypesMayBeAdded(String folder) {
		assertThat(diagnostics(folder, "training:\n  model: { ref: training.fallback, type: splittable }\n"))
			.isEqualTo("2:36: a reference excludes every other property");
		assertThat(diagnostics(folder, "training:\n  nobodies: [ { ref: training.model, seed: 7 } ]\n"))
			.isEqualTo("2:38: a reference excludes every other property");
		assertThat(diagnostics(folder, "training:\n  model: { ref: training.fallback }\n")).isEmpty();
		assertThat(diagnostics(folder, "training:\n  model: { type: splittable, seed: 7 }\n")).isEmpty();
	}

	@Test
	void hoverOnATypeDescribesIt() {
		assertThat(hover("whole", "training:\n  optimiser: { ki|nd: adam, beta: 0.5 }\n")).isEqualTo("""
				The type of this node, which decides what other properties there are.

				Allowed Values:

				* `adam`
				* `sgd`""");
		assertThat(hover("part", "training:\n  model:\n    ty|pe: neural\n"))
			.startsWith("The type of this node, which decides what other properties there are.\n");
	}

	@Test
	void hoverOnAReferenceDescribesIt() {
		assertThat(hover("whole", "training:\n  model: { re|f: training.fallback }\n"))
			.isEqualTo("The path of a node whose object is used here, too.");
	}

	@Test
	void typesAreCompleted() {
		assertThat(complete("whole", "training:\n  optimiser:\n    kind: |\n")).containsExactly("adam", "sgd");
		assertThat(complete("whole", "training:\n  model:\n    |\n")).containsExactly("bias", "num-features", "ref",
				"type");
	}

	@Test
	void propertiesOfTheTypeAreCompletedBelowIt() {
		assertThat(complete("whole", "training:\n  optimiser:\n    kind: adam\n    |\n")).containsExactly("beta",
				"ref");
		assertThat(complete("whole", "training:\n  optimiser:\n    kind: sgd\n    |\n  train-iters: 3\n"))
			.containsExactly("rate", "ref");
		assertThat(complete("whole", "training:\n  layers:\n    - type: dense\n      |\n")).containsExactly("ref",
				"units");
		assertThat(complete("part", "training:\n  optimiser:\n    kind: adam\n    |\n")).containsExactly("beta", "ref");
	}

	@Test
	void propertiesOfTheTypeAreCompletedInBraces() {
		assertThat(complete("whole", "training:\n  optimiser: { kind: adam, b| }\n")).containsExactly("beta", "ref");
		assertThat(complete("whole", "training:\n  model: { type: neural, num-layers: 3, h| }\n"))
			.containsExactly("activation", "hidden-units", "inner", "limits", "ref", "sensor");
		assertThat(complete("whole", "training:\n  layers:\n    - { type: dense, u| }\n")).containsExactly("ref",
				"units");
		assertThat(complete("whole", "training:\n  optimiser: { k| }\n")).containsExactly("kind", "ref");
	}

	// The same with every schema
	@Test
	void theServerCompletesNothingInBracesBeforeTheFirstLetter() {
		assertThat(complete("whole", "training:\n  optimiser: { kind: adam, | }\n")).isEmpty();
		assertThat(complete("simple", "{ first: 1, | }\n")).isEmpty();
		assertThat(complete("simple", "{ first: 1, s| }\n")).containsExactly("second");
	}

	private String diagnostics(String folder, String text) {
		String name = newDocument(folder);
		server.open(name, text);
		return server.diagnostics(name);
	}

	private String hover(String folder, String text) {
		return server.hover(newDocument(folder), text);
	}

	private List<String> complete(String folder, String text) {
		return server.complete(newDocument(folder), text);
	}

	private static String newDocument(String folder) {
		return folder + "/" + UUID.randomUUID() + ".yaml";
	}

	static Stream<Path> files() throws IOException {
		return Stream.of(SchemaTests.right(), SchemaTests.wrong(), SchemaTests.open(), SchemaTests.part())
			.flatMap((files) -> files);
	}

	private static String document(Path file) {
		String folder = file.getParent().getFileName().toString();
		return (List.of("open", "part").contains(folder) ? folder : "whole") + "/" + folder + "-" + file.getFileName();
	}

	private static Map<String, List<String>> differences() throws IOException {
		try (Stream<String> lines = Files.lines(DIFFERENCES)) {
			return lines.map((line) -> line.split("\\s*\\|\\s*"))
				.collect(Collectors.toMap((parts) -> parts[0], (parts) -> List.of(parts[1], parts[2], parts[3]),
						(first, second) -> first, TreeMap::new));
		}
	}

}
