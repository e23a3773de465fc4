package dev.fingy.internal.document;

import java.io.StringReader;

import org.junit.jupiter.api.Test;

import dev.fingy.Fingy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents of objects that a container has replaced: they say so, and are the same
 * configuration.
 */
class ReplacedObjectsTests {

	private static final String DOCUMENT = """
			{ "fingy": 1, "captured": "2026-11-22T16:00:00Z", "fingerprint": {
			  "config": "sha256:%1$064d", "code": "sha256:%1$064d" }, "configurations": { "t": { "class": "demo.Properties", "properties": { "model": {
			  "type": "linear", "class": "demo.Linear", "lazy": true, "created": true,%2$s
			  "properties": { "size": { "value": 3 } } } } } } }
			""";

	private static Fingy read(String member) {
		return Fingy.read(new StringReader(DOCUMENT.formatted(0, member)));
	}

	@Test
	void replacementIsReadAndWritten() {
		String json = read("\"replaced\": \"demo.Fake\",").toJson();
		assertThat(json).containsIgnoringWhitespaces("\"created\": true, \"replaced\": \"demo.Fake\", \"properties\"");
		assertThat(Fingy.read(new StringReader(json)).toJson()).isEqualTo(json);
	}

	@Test
	void replacementIsNoDifference() {
		Fingy replaced = read("\"replaced\": \"demo.Fake\",");
		assertThat(replaced.fingerprint()).isEqualTo(read("").fingerprint());
		assertThat(read("").diff(replaced)).isEmpty();
	}

	@Test
	void replacementIsKeptWhereAPartChanges() {
		assertThat(read("\"replaced\": \"demo.Fake\",").with("model.size", 4).toJson()).contains("demo.Fake");
	}

}
