package dev.fingy.internal.runs;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.fingy.runs.Run;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for reading the lines of an index: what is read is what all of JSON would give,
 * and what is not is left to that.
 */
class RunLineTests {

	private static final Instant STARTED = Instant.parse("2026-01-02T03:04:05.678Z");

	private static final Run SMALL = Run.started("019b7ca9-8c88-7000-8000-000000000001", "host:1", STARTED);

	private static final Run FULL = new Run("019b7cc1-46c0-7000-8000-000000000002", SMALL.id(), "rain", "train fast",
			"host:2", Run.State.FAILED, STARTED, STARTED.plusMillis(12), "it's {'gone'}", "sha256:1", "sha256:2",
			Map.of("machine", "blue"), List.of("one, two", "]"), Map.of("a", 1.0, "b", -2.5E-10, "c", 1.0E300));

	private static @Nullable Run read(String line) {
		byte[] bytes = ("x" + line + "\n").getBytes(StandardCharsets.UTF_8);
		return RunLine.read(bytes, 1, bytes.length - 2);
	}

	private static String line(Run run) {
		return new String(RunJson.line(run), StandardCharsets.UTF_8).strip();
	}

	@Test
	void usualLinesAreRead() {
		assertThat(read(line(SMALL))).isEqualTo(SMALL);
		assertThat(read(line(FULL))).isEqualTo(FULL);
	}

	@Test
	void escapesAndNumbersThatAreTextAreLeftToOthers() {
		for (String text : new String[] { "\"", "\\", "\n", "ü", "\u0001" }) {
			assertThat(read(line(SMALL.named(text, null)))).isNull();
			assertThat(read(line(SMALL.named(null, text)))).isNull();
		}
		assertThat(read(line(with(Map.of("a", Double.NaN))))).isNull();
	}

	private static Run with(Map<String, Double> metrics) {
		return new Run(SMALL.id(), null, null, null, "host:1", Run.State.LOST, STARTED, null, null, null, null,
				Map.of(), List.of(), metrics);
	}

	@Test
	void longNamesAndTextsAreReadWithEscapes() {
		String text = "x".repeat(60_000) + "\n";
		Run run = with(Map.of(text, 1.0)).named(text.repeat(400), text);
		byte[] line = RunJson.line(run);
		assertThat(RunJson.run(line, 0, line.length)).isEqualTo(run);
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
		assertThat(read(line + "}")).isNull();
	}

	// Never another run than all of JSON would give
	@Test
	void spoiltLinesAreReadAsOthersWouldOrNotAtAll() {
		String line = line(FULL);
		for (int i = 0; i < line.length(); i++) {
			for (char spoilt : "\"\\{}[],:0 e".toCharArray()) {
				String text = line.substring(0, i) + spoilt + line.substring(i + 1);
				byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
				Run run = read(text);
				assertThat((run != null) ? run : RunJson.run(bytes, 0, bytes.length)).as(text)
					.isEqualTo(RunJson.run(bytes, 0, bytes.length));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{}", "{\"id\":\"1\"}", "[]", "null" })
	void otherLinesAreNone(String line) {
		assertThat(read(line)).isNull();
	}

}
