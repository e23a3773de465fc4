package dev.fingy.internal.creation;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * An exception whose message quotes a secret, without it: whatever logs the failure
 * prints its causes. It has the stack trace of the exception, and prints its class.
 */
final class MaskedCause extends Exception {

	private static final long serialVersionUID = 1L;

	private final String className;

	private MaskedCause(Throwable masked, @Nullable String message) {
		super(message);
		this.className = masked.getClass().getName();
		setStackTrace(masked.getStackTrace());
	}

	/**
	 * Return an exception in which no message quotes a secret.
	 * @param cause the exception
	 * @param mask returns a text without secrets
	 * @return the exception itself unless it, or an exception that belongs to it, quotes
	 * one
	 */
	static Throwable of(Throwable cause, UnaryOperator<String> mask) {
		return quotes(cause, mask, known()) ? masked(cause, mask, known()) : cause;
	}

	private static Set<Throwable> known() {
		return Collections.newSetFromMap(new IdentityHashMap<>());
	}

	private static boolean quotes(@Nullable Throwable exception, UnaryOperator<String> mask, Set<Throwable> known) {
		if (exception == null || !known.add(exception)) {
			return false;
		}
		// Some print more than their message
		String text = exception.toString();
		boolean quotes = !mask.apply(text).equals(text) || quotes(exception.getCause(), mask, known);
		for (Throwable suppressed : exception.getSuppressed()) {
			quotes |= quotes(suppressed, mask, known);
		}
		return quotes;
	}

	private static MaskedCause masked(Throwable exception, UnaryOperator<String> mask, Set<Throwable> known) {
		known.add(exception);
		String message = exception.getMessage();
		MaskedCause masked = new MaskedCause(exception, (message != null) ? mask.apply(message) : null);
		Throwable cause = exception.getCause();
		if (cause != null && !known.contains(cause)) {
			masked.initCause(masked(cause, mask, known));
		}
		for (Throwable suppressed : exception.getSuppressed()) {
			if (!known.contains(suppressed)) {
				masked.addSuppressed(masked(suppressed, mask, known));
			}
		}
		return masked;
	}

	@Override
	public String toString() {
		String message = getMessage();
		return (message != null) ? this.className + ": " + message : this.className;
	}

}
