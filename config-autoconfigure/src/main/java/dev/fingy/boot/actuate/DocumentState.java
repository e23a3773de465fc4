package dev.fingy.boot.actuate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.boot.Pending;
import dev.fingy.internal.configuration.BoundConfiguration;

/**
 * What documents of an application depend on, found without a look at each node: the
 * trees of its configurations, their objects, how many nodes were created, and what is
 * pending.
 */
final class DocumentState {

	private final List<@Nullable Object> parts = new ArrayList<>();

	private final List<Long> created;

	private DocumentState(List<Long> created) {
		this.created = created;
	}

	static DocumentState of(Configurations configurations, @Nullable Pending pending) {
		// Counted first: what is created from now on makes another state
		DocumentState state = new DocumentState(configurations.created());
		for (BoundConfiguration configuration : configurations.all()) {
			state.parts.add(configuration.root());
			state.parts.add(configuration.live().created(configuration.prefix()));
		}
		state.parts.add(pending);
		return state;
	}

	/**
	 * Return whether a document would show the same.
	 * @param other another state of the same application
	 * @return {@code true} if nothing has changed between them
	 */
	boolean isSame(DocumentState other) {
		return this.created.equals(other.created) && this.parts.size() == other.parts.size()
				&& IntStream.range(0, this.parts.size()).allMatch((i) -> this.parts.get(i) == other.parts.get(i));
	}

}
