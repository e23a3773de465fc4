package dev.fingy.internal.document;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import dev.fingy.Change;
import dev.fingy.FingyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for reading documents.
 */
class DocumentReaderTests {

	private static final String START = """
			{ "fingy": 1, "captured": "2026-11-22T16:00:00Z", "fingerprint": { "config": "sha256:0000000000000000000000000000000000000000000000000000000000000000", "code": "sha256:0000000000000000000000000000000000000000000000000000000000000000" },
			  "root":""";

	@ParameterizedTest
	@ValueSource(strings = { "values", "all-masked", "objects", "live-objects", "secrets", "root", "several" })
	void whatIsReadIsWrittenAsItWas(String name) throws IOException {
		String json = new ClassPathResource("dev/fingy/internal/document/" + name + ".json")
			.getContentAsString(StandardCharsets.UTF_8)
			.replace("sha256:*", "sha256:" + "0".repeat(64));
		assertThat(read(json).toJson()).isEqualTo(json);
	}

	@Test
	void whatIsPendingIsReadAndWrittenAsItWas() {
		Document document = read(START + """
				{ "value": 1 }, "pending": { "since": "2026-11-29T16:00:00Z",
				  "problems": [ { "property": "a.type", "reason": "unknown type 'x'", "value": "x", "origin": "o" },
				    { "property": "b", "reason": "is missing" } ],
				  "changes": [ { "path": "c", "kind": "changed", "before": 1, "after": [ 2 ] },
				    { "path": "d", "kind": "removed", "before": "******" } ],
				  "configurations": { "t": { "properties": { "n": { "value": 5 } } } } } }""");
		NextStart pending = document.pending();
		assertThat(pending.since()).isEqualTo("2026-11-29T16:00:00Z");
		assertThat(pending.problems()).extracting(NextStart.Fault::property).containsExactly("a.type", "b");
		assertThat(pending.changes()).extracting(Change::toString).containsExactly("~ c: 1 → [2]", "- d: ******");
		assertThat(read(document.toJson()).toJson()).isEqualTo(document.toJson());
		assertThat(read(document.toJson()).pending()).isEqualTo(pending);
	}

	@Test
	void wrongShapesOfWhatIsPendingAreReportedTogether() {
		assertThat(refusal(START + """
				{ "value": 1 }, "pending": { "changes": [ { "path": "c", "kind": "none" } ],
				  "problems": [ { "reason": "is missing" } ], "more": 1 } }""")).contains("'kind' is unknown",
				"lacks 'property'", "lacks 'since'", "'more' has no meaning here");
	}

	@Test
	void emptyTextIsRefused() {
		assertThat(refusal("")).isEqualTo("""
				1 problem in the document 'run.json':

				  run.json: is empty
				""");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 4000 })
	void byteOrderMarkIsReadOver(int length) throws IOException {
		String json = new ClassPathResource("dev/fingy/internal/document/values.json")
			.getContentAsString(StandardCharsets.UTF_8)
			.replace("sha256:*", "sha256:" + "0".repeat(64));
		Reader slow = new FilterReader(new StringReader("\uFEFF" + json)) {

			@Override
			public int read(char[] buffer, int offset, int limit) throws IOException {
				return super.read(buffer, offset, Math.min(limit, length));
			}

		};
		assertThat(Document.read(slow, "run.json").toJson()).isEqualTo(json);
	}

	@Test
	void byteOrderMarkIsReadOverOnceAndMovesNothing() {
		assertThat(refusal("\uFEFF")).isEqualTo(refusal(""));
		assertThat(refusal("\uFEFF{ \"fingy\": 1, \"fingy\": 1 }"))
			.isEqualTo(refusal("{ \"fingy\": 1, \"fingy\": 1 }"));
		assertThat(refusal("\uFEFF\uFEFF{ }")).contains("is not JSON");
	}

	@Test
	void truncatedTextIsRefused() {
		assertThat(refusal("{\n  \"fingy\": 1,\n  \"captured\": ")).isEqualTo("""
				1 problem in the document 'run.json':

				  run.json: is not JSON: Unexpected end-of-input within/between Object entries
				      Origin: run.json - 3:15
				""");
	}

	@Test
	void duplicateNamesAreRefused() {
		assertThat(refusal("{ \"fingy\": 1, \"fingy\": 1 }")).isEqualTo("""
				1 problem in the document 'run.json':

				  run.json: is not JSON: Duplicate Object property "fingy"
				      Origin: run.json - 1:22
				""");
	}

	@Test
	void whatFollowsTheEndIsRefused() {
		assertThat(refusal("{ }\n{ }")).isEqualTo("""
				1 problem in the document 'run.json':

				  run.json: goes on after its end
				      Origin: run.json - 2:1
				""");
	}

	@Test
	void depthIsLimited() {
		assertThat(refusal("[".repeat(100_000))).isEqualTo("""
				1 problem in the document 'run.json':

				  run.json: is too large: Document nesting depth (501) exceeds the maximum allowed (500)
				      Origin: run.json - 1:502
				""");
	}

	@Test
	void asManyNodesAreReadAsMayBe() {
		int items = LocatedJsonReader.MAX_NODES - 1;
		Document document = read(
				START + "{ \"items\": [" + "{\"value\":[0,0]},".repeat(items - 1) + "{\"value\":0}] } }");
		assertThat(document.root()).isInstanceOfSatisfying(DocumentNode.OfList.class,
				(list) -> assertThat(list.items()).hasSize(items));
	}

	@Test
	void moreNodesAreRefusedWhereTheyStand() {
		Endless text = new Endless(START + "{ \"items\": [", "\n{ \"value\": 0 },");
		assertThat(refusal(text)).isEqualTo("""
				1 problem in the document 'run.json':

				  run.json: has more than 1000000 nodes
				      Origin: run.json - 1000002:1
				""");
	}

	@Test
	void whatIsNoNodeIsLimitedToo() {
		Endless text = new Endless(START + "{ \"value\": [", "\n0,");
		assertThat(refusal(text)).isEqualTo("""
				1 problem in the document 'run.json':

				  run.json: is too large: Token count (20000001) exceeds the maximum allowed (20000000)
				      Origin: run.json - 19999987:2
				""");
	}

	@Test
	void textsAreLimited() {
		Endless text = new Endless(START + "{ \"value\": \"", "x");
		assertThat(refusal(text)).startsWith("""
				1 problem in the document 'run.json':

				  run.json: is too large: String value length (20""")
			.contains(") exceeds the maximum allowed (20000000)\n      Origin: run.json - 2:20");
	}

	@Test
	void numbersBeyondAllBoundsAreRefused() {
		assertThat(refusal("{\n  \"fingy\": 1e-2147483648\n}")).isEqualTo("""
				1 problem in the document 'run.json':

				  run.json: has a number that is beyond all bounds
				      Origin: run.json - 2:12
				""");
	}

	@Test
	void otherVersionsAreRefusedByName() {
		assertThat(refusal("{ \"fingy\": 2, \"surprise\": true }")).isEqualTo("""
				1 problem in the document 'run.json':

				  run.json: has the format '2', but only 1 is known
				      Origin: run.json - 1:1
				""");
	}

	@Test
	void otherJsonIsRefused() {
		assertThat(refusal("{ \"openapi\": \"3.1\" }")).isEqualTo("""
				1 problem in the document 'run.json':

				  run.json: is no fingy document: it lacks 'fingy', the version of the format
				      Origin: run.json - 1:1
				""");
	}

	@Test
	void allWrongShapesAreReportedTogether() {
		assertThat(refusal("""
				{
				  "fingy": 1,
				  "captured": "yesterday",
				  "fingerprint": { "config": 1 },
				  "configurations": {
				    "training": {
				      "class": "demo.Training",
				      "properties": {
				        "model": { "type": ["neural"], "class": "demo.Net", "properties": [] },
				        "size": { "vlaue": 3 },
				        "rate": 0.1,
				        "list": { "items": { } },
				        "other": { "value": 1, "default": "yes" }
				      }
				    }
				  }
				}
				""")).isEqualTo("""
				10 problems in the document 'run.json':

				  run.json: 'captured' must be an instant, such as 2026-11-22T16:00:00Z
				      Origin: run.json - 1:1

				  fingerprint: 'config' must be a text
				      Origin: run.json - 4:30

				  fingerprint: lacks 'code'
				      Origin: run.json - 4:18

				  training.model: 'type' must be a text
				      Origin: run.json - 9:28

				  training.model: 'properties' must be an object
				      Origin: run.json - 9:75

				  training.size: must have one of properties, items, entries, ref, value, masked, injected, derived
				      Origin: run.json - 10:17

				  training.size: 'vlaue' has no meaning here
				      Origin: run.json - 10:28

				  training.rate: must be an object
				      Origin: run.json - 11:17

				  training.list: 'items' must be a list
				      Origin: run.json - 12:28

				  training.other: 'default' must be true or false
				      Origin: run.json - 13:43
				""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-", "sha256:", "sha256:1", "md5:%s", "SHA256:%s", "sha256:%s0", " sha256:%s", "%s" })
	void whatIsNoHashIsRefused(String hash) {
		String text = hash.replace("%s", "0".repeat(64));
		assertThat(refusal("""
				{
				  "fingy": 1,
				  "captured": "2026-11-22T16:00:00Z",
				  "fingerprint": {
				    "config": "%1$s",
				    "code": "%1$s"
				  },
				  "configurations": {
				    "training": {
				      "code": "%1$s",
				      "properties": {}
				    }
				  }
				}
				""".formatted(text)).replaceAll(" +\n", "\n")).isEqualTo("""
				3 problems in the document 'run.json':

				  fingerprint: 'config' must be sha256: and 64 hexadecimal digits
				      Value:  %1$s
				      Origin: run.json - 5:15

				  fingerprint: 'code' must be sha256: and 64 hexadecimal digits
				      Value:  %1$s
				      Origin: run.json - 6:13

				  training: 'code' must be sha256: and 64 hexadecimal digits
				      Value:  %1$s
				      Origin: run.json - 10:15
				""".formatted(text).replaceAll(" +\n", "\n"));
	}

	private static String refusal(String json) {
		return refusal(new StringReader(json));
	}

	private static String refusal(Reader json) {
		StringBuilder message = new StringBuilder();
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> Document.read(json, "run.json"))
			.satisfies((ex) -> message.append(ex.getMessage()));
		return message.toString();
	}

	private static Document read(String json) {
		return Document.read(new StringReader(json), "run.json");
	}

	/**
	 * A text that repeats itself for ever. Who reads it to the end never ends.
	 */
	private static final class Endless extends Reader {

		private final String start;

		private final String repeated;

		private int position;

		Endless(String start, String repeated) {
			this.start = start;
			this.repeated = repeated;
		}

		@Override
		public int read(char[] buffer, int offset, int length) {
			for (int i = 0; i < length; i++) {
				int at = this.position++;
				buffer[offset + i] = (at < this.start.length()) ? this.start.charAt(at)
						: this.repeated.charAt((at - this.start.length()) % this.repeated.length());
			}
			return length;
		}

		@Override
		public void close() {
		}

	}

}
