package dev.fingy.internal.document;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

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
	 * Write what a document contains about it.
	 * @param output what it is written to
	 * @param shape writes nodes to the same output
	 */
	void write(Output output, DocumentShape shape) {
		output.startObject();
		output.member("since", this.since.toString());
		list(output, "problems", this.problems, Fault::write);
		list(output, "changes", this.changes, NextStart::write);
		if (!this.configurations.isEmpty()) {
			shape.nodes("configurations", this.configurations);
		}
		output.endObject();
	}

	private static <T> void list(Output output, String name, List<T> items, BiConsumer<T, Output> members) {
		if (!items.isEmpty()) {
			output.name(name);
			output.startList();
			items.forEach((item) -> {
				output.startObject();
				members.accept(item, output);
				output.endObject();
			});
			output.endList();
		}
	}

	private static void write(Change change, Output output) {
		output.member("path", change.path());
		output.member("kind", change.kind().name().toLowerCase(Locale.ROOT));
		output.memberIfPresent("before", change.before());
		output.memberIfPresent("after", change.after());
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

		private void write(Output output) {
			output.member("property", this.property);
			output.member("reason", this.reason);
			output.memberIfPresent("value", this.value);
			output.memberIfPresent("origin", this.origin);
		}

	}

}
