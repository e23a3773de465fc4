package dev.fingy.schema;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.opentest4j.TestAbortedException;
import tools.jackson.databind.JsonNode;

/**
 * The language server that editors run for YAML, with a schema per folder of documents.
 * It is installed below {@code target} by npm, and skipped where there is none, unless
 * the environment variable {@code FINGY_TESTS} is {@code all}.
 */
final class YamlLanguageServer implements AutoCloseable {

	private static final String VERSION = "2.0.0";

	private static final Path FOLDER = Path.of("target/yaml-language-server").toAbsolutePath();

	private static final Path PACKAGE = FOLDER.resolve("node_modules/yaml-language-server");

	private static final String MISSING = "npm is not found: 'apt-get install nodejs npm' installs it";

	private final LanguageServer server;

	/**
	 * Start the server.
	 * @param schemas the schema of the documents in each folder, by its name
	 */
	YamlLanguageServer(Map<String, String> schemas) throws IOException, InterruptedException {
		install();
		Files.createDirectories(FOLDER.resolve("schemas"));
		for (Map.Entry<String, String> schema : schemas.entrySet()) {
			Files.writeString(schema(schema.getKey()), schema.getValue());
		}
		Map<String, String> globs = schemas.keySet()
			.stream()
			.collect(Collectors.toMap((folder) -> schema(folder).toUri().toString(), (folder) -> folder + "/*.yaml"));
		this.server = new LanguageServer(
				List.of("node", PACKAGE.resolve("bin/yaml-language-server").toString(), "--stdio"),
				Map.of("yaml", Map.of("validate", true, "hover", true, "completion", true, "schemas", globs,
						"schemaStore", Map.of("enable", false), "kubernetesCRDStore", Map.of("enable", false))));
	}

	private static Path schema(String folder) {
		return FOLDER.resolve("schemas").resolve(folder + ".json");
	}

	private static String uri(String name) {
		return FOLDER.resolve("documents").resolve(name).toUri().toString();
	}

	private static void install() throws IOException, InterruptedException {
		if (!isInstalled("npm")) {
			skip(MISSING);
		}
		Path descriptor = PACKAGE.resolve("package.json");
		if (Files.exists(descriptor) && Files.readString(descriptor).contains("\"version\": \"" + VERSION + "\"")) {
			return;
		}
		Files.createDirectories(FOLDER);
		Process npm = new ProcessBuilder("npm", "install", "--prefix", FOLDER.toString(), "--no-audit", "--no-fund",
				"--ignore-scripts", "--loglevel=error", "yaml-language-server@" + VERSION)
			.redirectErrorStream(true)
			.start();
		String output = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (npm.waitFor() != 0) {
			skip("npm installs no yaml-language-server: " + output);
		}
	}

	private static void skip(String reason) {
		if ("all".equals(System.getenv("FINGY_TESTS"))) {
			throw new AssertionError(reason);
		}
		throw new TestAbortedException(reason);
	}

	private static boolean isInstalled(String program) {
		return Pattern.compile(File.pathSeparator)
			.splitAsStream(System.getenv().getOrDefault("PATH", ""))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, program)));
	}

	/**
	 * Open a document, without waiting for its diagnostics.
	 * @param name the name, which begins with the folder of a schema
	 * @param text the content
	 */
	void open(String name, String text) {
		this.server.open(uri(name), text);
	}

	/**
	 * Wait for the diagnostics of a document.
	 * @param name the name of a document that was opened
	 * @return a line for each: its position and its message
	 */
	String diagnostics(String name) {
		return this.server.diagnostics(uri(name))
			.valueStream()
			.map((each) -> position(each.at("/range/start")) + ": " + each.path("message").asString())
			.sorted()
			.collect(Collectors.joining("\n"));
	}

	private static String position(JsonNode position) {
		return (position.path("line").asInt() + 1) + ":" + (position.path("character").asInt() + 1);
	}

	/**
	 * Return what the editor shows where a document has a bar.
	 * @param name the name of a document, not opened before
	 * @param text the content, with a bar at the position
	 * @return the text
	 */
	String hover(String name, String text) {
		JsonNode contents = at("textDocument/hover", name, text).path("contents");
		return contents.path("value").asString("").replaceFirst("\\s*Source: .*", "");
	}

	/**
	 * Return what the editor proposes where a document has a bar.
	 * @param name the name of a document, not opened before
	 * @param text the content, with a bar at the position
	 * @return the proposals in alphabetical order
	 */
	List<String> complete(String name, String text) {
		JsonNode result = at("textDocument/completion", name, text);
		return (result.isArray() ? result : result.path("items")).valueStream()
			.map((item) -> item.path("label").asString())
			.sorted()
			.toList();
	}

	private JsonNode at(String method, String name, String text) {
		String before = text.substring(0, text.indexOf('|'));
		open(name, before + text.substring(before.length() + 1));
		return this.server.at(method, uri(name), (int) before.chars().filter((letter) -> letter == '\n').count(),
				before.length() - before.lastIndexOf('\n') - 1);
	}

	@Override
	public void close() {
		this.server.close();
	}

}
