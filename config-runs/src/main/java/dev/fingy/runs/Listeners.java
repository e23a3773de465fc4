package dev.fingy.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;

/**
 * Notifies listeners of runs. One that throws is left out from then on.
 */
final class Listeners {

	private static final Log logger = LogFactory.getLog(Listeners.class);

	private final List<RunListener> listeners;

	// Each run as the listeners know it
	private final Map<RecordedRun, Run> runs = new HashMap<>();

	private final Runnable progress;

	Listeners(List<RunListener> listeners, Runnable progress) {
		this.listeners = new ArrayList<>(listeners);
		this.progress = progress;
	}

	void started(RecordedRun recorded, Run run, @Nullable Fingy configuration) {
		if (!this.listeners.isEmpty()) {
			this.runs.put(recorded, run);
			publish((listener) -> listener.started(run, configuration));
		}
	}

	void happened(RecordedRun recorded, RunEvent event) {
		Run run = this.listeners.isEmpty() ? null : this.runs.get(recorded);
		if (run != null) {
			Run after = run.after(event);
			this.runs.put(recorded, after);
			happened(after, event);
			if (event instanceof RunEvent.Ended) {
				this.runs.remove(recorded);
			}
		}
	}

	private void happened(Run run, RunEvent event) {
		if (event instanceof RunEvent.Measured measured) {
			publish((listener) -> listener.measured(run, measured));
		}
		else if (event instanceof RunEvent.Tagged tagged) {
			publish((listener) -> listener.tagged(run, tagged));
		}
		else if (event instanceof RunEvent.Noted noted) {
			publish((listener) -> listener.noted(run, noted));
		}
		else if (event instanceof RunEvent.Attached attached) {
			publish((listener) -> listener.attached(run, attached));
		}
		else {
			publish((listener) -> listener.ended(run));
		}
	}

	void flush() {
		if (!this.listeners.isEmpty()) {
			publish(RunListener::flush);
		}
	}

	private void publish(Consumer<RunListener> news) {
		this.listeners.removeIf((listener) -> {
			try {
				news.accept(listener);
				return false;
			}
			catch (Throwable ex) {
				FailureMessage.warn(logger,
						"The listener " + listener.getClass().getName() + " failed and is notified of no run any more",
						ex);
				return true;
			}
		});
		this.progress.run();
	}

}
