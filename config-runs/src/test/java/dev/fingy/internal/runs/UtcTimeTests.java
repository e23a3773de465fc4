package dev.fingy.internal.runs;

import java.time.DateTimeException;
import java.time.Instant;

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

}
