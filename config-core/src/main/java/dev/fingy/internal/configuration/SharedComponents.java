package dev.fingy.internal.configuration;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.creation.Component;
import dev.fingy.internal.creation.Container;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.resolution.ResolvedConfigurations;
import dev.fingy.internal.source.Names;

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

	private SharedComponents(Set<String> prefixes, BiFunction<String, SharedComponents, BoundConfiguration> factory) {
		this.more = prefixes;
		this.factory = factory;
	}

	/**
	 * Return configurations with another object for each component, and with nothing
	 * created.
	 * @param configurations the configurations
	 * @return components that are made when they are asked for
	 */
	static SharedComponents untouched(ResolvedConfigurations configurations) {
		Map<String, Resolution> all = configurations.resolutions();
		return new SharedComponents(all.keySet(), (prefix,
				shared) -> new BoundConfiguration(Objects.requireNonNull(all.get(prefix)), Container.NONE, shared));
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
