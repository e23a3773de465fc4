package dev.fingy.runs;

import java.time.Duration;

/**
 * How long the recording thread waits.
 *
 * @param gathering for more, so that much is written at a time
 * @param keepAlive until the store is notified of the runs that go on
 * @param retry after a first failure, and twice as long after each further one
 * @param longestRetry after a failure at most
 * @param closing for a store that takes nothing, at most: when the recorder is closed,
 * and when there is no room for more
 */
record Pauses(Duration gathering, Duration keepAlive, Duration retry, Duration longestRetry, Duration closing) {

	static final Pauses USUAL = new Pauses(Duration.ofMillis(50), Duration.ofSeconds(10), Duration.ofSeconds(1),
			Duration.ofMinutes(1), Duration.ofSeconds(5));

	Duration after(Duration pause) {
		if (pause.isZero()) {
			return this.retry;
		}
		Duration twice = pause.multipliedBy(2);
		return (twice.compareTo(this.longestRetry) < 0) ? twice : this.longestRetry;
	}

}
