package dev.fingy.runs;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Takes what is to be recorded from any thread to the one that records. Nobody waits for
 * more than another one's entry.
 */
final class Journal {

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition something = this.lock.newCondition();

	private final Condition closing = this.lock.newCondition();

	private final Backlog entries;

	private boolean closed;

	Journal(int capacity) {
		this.entries = new Backlog(capacity);
	}

	void add(Entry entry) {
		this.lock.lock();
		try {
			if (!this.closed) {
				this.entries.add(entry);
				this.something.signal();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Wait until there is something.
	 * @param longest how long to wait at most
	 * @param gathering how long to wait for more, so that much is written at a time
	 * @return what there is
	 * @throws InterruptedException if the thread is interrupted
	 */
	List<Entry> take(Duration longest, Duration gathering) throws InterruptedException {
		this.lock.lock();
		try {
			long left = longest.toNanos();
			while (this.entries.isEmpty() && !this.closed && left > 0) {
				left = this.something.awaitNanos(left);
			}
			if (!this.entries.isEmpty() && !this.closed) {
				awaitClosing(gathering);
			}
			return this.entries.drain();
		}
		finally {
			this.lock.unlock();
		}
	}

	private void awaitClosing(Duration longest) throws InterruptedException {
		long left = longest.toNanos();
		while (!this.closed && left > 0) {
			left = this.closing.awaitNanos(left);
		}
	}

	long takeDropped() {
		this.lock.lock();
		try {
			return this.entries.takeDropped();
		}
		finally {
			this.lock.unlock();
		}
	}

	boolean isClosed() {
		this.lock.lock();
		try {
			return this.closed;
		}
		finally {
			this.lock.unlock();
		}
	}

	void close() {
		this.lock.lock();
		try {
			this.closed = true;
			this.something.signalAll();
			this.closing.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

}
