package dev.fingy.runs;

import java.time.Clock;
import java.time.Instant;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * What gives the time. The clock is asked once a run; what follows is counted from there,
 * so that a clock which is set back makes no run end before it started.
 *
 * @param clock gives the time when a run starts
 * @param nanos counts nanoseconds, and never back
 */
record Timing(Clock clock, LongSupplier nanos) {

	static final Timing OF_SYSTEM = new Timing(Clock.systemUTC(), System::nanoTime);

	/**
	 * Count from a start.
	 * @param given when a run starts, or {@code null} for now
	 * @return counts on from there
	 */
	Watch start(@Nullable Instant given) {
		Instant now = this.clock.instant();
		return new Watch((given != null) ? given : now, now, this.nanos.getAsLong(), this.nanos);
	}

	/**
	 * Counts from a start.
	 *
	 * @param started when the run started
	 * @param opened the time that the clock gave
	 * @param from what had been counted
	 * @param nanos goes on counting
	 */
	record Watch(Instant started, Instant opened, long from, LongSupplier nanos) {

		Instant now() {
			return notBeforeStart(this.opened.plusNanos(Math.max(0, this.nanos.getAsLong() - this.from)));
		}

		// The clocks of two machines differ
		Instant notBeforeStart(Instant time) {
			return time.isBefore(this.started) ? this.started : time;
		}

	}

}
