package dev.fingy.runs;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * A clock in UTC that has the instants it is given.
 */
public final class SuppliedClock extends Clock {

	private final Supplier<Instant> instants;

	/**
	 * Create a clock.
	 * @param instants the instants, one at each look
	 */
	public SuppliedClock(Supplier<Instant> instants) {
		this.instants = instants;
	}

	@Override
	public ZoneOffset getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		return this;
	}

	@Override
	public Instant instant() {
		return this.instants.get();
	}

}
