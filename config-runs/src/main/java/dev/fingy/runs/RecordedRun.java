package dev.fingy.runs;

import java.util.function.Consumer;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;

/**
 * A run of this process. What it records goes into the journal; what comes after its end
 * is not recorded.
 */
final class RecordedRun implements OpenRun {

	private static final Log logger = LogFactory.getLog(RecordedRun.class);

	private static final int LONGEST_REASON = 4000;

	private final @Nullable RecordedRun parent;

	private final @Nullable String name;

	private final Supplier<Fingy> configuration;

	private final Timing.Watch watch;

	private final Journal journal;

	private final Consumer<RecordedRun> whenEnded;

	private @Nullable String id;

	private boolean ended;

	private boolean warned;

	RecordedRun(@Nullable RecordedRun parent, @Nullable String name, Supplier<Fingy> configuration, Timing.Watch watch,
			Journal journal, Consumer<RecordedRun> whenEnded) {
		this.parent = parent;
		this.name = name;
		this.configuration = configuration;
		this.watch = watch;
		this.journal = journal;
		this.whenEnded = whenEnded;
	}

	/**
	 * Return the run as it started.
	 * @param application the name of the application, or {@code null}
	 * @param instance the process
	 * @return the run, without fingerprints
	 */
	Run started(@Nullable String application, String instance) {
		return Run.started(id(), instance, this.watch.started())
			.withParent((this.parent != null) ? this.parent.id() : null)
			.named(application, this.name);
	}

	/**
	 * Work out the configuration, which takes its time.
	 * @return the configuration
	 */
	Fingy configuration() {
		return this.configuration.get();
	}

	// The first one of a process takes long, and the application need not wait for it. A
	// part sorts after the whole.
	@Override
	public synchronized String id() {
		if (this.id == null) {
			if (this.parent != null) {
				this.parent.id();
			}
			this.id = RunIds.next();
		}
		return this.id;
	}

	@Override
	public void metric(String name, double value) {
		publish(new RunEvent.Measured(name, null, value, this.watch.now()));
	}

	@Override
	public void metric(String name, long step, double value) {
		publish(new RunEvent.Measured(name, step, value, this.watch.now()));
	}

	@Override
	public void tag(String name, String value) {
		publish(new RunEvent.Tagged(name, value));
	}

	@Override
	public void note(String text) {
		publish(new RunEvent.Noted(text));
	}

	@Override
	public void succeeded() {
		publish(new RunEvent.Ended(Run.State.SUCCEEDED, this.watch.now(), null));
	}

	@Override
	public void failed(String reason) {
		Argument.required(reason, "The reason why a run failed");
		String error = (reason.length() <= LONGEST_REASON) ? reason : reason.substring(0, LONGEST_REASON) + "…";
		publish(new RunEvent.Ended(Run.State.FAILED, this.watch.now(), error));
	}

	private void publish(RunEvent event) {
		this.journal.awaitRoom();
		if (add(event) && event instanceof RunEvent.Ended) {
			this.whenEnded.accept(this);
		}
	}

	private synchronized boolean add(RunEvent event) {
		if (this.ended) {
			warn(event);
			return false;
		}
		this.ended = event instanceof RunEvent.Ended;
		this.journal.add(new Entry(this, event));
		return true;
	}

	// The first end counts, and a further one is usual
	private void warn(RunEvent event) {
		if (!this.warned && !(event instanceof RunEvent.Ended)) {
			this.warned = true;
			logger.warn(StoredRun.describe(event) + " of the run '" + id()
					+ "' is not recorded, as the run has ended. Nor is what follows.");
		}
	}

}
