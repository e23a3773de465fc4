package dev.fingy.runs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;

/**
 * Writes what happened to a store. What the store does not accept is retained, up to a
 * limit, and tried again. Used by one thread.
 */
final class RunWriter {

	// Of these, each holds its configuration until it is written
	private static final int MAX_RUNS = 1000;

	private static final Log logger = LogFactory.getLog(RunWriter.class);

	private final RunStore store;

	private final Retention retention;

	private final Runnable progress;

	private final Map<RecordedRun, StoredRun> runs = new LinkedHashMap<>();

	private final Backlog unwritten;

	// Rounds in a row in which the store has taken nothing
	private int failedRounds;

	private boolean failing;

	private @Nullable Throwable failure;

	private boolean cannotTidy;

	private long dropped;

	RunWriter(RunStore store, Retention retention, int capacity, Runnable progress) {
		this.store = store;
		this.retention = retention;
		this.progress = progress;
		this.unwritten = new Backlog(capacity);
	}

	void started(RecordedRun recorded, Run run, @Nullable Fingy configuration) {
		if (isAway() && this.runs.size() >= MAX_RUNS) {
			this.dropped++;
			return;
		}
		StoredRun stored = new StoredRun(this.store, this.progress, run, configuration);
		if (isAway()) {
			stored.fail();
		}
		this.runs.put(recorded, stored);
		this.unwritten.add(new Entry(recorded, null));
	}

	void happened(Entry entry) {
		if (this.runs.containsKey(entry.run())) {
			this.unwritten.add(entry);
		}
		else {
			this.dropped++;
			Entry.discard(entry.event());
		}
		if (isDropping()) {
			this.unwritten.trim();
		}
	}

	void dropped(long count) {
		this.dropped += count;
	}

	/**
	 * Write what was not yet. A run that the store does not take leaves the others
	 * unharmed.
	 * @param retry whether to try again what the store did not take
	 * @return {@code true} if everything is written
	 */
	boolean write(boolean retry) {
		Round round = new Round(retry);
		for (Map.Entry<RecordedRun, Deque<RunEvent>> events : eventsByRun().entrySet()) {
			round.write(events.getKey(), events.getValue());
		}
		if (round.failure != null && !round.hasWritten && (round.failures > 1 || allFail())) {
			this.failedRounds++;
		}
		else if (round.hasWritten) {
			this.failedRounds = 0;
		}
		if (this.failedRounds != 1) {
			this.unwritten.trim();
		}
		reportFailure(round.failure);
		this.failure = this.unwritten.isEmpty() ? null : round.failure;
		return this.unwritten.isEmpty();
	}

	/**
	 * Return why not everything is written.
	 * @return what the store threw when it was written last, or {@code null} if
	 * everything is written
	 */
	@Nullable Throwable failure() {
		return this.failure;
	}

	private Map<RecordedRun, Deque<RunEvent>> eventsByRun() {
		Map<RecordedRun, Deque<RunEvent>> events = new LinkedHashMap<>();
		for (Entry entry : this.unwritten.drain()) {
			events.putIfAbsent(entry.run(), new ArrayDeque<>());
			if (entry.event() != null) {
				events.get(entry.run()).add(entry.event());
			}
		}
		return events;
	}

	private boolean allFail() {
		return this.runs.values().stream().allMatch(StoredRun::isFailing);
	}

	/**
	 * Return whether the store is away.
	 * @return {@code true} if it took nothing when it was tried last
	 */
	boolean isAway() {
		return this.failedRounds > 0;
	}

	/**
	 * Return whether the store has just failed.
	 * @return {@code true} if it is tried a second time before anything is dropped
	 */
	boolean isHolding() {
		return this.failedRounds == 1;
	}

	boolean isDropping() {
		return this.failedRounds > 1;
	}

	// Once for as long as it lasts
	private void reportFailure(@Nullable Throwable failure) {
		this.dropped += this.unwritten.takeDropped();
		boolean fails = !this.unwritten.isEmpty();
		if (failure != null && fails && !this.failing) {
			logger.warn("Runs are held in memory until they can be recorded. " + FailureMessage.text(failure));
		}
		else if (!fails && this.failing) {
			logger.info("Runs are recorded again." + (hasDropped() ? " " + lost(this.dropped) : ""));
			this.dropped = 0;
		}
		else if (!fails && hasDropped()) {
			logger.warn("More was recorded than could be written. " + lost(this.dropped));
			this.dropped = 0;
		}
		this.failing = fails;
	}

	private boolean hasDropped() {
		return this.dropped > 0;
	}

	private static String lost(long count) {
		return (count == 1) ? "1 entry was lost." : count + " entries were lost.";
	}

	/**
	 * Let the store forget what need not be retained, and none of the runs that go on.
	 */
	void tidy() {
		keepAlive();
		try {
			this.store.retain(this.retention);
			this.cannotTidy = false;
		}
		catch (Throwable ex) {
			if (!this.cannotTidy) {
				logger.warn("Old runs cannot be deleted. " + FailureMessage.text(ex));
			}
			this.cannotTidy = true;
		}
	}

	/**
	 * Let the store know which runs go on.
	 */
	void keepAlive() {
		List<String> running = new ArrayList<>();
		for (StoredRun run : this.runs.values()) {
			running.add(run.id());
		}
		if (!running.isEmpty()) {
			try {
				this.store.keepAlive(running);
			}
			catch (Throwable ex) {
				logger.debug("The store could not be notified that runs go on: " + FailureMessage.text(ex));
			}
		}
	}

	/**
	 * Let go of the store, and log what it never received.
	 */
	void close() {
		if (!this.unwritten.isEmpty()) {
			logger.warn("Runs could not be recorded to the end. " + lost(this.unwritten.size() + this.dropped));
			this.unwritten.drain().forEach((entry) -> Entry.discard(entry.event()));
		}
		try {
			this.store.close();
		}
		catch (Throwable ex) {
			logger.warn("The store of runs could not be closed. " + FailureMessage.text(ex));
		}
	}

	private void leftOut(StoredRun run) {
		if (run.leftOut() > 1) {
			logger.warn(
					"Further entries of the run '" + run.id() + "' could not be recorded. " + lost(run.leftOut() - 1));
		}
	}

	/**
	 * Tries to write each run once. A store that takes neither of two runs is not asked
	 * for the others, as each may take long to fail.
	 */
	private final class Round {

		private final boolean retry;

		private int failures;

		private boolean hasWritten;

		private @Nullable Throwable failure;

		Round(boolean retry) {
			this.retry = retry;
		}

		void write(RecordedRun recorded, Deque<RunEvent> events) {
			StoredRun run = RunWriter.this.runs.get(recorded);
			if (run == null) {
				return;
			}
			if ((run.isFailing() && !this.retry) || (this.failures > 1 && !this.hasWritten)) {
				keep(recorded, run, events);
				return;
			}
			try {
				run.write(events);
				this.hasWritten = true;
				written(recorded, run);
			}
			catch (Throwable ex) {
				this.failures++;
				this.failure = (this.failure != null) ? this.failure : ex;
				keep(recorded, run, events);
				RunWriter.this.runs.values().forEach(StoredRun::doubt);
			}
		}

		private void written(RecordedRun recorded, StoredRun run) {
			if (run.isEnded()) {
				RunWriter.this.runs.remove(recorded);
				RunWriter.this.leftOut(run);
			}
		}

		private void keep(RecordedRun recorded, StoredRun run, Deque<RunEvent> events) {
			run.fail();
			RunWriter.this.unwritten.add(new Entry(recorded, null));
			events.forEach((event) -> RunWriter.this.unwritten.add(new Entry(recorded, event)));
		}

	}

}
