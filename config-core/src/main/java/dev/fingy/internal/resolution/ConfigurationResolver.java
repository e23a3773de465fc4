package dev.fingy.internal.resolution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

import dev.fingy.Problem;
import dev.fingy.internal.bind.BindingRules;
import dev.fingy.internal.bind.TreeBinder;
import dev.fingy.internal.bind.constraint.CreatedConstraints;
import dev.fingy.internal.bind.constraint.LoaderValidator;
import dev.fingy.internal.bind.reference.OtherConfigurations;
import dev.fingy.internal.registry.NodeTypes;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.source.PropertySourcesTree;
import dev.fingy.internal.source.PropertyView;
import dev.fingy.internal.tree.ObjectNode;

/**
 * Resolves configurations: binds and validates them, and creates nothing. Safe for use by
 * many threads.
 */
public final class ConfigurationResolver {

	private static final String NOTHING = OtherConfigurations.NONE.absent();

	private final TypeCatalog types;

	private final Settings settings;

	private final NodeTypes nodeTypes;

	/**
	 * Create a resolver.
	 * @param types what configuration can choose from
	 * @param settings what the application decides
	 */
	public ConfigurationResolver(TypeCatalog types, Settings settings) {
		this(types, settings, true);
	}

	private ConfigurationResolver(TypeCatalog types, Settings settings, boolean used) {
		this.types = types;
		this.settings = settings;
		this.nodeTypes = new NodeTypes(types);
		if (used) {
			Catalogs.use(types);
		}
	}

	/**
	 * Return a resolver whose catalog is not one of the application's.
	 * @param types what can be chosen from
	 * @return a resolver
	 */
	public static ConfigurationResolver unnoticed(TypeCatalog types) {
		return new ConfigurationResolver(types, Settings.DEFAULT, false);
	}

	/**
	 * Return whether a class is bound by Fingy.
	 * @param type the class of a configuration
	 * @return {@code true} if it holds a discriminated or lazy member at any depth
	 */
	public boolean isHolder(Class<?> type) {
		return this.nodeTypes.isHolder(type);
	}

	/**
	 * Resolve a configuration.
	 * @param prefix its prefix
	 * @param type its class
	 * @param sources what it is bound from
	 * @return the resolution, with every problem found
	 */
	public Resolution resolve(String prefix, Class<?> type, BindingSources sources) {
		return resolve(Map.of(prefix, type), sources, new ResolvedConfigurations(NOTHING)).get(0);
	}

	/**
	 * Resolve configurations that may refer to each other.
	 * @param configurations their classes by their prefixes
	 * @param sources what they are bound from
	 * @param others what they may refer to besides
	 * @return the resolutions in the same order, with every problem found
	 */
	public List<Resolution> resolve(Map<String, Class<?>> configurations, BindingSources sources,
			ResolvedConfigurations others) {
		Map<TreeBinder, TreeBinder.Root> roots = new LinkedHashMap<>();
		configurations.forEach((prefix, type) -> roots.put(binder(sources), new TreeBinder.Root(prefix, type,
				PropertySourcesTree.read(sources.sources(), ConfigurationPropertyName.of(prefix)))));
		Map<TreeBinder, ObjectNode> bound = roots.isEmpty() ? Map.of() : TreeBinder.bindTogether(roots, others.roots());
		List<Resolution> resolutions = new ArrayList<>();
		roots.forEach((binder, root) -> resolutions
			.add(new Resolution(this, sources, others, root.prefix(), root.type(), bound.get(binder), binder)));
		return resolutions;
	}

	/**
	 * Resolve a configuration of a document, or a node of one.
	 * @param path its whole name
	 * @param type its class, or a base of its type
	 * @param sources what the document contains
	 * @return the resolution, with every problem found
	 */
	public Resolution resolveDocument(String path, Class<?> type, BindingSources sources) {
		ResolvedConfigurations others = new ResolvedConfigurations("which the document does not hold");
		if (this.types.base(type) == null) {
			return resolve(Map.of(path, type), sources, others).get(0);
		}
		PropertyView view = PropertySourcesTree.read(sources.sources(), ConfigurationPropertyName.of(path));
		TreeBinder binder = binder(sources, others.roots());
		ObjectNode node = binder.bindNode(path, type, view);
		return new Resolution(this, sources, others, path, type, node, binder);
	}

	/**
	 * Resolve a node that is a part of something else, such as an example. Where its
	 * references lead is not looked at.
	 * @param path what to call it
	 * @param base a base of its type
	 * @param sources what it is bound from
	 * @return the resolution, with every problem found
	 */
	public Resolution resolvePart(String path, Class<?> base, BindingSources sources) {
		PropertyView view = PropertySourcesTree.read(sources.sources(), ConfigurationPropertyName.of(path));
		TreeBinder binder = binder(sources);
		return new Resolution(this, sources, new ResolvedConfigurations(NOTHING), path, base,
				binder.bindPart(path, base, view), binder);
	}

	/**
	 * Return whether an environment variable sets a property of a configuration.
	 * @param variable the name of the variable as Spring Boot reads it
	 * @param prefix the prefix of the configuration
	 * @param type its class
	 * @param sources what it is bound from
	 * @return {@code true} if it does
	 */
	public boolean isSet(ConfigurationPropertyName variable, String prefix, Class<?> type, BindingSources sources) {
		PropertyView view = PropertySourcesTree.read(sources.sources(), ConfigurationPropertyName.of(prefix));
		return binder(sources).variables(prefix, type, view).contains(variable);
	}

	/**
	 * Check the constraints of an object that was just created.
	 * @param created the object
	 * @param node its tree
	 * @param path its whole name
	 * @return what is wrong with it
	 */
	public List<Problem> violations(Object created, ObjectNode node, PropertyPath path) {
		LoaderValidator validator = Validators.find();
		return (validator != null) ? CreatedConstraints.check(validator, created, node, path) : List.of();
	}

	/**
	 * Check the constraints of arguments that had to be created first.
	 * @param arguments the arguments of an object that is about to be created
	 * @param node its tree
	 * @param path its whole name
	 * @return what is wrong with them
	 */
	public List<Problem> violations(@Nullable Object[] arguments, ObjectNode node, PropertyPath path) {
		LoaderValidator validator = Validators.find();
		return (validator != null) ? CreatedConstraints.check(validator, arguments, node, path) : List.of();
	}

	/**
	 * Return what binds a tree that refers to no configuration.
	 * @param sources what it is bound from
	 * @return a binder for one tree
	 */
	public TreeBinder binder(BindingSources sources) {
		return binder(sources, OtherConfigurations.NONE);
	}

	TreeBinder binder(BindingSources sources, OtherConfigurations others) {
		return new TreeBinder(this.types, sources.binder(), sources.placeholders(), sources.sources(),
				new BindingRules(this.settings.limits(), this.settings.unknownProperties(), this.settings.replayed(),
						this.settings.missingArguments(), Validators.find()),
				others);
	}

}
