package dev.fingy.boot.runs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.fingy.FingyException;

/**
 * Describes in a few words why an application failed, since Spring wraps that in the
 * names of beans.
 */
final class FailureReason {

	private FailureReason() {
	}

	static String of(Throwable failure) {
		List<Throwable> causes = causes(failure);
		for (Throwable each : causes) {
			if (each instanceof FingyException reported) {
				return reported.shareableMessage();
			}
		}
		return message(causes.get(causes.size() - 1));
	}

	// Causes may form a circle
	private static List<Throwable> causes(Throwable failure) {
		List<Throwable> causes = new ArrayList<>();
		Set<Throwable> known = Collections.newSetFromMap(new IdentityHashMap<>());
		for (Throwable each = failure; each != null && known.add(each); each = each.getCause()) {
			causes.add(each);
		}
		return causes;
	}

	private static String message(Throwable cause) {
		try {
			@Nullable String message = cause.getMessage();
			return (message != null) ? message : cause.getClass().getName();
		}
		catch (RuntimeException ex) {
			return cause.getClass().getName();
		}
	}

}
