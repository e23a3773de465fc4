package dev.fingy.sweep;

/**
 * Decides while trials run which of them are not worth going on with. Implementations can
 * be used by many threads.
 */
@FunctionalInterface
public interface Stopping {

	/**
	 * Lets every trial go on.
	 */
	Stopping NEVER = (trial, step, value) -> false;

	/**
	 * Return whether a trial stops, after it has reported a value of the metric. An
	 * answer is repeated when the trial is: a trial that is started again counts once.
	 * @param trial the number of the trial, from 0
	 * @param step the step that the value is of
	 * @param value the value of the metric. NaN is worse than any other.
	 * @return whether the trial stops
	 */
	boolean stop(int trial, long step, double value);

}
