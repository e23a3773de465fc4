package dev.fingy.sweep;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.fingy.runs.Run;

/**
 * What became of a trial.
 *
 * @param trial the trial
 * @param run the identifier of its run
 * @param state how the run ended
 * @param value the last value of the metric of the sweep, or {@code null} if there is
 * none
 * @param duration how long it took, or {@code null} if that is not known
 * @param error why it failed, or {@code null}
 */
public record TrialResult(Trial trial, String run, Run.State state, @Nullable Double value, @Nullable Duration duration,
		@Nullable String error) {

	static TrialResult of(Trial trial, Run run, @Nullable String metric) {
		return new TrialResult(trial, run.id(), run.state(), (metric != null) ? run.metrics().get(metric) : null,
				run.duration(), run.error());
	}

	/**
	 * Return whether the trial did what it should.
	 * @return {@code true} if it succeeded, also if it was stopped early
	 */
	public boolean isSucceeded() {
		return this.state == Run.State.SUCCEEDED;
	}

}
