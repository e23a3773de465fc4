package dev.fingy.boot.runs;

import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

import dev.fingy.FingyException;

/**
 * Says in few words why an application failed: Spring wraps that in the names of beans.
 */
final class FailureReason {

	private FailureReason() {
	}

	static String of(Throwable failure) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (each instanceof FingyException told) {
				return told.shareableMessage();
			}
		}
		Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
		@Nullable String message = cause.getMessage();
		return (message != null) ? message : cause.getClass().getName();
	}

}
