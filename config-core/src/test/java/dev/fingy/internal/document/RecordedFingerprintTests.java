package dev.fingy.internal.document;

import java.io.StringReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.fingy.Fingy;
import dev.fingy.FingyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Fingerprints that a file has, and those of what it describes.
 */
@ExtendWith(OutputCaptureExtension.class)
class RecordedFingerprintTests {

	private static final String NO_HASH = "sha256:" + "0".repeat(64);

	private static final String MODEL = """
			{ "type": "neural", "class": "demo.Net", "code": "%s", "properties": { "layers": { "value": 2 },
			  "names": { "items": [ { "value": "b" }, { "value": "a" } ], "set": true },
			  "dataset": { "ref": "other.dataset" }, "port": { "value": 8080 } } }
			""".formatted("sha256:" + "1".repeat(64));

	private static final String REFERRED = """
			, "referred": { "other": { "class": "demo.Other", "properties": { "dataset": { "type": "csv",
			  "class": "demo.Csv", "code": "%s", "properties": { "path": { "value": "a.csv" } } } } } }
			""".formatted("sha256:" + "2".repeat(64));

	private static final String CONFIGURATIONS = """
			"configurations": { "training": { "class": "demo.Training", "properties": { "model": %s } } } %s
			""".formatted(MODEL, REFERRED);

	// As it is written, so with its own fingerprints
	private static String good(String content, String excluded) {
		Document document = read("""
				{ "fingy": 1, "captured": "2026-11-22T16:00:00Z",
				  "fingerprint": { "config": "%s", "code": "%s"%s }, %s }
				""".formatted(NO_HASH, NO_HASH, excluded, content));
		return document.withNodes(document.nodes()).toJson();
	}

	private static Document read(String json) {
		return Document.read(new StringReader(json), "run.json");
	}

	private static String place(String json, String name) {
		String before = json.substring(0, json.indexOf("\"" + name + "\": \"sha256:"));
		return before.lines().count() + ":" + (before.length() - before.lastIndexOf('\n') + name.length() + 4);
	}

	@Test
	void valueThatIsChangedByHandChangesTheFingerprint(CapturedOutput output) {
		String good = good(CONFIGURATIONS, "");
		String changed = good.replace("\"value\": 2", "\"value\": 3");
		String recorded = Fingy.read(good).fingerprint();
		assertThat(Fingy.read(good).verify()).isEqualTo(Fingy.read(good));
		assertThat(output).isEmpty();
		Fingy fingy = Fingy.read(changed);
		assertThat(output).isEmpty();
		String computed = fingy.fingerprint();
		assertThat(computed).isNotEqualTo(recorded)
			.isEqualTo(Fingy.read(good).with("training.model.layers", 3).fingerprint());
		assertThat(fingy.fingerprint()).isEqualTo(computed);
		assertThat(fingy.codeFingerprint()).isEqualTo(Fingy.read(good).codeFingerprint());
		assertThat(output.toString().lines()).singleElement()
			.asString()
			.endsWith("fingerprint.config: does not match the configurations, whose fingerprint is " + computed + " ["
					+ "JSON - " + place(changed, "config") + "]");
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> read(changed).verify()).withMessage("""
				1 problem in the document 'run.json':

				  fingerprint.config: does not match the configurations, whose fingerprint is %s
				      Value:  %s
				      Origin: run.json - %s
				""".formatted(computed, recorded, place(changed, "config")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
			"layers": {               | "depth": {                      | config
			"type": "neural"          | "type": "linear"                | config
			"value": "a"              | "value": "c"                    | config
			"set": true               | "default": true                 | config
			"ref": "other.dataset"    | "ref": "other"                  | config
			"value": "a.csv"          | "value": "b.csv"                | config
			"training": {             | "trainings": {                  | config
			1111111111                | 1111111110                      | code
			2222222222                | 2222222220                      | code
			"class": "demo.Net"       | "class": "demo.Other"           | code
			"class": "demo.Training"  | "class": "demo.Trainings"       | ''
			"value": 2                | "value": 2.0                    | ''
			"value": 2                | "value": 2, "default": true     | ''
			"captured": "2026         | "captured": "2027               | ''
			"type": "neural"          | "type": "neural", "lazy": true  | ''
			""")
	void everythingThatCountsIsCompared(String before, String after, String fingerprint) {
		String good = good(CONFIGURATIONS, "");
		assertThat(good).contains(before);
		assertThat(read(good.replaceFirst(java.util.regex.Pattern.quote(before), after)).mismatches())
			.extracting((problem) -> problem.property())
			.isEqualTo(fingerprint.isEmpty() ? java.util.List.of() : java.util.List.of("fingerprint." + fingerprint));
	}

	@Test
	void fingerprintThatIsChangedByHandIsNoOther() {
		String good = good(CONFIGURATIONS, "");
		String config = Fingy.read(good).fingerprint();
		String changed = good.replace(config, NO_HASH);
		assertThat(Fingy.read(changed).fingerprint()).isEqualTo(config);
		assertThat(read(changed).mismatches()).hasSize(1);
		assertThat(read(changed).toJson()).isEqualTo(changed);
	}

	@Test
	void whatIsExcludedMayBeChanged() {
		String good = good(CONFIGURATIONS, ", \"excluded\": [\"training.model.port\", \"training.nothing\"]");
		assertThat(read(good.replace("8080", "8081")).mismatches()).isEmpty();
		assertThat(read(good.replace("\"value\": 2", "\"value\": 3")).mismatches()).hasSize(1);
	}

	@Test
	void nodeThatStandsOnItsOwnIsCompared() {
		String good = good("\"root\": " + MODEL, "");
		assertThat(read(good).mismatches()).isEmpty();
		assertThat(read(good.replace("\"value\": 2", "\"value\": 3")).mismatches()).hasSize(1);
		String referring = good("\"root\": " + MODEL + REFERRED, "");
		assertThat(read(referring).mismatches()).isEmpty();
		assertThat(read(referring.replace("a.csv", "b.csv")).mismatches()).hasSize(1);
	}

	@Test
	void partsAndChangesHaveFingerprintsOfTheirOwn(CapturedOutput output) {
		String changed = good(CONFIGURATIONS, "").replace("\"value\": 2", "\"value\": 3");
		Fingy part = Fingy.read(changed).at("training.model");
		assertThat(part.verify()).isSameAs(part);
		assertThat(Fingy.read(part.toJson()).verify().fingerprint()).isEqualTo(part.fingerprint());
		Fingy back = Fingy.read(changed).with("training.model.layers", 2);
		assertThat(Fingy.read(back.toJson()).verify().fingerprint()).isEqualTo(back.fingerprint());
		assertThat(output).isEmpty();
	}

	@Test
	void documentThatMasksValuesHasTheFingerprintThatItSays() {
		String good = good(CONFIGURATIONS, "");
		String config = Fingy.read(good).fingerprint();
		String masked = good.replace("\"value\": 2", "\"masked\": true");
		assertThat(Fingy.read(masked).verify().fingerprint()).isEqualTo(config);
		assertThat(read(masked.replace("\"value\": \"a\"", "\"value\": \"c\"")).mismatches()).isEmpty();
		assertThat(read(masked.replace("1111111111", "1111111110")).mismatches()).isEmpty();
	}

}
