package dev.fingy.internal.construction;

/**
 * Thrown when a class cannot be created from configuration. The message completes a
 * sentence that begins with the name of a property.
 */
public final class UnusableTypeException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnusableTypeException(String message) {
		super(message);
	}

}
