package dev.fingy.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;

/**
 * Tells listeners of a run. One that throws is left out from then on.
 */
final class Listeners {

	private static final Log logger = LogFactory.getLog(Listeners.class);

	private final List<RunListener> listeners;

	Listeners(List<RunListener> listeners) {
		this.listeners = new ArrayList<>(listeners);
	}

	void started(Run run, @Nullable Fingy configuration) {
		tell((listener) -> listener.started(run, configuration));
	}

	void happened(Run run, RunEvent event) {
		if (event instanceof RunEvent.Measured measured) {
			tell((listener) -> listener.measured(run, measured));
		}
		else if (event instanceof RunEvent.Tagged tagged) {
			tell((listener) -> listener.tagged(run, tagged));
		}
		else if (event instanceof RunEvent.Noted noted) {
			tell((listener) -> listener.noted(run, noted));
		}
		else {
			tell((listener) -> listener.ended(run));
		}
	}

	void flush() {
		tell(RunListener::flush);
	}

	private void tell(Consumer<RunListener> news) {
		this.listeners.removeIf((listener) -> {
			try {
				news.accept(listener);
				return false;
			}
			catch (RuntimeException | LinkageError ex) {
				logger.warn("The listener " + listener.getClass().getName() + " failed and is told of no run any more",
						ex);
				return true;
			}
		});
	}

}
