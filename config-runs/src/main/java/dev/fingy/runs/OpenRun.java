package dev.fingy.runs;

import dev.fingy.FingyException;

/**
 * A run that somebody has opened and has to end. The first end counts.
 */
public interface OpenRun extends FingyRun, AutoCloseable {

	/**
	 * End the run as one that did what it should.
	 */
	void succeeded();

	/**
	 * End the run as one that did not.
	 * @param reason why, which is kept
	 */
	void failed(String reason);

	/**
	 * End the run as one that did not.
	 * @param reason why; its message is kept
	 */
	default void failed(Throwable reason) {
		String message = (reason instanceof FingyException told) ? told.shareableMessage() : reason.getMessage();
		failed((message != null) ? message : reason.getClass().getName());
	}

	/**
	 * End the run as failed if nobody has said how it ended.
	 */
	@Override
	default void close() {
		failed("was closed before it had ended");
	}

}
