package dev.fingy.runs;

import org.jspecify.annotations.Nullable;

/**
 * Something that is to be recorded.
 *
 * @param run the run
 * @param event what happened in it, or {@code null} for its start
 */
record Entry(RecordedRun run, @Nullable RunEvent event) {

	// Of an entry without its text: the objects, and their place in a queue
	private static final long BYTES = 128;

	// A start holds the configuration of its run
	private static final long BYTES_OF_START = 4096;

	boolean isMetric() {
		return this.event instanceof RunEvent.Measured;
	}

	boolean isStart() {
		return this.event == null;
	}

	boolean isEnd() {
		return this.event instanceof RunEvent.Ended;
	}

	/**
	 * Estimate the memory that the entry takes.
	 * @return the number of bytes
	 */
	long bytes() {
		return isStart() ? BYTES_OF_START : BYTES + 2L * characters();
	}

	/**
	 * Delete what was kept for an event that is stored, or never will be.
	 * @param event the event, or {@code null} for a start
	 */
	static void discard(@Nullable RunEvent event) {
		if (event instanceof RunEvent.Attached attached) {
			ArtefactFile.delete(attached.copy());
		}
	}

	private int characters() {
		if (this.event instanceof RunEvent.Measured measured) {
			return measured.name().length();
		}
		if (this.event instanceof RunEvent.Tagged tagged) {
			return tagged.name().length() + tagged.value().length();
		}
		if (this.event instanceof RunEvent.Attached attached) {
			return attached.artefact().name().length() + attached.artefact().path().length();
		}
		return (this.event instanceof RunEvent.Noted noted) ? noted.text().length() : 0;
	}

}
