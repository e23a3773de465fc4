package dev.fingy.sweep;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * A trial that a thread of this process is at. Whoever stops it interrupts the thread,
 * but never what the thread does after the trial.
 */
final class RunningTrial {

	private static final long LONGEST_WAIT = 5;

	private final Trial trial;

	private final Thread thread = Thread.currentThread();

	private final CountDownLatch recorded = new CountDownLatch(1);

	private boolean ended;

	private @Nullable Long stoppedAt;

	RunningTrial(Trial trial) {
		this.trial = trial;
	}

	Trial trial() {
		return this.trial;
	}

	/**
	 * Ask the trial to end as one that was not worth going on with.
	 * @param step the step after which that was decided
	 */
	synchronized void stop(long step) {
		if (!this.ended && this.stoppedAt == null) {
			this.stoppedAt = step;
			this.thread.interrupt();
		}
	}

	/**
	 * Ask the trial to end, whatever becomes of it.
	 */
	synchronized void abort() {
		if (!this.ended) {
			this.thread.interrupt();
		}
	}

	/**
	 * End the trial, in its thread.
	 * @return the step after which it was stopped, or {@code null} if it was not
	 */
	synchronized @Nullable Long end() {
		this.ended = true;
		if (this.stoppedAt != null) {
			Thread.interrupted();
		}
		return this.stoppedAt;
	}

	/**
	 * Note that the end of the run of the trial was recorded.
	 */
	void recorded() {
		this.recorded.countDown();
	}

	/**
	 * Wait until the end of the run was recorded, or nobody records it.
	 */
	void awaitRecorded() {
		try {
			this.recorded.await(LONGEST_WAIT, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
