package dev.fingy.internal.construction;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

import dev.fingy.internal.names.RelaxedName;

/**
 * The properties of a builder: its methods with one parameter that return a builder, such
 * as {@code units(4)}, {@code withUnits(4)} or {@code setUnits(4)}. They are listed in
 * the order of the fields of the class that it builds, then in that of the builder's.
 */
final class BuilderProperties {

	private final BuilderMethods builder;

	private final ResolvableType product;

	private final ResolvableType type;

	private final Map<String, Field> fields = new LinkedHashMap<>();

	private final Map<String, List<Method>> setters = new TreeMap<>();

	private BuilderProperties(BuilderMethods builder, ResolvableType product) {
		this.builder = builder;
		this.product = product;
		this.type = builder.type(product);
		ReflectionUtils.doWithFields(product.toClass(), (field) -> this.fields.putIfAbsent(field.getName(), field));
		builder.setters()
			.filter(this::isFluent)
			.forEach((method) -> this.setters
				.computeIfAbsent(BuilderNames.property(method.getName()), (name) -> new ArrayList<>())
				.add(method));
	}

	static List<BuilderProperty> of(BuilderMethods builder, ResolvableType product) {
		return new BuilderProperties(builder, product).all();
	}

	private List<BuilderProperty> all() {
		List<String> order = order();
		Set<String> names = new LinkedHashSet<>();
		return this.setters.keySet()
			.stream()
			.filter((name) -> isProperty(name))
			.sorted(Comparator.comparingInt((name) -> order.contains(name) ? order.indexOf(name) : Integer.MAX_VALUE))
			.filter((name) -> names.add(RelaxedName.uniform(name)))
			.map((name) -> property(name, setter(name)))
			.toList();
	}

	private List<String> order() {
		Set<String> order = new LinkedHashSet<>(this.fields.keySet());
		ReflectionUtils.doWithFields(this.builder.start().getReturnType(),
				(field) -> order.add(BuilderNames.ofField(field.getName())));
		return List.copyOf(order);
	}

	// A builder may return what extends it, or its supertype, as Lombok's variable does
	private boolean isFluent(Method method) {
		Class<?> returned = method.getReturnType();
		Class<?> self = this.builder.start().getReturnType();
		return (returned == void.class) ? BuilderNames.isSetter(method.getName())
				: returned != Object.class && (returned.isAssignableFrom(self) || self.isAssignableFrom(returned));
	}

	// What is no field may be a way to add one element, or to take over another object
	private boolean isProperty(String name) {
		return this.fields.containsKey(name) || field(name) != null
				|| (!BuilderNames.isAdder(name) && !isElement(name) && !isWhole(setter(name).getParameterTypes()[0]));
	}

	private boolean isWhole(Class<?> parameter) {
		return parameter.isAssignableFrom(this.product.toClass())
				|| parameter.isAssignableFrom(this.builder.start().getReturnType())
				|| parameter.getName().startsWith("java.util.function.");
	}

	// Lombok's @Singular has 'tag' next to 'tags' and 'clearTags'
	private boolean isElement(String name) {
		Predicate<Method> takesOthers = (method) -> Iterable.class.isAssignableFrom(method.getParameterTypes()[0]);
		return this.setters.entrySet()
			.stream()
			.anyMatch((other) -> !other.getKey().equals(name) && other.getValue().stream().anyMatch(takesOthers)
					&& isCleared(other.getKey()));
	}

	private boolean isCleared(String name) {
		String clear = BuilderNames.clearing(name);
		return BuilderMethods.methods(this.builder.start().getReturnType())
			.stream()
			.anyMatch((method) -> method.getName().equals(clear) && method.getParameterCount() == 0);
	}

	private @Nullable Field field(String name) {
		for (String each : BuilderNames.fields(name)) {
			Field field = ReflectionUtils.findField(this.builder.start().getReturnType(), each);
			if (field != null) {
				return field;
			}
		}
		return null;
	}

	// Of several, the one that takes what the object or the builder holds
	private Method setter(String name) {
		List<Method> all = new ArrayList<>(this.setters.get(name));
		all.sort(Comparator.comparing((Method method) -> !takes(method, this.fields.get(name)))
			.thenComparing((method) -> !takes(method, field(name)))
			.thenComparing((method) -> method.getParameterTypes()[0].getName()));
		return all.get(0);
	}

	private static boolean takes(Method method, @Nullable Field field) {
		return field != null && method.getParameterTypes()[0] == field.getType();
	}

	private BuilderProperty property(String javaName, Method setter) {
		Field field = this.fields.get(javaName);
		List<Annotation> annotations = new ArrayList<>();
		collect(annotations, field);
		collect(annotations, setter);
		collect(annotations, setter.getParameters()[0]);
		Class<?> type = this.product.toClass();
		Parameter parameter = new Parameter(RelaxedName.kebab(name(annotations, javaName)),
				listed(ResolvableType.forMethodParameter(new MethodParameter(setter, 0), this.type)), annotations,
				getter(field, javaName), null, SecretNames.of(type).contains(javaName),
				SecretNames.harmless(type).contains(javaName),
				(field != null) ? new BuilderAbsence(this.builder, setter, field) : Absence.OF_BUILDER);
		return new BuilderProperty(setter, parameter);
	}

	// What takes elements of any kind is given a list
	private static ResolvableType listed(ResolvableType declared) {
		return (declared.toClass() == Iterable.class && declared.hasGenerics())
				? ResolvableType.forClassWithGenerics(List.class, declared.getGeneric()) : declared;
	}

	private static String name(List<Annotation> annotations, String javaName) {
		return annotations.stream()
			.filter(Name.class::isInstance)
			.map((name) -> ((Name) name).value())
			.findFirst()
			.orElse(javaName);
	}

	private static void collect(List<Annotation> annotations, @Nullable AnnotatedElement element) {
		for (Annotation annotation : (element != null) ? element.getAnnotations() : new Annotation[0]) {
			if (!annotations.contains(annotation)) {
				annotations.add(annotation);
			}
		}
	}

	// Where there is no field of that name, a getter reads what the builder was given
	private @Nullable Method getter(@Nullable Field field, String javaName) {
		return (field != null) ? null
				: BuilderNames.getters(javaName)
					.stream()
					.map((name) -> ReflectionUtils.findMethod(this.product.toClass(), name))
					.filter((method) -> method != null && method.getReturnType() != void.class)
					.findFirst()
					.orElse(null);
	}

}
