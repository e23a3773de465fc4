package dev.fingy.runs;

/**
 * Thrown when a store cannot be read or written.
 */
public class RunStoreException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Create an exception.
	 * @param message what cannot be done, and why
	 */
	public RunStoreException(String message) {
		super(message);
	}

	/**
	 * Create an exception with a cause.
	 * @param message what cannot be done, and why
	 * @param cause what was thrown by what the store is on
	 */
	public RunStoreException(String message, Throwable cause) {
		super(message, cause);
	}

}
