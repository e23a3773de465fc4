package dev.fingy.runs;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;

/**
 * The one thread that records. It survives what the classes of others throw: listeners,
 * stores and configurations.
 */
final class RecordingThread extends Thread {

	private static final Log logger = LogFactory.getLog(RecordingThread.class);

	// As a multiple of the time that it takes
	private static final int PAUSE_OF_TIDYING = 20;

	private final Journal journal;

	private final RunRecorder.Settings settings;

	private final Pauses pauses;

	private final Listeners listeners;

	private final RunWriter writer;

	private Duration retry = Duration.ZERO;

	private long nextTry = System.nanoTime();

	private long nextSign = this.nextTry;

	private boolean untidy;

	private long nextTidying = this.nextTry;

	private boolean last;

	private @Nullable String instance;

	RecordingThread(Journal journal, RunStore store, RunRecorder.Settings settings, Pauses pauses) {
		super("fingy-runs");
		setDaemon(true);
		this.journal = journal;
		this.settings = settings;
		this.pauses = pauses;
		Runnable progress = journal::progressed;
		this.listeners = new Listeners(settings.listeners(), progress);
		this.writer = new RunWriter(store, settings.retention(), settings.capacity(), progress);
	}

	@Override
	public void run() {
		while (!this.last) {
			try {
				record();
			}
			catch (Throwable ex) {
				FailureMessage.warn(logger, "Runs could not be recorded for a moment", ex);
				this.journal.pause(this.pauses.retry());
			}
		}
		this.writer.close();
	}

	private void record() {
		boolean closed = this.journal.isClosed();
		Journal.Batch batch = take(closed);
		this.last = closed && this.journal.isEmpty();
		process(batch.entries());
		this.writer.dropped(this.journal.takeDropped());
		// Left by a listener or a store; it would break what is written next
		Thread.interrupted();
		giveSign();
		write(batch);
		this.journal.dropping(this.writer.isDropping());
	}

	private Journal.Batch take(boolean closed) {
		if (this.writer.isHolding() && !closed) {
			this.journal.pause(this.retry);
			return Journal.Batch.EMPTY;
		}
		return this.journal.take(this.retry.isZero() ? this.pauses.keepAlive() : this.retry, this.pauses.gathering());
	}

	private void giveSign() {
		if (System.nanoTime() - this.nextSign >= 0) {
			this.writer.keepAlive();
			this.nextSign = System.nanoTime() + this.pauses.keepAlive().toNanos();
		}
	}

	private void write(Journal.Batch batch) {
		boolean isAwaited = !batch.receipts().isEmpty() || this.journal.isAwaited();
		boolean isDue = isAwaited || this.last || this.retry.isZero() || System.nanoTime() - this.nextTry >= 0;
		if (!isDue && this.writer.isAway()) {
			return;
		}
		boolean isWritten = this.writer.write(isDue);
		if (isDue) {
			this.retry = isWritten ? Duration.ZERO : this.pauses.after(this.retry);
			this.nextTry = System.nanoTime() + this.retry.toNanos();
		}
		if (isAwaited) {
			this.journal.answer(batch.receipts(), this.writer.failure());
		}
		for (Entry entry : batch.entries()) {
			this.untidy |= entry.isStart() || entry.isEnd();
		}
		tidy();
	}

	// The store looks through all its runs, which takes long when there are many
	private void tidy() {
		long start = System.nanoTime();
		if (this.untidy && !this.writer.isAway() && (this.last || start - this.nextTidying >= 0)) {
			this.writer.tidy();
			long end = System.nanoTime();
			this.nextTidying = end + PAUSE_OF_TIDYING * (end - start);
			this.untidy = false;
		}
	}

	private void process(List<Entry> entries) {
		for (Entry entry : entries) {
			process(entry);
		}
		if (!entries.isEmpty()) {
			this.listeners.flush();
		}
	}

	private void process(Entry entry) {
		RunEvent event = entry.event();
		if (event == null) {
			start(entry.run());
		}
		else {
			this.listeners.happened(entry.run(), event);
			this.writer.happened(entry);
		}
	}

	private void start(RecordedRun recorded) {
		Run run = recorded.started(this.settings.application(), instance());
		Fingy configuration = configuration(recorded);
		if (configuration != null) {
			run = run.withFingerprints(configuration.fingerprint(), configuration.codeFingerprint());
		}
		run = run.withProvenance(provenance(recorded));
		this.listeners.started(recorded, run, configuration);
		this.writer.started(recorded, run, configuration);
	}

	private static Provenance provenance(RecordedRun recorded) {
		try {
			return recorded.provenance();
		}
		catch (Throwable ex) {
			logger.debug("It could not be found out where the run '" + recorded.id() + "' comes from", ex);
			return Provenance.UNKNOWN;
		}
	}

	private static @Nullable Fingy configuration(RecordedRun recorded) {
		try {
			Fingy configuration = recorded.configuration();
			configuration.fingerprint();
			configuration.codeFingerprint();
			return configuration;
		}
		catch (Throwable ex) {
			FailureMessage.warn(logger, "The configuration of the run '" + recorded.id() + "' could not be captured",
					ex);
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
