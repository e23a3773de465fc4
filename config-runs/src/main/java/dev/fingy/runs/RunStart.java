package dev.fingy.runs;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a run when it starts. What is left out is that of the place where it
 * is opened: the run that is going on is its parent, it starts now, in this process.
 *
 * @param name what the work is called, or {@code null} for an application that just
 * serves
 * @param parent the identifier of the run that this one is a part of, or {@code null} for
 * the one that is going on
 * @param started when it starts, or {@code null} for now
 * @param instance the process that works on it, or {@code null} for this one
 * @param tags the tags that it has from its start
 */
public record RunStart(@Nullable String name, @Nullable String parent, @Nullable Instant started,
		@Nullable String instance, Map<String, String> tags) {

	/**
	 * Copy the tags.
	 */
	public RunStart {
		tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
	}

	/**
	 * Return a start of which nothing but the name is known.
	 * @param name what the work is called
	 * @return a new value
	 */
	public static RunStart named(String name) {
		return unnamed(Argument.required(name, "The name of a run"));
	}

	static RunStart unnamed(@Nullable String name) {
		return new RunStart(name, null, null, null, Map.of());
	}

	/**
	 * Return this start for a part of a run, which another process may have opened.
	 * @param parent the whole identifier of that run
	 * @return a new value
	 */
	public RunStart within(String parent) {
		if (!isId(Argument.required(parent, "The parent of a run"))) {
			throw new IllegalArgumentException(
					"The parent of a run must be the whole identifier of a run, and is '" + parent + "'");
		}
		return new RunStart(this.name, parent, this.started, this.instance, this.tags);
	}

	private static boolean isId(String text) {
		try {
			return UUID.fromString(text).toString().equals(text);
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/**
	 * Return this start at another time than now, such as that of another machine.
	 * @param started the time
	 * @return a new value
	 */
	public RunStart at(Instant started) {
		return new RunStart(this.name, this.parent, Argument.required(started, "The start of a run"), this.instance,
				this.tags);
	}

	/**
	 * Return this start for work of another process.
	 * @param instance the process, as {@code host:pid}
	 * @return a new value
	 */
	public RunStart on(String instance) {
		return new RunStart(this.name, this.parent, this.started, Argument.required(instance, "The process of a run"),
				this.tags);
	}

	/**
	 * Return this start with a further tag, which replaces one of the same name.
	 * @param name the name of the tag
	 * @param value the value
	 * @return a new value
	 */
	public RunStart tagged(String name, String value) {
		RunEvent.Tagged tag = new RunEvent.Tagged(name, value);
		Map<String, String> more = new LinkedHashMap<>(this.tags);
		more.put(tag.name(), tag.value());
		return new RunStart(this.name, this.parent, this.started, this.instance, more);
	}

}
