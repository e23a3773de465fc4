package dev.fingy.internal.runs;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

import dev.fingy.runs.RunEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UtcTimeTests {

	@ParameterizedTest
	@ValueSource(strings = { "1970-01-01T00:00:00Z", "2024-02-29T23:59:59Z", "2026-01-02T03:04:05.6Z",
			"2026-01-02T03:04:05.678Z", "2026-01-02T03:04:05.678901Z", "2026-01-02T03:04:05.678901234Z",
			"2026-01-02T03:04:05.000000001Z", "0000-12-31T00:00:00Z", "9999-12-31T23:59:59.999999999Z",
			"+10000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z" })
	void parseReadsWhatAnInstantWrites(String text) {
		assertThat(UtcTime.parse(text)).isEqualTo(Instant.parse(text));
	}

	@Test
	void parseReadsTheFirstAndTheLast() {
		assertThat(UtcTime.parse(Instant.MIN.toString())).isEqualTo(Instant.MIN);
		assertThat(UtcTime.parse(Instant.MAX.toString())).isEqualTo(Instant.MAX);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Z", "now", "2026-01-02", "2026-13-02T03:04:05Z", "2026-02-30T03:04:05Z",
			"2026-01-02T24:04:05Z", "2026-01-02T03:04:05" })
	void parseRefusesWhatIsNone(String text) {
		assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> UtcTime.parse(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-01-02T03:04:05Z", "2026-01-02T03:04:05.600Z", "2026-01-02T03:04:05.000678Z",
			"2026-01-02T03:04:05.000000009Z", "2026-12-31T23:59:59.999999999Z", "0000-01-01T00:00:00Z",
			"9999-12-31T23:59:59.001Z", "+10000-01-01T00:00:00Z", "-0001-12-31T23:59:59.500Z",
			"1969-12-31T23:59:59.100Z", "-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z" })
	void instantIsWrittenAsJavaWritesIt(String time) {
		StringBuilder text = new StringBuilder();
		UtcTime.append(text, Instant.parse(time));
		assertThat(text).hasToString(time).hasToString(Instant.parse(time).toString());
	}

	@Test
	void numberIsWrittenAsTheGeneratorOfJsonWritesIt() {
		for (double value : new double[] { 0, -0.0, 1, 0.1, -1.5e300, 5e-324, Double.MAX_VALUE, Math.PI, 1e7,
				12345678.9 }) {
			String plain = MeasuredLine.write(new RunEvent.Measured("loss", Long.MIN_VALUE, value, Instant.EPOCH));
			byte[] escaped = RunJson.line(new RunEvent.Measured("loss\n", Long.MIN_VALUE, value, Instant.EPOCH));
			assertThat(plain).isEqualTo(new String(escaped, StandardCharsets.US_ASCII).replace("\\n", ""));
		}
		assertThat(MeasuredLine.write(new RunEvent.Measured("größe", null, 1, Instant.EPOCH))).isNull();
		assertThat(MeasuredLine.write(new RunEvent.Measured("\"", null, 1, Instant.EPOCH))).isNull();
		assertThat(MeasuredLine.write(new RunEvent.Measured("\\", null, 1, Instant.EPOCH))).isNull();
		assertThat(MeasuredLine.write(new RunEvent.Measured("loss", null, Double.NaN, Instant.EPOCH))).isNull();
	}

}
