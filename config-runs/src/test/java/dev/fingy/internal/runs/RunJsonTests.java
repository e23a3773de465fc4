package dev.fingy.internal.runs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import dev.fingy.runs.Artefact;
import dev.fingy.runs.Provenance;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for the JSON of runs and metrics.
 */
class RunJsonTests {

	private static final Instant STARTED = Instant.parse("2026-01-02T03:04:05.678Z");

	private static final Run SMALL = Run.started("019b7ca9-8c88-7000-8000-000000000001", "host:1", STARTED);

	private static final Run FULL = new Run("019b7cc1-46c0-7000-8000-000000000002", SMALL.id(), "rain", "train fast",
			"host:2", Run.State.FAILED, STARTED, STARTED.plusMillis(12), "it's {'gone'}", "sha256:1", "sha256:2",
			Map.of("machine", "blue"), List.of("one, two", "]"), Map.of("b", -2.5E-10),
			new Provenance("java -jar 'a b.jar'", "c0ffee", true),
			List.of(new Artefact("model.bin", 5_000_000_000L, "abc", "/a/model.bin"),
					new Artefact("ü", 0, "def", "/ü")));

	private static @Nullable Run read(String line) {
		byte[] bytes = ("x" + line + "\n").getBytes(StandardCharsets.UTF_8);
		return RunJson.run(bytes, 1, bytes.length - 2);
	}

	private static String line(Run run) {
		return new String(RunJson.line(run), StandardCharsets.UTF_8).strip();
	}

	private static JsonParser parser(String json) {
		return new JsonFactory().createParser(ObjectReadContext.empty(), json);
	}

	@Test
	void runIsWrittenInOneForm() {
		assertThat(line(SMALL)).isEqualTo("""
				{"id":"019b7ca9-8c88-7000-8000-000000000001","instance":"host:1","state":"RUNNING",\
				"started":"2026-01-02T03:04:05.678Z","fingerprint":{},"tags":{},"notes":[],"metrics":{}}""");
		assertThat(line(FULL)).isEqualTo("""
				{"id":"019b7cc1-46c0-7000-8000-000000000002","parent":"019b7ca9-8c88-7000-8000-000000000001",\
				"application":"rain","name":"train fast","instance":"host:2","state":"FAILED",\
				"started":"2026-01-02T03:04:05.678Z","ended":"2026-01-02T03:04:05.690Z","error":"it's {'gone'}",\
				"fingerprint":{"config":"sha256:1","code":"sha256:2"},\
				"command-line":"java -jar 'a b.jar'","git":{"commit":"c0ffee","dirty":true},"tags":{"machine":"blue"},\
				"notes":["one, two","]"],"metrics":{"b":-2.5E-10},\
				"artefacts":[{"name":"model.bin","size":5000000000,"sha256":"abc","path":"/a/model.bin"},\
				{"name":"\\u00FC","size":0,"sha256":"def","path":"/\\u00FC"}]}""");
	}

	@Test
	void whatIsWrittenIsRead() {
		assertThat(read(line(SMALL))).isEqualTo(SMALL);
		assertThat(read(line(FULL))).isEqualTo(FULL);
		Run numbers = with(Map.of("a", 1.0, "c", 1.0E300, "d", Double.NaN, "e", Double.NEGATIVE_INFINITY));
		assertThat(read(line(numbers))).isEqualTo(numbers);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"", "\\", "\n", "ü", "\u0001", "\uD800", "\uDE00x" })
	void escapesAreWrittenAndRead(String text) {
		Run run = with(Map.of(text, 1.0)).named(text, text);
		assertThat(RunJson.line(run)).asString(StandardCharsets.US_ASCII).isEqualTo(line(run) + "\n");
		assertThat(read(line(run))).isEqualTo(run);
	}

	private static Run with(Map<String, Double> metrics) {
		return new Run(SMALL.id(), null, null, null, "host:1", Run.State.LOST, STARTED, null, null, null, null,
				Map.of(), List.of(), metrics, Provenance.UNKNOWN, List.of());
	}

	@Test
	void provenanceIsReadAsFarAsItIsKnown() {
		Provenance commit = new Provenance(null, "c0ffee", null);
		assertThat(line(SMALL.withProvenance(commit))).contains(",\"git\":{\"commit\":\"c0ffee\"},");
		assertThat(read(line(SMALL.withProvenance(commit)))).isEqualTo(SMALL.withProvenance(commit));
		Provenance command = new Provenance("java", null, null);
		assertThat(read(line(SMALL.withProvenance(command)))).isEqualTo(SMALL.withProvenance(command));
	}

	@Test
	void longNamesAndTextsAreReadWithEscapes() {
		String text = "x".repeat(60_000) + "\n";
		Run run = with(Map.of(text, 1.0)).named(text.repeat(400), text);
		byte[] line = RunJson.line(run);
		assertThat(RunJson.run(line, 0, line.length)).isEqualTo(run);
	}

	@Test
	void fingerprintsOfEarlierVersionsAreRead() {
		String line = line(FULL).replace("{\"config\":\"sha256:1\",\"code\":\"sha256:2\"}",
				"\"sha256:1\",\"code-fingerprint\":\"sha256:2\"");
		assertThat(line).contains(",\"fingerprint\":\"sha256:1\",\"code-fingerprint\":\"sha256:2\",");
		assertThat(read(line)).isEqualTo(FULL);
	}

	@Test
	void propertiesOfLaterVersionsAreIgnored() {
		String line = line(FULL).replace("\"tags\"", "\"later\":{\"id\":[{\"id\":1},null]},\"tags\"")
			.replace("\"code\"", "\"bytes\":{\"code\":1},\"code\"");
		assertThat(read(line)).isEqualTo(FULL);
	}

	@Test
	void textAfterARunMakesItNone() {
		assertThat(read(line(FULL) + "}")).isNull();
		assertThat(read(line(FULL) + "{}")).isNull();
		assertThat(read(line(FULL) + " ")).isEqualTo(FULL);
	}

	@Test
	void halfALineIsNone() {
		String line = line(FULL);
		List<String> read = new ArrayList<>();
		for (int i = 0; i < line.length(); i++) {
			if (read(line.substring(0, i)) != null) {
				read.add(line.substring(0, i));
			}
		}
		assertThat(read).isEmpty();
	}

	@Test
	void spoiltLinesAreNoneOrReadAsRuns() {
		String line = line(FULL);
		for (int i = 0; i < line.length(); i++) {
			for (char spoilt : "\"\\{}[],:0 e".toCharArray()) {
				Run run = read(line.substring(0, i) + spoilt + line.substring(i + 1));
				assertThat(run).isEqualTo((run != null) ? read(line(run)) : null);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "{\"id\":\"1\"}", "[]", "null" })
	void otherLinesAreNone(String line) {
		assertThat(read(line)).isNull();
	}

	@Test
	void missingPropertyIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> RunJson.run(parser("{\"id\":\"1\"}")))
			.withMessage("'instance' is missing");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1970-01-01T00:00:00Z", "2024-02-29T23:59:59Z", "2026-01-02T03:04:05.600Z",
			"2026-01-02T03:04:05.678901Z", "2026-01-02T03:04:05.678901234Z", "2026-01-02T03:04:05.000000009Z",
			"0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z", "+10000-01-01T00:00:00Z",
			"-0001-12-31T23:59:59.500Z", "1969-12-31T23:59:59.100Z", "-1000000000-01-01T00:00:00Z",
			"+1000000000-12-31T23:59:59.999999999Z" })
	void timesAreWrittenAndRead(String text) {
		Instant time = Instant.parse(text);
		Run run = Run.started(SMALL.id(), "host:1", time);
		assertThat(line(run)).contains("\"started\":\"" + text + "\"");
		assertThat(read(line(run))).isEqualTo(run);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Z", "now", "2026-01-02", "2026-13-02T03:04:05Z", "2026-02-30T03:04:05Z",
			"2026-01-02T03:04:05" })
	void runWithAWrongTimeIsNone(String text) {
		assertThat(read(line(SMALL).replace(STARTED.toString(), text))).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-01-02T03:04:05.6Z", "2026-01-02T03:04:05.0Z" })
	void timesAreReadWithFewerDigits(String text) {
		assertThat(read(line(SMALL).replace(STARTED.toString(), text)))
			.isEqualTo(Run.started(SMALL.id(), "host:1", Instant.parse(text)));
	}

	@Test
	void seriesAreReadAsTheEndpointAnswersThem() {
		List<RunEvent.Measured> metrics = List.of(new RunEvent.Measured("loss", 1L, 0.5, STARTED),
				new RunEvent.Measured("loss", null, 0.25, STARTED), new RunEvent.Measured("accuracy", 2L, 1, STARTED));
		assertThat(RunJson.series(metrics)).hasToString("{loss=[[1, 0.5, 2026-01-02T03:04:05.678Z], "
				+ "[null, 0.25, 2026-01-02T03:04:05.678Z]], accuracy=[[2, 1.0, 2026-01-02T03:04:05.678Z]]}");
		assertThat(RunJson.series(parser("""
				{"loss": [[1, 0.5, "2026-01-02T03:04:05.678Z"], [null, 0.25, "2026-01-02T03:04:05.678Z"]],
				 "accuracy": [[2, 1, "2026-01-02T03:04:05.678Z"]]}"""))).isEqualTo(metrics);
	}

	@Test
	void pointsOfLaterVersionsAreReadAsFarAsTheyAreKnown() {
		assertThat(RunJson.series(parser("""
				{"loss": [[1, 0.5, "2026-01-02T03:04:05.678Z", {"later": [1]}, 2]]}""")))
			.isEqualTo(List.of(new RunEvent.Measured("loss", 1L, 0.5, STARTED)));
		assertThatIllegalArgumentException().isThrownBy(() -> RunJson.series(parser("""
				{"loss": [[1, 0.5]]}""")));
	}

}
