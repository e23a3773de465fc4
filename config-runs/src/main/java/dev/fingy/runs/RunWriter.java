package dev.fingy.runs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;

/**
 * Writes what happened to a store. What the store does not take is kept, up to a limit,
 * and tried again. Used by one thread.
 */
final class RunWriter {

	private static final Log logger = LogFactory.getLog(RunWriter.class);

	private final RunStore store;

	private final Retention retention;

	private final Map<RecordedRun, Written> written = new LinkedHashMap<>();

	private final Backlog unwritten;

	private boolean failing;

	private boolean cannotTidy;

	private long dropped;

	RunWriter(RunStore store, Retention retention, int capacity) {
		this.store = store;
		this.retention = retention;
		this.unwritten = new Backlog(capacity);
	}

	void started(RecordedRun recorded, Run run, @Nullable Fingy configuration) {
		this.written.put(recorded, new Written(run, configuration));
		this.unwritten.add(new Entry(recorded, null));
	}

	void happened(Entry entry) {
		this.unwritten.add(entry);
	}

	void dropped(long count) {
		this.dropped += count;
	}

	/**
	 * Write what was not yet. A run that the store does not take leaves the others
	 * unharmed.
	 * @return {@code true} if everything is written
	 */
	boolean write() {
		Map<RecordedRun, List<RunEvent>> events = new LinkedHashMap<>();
		for (Entry entry : this.unwritten.drain()) {
			List<RunEvent> ofRun = events.computeIfAbsent(entry.run(), (run) -> new ArrayList<>());
			if (entry.event() != null) {
				ofRun.add(entry.event());
			}
		}
		RuntimeException failure = null;
		for (Map.Entry<RecordedRun, List<RunEvent>> each : events.entrySet()) {
			RuntimeException thrown = write(each.getKey(), each.getValue());
			failure = (failure != null) ? failure : thrown;
		}
		tell(failure);
		return failure == null;
	}

	private @Nullable RuntimeException write(RecordedRun recorded, List<RunEvent> events) {
		Written run = this.written.get(recorded);
		if (run == null) {
			return null;
		}
		try {
			run.write(this.store, events);
		}
		catch (RuntimeException ex) {
			this.unwritten.add(new Entry(recorded, null));
			events.forEach((event) -> this.unwritten.add(new Entry(recorded, event)));
			this.written.values().forEach(Written::doubt);
			return ex;
		}
		if (run.isEnded()) {
			this.written.remove(recorded);
		}
		return null;
	}

	// Once for as long as it lasts
	private void tell(@Nullable RuntimeException failure) {
		this.dropped += this.unwritten.takeDropped();
		if (failure != null && !this.failing) {
			logger.warn("Runs are kept in memory until they can be recorded. " + failure.getMessage());
		}
		else if (failure == null && this.failing) {
			logger.info("Runs are recorded again." + (hasDropped() ? " " + lost(this.dropped) : ""));
			this.dropped = 0;
		}
		else if (failure == null && hasDropped()) {
			logger.warn("More was recorded than could be written. " + lost(this.dropped));
			this.dropped = 0;
		}
		this.failing = failure != null;
	}

	private boolean hasDropped() {
		return this.dropped > 0;
	}

	private static String lost(long count) {
		return (count == 1) ? "1 entry was lost." : count + " entries were lost.";
	}

	/**
	 * Let the store forget what need not be kept.
	 */
	void tidy() {
		try {
			this.store.retain(this.retention);
			this.cannotTidy = false;
		}
		catch (RuntimeException ex) {
			if (!this.cannotTidy) {
				logger.warn("Old runs cannot be deleted. " + ex.getMessage());
			}
			this.cannotTidy = true;
		}
	}

	/**
	 * Let the store know which runs go on.
	 */
	void keepAlive() {
		List<String> running = this.written.values().stream().map((run) -> run.kept.id()).toList();
		if (!running.isEmpty()) {
			try {
				this.store.keepAlive(running);
			}
			catch (RuntimeException ex) {
				logger.debug("The store could not be told that runs go on", ex);
			}
		}
	}

	/**
	 * Let go of the store, and say what it never got.
	 */
	void close() {
		if (!this.unwritten.isEmpty()) {
			logger.warn("Runs could not be recorded to the end. " + lost(this.unwritten.size() + this.dropped));
		}
		try {
			this.store.close();
		}
		catch (RuntimeException ex) {
			logger.warn("The store of runs could not be closed. " + ex.getMessage());
		}
	}

	/**
	 * A run as the store has it.
	 */
	private static final class Written {

		private final @Nullable Fingy configuration;

		private Run kept;

		private boolean begun;

		Written(Run started, @Nullable Fingy configuration) {
			this.kept = started;
			this.configuration = configuration;
		}

		void write(RunStore store, List<RunEvent> events) {
			if (!this.begun) {
				store.begin(this.kept, this.configuration);
				this.begun = true;
			}
			if (!events.isEmpty()) {
				Run after = this.kept.after(events);
				store.append(after, events);
				this.kept = after;
			}
		}

		// The store may have lost what it had
		void doubt() {
			this.begun = false;
		}

		boolean isEnded() {
			return this.kept.state() != Run.State.RUNNING;
		}

	}

}
