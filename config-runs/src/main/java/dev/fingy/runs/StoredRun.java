package dev.fingy.runs;

import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;

/**
 * A run as the store has it. What the store refuses although it can be written is left
 * out: a {@link RunStoreException} means that the store is away, anything else that it
 * cannot hold what it was given.
 */
final class StoredRun {

	// Written at a time, so that little is repeated and those who wait see progress: more
	// while that takes little time, as a file system may take milliseconds for each
	private static final int SMALL_CHUNK = 2000;

	private static final int LARGE_CHUNK = 32_000;

	private static final long LITTLE_TIME = TimeUnit.MILLISECONDS.toNanos(100);

	private static final Log logger = LogFactory.getLog(StoredRun.class);

	private final RunStore store;

	private final Runnable progress;

	private @Nullable Fingy configuration;

	private Run stored;

	private int chunk = SMALL_CHUNK;

	private boolean begun;

	private boolean failing;

	private long leftOut;

	StoredRun(RunStore store, Runnable progress, Run started, @Nullable Fingy configuration) {
		this.store = store;
		this.progress = progress;
		this.stored = started;
		this.configuration = configuration;
	}

	/**
	 * Write what happened.
	 * @param events what happened; what is written is removed
	 */
	void write(Deque<RunEvent> events) {
		begin();
		while (!events.isEmpty()) {
			writeChunk(events);
			this.progress.run();
		}
		this.failing = false;
	}

	private void begin() {
		if (!this.begun) {
			try {
				this.store.begin(this.stored, this.configuration);
			}
			catch (Throwable ex) {
				if (isAway(ex) || this.configuration == null) {
					throw ex;
				}
				beginWithoutConfiguration(ex);
			}
			this.begun = true;
		}
	}

	private void beginWithoutConfiguration(Throwable failure) {
		this.store.begin(this.stored, null);
		this.configuration = null;
		logger.warn("The run '" + this.stored.id() + "' is recorded without its configuration. "
				+ FailureMessage.text(failure));
	}

	private void writeChunk(Deque<RunEvent> events) {
		List<RunEvent> next = first(events, this.chunk);
		try {
			long start = System.nanoTime();
			append(next);
			boolean isFast = System.nanoTime() - start < LITTLE_TIME;
			this.chunk = Math.min(isFast ? LARGE_CHUNK : SMALL_CHUNK, 2 * this.chunk);
		}
		catch (Throwable ex) {
			if (isAway(ex)) {
				throw ex;
			}
			doubt();
			begin();
			if (next.size() > 1) {
				this.chunk = next.size() / 2;
				return;
			}
			appendAgain(next);
		}
		next.forEach((event) -> Entry.discard(events.remove()));
	}

	private void append(List<RunEvent> events) {
		Run after = this.stored.after(events);
		this.store.append(after, events);
		this.stored = after;
	}

	// The store has just been written, so that a second failure is that of the entry
	private void appendAgain(List<RunEvent> event) {
		try {
			append(event);
		}
		catch (Throwable ex) {
			if (isAway(ex)) {
				throw ex;
			}
			leaveOut(event.get(0), ex);
			doubt();
		}
	}

	private void leaveOut(RunEvent event, Throwable reason) {
		if (this.leftOut++ == 0) {
			logger.warn(describe(event) + " of the run '" + this.stored.id() + "' cannot be recorded and is left out. "
					+ FailureMessage.text(reason));
		}
		if (event instanceof RunEvent.Ended end) {
			this.stored = this.stored.after(end);
		}
	}

	static String describe(RunEvent event) {
		if (event instanceof RunEvent.Measured measured) {
			return "The metric '" + measured.name() + "'";
		}
		if (event instanceof RunEvent.Tagged tagged) {
			return "The tag '" + tagged.name() + "'";
		}
		if (event instanceof RunEvent.Attached attached) {
			return "The artefact '" + attached.artefact().name() + "'";
		}
		return (event instanceof RunEvent.Noted) ? "A note" : "The end";
	}

	private static boolean isAway(Throwable failure) {
		return failure instanceof RunStoreException || failure instanceof OutOfMemoryError;
	}

	private static List<RunEvent> first(Deque<RunEvent> events, int count) {
		List<RunEvent> first = new ArrayList<>(Math.min(count, events.size()));
		Iterator<RunEvent> all = events.iterator();
		while (first.size() < count && all.hasNext()) {
			first.add(all.next());
		}
		return first;
	}

	/**
	 * Begin the run again with the next write: the store may have lost what it had.
	 */
	void doubt() {
		this.begun = false;
	}

	void fail() {
		this.failing = true;
	}

	boolean isFailing() {
		return this.failing;
	}

	boolean isEnded() {
		return this.stored.state() != Run.State.RUNNING;
	}

	String id() {
		return this.stored.id();
	}

	/**
	 * Return how many entries were left out.
	 * @return the number
	 */
	long leftOut() {
		return this.leftOut;
	}

}
