package dev.fingy.runs;

/**
 * A run that is ended by the code that has opened it. The first end counts.
 */
public interface OpenRun extends FingyRun, AutoCloseable {

	/**
	 * End the run as one that did what it should.
	 */
	void succeeded();

	/**
	 * End the run as one that did not.
	 * @param reason why, which is recorded
	 */
	void failed(String reason);

	/**
	 * End the run as one that did not.
	 * @param reason why; its message is recorded, as far as it may be shown to others
	 */
	default void failed(Throwable reason) {
		failed(FailureMessage.of(Argument.required(reason, "The reason why a run failed")));
	}

	/**
	 * End the run as failed unless it has ended already.
	 */
	@Override
	default void close() {
		failed("was closed before it had ended");
	}

}
