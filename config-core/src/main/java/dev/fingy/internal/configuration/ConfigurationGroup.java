package dev.fingy.internal.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.fingy.internal.creation.Container;
import dev.fingy.internal.resolution.BindingSources;
import dev.fingy.internal.resolution.ConfigurationResolver;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.resolution.ResolvedConfigurations;

/**
 * Configurations that can refer to each other and share their objects: those of one
 * container, or of one binder. Safe for use by many threads.
 */
public final class ConfigurationGroup {

	private final ResolvedConfigurations resolved;

	private final SharedComponents components;

	/**
	 * Create a group without configurations.
	 * @param absent what is given for a reference that leads below none of their
	 * prefixes, such as {@code which belongs to no configuration}
	 */
	public ConfigurationGroup(String absent) {
		this(new ResolvedConfigurations(absent), new SharedComponents());
	}

	private ConfigurationGroup(ResolvedConfigurations resolved, SharedComponents components) {
		this.resolved = resolved;
		this.components = components;
	}

	/**
	 * Return a group whose configurations can refer to those of this one, and hide those
	 * of the same prefixes.
	 * @return a group that begins with the configurations of this one
	 */
	public ConfigurationGroup child() {
		return new ConfigurationGroup(this.resolved.copy(), this.components.copy());
	}

	/**
	 * Resolve configurations, which may refer to each other and to those that were bound
	 * before.
	 * @param resolver resolves them
	 * @param configurations their classes by their prefixes
	 * @param sources what they are bound from
	 * @return the resolutions in the same order, with every problem found
	 */
	public List<Resolution> resolve(ConfigurationResolver resolver, Map<String, Class<?>> configurations,
			BindingSources sources) {
		return resolver.resolve(configurations, sources, this.resolved);
	}

	/**
	 * Bind configurations that were resolved together.
	 * @param resolutions the resolutions
	 * @param container keeps components and injects arguments
	 * @return the configurations in the same order, in which nothing is created
	 * @throws dev.fingy.FingyException if there are problems
	 */
	public List<BoundConfiguration> bind(List<Resolution> resolutions, Container container) {
		List<BoundConfiguration> bound = new ArrayList<>(resolutions.size());
		for (Resolution resolution : resolutions) {
			bound.add(new BoundConfiguration(resolution, container, this.components));
		}
		for (Resolution resolution : resolutions) {
			this.resolved.add(resolution);
		}
		for (BoundConfiguration configuration : bound) {
			this.components.add(configuration);
		}
		return bound;
	}

}
