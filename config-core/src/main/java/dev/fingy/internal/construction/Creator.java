package dev.fingy.internal.construction;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

import dev.fingy.Derived;
import dev.fingy.internal.names.RelaxedName;
import dev.fingy.internal.names.SensitiveNames;

/**
 * How objects of one class are created, and from what. The class stays as it is: a
 * creator reads its constructor, its static factory method, its properties, or those of
 * its builder.
 */
public abstract sealed class Creator permits ExecutableCreator, BeanCreator, BuilderCreator, SingletonCreator {

	/**
	 * Represents a property of a JavaBean that configuration does not mention.
	 */
	public static final Object UNSET = new Object();

	/**
	 * Represents an argument that is {@code null}, where {@code null} leaves the argument
	 * to a default of the code.
	 */
	public static final Object ABSENT = new Object();

	private final ResolvableType type;

	private final Class<?> javaType;

	private final List<Parameter> parameters;

	private final Set<String> names;

	private volatile @Nullable List<Method> derived;

	Creator(ResolvableType type, List<Parameter> parameters) {
		this.type = type;
		this.javaType = type.toClass();
		this.parameters = List.copyOf(parameters);
		Set<String> names = new HashSet<>();
		for (Parameter parameter : parameters) {
			names.add(parameter.uniformName());
		}
		this.names = Set.copyOf(names);
	}

	/**
	 * Return the class of the objects.
	 * @return the class, or what a factory method declares to return
	 */
	public final Class<?> javaType() {
		return this.javaType;
	}

	/**
	 * Return the type of the objects with what is known of its type arguments.
	 * @return the class, or what a factory method declares to return
	 */
	public final ResolvableType type() {
		return this.type;
	}

	/**
	 * Return what the objects are created with.
	 * @return the parameters in the order of their declaration
	 */
	public final List<Parameter> parameters() {
		return this.parameters;
	}

	/**
	 * Return whether there is a parameter of a name.
	 * @param uniformName the name in uniform form
	 * @return {@code true} if there is
	 */
	public final boolean hasParameter(String uniformName) {
		return this.names.contains(uniformName);
	}

	/**
	 * Return whether configuration gives an argument of a name.
	 * @param name the name, in any form
	 * @return {@code true} if there is such a parameter, and it is not injected
	 */
	public final boolean configured(String name) {
		String uniform = RelaxedName.uniform(name);
		return hasParameter(uniform) && this.parameters.stream()
			.anyMatch((parameter) -> parameter.uniformName().equals(uniform) && !parameter.isInjected());
	}

	/**
	 * Return whether a name may have been meant for a secret.
	 * @param name a name as a source writes it
	 * @return {@code true} for the name of a secret, and where there are secrets for
	 * every name that no parameter has
	 */
	public final boolean mayMeanSecret(String name) {
		String uniform = RelaxedName.uniform(name);
		boolean known = hasParameter(uniform);
		return (SensitiveNames.matches(name) && !isHarmless(uniform)) || this.parameters.stream()
			.anyMatch((parameter) -> parameter.isSensitive() && (!known || parameter.uniformName().equals(uniform)));
	}

	private boolean isHarmless(String uniformName) {
		return this.parameters.stream()
			.anyMatch((parameter) -> parameter.isNotSecret() && parameter.uniformName().equals(uniformName));
	}

	/**
	 * Return whether the result of a method is never written.
	 * @param method one of those that are derived
	 * @return {@code true} for secrets and for names that are probably secret
	 */
	public final boolean isSecret(Method method) {
		String name = method.getName();
		return SecretNames.of(this.javaType).contains(name)
				|| (SensitiveNames.matches(name) && !SecretNames.harmless(this.javaType).contains(name));
	}

	/**
	 * Return whether the result of a method is declared to be no secret, even if the
	 * object holds one.
	 * @param method one of those that are derived
	 * @return {@code true} if it is under {@link dev.fingy.NotSecret @NotSecret}
	 */
	public final boolean isNotSecret(Method method) {
		return SecretNames.harmless(this.javaType).contains(method.getName());
	}

	/**
	 * Return the methods whose results are shown next to the properties.
	 * @return methods without parameters under {@link Derived @Derived}
	 */
	public final List<Method> derived() {
		List<Method> methods = this.derived;
		if (methods == null) {
			methods = new ArrayList<>();
			for (Method each : DerivedMethods.of(this.javaType)) {
				if (!hasParameter(nameOf(each))) {
					methods.add(each);
				}
			}
			this.derived = methods;
		}
		return methods;
	}

	private static String nameOf(Method derived) {
		return RelaxedName.uniform(DerivedMethods.name(derived));
	}

	/**
	 * Return the constructor or static factory method.
	 * @return the executable, or {@code null} for a JavaBean, for the builder of a class
	 * and for an {@code object} of Kotlin
	 */
	public @Nullable Executable executable() {
		return null;
	}

	/**
	 * Return what is called by reflection when an object is created, or whose existence
	 * counts.
	 * @return constructors and methods, for JavaBeans without their properties
	 */
	public Stream<? extends Executable> reflected() {
		return Stream.ofNullable(executable());
	}

	/**
	 * Return whether arguments are set one by one on an object that exists already.
	 * @return {@code true} for a JavaBean
	 */
	public final boolean isBean() {
		return this instanceof BeanCreator;
	}

	/**
	 * Return whether there is only one object, which is not created for configuration.
	 * @return {@code true} for an {@code object} of Kotlin
	 */
	public final boolean isSingleton() {
		return this instanceof SingletonCreator;
	}

	/**
	 * Return arguments as the parameters of the executable take them.
	 * @param arguments an argument for each parameter, in their order
	 * @return the arguments, those of Kotlin's value classes as compiled code passes them
	 */
	public @Nullable Object[] asPassed(@Nullable Object[] arguments) {
		return arguments;
	}

	/**
	 * Return whether arguments are those of the {@link #executable() executable}.
	 * @return {@code false} for JavaBeans and builders
	 */
	public final boolean callsExecutable() {
		return this instanceof ExecutableCreator;
	}

	/**
	 * Create an object.
	 * @param arguments an argument for each parameter, in their order
	 * @return a new object
	 * @throws Throwable what the constructor, method or setter throws
	 */
	public abstract Object create(@Nullable Object[] arguments) throws Throwable;

	/**
	 * Return the creator of a class that is bound in the way of Spring Boot: by its
	 * constructor, or as a JavaBean. Where that would lose defaults, or where there is no
	 * such way, it is the builder of the class.
	 * @param type a class
	 * @return its creator
	 * @throws UnusableTypeException if there is no such way
	 */
	public static Creator of(Class<?> type) {
		return of(ResolvableType.forClass(type));
	}

	/**
	 * Return the creator of a declared type, whose type arguments the parameters have.
	 * @param type a class with its type arguments
	 * @return its creator
	 * @throws UnusableTypeException if there is no way to create it
	 */
	public static Creator of(ResolvableType type) {
		return Creators.forClass(type, List.of());
	}

	/**
	 * Return the creator that calls a constructor or static factory method.
	 * @param executable the constructor or method
	 * @return its creator
	 * @throws UnusableTypeException if its parameters have no names
	 */
	public static Creator of(Executable executable) {
		return Creators.forGiven(executable);
	}

	/**
	 * Return whether objects are created in the same way by another creator.
	 * @param other the other creator
	 * @return {@code true} for the same constructor, method or JavaBean
	 */
	public final boolean isSameWay(Creator other) {
		return this.javaType == other.javaType && Objects.equals(executable(), other.executable());
	}

	@Override
	public final boolean equals(Object other) {
		return this == other
				|| (other instanceof Creator creator && isSameWay(creator) && types().equals(creator.types()));
	}

	private List<ResolvableType> types() {
		return this.parameters.stream().map(Parameter::type).toList();
	}

	@Override
	public final int hashCode() {
		return this.javaType.hashCode();
	}

	static Object created(Executable executable, @Nullable Object created) {
		if (created == null) {
			String name = (executable instanceof Method method) ? KotlinNames.plainName(method) : executable.getName();
			throw new IllegalStateException("the factory method '" + name + "' returned null");
		}
		return created;
	}

	static @Nullable Object invoke(Executable executable, @Nullable Object[] arguments)
			throws ReflectiveOperationException {
		if (executable instanceof Constructor<?> constructor) {
			ReflectionUtils.makeAccessible(constructor);
			return constructor.newInstance(arguments);
		}
		Method method = (Method) executable;
		ReflectionUtils.makeAccessible(method);
		return method.invoke(null, arguments);
	}

}
