package dev.fingy.internal.construction;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.commons.lang3.reflect.TypeUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

/**
 * The methods that start and end a builder: {@code builder()} of a class and
 * {@code build()} of what it returns, whether Lombok has generated them or not.
 *
 * @param start the static method without parameters that returns a builder
 * @param build the method of the builder that returns the object
 */
record BuilderMethods(Method start, Method build) {

	private static final String START = "builder";

	private static final String BUILD = "build";

	private static final ClassValue<Optional<BuilderMethods>> KNOWN = new ClassValue<>() {

		@Override
		protected Optional<BuilderMethods> computeValue(Class<?> type) {
			return Optional.ofNullable(find(type));
		}

	};

	/**
	 * Return the builder of a class.
	 * @param type the class
	 * @return its builder, {@code null} if there is none or several are possible
	 */
	static @Nullable BuilderMethods of(Class<?> type) {
		return KNOWN.get(type).orElse(null);
	}

	private static @Nullable BuilderMethods find(Class<?> type) {
		List<Method> starts = Arrays.stream(type.getDeclaredMethods()).filter(BuilderMethods::isStart).toList();
		List<Method> named = starts.stream().filter((start) -> start.getName().equals(START)).toList();
		boolean renamed = named.isEmpty() && !starts.isEmpty() && !LombokDefaults.of(type).isEmpty();
		List<BuilderMethods> found = (renamed ? starts : named).stream()
			.map((start) -> of(start, type))
			.flatMap(Optional::stream)
			.toList();
		return (found.size() == 1) ? found.get(0) : null;
	}

	private static boolean isStart(Method method) {
		return Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 0 && !method.isSynthetic()
				&& !Modifier.isPrivate(method.getModifiers()) && isBuilder(method.getReturnType());
	}

	private static boolean isBuilder(Class<?> type) {
		return !type.isPrimitive() && !type.isArray() && !type.isEnum() && !type.getName().startsWith("java.");
	}

	private static Optional<BuilderMethods> of(Method start, Class<?> type) {
		List<BuilderMethods> found = methods(start.getReturnType()).stream()
			.filter((method) -> method.getParameterCount() == 0)
			.map((method) -> new BuilderMethods(start, method))
			.filter((builder) -> type.isAssignableFrom(builder.product()))
			.toList();
		return found.stream()
			.filter((builder) -> builder.build.getName().equals(BUILD))
			.findFirst()
			.or(() -> (found.size() == 1) ? Optional.of(found.get(0)) : Optional.empty());
	}

	/**
	 * Return the builder that a registered method starts.
	 * @param factory a static method
	 * @return the builder, {@code null} if the method returns none
	 */
	static @Nullable BuilderMethods startedBy(Method factory) {
		if (factory.getParameterCount() > 0 || !isBuilder(factory.getReturnType())) {
			return null;
		}
		return of(factory, factory.getDeclaringClass())
			.or(() -> methods(factory.getReturnType()).stream()
				.filter((method) -> method.getName().equals(BUILD) && method.getParameterCount() == 0)
				.findFirst()
				.map((build) -> new BuilderMethods(factory, build)))
			.orElse(null);
	}

	/**
	 * Return the class of the objects, as the builder declares it.
	 * @return the class
	 */
	Class<?> product() {
		Class<?> declared = this.build.getReturnType();
		Class<?> resolved = ResolvableType
			.forMethodParameter(new MethodParameter(this.build, -1), ResolvableType.forMethodReturnType(this.start))
			.resolve(declared);
		return declared.isAssignableFrom(resolved) ? resolved : declared;
	}

	/**
	 * Return the class of the objects with the type variables of the method that starts
	 * the builder.
	 * @return the class
	 */
	ResolvableType generic() {
		Type declared = this.build.getGenericReturnType();
		Map<TypeVariable<?>, Type> arguments = (this.start.getGenericReturnType() instanceof ParameterizedType builder)
				? TypeUtils.getTypeArguments(builder, this.build.getDeclaringClass()) : Map.of();
		ResolvableType generic = ResolvableType.forType(GenericTypes.replaced(declared, arguments));
		return (generic.resolve(Object.class) == product()) ? generic : ResolvableType.forClass(product());
	}

	/**
	 * Return the methods of a builder that can be called, those that override others
	 * first.
	 * @param builder the class of the builder
	 * @return methods of objects
	 */
	static Collection<Method> methods(Class<?> builder) {
		Map<String, Method> methods = new LinkedHashMap<>();
		List<Method> all = new ArrayList<>(List.of(ReflectionUtils.getAllDeclaredMethods(builder)));
		all.addAll(List.of(builder.getMethods()));
		for (Method method : all) {
			if (!Modifier.isStatic(method.getModifiers()) && !Modifier.isPrivate(method.getModifiers())
					&& !method.isSynthetic() && method.getDeclaringClass() != Object.class) {
				methods.putIfAbsent(method.getName() + Arrays.toString(method.getParameterTypes()), method);
			}
		}
		return methods.values();
	}

	/**
	 * Return the builder with what is known of its type arguments.
	 * @param product the class of the objects with its type arguments
	 * @return the class of the builder
	 */
	ResolvableType type(ResolvableType product) {
		TypeVariables variables = product.hasGenerics() ? TypeVariables.of(this.build.getGenericReturnType(), product)
				: TypeVariables.UNKNOWN;
		return variables.areUnknown() ? ResolvableType.forMethodReturnType(this.start)
				: variables.in(this.start.getReturnType());
	}

	Stream<Method> setters() {
		return methods(this.start.getReturnType()).stream().filter((method) -> method.getParameterCount() == 1);
	}

}
