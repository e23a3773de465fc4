package dev.fingy.runs;

import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;

/**
 * Is notified of the runs of this process as they go on, so that it can notify an
 * experiment tracker. It is called by one thread, which also writes to the store and so
 * should not be blocked for long. A listener that throws is not called again.
 */
public interface RunListener {

	/**
	 * A run has started.
	 * @param run the run
	 * @param configuration what it works with, or {@code null} if that could not be
	 * captured
	 */
	default void started(Run run, @Nullable Fingy configuration) {
	}

	/**
	 * A number was recorded.
	 * @param run the run, with the number
	 * @param measured the number
	 */
	default void measured(Run run, RunEvent.Measured measured) {
	}

	/**
	 * A tag was added.
	 * @param run the run, with the tag
	 * @param tagged the tag
	 */
	default void tagged(Run run, RunEvent.Tagged tagged) {
	}

	/**
	 * A remark was added.
	 * @param run the run, with the remark
	 * @param noted the remark
	 */
	default void noted(Run run, RunEvent.Noted noted) {
	}

	/**
	 * A file was added.
	 * @param run the run, with the file
	 * @param attached the file
	 */
	default void attached(Run run, RunEvent.Attached attached) {
	}

	/**
	 * A run has ended.
	 * @param run the run with its state, its end and what was recorded last
	 */
	default void ended(Run run) {
	}

	/**
	 * What has happened up to now has been reported. A listener that gathers it, to send
	 * it together, sends it now. It is called about as often as the store is written.
	 */
	default void flush() {
	}

}
