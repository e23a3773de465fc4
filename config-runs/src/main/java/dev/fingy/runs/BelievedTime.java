package dev.fingy.runs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The time by which a store finds runs old. A clock that shows a wrong time must not
 * delete them, so it is believed as far as it agrees with the time that has passed in
 * this process and with the runs of earlier ones. Where nothing ran for long, the start
 * after the next deletes what is old.
 */
public final class BelievedTime {

	// Between two runs, and between the clocks of two machines
	private static final Duration PLAUSIBLE = Duration.ofDays(1);

	private final Clock clock;

	private final Instant start;

	private final long startNanos = System.nanoTime();

	/**
	 * Create a time for a process that starts now.
	 * @param clock the clock
	 */
	public BelievedTime(Clock clock) {
		this.clock = clock;
		this.start = clock.instant();
	}

	/**
	 * Return when the process started.
	 * @return the time that the clock showed
	 */
	public Instant start() {
		return this.start;
	}

	/**
	 * Return the time.
	 * @param earlier when the newest run before the {@linkplain #start() start} was
	 * started, or {@code null} if there is none
	 * @return what the clock shows, or an earlier time
	 */
	public Instant now(@Nullable Instant earlier) {
		Instant started = (earlier != null) ? earliest(this.start, earlier.plus(PLAUSIBLE)) : this.start;
		Duration passed = Duration.ofNanos(System.nanoTime() - this.startNanos);
		return earliest(this.clock.instant(), started.plus(passed));
	}

	/**
	 * Return from when on a run seems to be one of the future. Such runs are neither old
	 * nor new.
	 * @return the time
	 */
	public Instant future() {
		return this.clock.instant().plus(PLAUSIBLE);
	}

	private static Instant earliest(Instant first, Instant second) {
		return first.isBefore(second) ? first : second;
	}

}
