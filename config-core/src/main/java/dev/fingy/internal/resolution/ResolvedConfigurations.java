package dev.fingy.internal.resolution;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.bind.reference.OtherConfigurations;
import dev.fingy.internal.tree.ObjectNode;

/**
 * The configurations of one container or of one binder, as far as they are resolved. They
 * can refer to each other. No object is held here, so that what an object was created
 * from does not keep others alive. Safe for use by many threads.
 */
public final class ResolvedConfigurations {

	private final String absent;

	private volatile Map<String, Resolution> resolutions = Map.of();

	private @Nullable ResolvedConfigurations withoutContainer;

	/**
	 * Create configurations of which none is resolved.
	 * @param absent what is given for a path that is below none of their prefixes
	 */
	public ResolvedConfigurations(String absent) {
		this.absent = absent;
	}

	/**
	 * Copy these configurations.
	 * @return configurations to which others can be added
	 */
	public ResolvedConfigurations copy() {
		ResolvedConfigurations copy = new ResolvedConfigurations(this.absent);
		copy.resolutions = this.resolutions;
		return copy;
	}

	/**
	 * Add a configuration.
	 * @param resolution what it was resolved to
	 */
	public synchronized void add(Resolution resolution) {
		Map<String, Resolution> more = new LinkedHashMap<>(this.resolutions);
		more.put(resolution.prefix(), resolution);
		this.resolutions = more;
		if (this.withoutContainer != null) {
			this.withoutContainer.add(resolution.withoutContainer(this.withoutContainer));
		}
	}

	/**
	 * Return these configurations without their container, with those that are added
	 * later.
	 * @return configurations that can outlive the container
	 */
	synchronized ResolvedConfigurations withoutContainer() {
		if (this.withoutContainer == null) {
			ResolvedConfigurations others = new ResolvedConfigurations(this.absent);
			this.resolutions.values().forEach((each) -> others.add(each.withoutContainer(others)));
			this.withoutContainer = others;
		}
		return this.withoutContainer;
	}

	/**
	 * Return the configurations that are resolved so far.
	 * @return the resolutions by their prefixes
	 */
	public Map<String, Resolution> resolutions() {
		return this.resolutions;
	}

	/**
	 * Return the trees of the configurations.
	 * @return what binding can refer to
	 */
	public OtherConfigurations roots() {
		Map<String, ObjectNode> roots = new LinkedHashMap<>();
		this.resolutions.forEach((prefix, resolution) -> roots.put(prefix, resolution.root()));
		return new OtherConfigurations(roots, this.absent);
	}

}
