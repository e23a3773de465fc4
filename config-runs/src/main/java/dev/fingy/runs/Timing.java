package dev.fingy.runs;

import java.time.Clock;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * What gives the time. The clock is asked once a run; what follows is counted from there,
 * so that a clock which is set back makes no run end before it started.
 *
 * @param clock gives the time when a run starts
 * @param nanos counts nanoseconds, and never back
 */
record Timing(Clock clock, LongSupplier nanos) {

	static final Timing OF_SYSTEM = new Timing(Clock.systemUTC(), System::nanoTime);

	Watch start() {
		return new Watch(this.clock.instant(), this.nanos.getAsLong(), this.nanos);
	}

	/**
	 * Counts from a start.
	 *
	 * @param started the time that the clock gave
	 * @param from what had been counted
	 * @param nanos goes on counting
	 */
	record Watch(Instant started, long from, LongSupplier nanos) {

		Instant now() {
			return this.started.plusNanos(Math.max(0, this.nanos.getAsLong() - this.from));
		}

	}

}
