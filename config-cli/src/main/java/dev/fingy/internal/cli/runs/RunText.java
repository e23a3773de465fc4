package dev.fingy.internal.cli.runs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi.Style;

import dev.fingy.runs.Run;

/**
 * What is shown of runs, as people read it.
 */
final class RunText {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

	private static final DateTimeFormatter TIME_AND_ZONE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx",
			Locale.ROOT);

	private static final MathContext DIGITS = new MathContext(6);

	private static final int LONGEST = 12;

	private RunText() {
	}

	static String time(Instant instant, Clock clock) {
		return TIME.format(instant.atZone(clock.getZone()));
	}

	static @Nullable String timeAndZone(@Nullable Instant instant, Clock clock) {
		return (instant != null) ? TIME_AND_ZONE.format(instant.atZone(clock.getZone())) : null;
	}

	/**
	 * Return how long a run took, or has taken so far.
	 * @param run the run
	 * @param clock gives the time
	 * @return a text, empty if nobody knows
	 */
	static String duration(Run run, Clock clock) {
		if (run.state() == Run.State.RUNNING) {
			Duration soFar = Duration.between(run.started(), clock.instant());
			return duration(soFar.isNegative() ? Duration.ZERO : soFar);
		}
		Duration duration = run.duration();
		return (duration != null) ? duration(duration) : "";
	}

	private static String duration(Duration duration) {
		if (duration.toDays() > 0) {
			return duration.toDays() + " d " + duration.toHoursPart() + " h";
		}
		if (duration.toHours() > 0) {
			return duration.toHours() + " h " + duration.toMinutesPart() + " min";
		}
		if (duration.toMinutes() > 0) {
			return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
		}
		return (duration.toSeconds() > 0)
				? String.format(Locale.ROOT, "%d.%d s", duration.toSeconds(), duration.toMillisPart() / 100)
				: duration.toMillis() + " ms";
	}

	/**
	 * Return a number with as many digits as people compare.
	 * @param number the number, or {@code null} if there is none
	 * @return a text
	 */
	static String number(@Nullable Double number) {
		if (number == null) {
			return "";
		}
		if (number.isNaN() || number.isInfinite()) {
			return number.toString();
		}
		BigDecimal exact = BigDecimal.valueOf(number);
		BigDecimal rounded = ((exact.precision() - exact.scale() <= DIGITS.getPrecision()) ? exact.round(DIGITS)
				: exact.setScale(0, RoundingMode.HALF_EVEN))
			.stripTrailingZeros();
		String plain = rounded.toPlainString();
		return (plain.length() <= LONGEST) ? plain : rounded.round(DIGITS).toString();
	}

	static Style style(String state) {
		return switch (state) {
			case "SUCCEEDED" -> Style.fg_green;
			case "FAILED" -> Style.fg_red;
			case "LOST" -> Style.fg_magenta;
			default -> Style.fg_yellow;
		};
	}

}
