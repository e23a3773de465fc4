package dev.fingy;

import java.util.List;
import java.util.Optional;

/**
 * What configuration can choose from. A registry is an immutable value; names are
 * compared in relaxed form, so that {@code lm_eval}, {@code lmEval} and {@code LM-EVAL}
 * are one. Registries are built by {@link #builder()}: applications do not implement this
 * interface.
 */
public interface TypeRegistry {

	/**
	 * Look a name up among the types of a base and then of its supertypes. Canonical
	 * names come first, then aliases, then simple class names.
	 * @param base the declared class
	 * @param name the name in any relaxed form; never a qualified class name
	 * @return the type, which need not be assignable to {@code base}, or empty
	 */
	Optional<RegisteredType> lookup(Class<?> base, String name);

	/**
	 * Return the types that can be where a base is declared.
	 * @param base the declared class
	 * @return the types in the order of their names
	 */
	List<RegisteredType> types(Class<?> base);

	/**
	 * Return a builder that holds nothing.
	 * @return a new builder
	 */
	static Builder builder() {
		return FingyProvider.get().registryBuilder();
	}

	/**
	 * Collects bases and types. Not safe for use by several threads.
	 */
	interface Builder {

		/**
		 * Opt in a base that carries no {@link Discriminated} annotation.
		 * @param base an interface or class
		 * @return this builder
		 */
		Builder base(Class<?> base);

		/**
		 * Opt in a base that carries no {@link Discriminated} annotation, with the type
		 * of nodes that name none.
		 * @param base an interface or class
		 * @param defaultType the name of one of its types
		 * @return this builder
		 */
		Builder base(Class<?> base, String defaultType);

		/**
		 * Add a class under a name.
		 * @param base the base the name is for
		 * @param name the canonical name
		 * @param type the class, created by its constructor
		 * @param parameterNames the names of the constructor's parameters; choose the
		 * constructor by their number, and are needed where the class file holds none
		 * @return this builder
		 */
		Builder type(Class<?> base, String name, Class<?> type, String... parameterNames);

		/**
		 * Add a static factory method under a name.
		 * @param base the base the name is for
		 * @param name the canonical name
		 * @param holder the class that declares the method
		 * @param method the name of the static method
		 * @param parameterNames the names of its parameters; choose among methods of that
		 * name by their number, and are needed where the class file holds none
		 * @return this builder
		 */
		Builder factory(Class<?> base, String name, Class<?> holder, String method, String... parameterNames);

		/**
		 * Let arguments of type {@link Class} be given a class that is no registered
		 * type. Configuration names it, as it names types; no other class can be named.
		 * @param name the name
		 * @param type the class
		 * @return this builder
		 */
		Builder classArgument(String name, Class<?> type);

		/**
		 * Let arguments of type {@link Class} be given classes that are no registered
		 * types, under their simple names in kebab case and under their qualified names.
		 * @param types the classes
		 * @return this builder
		 */
		Builder classArguments(Class<?>... types);

		/**
		 * Add further names for a type.
		 * @param base the base the names are for
		 * @param name the canonical name of a type added before
		 * @param aliases the further names
		 * @return this builder
		 */
		Builder alias(Class<?> base, String name, String... aliases);

		/**
		 * Add classes that carry {@link TypeName}, on themselves or on their static
		 * methods.
		 * @param annotated the classes
		 * @return this builder
		 */
		Builder add(Class<?>... annotated);

		/**
		 * Add what the packages and those below them hold.
		 * @param packages names of packages
		 * @return this builder
		 */
		Builder scan(String... packages);

		/**
		 * Return the registry.
		 * @return an immutable registry
		 * @throws FingyException if two classes claim one name, naming both
		 */
		TypeRegistry build();

	}

}
