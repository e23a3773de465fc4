package dev.fingy.runs;

import dev.fingy.FingyException;

/**
 * Messages of failures as they may be recorded.
 */
final class FailureMessage {

	private FailureMessage() {
	}

	// Exceptions quote the messages of their causes
	static String of(Throwable failure) {
		String message = (failure.getMessage() != null) ? failure.getMessage() : failure.getClass().getName();
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (each instanceof FingyException reported) {
				message = message.replace(String.valueOf(reported.getMessage()), reported.shareableMessage());
			}
		}
		return message;
	}

}
