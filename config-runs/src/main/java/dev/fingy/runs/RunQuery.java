package dev.fingy.runs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which runs are wanted.
 *
 * @param application the name of their application, or {@code null} for any
 * @param state how they are, or {@code null} for any
 * @param parent the whole identifier of the run that they are parts of, or {@code null}
 * for any
 * @param tags the tags that they have, among others
 * @param limit how many at most
 */
public record RunQuery(@Nullable String application, Run.@Nullable State state, @Nullable String parent,
		Map<String, String> tags, int limit) {

	/**
	 * Every run.
	 */
	public static final RunQuery ALL = new RunQuery(null, null, null, Map.of(), Integer.MAX_VALUE);

	/**
	 * Copy the tags.
	 */
	public RunQuery {
		tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
	}

	/**
	 * Return this query for the runs of one application.
	 * @param application the name of the application, or {@code null} for any
	 * @return a new query
	 */
	public RunQuery ofApplication(@Nullable String application) {
		return new RunQuery(application, this.state, this.parent, this.tags, this.limit);
	}

	/**
	 * Return this query for runs of one state.
	 * @param state the state, or {@code null} for any
	 * @return a new query
	 */
	public RunQuery in(Run.@Nullable State state) {
		return new RunQuery(this.application, state, this.parent, this.tags, this.limit);
	}

	/**
	 * Return this query for the parts of one run, without parts of these.
	 * @param parent the whole identifier of that run, or {@code null} for any
	 * @return a new query
	 */
	public RunQuery within(@Nullable String parent) {
		return new RunQuery(this.application, this.state, parent, this.tags, this.limit);
	}

	/**
	 * Return this query for runs that have a further tag.
	 * @param name the name of the tag
	 * @param value its value
	 * @return a new query
	 */
	public RunQuery tagged(String name, String value) {
		RunEvent.Tagged tag = new RunEvent.Tagged(name, value);
		Map<String, String> more = new LinkedHashMap<>(this.tags);
		more.put(tag.name(), tag.value());
		return new RunQuery(this.application, this.state, this.parent, more, this.limit);
	}

	/**
	 * Return this query for so many runs.
	 * @param limit how many at most
	 * @return a new query
	 */
	public RunQuery limitedTo(int limit) {
		return new RunQuery(this.application, this.state, this.parent, this.tags, limit);
	}

	/**
	 * Return whether a run is wanted.
	 * @param run the run
	 * @return {@code true} if it has the application, the state, the parent and the tags
	 */
	public boolean matches(Run run) {
		return (this.application == null || this.application.equals(run.application()))
				&& (this.state == null || this.state == run.state())
				&& (this.parent == null || this.parent.equals(run.parent()))
				&& run.tags().entrySet().containsAll(this.tags.entrySet());
	}

}
