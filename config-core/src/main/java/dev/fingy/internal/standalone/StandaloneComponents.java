package dev.fingy.internal.standalone;

import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.bind.TreeBinder;
import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.construction.UnusableTypeException;
import dev.fingy.internal.creation.Component;
import dev.fingy.internal.creation.Scope;
import dev.fingy.internal.description.ArgumentOrder;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.registry.TypeDefinition;
import dev.fingy.internal.resolution.BindingSources;
import dev.fingy.internal.resolution.Catalogs;
import dev.fingy.internal.resolution.ConfigurationResolver;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.resolution.Warnings;
import dev.fingy.internal.source.CodeOrigin;
import dev.fingy.internal.source.PropertyView;
import dev.fingy.internal.source.SourceKind;
import dev.fingy.internal.source.SourceNode;
import dev.fingy.internal.tree.ObjectNode;

/**
 * Objects that are described in code and belong to no configuration. Their arguments are
 * bound as if a source had given them, so that the same rules hold.
 */
public final class StandaloneComponents {

	private StandaloneComponents() {
	}

	/**
	 * Describe an object by what creates it.
	 * @param factory a reference to a constructor or static factory method
	 * @param arguments its arguments
	 * @return a component of its own
	 */
	public static Component<?> of(Serializable factory, @Nullable Object[] arguments) {
		try {
			FactoryReference reference = FactoryReference.of(factory);
			Creator creator = Creator.of(reference.executable());
			Class<?> declared = reference.declared().isAssignableFrom(creator.javaType()) ? reference.declared()
					: creator.javaType();
			return of(declared, creator, arguments);
		}
		catch (IllegalArgumentException | UnusableTypeException ex) {
			throw new FingyException("the arguments of Lazy.of",
					List.of(Problem.of("the first argument", String.valueOf(ex.getMessage()))));
		}
	}

	static Component<?> of(Class<?> declared, Creator creator, @Nullable Object[] values) {
		List<Parameter> parameters = creator.parameters();
		return bound(declared, creator.javaType(), (arguments) -> {
			SourceNode source = source(declared, creator);
			for (int i = 0; i < values.length; i++) {
				arguments.putAt(source, parameters.get(i).name(), values[i]);
			}
			return source;
		});
	}

	/**
	 * Describe an object by the names of its arguments.
	 * @param type its class or a base
	 * @param values the arguments
	 * @return a component of its own
	 */
	public static Component<?> of(Class<?> type, Map<String, ? extends @Nullable Object> values) {
		boolean chosen = !type.isInterface() && !Modifier.isAbstract(type.getModifiers()) && !namesType(type, values);
		return bound(type, type, (arguments) -> {
			SourceNode source = chosen ? source(type, creator(type)) : SourceNode.root(SourceKind.REPLACING, 0);
			arguments.put(source, values);
			if (source.children().isEmpty() && source.property() == null) {
				source.putEmptyMap(CodeOrigin.GIVEN);
			}
			return source;
		});
	}

	private static boolean namesType(Class<?> type, Map<String, ? extends @Nullable Object> values) {
		TypeCatalog.BaseType base = Catalogs.of(type).base(type);
		return base != null && values.get(base.property()) != null && !hasArgument(type, base.property());
	}

	private static boolean hasArgument(Class<?> type, String name) {
		TypeDefinition registered = Catalogs.of(type).itself(type);
		try {
			return ((registered != null) ? registered.creator() : Creator.of(type)).configured(name);
		}
		catch (UnusableTypeException ex) {
			return false;
		}
	}

	private static Creator creator(Class<?> type) {
		TypeDefinition registered = Catalogs.of(type).itself(type);
		try {
			return (registered != null) ? registered.creator() : Creator.of(type);
		}
		catch (UnusableTypeException ex) {
			throw failure(type, List.of(Problem.of(type.getSimpleName(), String.valueOf(ex.getMessage()))));
		}
	}

	private static SourceNode source(Class<?> declared, Creator creator) {
		SourceNode source = SourceNode.root(SourceKind.REPLACING, 0);
		source.put(new ObjectNode(Catalogs.of(creator.javaType()).of(declared, creator), creator, true,
				CodeOrigin.GIVEN, Map.of(), List.of()), CodeOrigin.GIVEN);
		return source;
	}

	// Of an object that is given twice, the first parameter holds the object
	private static Component<?> bound(Class<?> declared, Class<?> type, Function<Arguments, SourceNode> sources) {
		Arguments given = new Arguments(ArgumentOrder.AS_GIVEN);
		Bound bound = bound(declared, type, given, sources);
		return (given.dependsOnOrder()
				? bound(declared, type, new Arguments(ArgumentOrder.of("", bound.root())), sources) : bound)
			.component(declared);
	}

	private static Bound bound(Class<?> declared, Class<?> type, Arguments arguments,
			Function<Arguments, SourceNode> sources) {
		SourceNode source = sources.apply(arguments);
		if (!arguments.problems().isEmpty()) {
			throw failure(type, arguments.problems());
		}
		return bind(declared, Catalogs.of(type), BindingSources.NONE, PropertyView.of(List.of(source)),
				"the arguments of '" + type.getSimpleName() + "'");
	}

	/**
	 * Bind an object that is standalone.
	 * @param declared its class or a base
	 * @param catalog the types to choose from
	 * @param sources what is converted and resolved with
	 * @param view what is given for it
	 * @param subject what problems are in
	 * @return a component of its own
	 */
	static Component<?> bound(Class<?> declared, TypeCatalog catalog, BindingSources sources, PropertyView view,
			String subject) {
		return bind(declared, catalog, sources, view, subject).component(declared);
	}

	private static Bound bind(Class<?> declared, TypeCatalog catalog, BindingSources sources, PropertyView view,
			String subject) {
		ConfigurationResolver resolver = ConfigurationResolver.unnoticed(catalog);
		TreeBinder binder = resolver.binder(sources);
		ObjectNode root = binder.bindStandalone(declared, view);
		if (root == null) {
			throw new FingyException(subject, named(declared, binder.problems()));
		}
		return new Bound(resolver, root, binder.warnings());
	}

	/**
	 * Return a component over a tree that was bound before.
	 * @param resolver what it was bound with
	 * @param declared its class or a base
	 * @param root the tree
	 * @return a component of its own
	 */
	static Component<?> component(ConfigurationResolver resolver, Class<?> declared, ObjectNode root) {
		Resolution resolution = Resolution.standalone(resolver, declared, root);
		return Scope.standalone(root, ResolvableType.forClass(declared), new StandaloneChanges(resolution));
	}

	// What is standalone has no name
	static List<Problem> named(Class<?> type, List<Problem> problems) {
		List<Problem> named = new ArrayList<>();
		for (Problem problem : problems) {
			named.add(!problem.property().isEmpty() ? problem : new Problem(type.getSimpleName(), problem.reason(),
					problem.value(), problem.origin(), problem.knownAs(), problem.known(), problem.suggestion()));
		}
		return named;
	}

	private static FingyException failure(Class<?> type, List<Problem> problems) {
		return new FingyException("the arguments of '" + type.getSimpleName() + "'", problems);
	}

	/**
	 * A tree that is standalone.
	 */
	private record Bound(ConfigurationResolver resolver, ObjectNode root, List<Problem> warnings) {

		Component<?> component(Class<?> declared) {
			Warnings.log(named(declared, this.warnings));
			return StandaloneComponents.component(this.resolver, declared, this.root);
		}

	}

}
