package dev.fingy.internal.configuration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.creation.Component;
import dev.fingy.internal.creation.Container;
import dev.fingy.internal.names.Nearest;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.resolution.ResolvedConfigurations;
import dev.fingy.internal.sanitize.ConfigurationNode;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.tree.LinkedTree;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.Paths;
import dev.fingy.internal.tree.RefNode;
import dev.fingy.internal.tree.TreeSize;

/**
 * Variants of the configurations of an application: each has some values changed, shares
 * what did not change with the others, and has objects of its own. Safe for use by many
 * threads.
 */
public final class ConfigurationVariants {

	private final Map<String, Changeable> configurations = new LinkedHashMap<>();

	/**
	 * Create variants of configurations.
	 * @param configurations the configurations, of which nothing is created or changed
	 */
	public ConfigurationVariants(Collection<BoundConfiguration> configurations) {
		configurations.forEach((each) -> this.configurations.put(each.prefix(), new Changeable(each)));
	}

	/**
	 * Return the configurations as they are.
	 * @return a variant without changes
	 */
	public Variant unchanged() {
		Map<String, ObjectNode> roots = new LinkedHashMap<>();
		this.configurations.forEach((prefix, each) -> roots.put(prefix, each.root()));
		return new Variant(roots);
	}

	/**
	 * Bind a variant. Nothing is created.
	 * @param values the values that are changed, by whole property names, as for
	 * {@link dev.fingy.Fingy#with(Map)}
	 * @return the variant
	 * @throws FingyException with every problem of every configuration
	 */
	public Variant with(Map<String, ? extends @Nullable Object> values) {
		Map<String, Map<String, @Nullable Object>> byPrefix = new LinkedHashMap<>();
		List<Problem> problems = new ArrayList<>();
		values.forEach((name, value) -> {
			String prefix = prefix(name);
			if (prefix == null) {
				problems.add(unknown(name));
			}
			else {
				byPrefix.computeIfAbsent(prefix, (key) -> new LinkedHashMap<>()).put(name, value);
			}
		});
		Map<String, ObjectNode> roots = new LinkedHashMap<>(unchanged().roots);
		byPrefix.forEach((prefix, changes) -> {
			try {
				roots.put(prefix, changeable(prefix).with(changes));
			}
			catch (FingyException ex) {
				problems.addAll(ex.problems());
			}
		});
		Variant variant = new Variant(roots);
		if (problems.isEmpty()) {
			problems.addAll(variant.lostReferences(byPrefix.keySet()));
		}
		if (!problems.isEmpty()) {
			throw new FingyException("the changed configuration", problems);
		}
		return variant;
	}

	private Changeable changeable(String prefix) {
		return Objects.requireNonNull(this.configurations.get(prefix));
	}

	private @Nullable String prefix(String name) {
		String longest = null;
		for (String prefix : this.configurations.keySet()) {
			if (Names.isWithin(name, prefix) && (longest == null || prefix.length() > longest.length())) {
				longest = prefix;
			}
		}
		return longest;
	}

	private Problem unknown(String name) {
		List<String> prefixes = List.copyOf(this.configurations.keySet());
		return Problem.of(name, "belongs to no configuration of the application")
			.known("Configurations", prefixes, Nearest.to(name, prefixes));
	}

	/**
	 * A configuration and what changes it.
	 */
	private static final class Changeable {

		private final BoundConfiguration configuration;

		private final ObjectNode root;

		private final TreeSize size;

		Changeable(BoundConfiguration configuration) {
			this.configuration = configuration;
			this.root = configuration.root();
			this.size = TreeSize.of(this.root);
		}

		ObjectNode root() {
			return this.root;
		}

		Resolution resolution() {
			return this.configuration.resolution();
		}

		ObjectNode with(Map<String, @Nullable Object> values) {
			return this.configuration.changedQuietly(this.root, values, this.size);
		}

	}

	/**
	 * Configurations with changes.
	 */
	public final class Variant {

		private final Map<String, ObjectNode> roots;

		private Variant(Map<String, ObjectNode> roots) {
			this.roots = roots;
		}

		/**
		 * Return the trees, such as for a document or a fingerprint.
		 * @return the configurations
		 */
		public List<ConfigurationNode> nodes() {
			List<ConfigurationNode> nodes = new ArrayList<>(this.roots.size());
			this.roots.forEach((prefix, root) -> nodes.add(new ConfigurationNode(prefix, root)));
			return nodes;
		}

		/**
		 * Return the node of a property.
		 * @param name its whole name
		 * @return the node, or {@code null} if no object has the property
		 */
		public @Nullable Node find(String name) {
			String prefix = prefix(name);
			ObjectNode root = (prefix != null) ? this.roots.get(prefix) : null;
			if (prefix == null || root == null) {
				return null;
			}
			return name.equals(prefix) ? root : Paths.find(root, name.substring(prefix.length() + 1));
		}

		/**
		 * Return the node of an object.
		 * @param name its whole name, or that of a reference to it
		 * @return the node, or {@code null} if there is no object
		 */
		public @Nullable ObjectNode object(String name) {
			Node found = find(name);
			Node object = (found instanceof RefNode reference) ? find(reference.target()) : found;
			return (object instanceof ObjectNode node) ? node : null;
		}

		/**
		 * Return a component with objects of its own, also for what it refers to.
		 * @param path its whole name, or that of a reference to it
		 * @param container injects arguments, and keeps no component
		 * @return the component, or {@code null} if there is none
		 */
		public @Nullable Component<?> component(String path, Container container) {
			ResolvedConfigurations others = new ResolvedConfigurations("which belongs to no configuration");
			List<Resolution> resolutions = new ArrayList<>(this.roots.size());
			this.roots.forEach((prefix, root) -> resolutions
				.add(ConfigurationVariants.this.changeable(prefix).resolution().withRoot(others, root)));
			resolutions.forEach(others::add);
			List<BoundConfiguration> bound = new ArrayList<>();
			bound.addAll(new ConfigurationGroup("").bind(resolutions, injecting(bound, container)));
			String prefix = prefix(path);
			return bound.stream()
				.filter((each) -> each.prefix().equals(prefix))
				.findFirst()
				.<Component<?>>map((each) -> each.find(path))
				.orElse(null);
		}

		// What wants a whole configuration wants that of this variant
		private static Container injecting(List<BoundConfiguration> bound, Container container) {
			return (dependency) -> {
				for (BoundConfiguration each : bound) {
					if (each.type() == dependency.getDependencyType()) {
						return each.object();
					}
				}
				return container.inject(dependency);
			};
		}

		// Configurations that were not bound again may refer to what has changed
		private List<Problem> lostReferences(Set<String> changed) {
			List<Problem> problems = new ArrayList<>();
			this.roots.forEach((prefix, root) -> LinkedTree.references(root).forEach((reference) -> {
				String target = prefix(reference.target());
				if (target != null && !target.equals(prefix) && changed.contains(target)
						&& !(find(reference.target()) instanceof ObjectNode)) {
					problems.add(lost(prefix, reference));
				}
			}));
			return problems;
		}

		private Problem lost(String prefix, RefNode reference) {
			return Problem.of(reference.target(), "is no object any more, and '" + prefix + "' refers to it")
				.at(reference.written(), reference.origin());
		}

	}

}
