package dev.fingy.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

	private final RunStart start;

	private final Supplier<Fingy> configuration;

	private final Timing.Watch watch;

	private final @Nullable Supplier<Provenance> provenance;

	private final Journal journal;

	private final boolean keepsFiles;

	private final Consumer<RecordedRun> whenEnded;

	private @Nullable String id;

	private boolean ended;

	private boolean warned;

	RecordedRun(@Nullable RecordedRun parent, RunStart start, Supplier<Fingy> configuration, Timing.Watch watch,
			@Nullable Supplier<Provenance> provenance, Journal journal, boolean keepsFiles,
			Consumer<RecordedRun> whenEnded) {
		this.parent = parent;
		this.start = start;
		this.configuration = configuration;
		this.watch = watch;
		this.journal = journal;
		this.keepsFiles = keepsFiles;
		this.provenance = provenance;
		this.whenEnded = whenEnded;
	}

	/**
	 * Return the run as it started.
	 * @param application the name of the application, or {@code null}
	 * @param instance the process
	 * @return the run, without fingerprints
	 */
	Run started(@Nullable String application, String instance) {
		List<RunEvent> tags = new ArrayList<>();
		for (Map.Entry<String, String> tag : this.start.tags().entrySet()) {
			tags.add(new RunEvent.Tagged(tag.getKey(), tag.getValue()));
		}
		String given = this.start.instance();
		return Run.started(id(), (given != null) ? given : instance, this.watch.started())
			.withParent(parentId())
			.named(application, this.start.name())
			.after(tags);
	}

	private @Nullable String parentId() {
		return (this.parent != null) ? this.parent.id() : this.start.parent();
	}

	/**
	 * Find out where the run comes from, which takes its time.
	 * @return where it comes from
	 */
	Provenance provenance() {
		return (this.provenance != null) ? this.provenance.get() : Provenance.UNKNOWN;
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
			parentId();
			this.id = RunIds.next();
		}
		return this.id;
	}

	@Override
	public void metric(String name, double value) {
		measured(name, null, value, this.watch.now());
	}

	@Override
	public void metric(String name, double value, Instant at) {
		measured(name, null, value, at);
	}

	@Override
	public void metric(String name, long step, double value) {
		measured(name, step, value, this.watch.now());
	}

	@Override
	public void metric(String name, long step, double value, Instant at) {
		measured(name, step, value, at);
	}

	private void measured(String name, @Nullable Long step, double value, Instant at) {
		Argument.required(at, "The time of a metric");
		publish(new RunEvent.Measured(name, step, value, this.watch.notBeforeStart(at)));
	}

	@Override
	public void tag(String name, String value) {
		publish(new RunEvent.Tagged(name, value));
	}

	@Override
	public void note(String text) {
		publish(new RunEvent.Noted(text));
	}

	// Neither read nor copied where that is of no use
	@Override
	public void artefact(Path file) {
		Path path = ArtefactFile.checked(file);
		try {
			publish(ArtefactFile.read(path, this.keepsFiles && !hasEnded()));
		}
		catch (IOException ex) {
			logger.warn("The artefact '" + file + "' of the run '" + id() + "' cannot be recorded and is left out. "
					+ ArtefactFile.reason(ex));
		}
	}

	private synchronized boolean hasEnded() {
		return this.ended;
	}

	@Override
	public void succeeded() {
		succeeded(this.watch.now());
	}

	@Override
	public void succeeded(Instant at) {
		ended(Run.State.SUCCEEDED, at, null);
	}

	@Override
	public void failed(String reason) {
		failed(reason, this.watch.now());
	}

	@Override
	public void failed(String reason, Instant at) {
		Argument.required(reason, UnrecordedRuns.REASON);
		String error = (reason.length() <= LONGEST_REASON) ? reason : reason.substring(0, LONGEST_REASON) + "…";
		ended(Run.State.FAILED, at, error);
	}

	private void ended(Run.State state, Instant at, @Nullable String error) {
		Argument.required(at, "The end of a run");
		publish(new RunEvent.Ended(state, this.watch.notBeforeStart(at), error));
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
			Entry.discard(event);
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
