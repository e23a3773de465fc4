package dev.fingy.runs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Takes what is to be recorded from any thread to the one that records. Where more is
 * recorded than can be written, the threads that record wait, for as long as writing goes
 * on. They never wait for a store that is away.
 */
final class Journal {

	// Taken at a time, so that those who wait for room do not wait long
	private static final int BATCH = 32_000;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition something = this.lock.newCondition();

	private final Condition closing = this.lock.newCondition();

	private final Condition room = this.lock.newCondition();

	private final Condition answer = this.lock.newCondition();

	private List<Receipt> receipts = List.of();

	private final Backlog entries;

	private final long patience;

	private volatile boolean full;

	private volatile boolean dropping;

	private volatile long progress = System.nanoTime();

	private volatile boolean closed;

	/**
	 * Create a journal.
	 * @param capacity how many entries of a kind may wait
	 * @param patience how long to wait at most while nothing is written
	 */
	Journal(int capacity, Duration patience) {
		this.entries = new Backlog(capacity);
		this.patience = patience.toNanos();
	}

	/**
	 * Wait until there is room for an entry, or nothing is written any more. The lock of
	 * a run must not be held, since the thread that records takes it.
	 */
	void awaitRoom() {
		if (this.full && !(Thread.currentThread() instanceof RecordingThread)) {
			this.lock.lock();
			try {
				await(this.room, this::patienceLeft);
			}
			finally {
				this.lock.unlock();
			}
		}
	}

	private long patienceLeft() {
		boolean waiting = this.full && !this.dropping && !this.closed;
		return waiting ? this.progress + this.patience - System.nanoTime() : 0;
	}

	/**
	 * Wait until what was added before is stored.
	 * @param timeout how long to wait at most
	 * @return {@code true} if it is stored, {@code false} if that takes longer
	 * @throws RunStoreException if it cannot be stored
	 */
	boolean awaitStored(Duration timeout) {
		if (Thread.currentThread() instanceof RecordingThread) {
			return false; // Stores nothing while it waits
		}
		this.lock.lock();
		try {
			if (this.closed) {
				throw new RunStoreException("Runs are not recorded any more, as their recorder is closed");
			}
			Receipt receipt = new Receipt();
			this.receipts = new ArrayList<>(this.receipts);
			this.receipts.add(receipt);
			this.something.signalAll();
			this.closing.signalAll();
			long start = System.nanoTime();
			long longest = TimeUnit.NANOSECONDS.convert(timeout);
			await(this.answer, () -> receipt.isAnswered() ? 0 : longest - (System.nanoTime() - start));
			return receipt.isStored();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * Answer those who wait.
	 * @param answered their receipts
	 * @param failure why the store cannot be written, which is the answer to everyone who
	 * waits, or {@code null}
	 */
	void answer(List<Receipt> answered, @Nullable Throwable failure) {
		this.lock.lock();
		try {
			answered.forEach((receipt) -> receipt.answer(failure));
			if (failure != null) {
				takeReceipts().forEach((receipt) -> receipt.answer(failure));
			}
			this.answer.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	private List<Receipt> takeReceipts() {
		List<Receipt> taken = this.receipts;
		this.receipts = List.of();
		return taken;
	}

	/**
	 * Return whether somebody waits for what was recorded to be stored.
	 * @return {@code true} if somebody does
	 */
	boolean isAwaited() {
		this.lock.lock();
		try {
			return !this.receipts.isEmpty();
		}
		finally {
			this.lock.unlock();
		}
	}

	void add(Entry entry) {
		this.lock.lock();
		try {
			if (!this.closed) {
				this.entries.add(entry);
				filled();
				this.something.signal();
			}
			else {
				Entry.discard(entry.event());
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	private void filled() {
		if (!this.full && this.entries.isFull()) {
			this.full = true;
			this.progress = System.nanoTime();
			this.closing.signalAll();
		}
		else if (this.full && (this.dropping || patienceLeft() <= 0)) {
			this.entries.trim();
		}
	}

	/**
	 * Wait until there is something, or somebody waits for it to be stored.
	 * @param longest how long to wait at most
	 * @param gathering how long to wait for more, so that much is written at a time
	 * @return what there is
	 */
	Batch take(Duration longest, Duration gathering) {
		this.lock.lock();
		try {
			long end = System.nanoTime() + longest.toNanos();
			await(this.something, () -> isIdle() ? end - System.nanoTime() : 0);
			if (!this.entries.isEmpty() && this.entries.size() < BATCH) {
				pause(gathering);
			}
			List<Entry> taken = this.entries.drain(BATCH);
			this.full = this.entries.isFull();
			this.room.signalAll();
			progressed();
			return new Batch(taken, this.entries.isEmpty() ? takeReceipts() : List.of());
		}
		finally {
			this.lock.unlock();
		}
	}

	private boolean isIdle() {
		return this.entries.isEmpty() && this.receipts.isEmpty() && !this.closed;
	}

	/**
	 * Wait without taking anything.
	 * @param longest how long to wait, unless the journal is closed or somebody waits for
	 * what was recorded to be stored
	 */
	void pause(Duration longest) {
		this.lock.lock();
		try {
			long end = System.nanoTime() + longest.toNanos();
			boolean untilFull = !this.full;
			await(this.closing, () -> isUrgent(untilFull) ? 0 : end - System.nanoTime());
		}
		finally {
			this.lock.unlock();
		}
	}

	private boolean isUrgent(boolean untilFull) {
		return this.closed || (untilFull && this.full) || !this.receipts.isEmpty();
	}

	// An interrupt is for the work of a thread, and nothing is lost because of it
	private static void await(Condition condition, LongSupplier nanosLeft) {
		boolean interrupted = Thread.interrupted();
		for (long left = nanosLeft.getAsLong(); left > 0; left = nanosLeft.getAsLong()) {
			try {
				condition.awaitNanos(left);
			}
			catch (InterruptedException ex) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Take note that entries were written, or passed to a listener.
	 */
	void progressed() {
		this.progress = System.nanoTime();
	}

	/**
	 * Return whether anything was written lately.
	 * @param time how long ago at most
	 * @return {@code true} if something was
	 */
	boolean hasProgressed(Duration time) {
		return System.nanoTime() - this.progress < time.toNanos();
	}

	/**
	 * Set whether entries without room are dropped, as the store is away.
	 * @param dropping whether no thread waits for room
	 */
	void dropping(boolean dropping) {
		if (this.dropping != dropping) {
			this.lock.lock();
			try {
				this.dropping = dropping;
				this.room.signalAll();
			}
			finally {
				this.lock.unlock();
			}
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

	boolean isEmpty() {
		this.lock.lock();
		try {
			return this.entries.isEmpty();
		}
		finally {
			this.lock.unlock();
		}
	}

	boolean isClosed() {
		return this.closed;
	}

	void close() {
		this.lock.lock();
		try {
			this.closed = true;
			this.something.signalAll();
			this.closing.signalAll();
			this.room.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/**
	 * What is taken at a time.
	 *
	 * @param entries what is to be recorded
	 * @param receipts who waits for these entries, or earlier ones, to be stored
	 */
	record Batch(List<Entry> entries, List<Receipt> receipts) {

		static final Batch EMPTY = new Batch(List.of(), List.of());

	}

}
