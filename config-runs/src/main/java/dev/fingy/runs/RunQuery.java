package dev.fingy.runs;

import org.jspecify.annotations.Nullable;

/**
 * Which runs are wanted.
 *
 * @param application the name of their application, or {@code null} for any
 * @param state how they are, or {@code null} for any
 * @param limit how many at most
 */
public record RunQuery(@Nullable String application, Run.@Nullable State state, int limit) {

	/**
	 * Every run.
	 */
	public static final RunQuery ALL = new RunQuery(null, null, Integer.MAX_VALUE);

	/**
	 * Return this query for the runs of one application.
	 * @param application the name of the application, or {@code null} for any
	 * @return a new query
	 */
	public RunQuery ofApplication(@Nullable String application) {
		return new RunQuery(application, this.state, this.limit);
	}

	/**
	 * Return this query for runs of one state.
	 * @param state the state, or {@code null} for any
	 * @return a new query
	 */
	public RunQuery in(Run.@Nullable State state) {
		return new RunQuery(this.application, state, this.limit);
	}

	/**
	 * Return this query for so many runs.
	 * @param limit how many at most
	 * @return a new query
	 */
	public RunQuery limitedTo(int limit) {
		return new RunQuery(this.application, this.state, limit);
	}

	/**
	 * Return whether a run is wanted.
	 * @param run the run
	 * @return {@code true} if it has the application and the state
	 */
	public boolean matches(Run run) {
		return (this.application == null || this.application.equals(run.application()))
				&& (this.state == null || this.state == run.state());
	}

}
