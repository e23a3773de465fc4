package dev.fingy.internal.document;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.fingy.FingyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the schema of documents, with a validator that knows nothing of Fingy.
 */
class DocumentSchemaTests {

	private static final String HASH = "sha256:0000000000000000000000000000000000000000000000000000000000000000";

	private static final String SCHEMA = resource("META-INF/fingy/document-1.schema.json");

	private static final SchemaRegistry REGISTRY = SchemaRegistry
		.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	private final Schema schema = REGISTRY.getSchema(SCHEMA, InputFormat.JSON);

	private static String resource(String path) {
		try {
			return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Stream<String> documents() throws IOException {
		PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
		Resource[] found = resolver.getResources("classpath*:dev/fingy/internal/document/**/*.json");
		Resource[] made = resolver.getResources("classpath*:dev/fingy/documents/**/*.json");
		return Stream.of(found, made).flatMap(Stream::of).map((document) -> {
			try {
				return document.getContentAsString(StandardCharsets.UTF_8).replace("sha256:*", HASH);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	@ParameterizedTest
	@MethodSource
	void documents(String json) {
		String document = json.replace("\"captured\": \"*\"", "\"captured\": \"2026-11-22T16:00:00Z\"");
		assertThat(this.schema.validate(document, InputFormat.JSON)).isEmpty();
	}

	@Test
	void thereAreDocuments() throws IOException {
		assertThat(documents()).hasSizeGreaterThanOrEqualTo(9);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"value\": null}", "{\"value\": {\"a\": [1]}, \"text\": \"${a}\", \"from\": \"x\"}",
			"{\"value\": 1, \"overrides\": [{\"value\": null}, {\"masked\": true, \"origin\": \"x\"}]}",
			"{\"items\": [], \"set\": true, \"default\": true}", "{\"entries\": {\"\": {\"injected\": true}}}",
			"{\"derived\": true, \"error\": \"no\"}", "{\"derived\": true, \"value\": null}",
			"{\"value\": null, \"absent\": true, \"set-aside\": [{\"property\": \"a\", \"value\": 1}]}",
			"{\"masked\": true, \"derived\": true}", "{\"ref\": \"t.a\"}", "{\"value\": 1, \"unmentioned\": true}",
			"{\"properties\": {}, \"set-aside\": [{\"property\": \"a\"}, {\"property\": \"b\", \"masked\": true}]}" })
	void nodesOfEveryKindAreValid(String node) {
		assertThat(this.schema.validate(documentOf(node), InputFormat.JSON)).isEmpty();
		assertThat(Document.read(new StringReader(documentOf(node)), "run.json").root()).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "1", "[]", "{\"vlaue\": 3}", "{\"value\": 1, \"default\": \"yes\"}",
			"{\"items\": {}}", "{\"items\": [1]}", "{\"properties\": []}", "{\"type\": \"a\"}",
			"{\"type\": [\"a\"], \"properties\": {}}", "{\"value\": 1, \"properties\": {}}",
			"{\"properties\": {}, \"code\": \"sha256:1\"}", "{\"value\": 1, \"overrides\": [{\"vlaue\": 1}]}",
			"{\"ref\": 1}", "{\"value\": 1, \"absent\": true}", "{\"properties\": {}, \"set-aside\": [{}]}",
			"{\"injected\": true, \"value\": 1}" })
	void whatIsRefusedIsNotValid(String node) {
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> Document.read(new StringReader(documentOf(node)), "run.json"));
		assertThat(this.schema.validate(documentOf(node), InputFormat.JSON)).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ \"openapi\": \"3.1\" }", "{ \"fingy\": 2, \"surprise\": true }",
			"{ \"fingy\": 1, \"captured\": \"yesterday\", \"fingerprint\": { \"config\": \"" + HASH + "\", \"code\": \""
					+ HASH + "\" }, " + "\"configurations\": {} }",
			"{ \"fingy\": 1, \"captured\": \"2026-11-22T16:00:00Z\", \"fingerprint\": { \"config\": 1 }, "
					+ "\"configurations\": {} }",
			"{ \"fingy\": 1, \"captured\": \"2026-11-22T16:00:00Z\", \"fingerprint\": " + "{ \"config\": \"" + HASH
					+ "\", \"code\": \"\" }, \"configurations\": {} }",
			"{ \"fingy\": 1, \"captured\": \"2026-11-22T16:00:00Z\", \"configurations\": {} }",
			"{ \"fingy\": 1, \"captured\": \"2026-11-22T16:00:00Z\", " + "\"fingerprint\": { \"config\": \"" + HASH
					+ "\", \"code\": \"" + HASH + "\" } }" })
	void documentsThatAreRefusedAreNotValid(String json) {
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> Document.read(new StringReader(json), "run.json"));
		assertThat(this.schema.validate(json, InputFormat.JSON)).isNotEmpty();
	}

	private static String documentOf(String root) {
		return """
				{ "fingy": 1, "captured": "2026-11-22T16:00:00Z", "fingerprint": { "config": "%s", "code": "%s" },
				  "root": %s }
				""".formatted(HASH, HASH, root);
	}

	@Test
	void excludedNamesAreTexts() {
		String excluding = documentOf("{\"properties\": {}}").replace("\"code\": \"" + HASH + "\"",
				"\"code\": \"" + HASH + "\", \"excluded\": [\"training.port\"]");
		assertThat(this.schema.validate(excluding, InputFormat.JSON)).isEmpty();
		assertThat(Document.read(new StringReader(excluding), "run.json").header().excluded())
			.containsExactly("training.port");
		String wrong = excluding.replace("\"training.port\"", "1");
		assertThat(this.schema.validate(wrong, InputFormat.JSON)).isNotEmpty();
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> Document.read(new StringReader(wrong), "run.json"))
			.withMessageContaining("fingerprint: 'excluded' must be a list of texts");
	}

	@Test
	void schemaIsOneItself() throws IOException {
		JsonNode json = JsonMapper.shared().readTree(SCHEMA);
		Schema meta = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
		List<Error> errors = meta.validate(json);
		assertThat(errors).isEmpty();
	}

	@Test
	void documentationHasTheSame() throws IOException {
		assertThat(Files.readString(Path.of("../src/docs/document-1.schema.json"))).isEqualTo(SCHEMA);
	}

}
