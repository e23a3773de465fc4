package dev.fingy.internal.registry;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.apache.commons.lang3.reflect.TypeUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.function.SingletonSupplier;

import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.Creators;
import dev.fingy.internal.construction.KotlinFactories;
import dev.fingy.internal.construction.KotlinNames;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.construction.TypeVariables;
import dev.fingy.internal.construction.UnusableTypeException;

/**
 * What is registered under a name: a class or a static factory method. What an index
 * knows is available without loading the class.
 */
final class Declaration {

	private final String className;

	private final String simpleName;

	private final String id;

	private final Supplier<Loaded> loaded;

	private final Supplier<Creator> creator;

	private final @Nullable Boolean deprecated;

	private Declaration(String className, String simpleName, String id, Supplier<Loaded> loaded,
			@Nullable Boolean deprecated) {
		this.className = className;
		this.simpleName = simpleName;
		this.id = id;
		this.loaded = loaded;
		this.creator = SingletonSupplier.of(() -> loaded().creator(TypeVariables.UNKNOWN));
		this.deprecated = deprecated;
	}

	static Declaration ofClass(Class<?> type, List<String> parameterNames) {
		Loaded loaded = Loaded.ofClass(type, parameterNames);
		return new Declaration(type.getName(), type.getSimpleName(), type.getName(), () -> loaded, null);
	}

	/**
	 * Return what a factory method makes.
	 * @param factory a static method
	 * @param product the class of the objects, which is not what the method returns if
	 * that is a builder
	 * @param parameterNames the names of its parameters if they are known, otherwise none
	 * @return the declaration
	 */
	static Declaration ofMethod(Method factory, Class<?> product, List<String> parameterNames) {
		Loaded loaded = isReturned(product.getName(), factory) ? Loaded.ofMethod(factory, parameterNames)
				: Loaded.ofBuilder(factory);
		return new Declaration(product.getName(), product.getSimpleName(), id(factory), () -> loaded, null);
	}

	private static boolean isReturned(String product, Method factory) {
		return factory.getReturnType().getName().equals(product)
				|| KotlinFactories.returned(factory).toClass().getName().equals(product);
	}

	static Declaration indexed(IndexedType indexed, IndexedClasses classes) {
		Supplier<Loaded> loaded = SingletonSupplier.of(() -> load(indexed, classes));
		String id = indexed.factory().isEmpty() ? indexed.className() : indexed.factory();
		return new Declaration(indexed.className(), simpleName(indexed.className()), id, loaded,
				indexed.marks().contains(IndexedType.DEPRECATED));
	}

	private static Loaded load(IndexedType indexed, IndexedClasses classes) {
		if (!indexed.factory().isEmpty()) {
			Method factory = classes.method(indexed.factory());
			return isReturned(indexed.className(), factory) ? Loaded.ofMethod(factory, List.of())
					: Loaded.ofBuilder(factory);
		}
		return Loaded.ofClass(classes.load(indexed.className()), List.of());
	}

	/**
	 * Return how an index names a factory method.
	 * @param factory the method
	 * @return such as {@code demo.Trainers#linearSgd(int,double)}
	 */
	static String id(Method factory) {
		return Arrays.stream(factory.getParameterTypes())
			.map(Class::getName)
			.collect(Collectors.joining(",", factory.getDeclaringClass().getName() + "#" + factory.getName() + "(",
					")"));
	}

	// Of a class that need not be loaded for it
	static String simpleName(String className) {
		return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
	}

	String className() {
		return this.className;
	}

	String simpleName() {
		return this.simpleName;
	}

	Class<?> javaType() {
		return loaded().javaType();
	}

	ResolvableType generic() {
		return loaded().generic();
	}

	AnnotatedElement element() {
		return loaded().element();
	}

	Creator creator() {
		return Objects.requireNonNull(this.creator.get());
	}

	/**
	 * Return how the objects are created where something is declared.
	 * @param declared the declared type, with its type arguments
	 * @return the creator, whose parameters have the types that follow from it
	 */
	Creator creator(ResolvableType declared) {
		Specializations open = loaded().specializations();
		Creator special = (open != null) ? open.at(declared).creator() : null;
		return (special != null) ? special : creator();
	}

	boolean isOpen() {
		return loaded().specializations() != null;
	}

	boolean fits(ResolvableType declared) {
		Specializations open = loaded().specializations();
		return (open != null) ? open.at(declared).fits() : declared.isAssignableFromResolvedPart(generic());
	}

	List<String> parameterNames() {
		try {
			return creator().parameters().stream().map(Parameter::name).toList();
		}
		catch (UnusableTypeException | IllegalStateException ex) {
			return List.of();
		}
	}

	boolean isDeprecated() {
		return (this.deprecated != null) ? this.deprecated : element().isAnnotationPresent(Deprecated.class);
	}

	String id() {
		return this.id;
	}

	/**
	 * Return what was registered, as messages name it.
	 * @return the class, or the class and method
	 */
	String describe() {
		int method = this.id.indexOf('#');
		return (method < 0) ? this.className : this.id.substring(0, method) + '.'
				+ KotlinNames.withoutAppended(this.id.substring(method + 1, this.id.indexOf('(')));
	}

	private Loaded loaded() {
		return Objects.requireNonNull(this.loaded.get());
	}

	/**
	 * What needs the class.
	 */
	private record Loaded(Class<?> javaType, ResolvableType generic, AnnotatedElement element,
			Function<TypeVariables, Creator> creators, @Nullable Specializations specializations) {

		static Loaded ofClass(Class<?> type, List<String> names) {
			Function<TypeVariables, Creator> creators = (variables) -> Creators.forClass(variables.in(type), names);
			return new Loaded(type, ResolvableType.forClass(type), type, creators, (type.getTypeParameters().length > 0)
					? new Specializations(TypeUtils.parameterize(type, type.getTypeParameters()), creators) : null);
		}

		static Loaded ofMethod(Method factory, List<String> names) {
			Function<TypeVariables, Creator> creators = (variables) -> Creators.forMethod(factory, names, variables);
			ResolvableType product = KotlinFactories.returned(factory);
			return new Loaded(product.toClass(), product, factory, creators, (factory.getTypeParameters().length > 0)
					? new Specializations(factory.getGenericReturnType(), creators) : null);
		}

		static Loaded ofBuilder(Method factory) {
			ResolvableType product = Creators.product(factory);
			Function<TypeVariables, Creator> creators = (variables) -> Creators.forBuilder(factory, variables);
			return new Loaded(product.toClass(), product, factory, creators,
					(factory.getTypeParameters().length > 0) ? new Specializations(product.getType(), creators) : null);
		}

		Creator creator(TypeVariables variables) {
			return this.creators.apply(variables);
		}

	}

}
