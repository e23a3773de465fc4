package dev.fingy.runs;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;

/**
 * The one thread that records.
 */
final class RecordingThread extends Thread {

	private static final Log logger = LogFactory.getLog(RecordingThread.class);

	private final Journal journal;

	private final RunRecorder.Settings settings;

	private final Pauses pauses;

	private final Listeners listeners;

	private final RunWriter writer;

	private final Map<RecordedRun, Run> runs = new LinkedHashMap<>();

	private @Nullable String instance;

	RecordingThread(Journal journal, RunStore store, RunRecorder.Settings settings, Pauses pauses) {
		super("fingy-runs");
		setDaemon(true);
		this.journal = journal;
		this.settings = settings;
		this.pauses = pauses;
		this.listeners = new Listeners(settings.listeners());
		this.writer = new RunWriter(store, settings.retention(), settings.capacity());
	}

	@Override
	public void run() {
		try {
			record();
		}
		catch (InterruptedException ex) {
			// Somebody wants the thread to end
		}
		this.writer.close();
	}

	private void record() throws InterruptedException {
		Duration retry = Duration.ZERO;
		long nextTry = System.nanoTime();
		long nextSign = nextTry;
		boolean last = false;
		while (!last) {
			last = this.journal.isClosed();
			List<Entry> entries = this.journal.take(retry.isZero() ? this.pauses.keepAlive() : retry,
					this.pauses.gathering());
			tell(entries);
			this.writer.dropped(this.journal.takeDropped());
			if (System.nanoTime() - nextSign >= 0) {
				this.writer.keepAlive();
				nextSign = System.nanoTime() + this.pauses.keepAlive().toNanos();
			}
			if (last || retry.isZero() || System.nanoTime() - nextTry >= 0) {
				retry = this.writer.write() ? Duration.ZERO : this.pauses.after(retry);
				nextTry = System.nanoTime() + retry.toNanos();
				if (retry.isZero() && entries.stream().anyMatch(Entry::isIndispensable)) {
					this.writer.tidy();
				}
			}
		}
	}

	private void tell(List<Entry> entries) {
		entries.forEach(this::tell);
		if (!entries.isEmpty()) {
			this.listeners.flush();
		}
	}

	private void tell(Entry entry) {
		if (entry.event() == null) {
			start(entry.run());
			return;
		}
		Run run = this.runs.get(entry.run());
		if (run != null) {
			Run after = run.after(entry.event());
			this.runs.put(entry.run(), after);
			this.listeners.happened(after, entry.event());
			this.writer.happened(entry);
			if (after.state() != Run.State.RUNNING) {
				this.runs.remove(entry.run());
			}
		}
	}

	private void start(RecordedRun recorded) {
		Run run = recorded.started(this.settings.application(), instance());
		Fingy configuration = configuration(recorded);
		if (configuration != null) {
			run = run.withFingerprints(configuration.fingerprint(), configuration.codeFingerprint());
		}
		this.runs.put(recorded, run);
		this.listeners.started(run, configuration);
		this.writer.started(recorded, run, configuration);
	}

	private static @Nullable Fingy configuration(RecordedRun recorded) {
		try {
			Fingy configuration = recorded.configuration();
			configuration.fingerprint();
			return configuration;
		}
		catch (RuntimeException | LinkageError ex) {
			logger.warn("The configuration of the run '" + recorded.id() + "' could not be captured", ex);
			return null;
		}
	}

	// The name of the machine may have to be asked from another one
	private String instance() {
		if (this.instance == null) {
			this.instance = (this.settings.instance() != null) ? this.settings.instance()
					: host() + ":" + ProcessHandle.current().pid();
		}
		return this.instance;
	}

	private static String host() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "localhost";
		}
	}

}
