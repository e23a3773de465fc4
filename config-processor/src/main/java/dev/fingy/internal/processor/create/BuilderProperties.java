package dev.fingy.internal.processor.create;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.construction.BuilderNames;
import dev.fingy.internal.construction.Nullness;
import dev.fingy.internal.names.RelaxedName;
import dev.fingy.internal.processor.element.Annotations;
import dev.fingy.internal.processor.element.Mirrors;
import dev.fingy.internal.processor.element.Variables;

/**
 * The properties of a builder, as the class of the same name in
 * {@code dev.fingy.internal.construction} finds them at run time.
 */
final class BuilderProperties {

	private static final String NON_NULL = "lombok.NonNull";

	private final Mirrors mirrors;

	private final Builders builders;

	private final BuilderMethods builder;

	private final TypeMirror product;

	private final Map<String, VariableElement> fields;

	private final Map<String, VariableElement> held;

	private final Map<String, List<ExecutableElement>> setters = new TreeMap<>();

	BuilderProperties(Mirrors mirrors, Builders builders, BuilderMethods builder, TypeMirror product) {
		this.mirrors = mirrors;
		this.builders = builders;
		this.builder = builder;
		this.product = product;
		this.fields = fields(type());
		this.held = fields(builder.type());
		builders.methods(builder.type())
			.filter((method) -> method.getParameters().size() == 1 && isFluent(method))
			.forEach((method) -> this.setters
				.computeIfAbsent(BuilderNames.property(method.getSimpleName().toString()), (name) -> new ArrayList<>())
				.add(method));
	}

	private TypeElement type() {
		return Objects.requireNonNull(this.mirrors.element(this.product));
	}

	private Map<String, VariableElement> fields(TypeElement type) {
		Map<String, VariableElement> fields = new LinkedHashMap<>();
		this.mirrors.supertypes(type)
			.stream()
			.filter((each) -> !each.getKind().isInterface())
			.flatMap((each) -> ElementFilter.fieldsIn(each.getEnclosedElements()).stream())
			.forEach((field) -> fields.putIfAbsent(field.getSimpleName().toString(), field));
		return fields;
	}

	List<Parameter> all() {
		Set<String> order = new LinkedHashSet<>(this.fields.keySet());
		this.held.keySet().forEach((name) -> order.add(BuilderNames.ofField(name)));
		List<String> names = List.copyOf(order);
		Set<String> seen = new LinkedHashSet<>();
		return this.setters.keySet()
			.stream()
			.filter(this::isProperty)
			.sorted(Comparator.comparingInt((name) -> names.contains(name) ? names.indexOf(name) : Integer.MAX_VALUE))
			.filter((name) -> seen.add(RelaxedName.uniform(name)))
			.map((name) -> property(name, setter(name)))
			.toList();
	}

	private boolean isFluent(ExecutableElement method) {
		if (method.getReturnType().getKind() == TypeKind.VOID) {
			return BuilderNames.isSetter(method.getSimpleName().toString());
		}
		TypeElement returned = this.mirrors.element(method.getReturnType());
		return returned != null && !returned.equals(this.mirrors.types().asElement(this.mirrors.object()))
				&& (this.mirrors.isA(this.builder.type(), returned) || this.mirrors.isA(returned, this.builder.type()));
	}

	private boolean isProperty(String name) {
		return this.fields.containsKey(name) || held(name) != null
				|| (!BuilderNames.isAdder(name) && !isElement(name) && !isWhole(parameter(setter(name)).asType()));
	}

	private boolean isWhole(TypeMirror parameter) {
		TypeElement taken = this.mirrors.element(parameter);
		return taken != null && (this.mirrors.isA(type(), taken) || this.mirrors.isA(this.builder.type(), taken)
				|| this.mirrors.name(taken).startsWith("java.util.function."));
	}

	private boolean isElement(String name) {
		Predicate<ExecutableElement> takesOthers = (method) -> this.mirrors.isA(parameter(method).asType(),
				"java.lang.Iterable");
		return this.setters.entrySet()
			.stream()
			.anyMatch((other) -> !other.getKey().equals(name) && other.getValue().stream().anyMatch(takesOthers)
					&& isCleared(other.getKey()));
	}

	private boolean isCleared(String name) {
		return this.builders.methods(this.builder.type())
			.anyMatch((method) -> method.getSimpleName().contentEquals(BuilderNames.clearing(name))
					&& method.getParameters().isEmpty());
	}

	private @Nullable VariableElement held(String name) {
		return BuilderNames.fields(name).stream().map(this.held::get).filter(Objects::nonNull).findFirst().orElse(null);
	}

	private ExecutableElement setter(String name) {
		List<ExecutableElement> all = new ArrayList<>(this.setters.getOrDefault(name, List.of()));
		all.sort(Comparator.comparing((ExecutableElement method) -> !takes(method, this.fields.get(name)))
			.thenComparing((method) -> !takes(method, held(name)))
			.thenComparing((method) -> this.mirrors.erased(parameter(method).asType())));
		return all.get(0);
	}

	private boolean takes(ExecutableElement method, @Nullable VariableElement field) {
		return field != null
				&& this.mirrors.erased(parameter(method).asType()).equals(this.mirrors.erased(field.asType()));
	}

	private static VariableElement parameter(ExecutableElement setter) {
		return setter.getParameters().get(0);
	}

	private Parameter property(String javaName, ExecutableElement setter) {
		VariableElement field = this.fields.get(javaName);
		List<Element> sources = new ArrayList<>(List.of(setter, parameter(setter)));
		if (field != null) {
			sources.add(0, field);
		}
		List<AnnotationMirror> annotations = new ArrayList<>();
		sources.forEach((source) -> annotations.addAll(source.getAnnotationMirrors()));
		AnnotationMirror given = Annotations.find(annotations, Creations.NAME);
		boolean secret = Secrets.of(type(), this.mirrors).contain(javaName)
				|| Annotations.find(annotations, Annotations.SECRET) != null;
		boolean notSecret = Secrets.harmless(type(), this.mirrors).contain(javaName)
				|| Annotations.find(annotations, Annotations.NOT_SECRET) != null;
		Nullness nullness = (field != null) ? nullness(field, setter) : Nullness.UNSPECIFIED;
		return new Parameter(RelaxedName.kebab((given != null) ? Annotations.text(given, "value") : javaName), javaName,
				listed(declared(setter)), annotations, sources, secret, notSecret, nullness,
				nullness != Nullness.NON_NULL);
	}

	// A field of Lombok without @Builder.Default has no default
	private Nullness nullness(VariableElement field, ExecutableElement setter) {
		String name = field.getSimpleName().toString();
		if (LombokDefaults.of(Mirrors.around(field)).contains(name)
				|| !this.builders.areGenerated(this.builder, setter, name)) {
			return Nullness.UNSPECIFIED;
		}
		VariableElement parameter = parameter(setter);
		boolean refused = Annotations.has(parameter, NON_NULL) || Annotations.has(field, NON_NULL)
				|| Annotations.find(parameter.asType().getAnnotationMirrors(), NON_NULL) != null;
		return refused ? Nullness.NON_NULL : DeclaredNullness.of(parameter, field, this.mirrors.classFiles());
	}

	// What takes elements of any kind is given a list
	private TypeMirror listed(TypeMirror declared) {
		TypeElement list = this.mirrors.find("java.util.List");
		boolean isIterable = declared instanceof DeclaredType type && !type.getTypeArguments().isEmpty()
				&& this.mirrors.erased(declared).equals("java.lang.Iterable");
		return (isIterable && list != null)
				? this.mirrors.types().getDeclaredType(list, ((DeclaredType) declared).getTypeArguments().get(0))
				: declared;
	}

	private TypeMirror declared(ExecutableElement setter) {
		boolean open = this.product instanceof DeclaredType type && !type.getTypeArguments().isEmpty();
		if (!open) {
			return parameter(this.builder.start().getReturnType(), setter);
		}
		Variables variables = Variables.of(this.mirrors, this.builder.build().getReturnType(), this.product);
		return variables.in(parameter(this.builder.type().asType(), setter));
	}

	private TypeMirror parameter(TypeMirror owner, ExecutableElement setter) {
		return ((ExecutableType) this.mirrors.member(owner, setter)).getParameterTypes().get(0);
	}

}
