package dev.fingy.runs;

import java.time.Instant;

/**
 * A run that is ended by the code that has opened it. The first end counts.
 * <p>
 * What another machine reports has times of its own clock. One that is before the start
 * of the run counts as its start.
 */
public interface OpenRun extends FingyRun, AutoCloseable {

	/**
	 * Record a number that was measured at another time than now.
	 * @param name what is measured
	 * @param value the number
	 * @param at when
	 * @see #metric(String, double)
	 */
	void metric(String name, double value, Instant at);

	/**
	 * Record a number of one step that was measured at another time than now.
	 * @param name what is measured
	 * @param step the step
	 * @param value the number
	 * @param at when
	 * @see #metric(String, long, double)
	 */
	void metric(String name, long step, double value, Instant at);

	/**
	 * End the run as one that did what it should.
	 */
	void succeeded();

	/**
	 * End the run as one that did what it should, at another time than now.
	 * @param at when it ended
	 */
	void succeeded(Instant at);

	/**
	 * End the run as one that did not.
	 * @param reason why, which is recorded
	 */
	void failed(String reason);

	/**
	 * End the run as one that did not, at another time than now.
	 * @param reason why, which is recorded
	 * @param at when it ended
	 */
	void failed(String reason, Instant at);

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
