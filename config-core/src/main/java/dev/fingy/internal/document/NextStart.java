package dev.fingy.internal.document;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.fingy.Change;

/**
 * What the next start of a running application would have that it has not, as the
 * environment has changed since it was started.
 *
 * @param since when that was found
 * @param changes in what the configurations differ, none if there are problems
 * @param problems what would keep the application from starting
 * @param configurations those that differ by their prefixes, as the next start would have
 * them
 */
public record NextStart(Instant since, List<Change> changes, List<Fault> problems,
		Map<String, DocumentNode> configurations) {

	/**
	 * Copy the collections.
	 */
	public NextStart {
		changes = List.copyOf(changes);
		problems = List.copyOf(problems);
		configurations = Collections.unmodifiableMap(new LinkedHashMap<>(configurations));
	}

	/**
	 * Return what a document contains about it.
	 * @return an unmodifiable map
	 */
	Map<String, @Nullable Object> toMap() {
		Map<String, @Nullable Object> content = new LinkedHashMap<>();
		content.put("since", this.since.toString());
		if (!this.problems.isEmpty()) {
			content.put("problems", this.problems.stream().map(Fault::toMap).toList());
		}
		if (!this.changes.isEmpty()) {
			content.put("changes", this.changes.stream().map(NextStart::toMap).toList());
		}
		if (!this.configurations.isEmpty()) {
			content.put("configurations", DocumentShape.map(this.configurations));
		}
		return Collections.unmodifiableMap(content);
	}

	private static Map<String, @Nullable Object> toMap(Change change) {
		Map<String, @Nullable Object> members = new LinkedHashMap<>();
		members.put("path", change.path());
		members.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
		putUnlessNull(members, "before", change.before());
		putUnlessNull(members, "after", change.after());
		return members;
	}

	private static void putUnlessNull(Map<String, @Nullable Object> members, String name, @Nullable Object value) {
		if (value != null) {
			members.put(name, value);
		}
	}

	/**
	 * A problem of a configuration.
	 *
	 * @param property the whole name of the property
	 * @param reason what is wrong with it
	 * @param value the value, or {@code null} if it is not shown
	 * @param origin where the value is, or {@code null} if it is nowhere
	 */
	public record Fault(String property, String reason, @Nullable String value, @Nullable String origin) {

		private Map<String, @Nullable Object> toMap() {
			Map<String, @Nullable Object> members = new LinkedHashMap<>();
			members.put("property", this.property);
			members.put("reason", this.reason);
			putUnlessNull(members, "value", this.value);
			putUnlessNull(members, "origin", this.origin);
			return members;
		}

	}

}
