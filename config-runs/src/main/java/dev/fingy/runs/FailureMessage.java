package dev.fingy.runs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.apache.commons.logging.Log;

import dev.fingy.FingyException;

/**
 * Messages of failures as they may be recorded. The classes of failures belong to others:
 * their messages may be missing or fail themselves, and their causes may form a circle.
 */
final class FailureMessage {

	private FailureMessage() {
	}

	// Exceptions quote the messages of their causes
	static String of(Throwable failure) {
		String message = text(failure);
		for (Throwable each : causes(failure)) {
			if (each instanceof FingyException reported) {
				message = message.replace(text(reported), reported.shareableMessage());
			}
		}
		return message;
	}

	/**
	 * Return the message of a failure.
	 * @param failure the failure
	 * @return its message, or its class if it has none
	 */
	static String text(Throwable failure) {
		try {
			String message = failure.getMessage();
			return (message != null) ? message : failure.getClass().getName();
		}
		catch (Throwable ex) {
			return failure.getClass().getName();
		}
	}

	private static List<Throwable> causes(Throwable failure) {
		List<Throwable> causes = new ArrayList<>();
		Set<Throwable> known = Collections.newSetFromMap(new IdentityHashMap<>());
		try {
			for (Throwable each = failure; each != null && known.add(each); each = each.getCause()) {
				causes.add(each);
			}
		}
		catch (RuntimeException ex) {
			// What is known up to here is enough
		}
		return causes;
	}

	/**
	 * Log a failure, without its stack trace where that cannot be printed.
	 * @param logger where to
	 * @param message what failed
	 * @param failure the failure
	 */
	static void warn(Log logger, String message, Throwable failure) {
		try {
			logger.warn(message, failure);
		}
		catch (Throwable ex) {
			logger.warn(message + ": " + text(failure));
		}
	}

}
