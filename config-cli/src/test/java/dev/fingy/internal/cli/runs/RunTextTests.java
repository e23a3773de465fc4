package dev.fingy.internal.cli.runs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for numbers and durations as people read them.
 */
class RunTextTests {

	private static final Instant STARTED = Instant.parse("2026-01-02T03:04:05Z");

	@ParameterizedTest
	@CsvSource({ "0.7191780821917808, 0.719178", "1.0, 1", "-0.0, 0", "100000.0, 100000", "123456789.6, 123456790",
			"1.0E20, 1E+20", "1.0E-7, 0.0000001", "-1.234567E-12, -1.23457E-12", "NaN, NaN", "-Infinity, -Infinity" })
	void numbersHaveSixDigits(double number, String text) {
		assertThat(RunText.number(number)).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "PT0S, 0 ms", "PT0.9996S, 999 ms", "PT59.96S, 59.9 s", "PT1M, 1 min 0 s", "PT59M59S, 59 min 59 s",
			"PT25H30M, 1 d 1 h", "PT2H5M, 2 h 5 min" })
	void durationsHaveTwoUnits(Duration duration, String text) {
		Run running = Run.started("019b7ca9-8c88-7000-8000-000000000001", "host:1", STARTED);
		Run ended = running.after(new RunEvent.Ended(Run.State.SUCCEEDED, STARTED.plus(duration), null));
		Clock then = Clock.fixed(STARTED.plus(duration), ZoneOffset.UTC);
		assertThat(RunText.duration(ended, Clock.systemUTC())).isEqualTo(text);
		assertThat(RunText.duration(running, then)).isEqualTo(text);
		assertThat(RunText.duration(running.lost(), then)).isEmpty();
	}

	@Test
	void clockThatWasSetBackMakesNoNegativeDuration() {
		Run running = Run.started("019b7ca9-8c88-7000-8000-000000000001", "host:1", STARTED);
		assertThat(RunText.duration(running, Clock.fixed(STARTED.minusSeconds(1), ZoneOffset.UTC))).isEqualTo("0 ms");
	}

}
