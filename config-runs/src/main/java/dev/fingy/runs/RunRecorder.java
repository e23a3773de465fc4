package dev.fingy.runs;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;

/**
 * Records the runs of a process. Everything that takes time is done by one thread of its
 * own, which begins with the first run: to capture the configuration, to notify
 * listeners, to write. Where more is recorded than can be written, those who record wait.
 * While a store cannot be written, what happens is retained, up to the capacity, and
 * tried again.
 */
public final class RunRecorder implements FingyRuns, AutoCloseable {

	private static final Log logger = LogFactory.getLog(RunRecorder.class);

	private final Timing timing;

	private final Pauses pauses;

	private final Journal journal;

	private final RecordingThread thread;

	private final boolean keepsFiles;

	private final Set<RecordedRun> open = ConcurrentHashMap.newKeySet();

	private final ThreadLocal<@Nullable RecordedRun> ofThread = new ThreadLocal<>();

	private final AtomicBoolean warned = new AtomicBoolean();

	private volatile @Nullable RecordedRun ofApplication;

	/**
	 * Create a recorder.
	 * @param store where runs are stored; it is closed with the recorder
	 * @param settings the settings
	 */
	public RunRecorder(RunStore store, Settings settings) {
		this(store, settings, Timing.OF_SYSTEM, Pauses.USUAL);
	}

	RunRecorder(RunStore store, Settings settings, Timing timing, Pauses pauses) {
		this.timing = timing;
		this.pauses = pauses;
		this.keepsFiles = store.keepsFiles();
		this.journal = new Journal(settings.capacity(), pauses.closing());
		this.thread = new RecordingThread(this.journal, store, settings, pauses);
	}

	/**
	 * Open the run of the application itself, which those of its parts have as their
	 * parent.
	 * @param name the words of the command, or {@code null} if it was given none
	 * @param configuration what the application works with, asked for by another thread
	 * @return the run
	 */
	public OpenRun startApplication(@Nullable String name, Supplier<Fingy> configuration) {
		return startApplication(name, configuration, () -> Provenance.UNKNOWN);
	}

	/**
	 * Open the run of the application itself, of which is known where it comes from.
	 * @param name the words of the command, or {@code null} if it was given none
	 * @param configuration what the application works with, asked for by another thread
	 * @param provenance where the application comes from, asked for by another thread
	 * @return the run
	 */
	public OpenRun startApplication(@Nullable String name, Supplier<Fingy> configuration,
			Supplier<Provenance> provenance) {
		Argument.required(configuration, UnrecordedRuns.CONFIGURATION);
		Argument.required(provenance, "The provenance of a run");
		RecordedRun run = start(RunStart.unnamed(name), configuration, provenance);
		this.ofApplication = run;
		return run;
	}

	@Override
	public OpenRun start(RunStart start, Fingy configuration) {
		return startPart(start, configuration);
	}

	// In the order in which they start, whoever asks for identifiers first
	private RecordedRun startPart(RunStart start, Fingy configuration) {
		Argument.required(start, UnrecordedRuns.START);
		Argument.required(configuration, UnrecordedRuns.CONFIGURATION);
		RecordedRun run = start(start, () -> configuration, null);
		run.id();
		return run;
	}

	private RecordedRun start(RunStart start, Supplier<Fingy> configuration,
			@Nullable Supplier<Provenance> provenance) {
		if (this.journal.isClosed()) {
			warnOfRunAfterClose(start.name());
		}
		this.journal.awaitRoom();
		RecordedRun run = new RecordedRun((start.parent() == null) ? ofThisThread() : null, start, configuration,
				this.timing.start(start.started()), provenance, this.journal, this.keepsFiles, this.open::remove);
		this.open.add(run);
		this.journal.add(new Entry(run, null));
		startThread();
		return run;
	}

	private void warnOfRunAfterClose(@Nullable String name) {
		if (this.warned.compareAndSet(false, true)) {
			logger.warn(((name != null) ? "The run '" + name + "'" : "A run")
					+ " is not recorded, as the recorder of runs is closed. Nor is any later one.");
		}
	}

	private synchronized void startThread() {
		if (!hasStarted()) {
			this.thread.start();
		}
	}

	@Override
	public <T extends @Nullable Object, E extends Exception> T run(RunStart start, Fingy configuration,
			RunWork<T, E> work) throws E {
		Argument.required(work, UnrecordedRuns.WORK);
		RecordedRun run = startPart(start, configuration);
		RecordedRun before = this.ofThread.get();
		this.ofThread.set(run);
		try {
			T result = work.work(run);
			run.succeeded();
			return result;
		}
		catch (Throwable ex) {
			run.failed(ex);
			throw ex;
		}
		finally {
			restore(before);
		}
	}

	private void restore(@Nullable RecordedRun before) {
		if (before != null) {
			this.ofThread.set(before);
		}
		else {
			this.ofThread.remove();
		}
	}

	@Override
	public FingyRun current() {
		return new CurrentRun(this::ofThisThread);
	}

	private @Nullable RecordedRun ofThisThread() {
		RecordedRun run = this.ofThread.get();
		return (run != null) ? run : this.ofApplication;
	}

	@Override
	public boolean awaitStored(Duration timeout) {
		Argument.required(timeout, UnrecordedRuns.TIMEOUT);
		return hasStarted() ? this.journal.awaitStored(timeout) : true;
	}

	private synchronized boolean hasStarted() {
		return this.thread.getState() != Thread.State.NEW;
	}

	/**
	 * End the runs that are open, and wait until everything is written, or nothing was
	 * for a few seconds.
	 */
	@Override
	public void close() {
		List.copyOf(this.open).forEach(OpenRun::close);
		this.journal.close();
		boolean interrupted = Thread.interrupted();
		do {
			interrupted |= join();
		}
		while (this.thread.isAlive() && this.journal.hasProgressed(this.pauses.closing()));
		if (this.thread.isAlive()) {
			logger.warn("Runs could not be recorded to the end, as it takes too long");
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean join() {
		try {
			this.thread.join(Math.max(1, this.pauses.closing().toMillis()));
			return false;
		}
		catch (InterruptedException ex) {
			return true;
		}
	}

	/**
	 * How runs are recorded.
	 *
	 * @param application the name of the application, or {@code null} if it has none
	 * @param instance what the process is called, or {@code null} for its host and number
	 * @param retention which runs are retained
	 * @param listeners who is notified of runs
	 * @param capacity how many entries may wait to be written: metrics, tags and notes,
	 * or runs
	 */
	public record Settings(@Nullable String application, @Nullable String instance, Retention retention,
			List<RunListener> listeners, int capacity) {

		/**
		 * The default settings.
		 */
		public static final Settings DEFAULT = new Settings(null, null, Retention.ALL, List.of(), 100_000);

		/**
		 * Copy the listeners.
		 */
		public Settings {
			if (capacity < 1) {
				throw new IllegalArgumentException("The capacity must be at least 1, and is " + capacity);
			}
			listeners = List.copyOf(listeners);
		}

		/**
		 * Return these settings for an application.
		 * @param application its name, or {@code null} if it has none
		 * @return new settings
		 */
		public Settings ofApplication(@Nullable String application) {
			return new Settings(application, this.instance, this.retention, this.listeners, this.capacity);
		}

		/**
		 * Return these settings with another retention.
		 * @param retention which runs are retained
		 * @return new settings
		 */
		public Settings withRetention(Retention retention) {
			return new Settings(this.application, this.instance, retention, this.listeners, this.capacity);
		}

		/**
		 * Return these settings with listeners.
		 * @param listeners who is notified of runs
		 * @return new settings
		 */
		public Settings withListeners(List<RunListener> listeners) {
			return new Settings(this.application, this.instance, this.retention, listeners, this.capacity);
		}

	}

}
