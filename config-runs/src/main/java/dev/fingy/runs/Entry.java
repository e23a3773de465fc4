package dev.fingy.runs;

import org.jspecify.annotations.Nullable;

/**
 * Something that is to be recorded.
 *
 * @param run the run
 * @param event what happened in it, or {@code null} for its start
 */
record Entry(RecordedRun run, @Nullable RunEvent event) {

	boolean isMetric() {
		return this.event instanceof RunEvent.Measured;
	}

	// A run without its start or its end would be none, or lost
	boolean isIndispensable() {
		return this.event == null || this.event instanceof RunEvent.Ended;
	}

}
