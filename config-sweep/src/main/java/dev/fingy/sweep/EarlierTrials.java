package dev.fingy.sweep;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.fingy.runs.Run;

/**
 * The trials that earlier starts of a sweep have run, by their configuration and code. Of
 * each, the best is held that can be known: a success, else the last attempt.
 */
public final class EarlierTrials {

	/**
	 * The tag that holds the name of the sweep of a trial.
	 */
	public static final String SWEEP = "sweep";

	static final String TRIAL = "trial";

	static final String ATTEMPT = "attempt";

	static final String STOPPED = "stopped";

	private final Map<String, Earlier> trials = new HashMap<>();

	/**
	 * Add the run of a trial, in any order. Others are ignored.
	 * @param run a run with the tag of the sweep
	 */
	public void add(Run run) {
		if (run.tags().containsKey(TRIAL) && run.fingerprint() != null && run.codeFingerprint() != null) {
			this.trials.merge(key(run.fingerprint(), run.codeFingerprint()), new Earlier(run, 1), Earlier::and);
		}
	}

	@Nullable Run of(Trial trial) {
		Earlier earlier = this.trials.get(key(trial.fingerprint(), trial.codeFingerprint()));
		return (earlier != null) ? earlier.run() : null;
	}

	int attempts(Trial trial) {
		Earlier earlier = this.trials.get(key(trial.fingerprint(), trial.codeFingerprint()));
		return (earlier != null) ? earlier.attempts() : 0;
	}

	private static String key(String fingerprint, String code) {
		return fingerprint + code;
	}

	/**
	 * The runs of one trial.
	 *
	 * @param run the one that counts
	 * @param attempts how many there are
	 */
	private record Earlier(Run run, int attempts) {

		Earlier and(Earlier other) {
			return new Earlier(counts(other.run) ? other.run : this.run, this.attempts + other.attempts);
		}

		private boolean counts(Run other) {
			boolean succeeded = this.run.state() == Run.State.SUCCEEDED;
			boolean otherSucceeded = other.state() == Run.State.SUCCEEDED;
			return (succeeded != otherSucceeded) ? otherSucceeded : other.id().compareTo(this.run.id()) > 0;
		}

	}

}
