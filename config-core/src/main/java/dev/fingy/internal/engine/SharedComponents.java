package dev.fingy.internal.engine;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

import dev.fingy.internal.creation.Component;
import dev.fingy.internal.source.Names;
import org.jspecify.annotations.Nullable;

/**
 * Finds components across configurations, so that references between them lead to one
 * object. Safe for use by many threads.
 */
final class SharedComponents {

	private final Map<String, BoundConfiguration> bound = new ConcurrentHashMap<>();

	private final Set<String> more;

	private final BiFunction<String, SharedComponents, BoundConfiguration> factory;

	/**
	 * Create components of no configuration.
	 */
	SharedComponents() {
		this(Set.of(), (prefix, shared) -> {
			throw new IllegalStateException(prefix);
		});
	}

	/**
	 * Create components of configurations that are made when they are asked for.
	 * @param prefixes the prefixes of the configurations
	 * @param factory makes a configuration
	 */
	SharedComponents(Set<String> prefixes, BiFunction<String, SharedComponents, BoundConfiguration> factory) {
		this.more = prefixes;
		this.factory = factory;
	}

	/**
	 * Copy the configurations, whose components stay what they are.
	 * @return components to which those of others can be added
	 */
	SharedComponents copy() {
		SharedComponents copy = new SharedComponents(this.more, this.factory);
		copy.bound.putAll(this.bound);
		return copy;
	}

	void add(BoundConfiguration configuration) {
		this.bound.put(configuration.prefix(), configuration);
	}

	/**
	 * Find a component.
	 * @param path its whole name
	 * @return the component, or {@code null} if no configuration has it
	 */
	@Nullable Component<?> find(String path) {
		Set<String> prefixes = new LinkedHashSet<>(this.more);
		prefixes.addAll(this.bound.keySet());
		return prefixes.stream()
			.filter((prefix) -> Names.isWithin(path, prefix))
			.sorted(Comparator.comparing(String::length).reversed())
			.map((prefix) -> configuration(prefix).components().get(path))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private BoundConfiguration configuration(String prefix) {
		return this.bound.computeIfAbsent(prefix, (key) -> this.factory.apply(key, this));
	}

}
