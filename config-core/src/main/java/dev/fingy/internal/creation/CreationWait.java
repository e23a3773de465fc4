package dev.fingy.internal.creation;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;

/**
 * The wait of a thread for the end of a creation. A pool of threads that work for each
 * other, such as that of parallel streams, is notified and replaces the thread meanwhile:
 * its tasks may be what the creation needs.
 */
final class CreationWait implements ForkJoinPool.ManagedBlocker {

	private static final long FIRST_CHECK = 50;

	private static final long LAST_CHECK = 1000;

	private final CreatingThread thread;

	private final Creation creation;

	private long pause = FIRST_CHECK;

	private boolean interrupted;

	CreationWait(CreatingThread thread, Creation creation) {
		this.thread = thread;
		this.creation = creation;
	}

	/**
	 * Wait.
	 * @return {@code false} if the creation was abandoned
	 */
	boolean end() {
		boolean rejected = false;
		while (!isReleasable()) {
			try {
				if (rejected) {
					block();
				}
				else {
					ForkJoinPool.managedBlock(this);
				}
			}
			catch (RejectedExecutionException ex) {
				rejected = true;
			}
			catch (InterruptedException ex) {
				this.interrupted = true;
			}
		}
		return this.creation.isEnded();
	}

	void restoreInterrupt() {
		if (this.interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean block() throws InterruptedException {
		CreatingThread.pause(this.creation, this::isToBeAwaited, this.pause);
		this.pause = Math.min(2 * this.pause, LAST_CHECK);
		return isReleasable();
	}

	private boolean isToBeAwaited() {
		if (isReleasable()) {
			return false;
		}
		WaitCycle.assertNone(this.thread, this.creation);
		return true;
	}

	@Override
	public boolean isReleasable() {
		return this.creation.isEnded() || this.creation.isAbandoned();
	}

}
