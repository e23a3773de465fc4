package dev.fingy.type;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.function.SingletonSupplier;

/**
 * What is registered under a name: a class or a static factory method. What an index
 * knows is told without loading the class.
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
		this.creator = SingletonSupplier.of(() -> loaded().creator().get());
		this.deprecated = deprecated;
	}

	static Declaration ofClass(Class<?> type, List<String> parameterNames) {
		Loaded loaded = new Loaded(type, ResolvableType.forClass(type), type,
				() -> Creators.forClass(ResolvableType.forClass(type), parameterNames));
		return new Declaration(type.getName(), type.getSimpleName(), type.getName(), () -> loaded, null);
	}

	static Declaration ofMethod(Method factory) {
		Loaded loaded = loaded(factory);
		Class<?> type = factory.getReturnType();
		return new Declaration(type.getName(), type.getSimpleName(), id(factory), () -> loaded, null);
	}

	static Declaration indexed(IndexedType indexed, IndexedClasses classes) {
		Supplier<Loaded> loaded = SingletonSupplier.of(() -> load(indexed, classes));
		String id = indexed.factory().isEmpty() ? indexed.className() : indexed.factory();
		return new Declaration(indexed.className(), simpleName(indexed.className()), id, loaded,
				indexed.marks().contains(IndexedType.DEPRECATED));
	}

	private static Loaded load(IndexedType indexed, IndexedClasses classes) {
		if (!indexed.factory().isEmpty()) {
			return loaded(classes.method(indexed.factory()));
		}
		Class<?> type = classes.load(indexed.className());
		return new Loaded(type, ResolvableType.forClass(type), type,
				() -> Creators.forClass(ResolvableType.forClass(type), List.of()));
	}

	private static Loaded loaded(Method factory) {
		return new Loaded(factory.getReturnType(), ResolvableType.forMethodReturnType(factory), factory,
				() -> Creators.forMethod(factory));
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
		return (method < 0) ? this.className : this.id.substring(0, this.id.indexOf('(')).replace('#', '.');
	}

	private Loaded loaded() {
		return Objects.requireNonNull(this.loaded.get());
	}

	/**
	 * What needs the class.
	 */
	private record Loaded(Class<?> javaType, ResolvableType generic, AnnotatedElement element,
			Supplier<Creator> creator) {

	}

}
