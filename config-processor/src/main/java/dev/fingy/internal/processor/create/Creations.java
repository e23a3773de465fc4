package dev.fingy.internal.processor.create;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.construction.Nullness;
import dev.fingy.internal.names.RelaxedName;
import dev.fingy.internal.processor.element.Annotations;
import dev.fingy.internal.processor.element.Mirrors;
import dev.fingy.internal.processor.element.Variables;

/**
 * Finds the way in which a class is created, as {@code Creator} does at run time.
 */
public final class Creations {

	static final String NAME = "org.springframework.boot.context.properties.bind.Name";

	// What Spring converts a text to is no object with properties
	private static final List<String> CONVERTED = List.of("java.", "javax.", "org.springframework.", "kotlin.time.",
			"kotlin.uuid.");

	private final Mirrors mirrors;

	private final KotlinDeclarations kotlin;

	private final BindConstructors constructors;

	private final BeanProperties beans;

	private final Builders builders;

	private final Map<Element, Creation> known = new HashMap<>();

	/**
	 * Create a finder.
	 * @param mirrors provides the members of classes
	 */
	public Creations(Mirrors mirrors) {
		this.mirrors = mirrors;
		this.kotlin = new KotlinDeclarations(mirrors);
		this.constructors = new BindConstructors(mirrors, this.kotlin);
		this.beans = new BeanProperties(mirrors);
		this.builders = new Builders(mirrors);
	}

	/**
	 * Return how a factory method creates objects.
	 * @param type the class of the objects
	 * @param factory the method
	 * @return the method with its parameters
	 */
	public Creation of(TypeElement type, ExecutableElement factory) {
		BuilderMethods builder = builder(type, factory);
		return this.known.computeIfAbsent(factory,
				(key) -> (builder != null) ? creation(type, builder, this.builders.product(builder))
						: creation(type, factory, ((ExecutableType) factory.asType()).getParameterTypes()));
	}

	/**
	 * Return how a factory method with type variables creates objects where they are.
	 * @param type the class of the objects
	 * @param factory the method
	 * @param variables what is known of its variables there
	 * @return the method with its parameters
	 */
	public Creation of(TypeElement type, ExecutableElement factory, Variables variables) {
		if (factory.getTypeParameters().isEmpty()) {
			return of(type, factory);
		}
		BuilderMethods builder = builder(type, factory);
		if (builder != null) {
			return creation(type, builder, variables.in(this.builders.product(builder)));
		}
		List<? extends TypeMirror> parameters = ((ExecutableType) factory.asType()).getParameterTypes();
		return creation(type, factory, parameters.stream().map(variables::in).toList());
	}

	/**
	 * Return how objects of a declared type are created.
	 * @param declared a class with its type arguments
	 * @return its constructor or properties
	 * @throws UnusableException if there is no way
	 */
	public Creation of(TypeMirror declared) throws UnusableException {
		TypeElement type = Objects.requireNonNull(this.mirrors.element(declared));
		Creation found = this.known.get(type);
		if (found == null) {
			found = find(type, declared);
		}
		if (type.getTypeParameters().isEmpty()) {
			this.known.put(type, found);
		}
		return found;
	}

	private Creation find(TypeElement type, TypeMirror declared) throws UnusableException {
		if (KotlinDeclarations.isSingleton(type)) {
			return new Creation(type, null, List.of(), derived(type));
		}
		BuilderMethods only = this.builders.ofAbstract(type);
		if (only != null) {
			return creation(type, only, declared);
		}
		ExecutableElement constructor = this.constructors.find(type);
		BuilderMethods builder = this.builders.choose(type, constructor);
		if (builder != null) {
			return creation(type, builder, declared);
		}
		if (constructor == null) {
			this.constructors.assertCreatable(type);
		}
		return (constructor != null)
				? creation(type, constructor,
						((ExecutableType) this.mirrors.member(declared, constructor)).getParameterTypes())
				: new Creation(type, null, this.beans.of(type, declared), derived(type));
	}

	private Creation creation(TypeElement type, BuilderMethods builder, TypeMirror declared) {
		return new Creation(type, null, new BuilderProperties(this.mirrors, this.builders, builder, declared).all(),
				derived(type));
	}

	// What a registered method returns is a builder, if that is not what is registered
	private @Nullable BuilderMethods builder(TypeElement type, ExecutableElement factory) {
		return type.equals(this.mirrors.element(factory.getReturnType())) ? null : this.builders.startedBy(factory);
	}

	private Creation creation(TypeElement type, ExecutableElement executable, List<? extends TypeMirror> resolved) {
		Secrets secrets = Secrets.of(type, this.mirrors);
		Secrets harmless = Secrets.harmless(type, this.mirrors);
		List<Parameter> parameters = new ArrayList<>();
		for (int i = 0; i < executable.getParameters().size(); i++) {
			VariableElement parameter = executable.getParameters().get(i);
			parameters.add(parameter(type, parameter, resolved.get(i), secrets, harmless));
		}
		return new Creation(type, executable, List.copyOf(parameters), derived(type));
	}

	private Parameter parameter(TypeElement type, VariableElement parameter, TypeMirror resolved, Secrets secrets,
			Secrets harmless) {
		VariableElement component = component(type, parameter);
		KotlinFunction.Value kotlin = this.kotlin.value(parameter);
		String javaName = (kotlin != null) ? kotlin.name()
				: ((component != null) ? component : parameter).getSimpleName().toString();
		List<? extends AnnotationMirror> annotations = annotations(parameter, kotlin);
		AnnotationMirror given = Annotations.find(annotations, NAME);
		String name = (given != null) ? Annotations.text(given, "value") : javaName;
		boolean secret = secrets.contain(name) || secrets.contain(javaName)
				|| Annotations.find(annotations, Annotations.SECRET) != null;
		boolean notSecret = harmless.contain(name) || harmless.contain(javaName)
				|| Annotations.find(annotations, Annotations.NOT_SECRET) != null;
		if (kotlin != null) {
			return new Parameter(RelaxedName.kebab(name), javaName, this.kotlin.type(kotlin, resolved), annotations,
					sources(type, parameter, name), secret, notSecret, kotlin.nullness(), kotlin.defaulted());
		}
		return new Parameter(RelaxedName.kebab(name), javaName, resolved, annotations, sources(type, parameter, name),
				secret, notSecret, isLost(type, parameter) ? Nullness.NON_NULL
						: DeclaredNullness.of(parameter, component, this.mirrors.classFiles()),
				false);
	}

	// Stubs show none of a constructor with a parameter of a value class
	private static List<? extends AnnotationMirror> annotations(VariableElement parameter,
			KotlinFunction.@Nullable Value kotlin) {
		List<? extends AnnotationMirror> shown = parameter.getAnnotationMirrors();
		return (shown.isEmpty() && kotlin != null) ? kotlin.annotations() : shown;
	}

	// A default that only a builder has
	private static boolean isLost(TypeElement type, VariableElement parameter) {
		Element executable = parameter.getEnclosingElement();
		return type.getKind() != ElementKind.RECORD && executable != null
				&& executable.getKind() == ElementKind.CONSTRUCTOR
				&& LombokDefaults.of(type).contains(parameter.getSimpleName().toString());
	}

	// Compilers may leave annotations of types and names out of compact constructors
	private @Nullable VariableElement component(TypeElement type, VariableElement parameter) {
		ExecutableElement executable = (ExecutableElement) Objects.requireNonNull(parameter.getEnclosingElement());
		List<? extends RecordComponentElement> components = type.getRecordComponents();
		return (isOfRecord(type, parameter) && areSame(executable.getParameters(), components))
				? field(type, components.get(executable.getParameters().indexOf(parameter)).getSimpleName()) : null;
	}

	private boolean areSame(List<? extends Element> parameters, List<? extends Element> components) {
		return parameters.size() == components.size() && IntStream.range(0, components.size())
			.allMatch((i) -> this.mirrors.types()
				.isSameType(this.mirrors.types().erasure(parameters.get(i).asType()),
						this.mirrors.types().erasure(components.get(i).asType())));
	}

	private static @Nullable VariableElement field(TypeElement type, Name name) {
		return ElementFilter.fieldsIn(type.getEnclosedElements())
			.stream()
			.filter((field) -> field.getSimpleName().equals(name))
			.findFirst()
			.orElse(null);
	}

	// A constructor need not repeat what is on the components of a record
	private static List<Element> sources(TypeElement type, VariableElement parameter, String name) {
		List<Element> sources = new ArrayList<>(List.of(parameter));
		if (isOfRecord(type, parameter)) {
			ElementFilter.fieldsIn(type.getEnclosedElements())
				.stream()
				.filter((field) -> RelaxedName.uniform(field.getSimpleName().toString())
					.equals(RelaxedName.uniform(name)))
				.forEach(sources::add);
		}
		return List.copyOf(sources);
	}

	private static boolean isOfRecord(TypeElement type, VariableElement parameter) {
		Element executable = parameter.getEnclosingElement();
		return type.getKind() == ElementKind.RECORD && executable != null
				&& executable.getKind() == ElementKind.CONSTRUCTOR;
	}

	/**
	 * Return whether a class is bound property by property.
	 * @param type the class
	 * @param mirrors provides names
	 * @return {@code true} for a record, a class with parameters or a JavaBean of the
	 * application
	 */
	public static boolean isPlain(TypeElement type, Mirrors mirrors) {
		return (type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD)
				&& !type.getModifiers().contains(Modifier.ABSTRACT) && !KotlinDeclarations.isValue(type)
				&& CONVERTED.stream().noneMatch(mirrors.name(type)::startsWith);
	}

	// Most types have none, and need not be asked for the members of all their supertypes
	private List<ExecutableElement> derived(TypeElement type) {
		List<ExecutableElement> annotated = this.mirrors.supertypes(type)
			.stream()
			.flatMap((each) -> ElementFilter.methodsIn(each.getEnclosedElements()).stream())
			.filter((method) -> Annotations.has(method, Annotations.DERIVED))
			.toList();
		return annotated.isEmpty() ? List.of()
				: ElementFilter.methodsIn(this.mirrors.elements().getAllMembers(type))
					.stream()
					.filter((method) -> method.getParameters().isEmpty() && isDerived(type, method, annotated))
					.toList();
	}

	private boolean isDerived(TypeElement type, ExecutableElement method, List<ExecutableElement> annotated) {
		return annotated.contains(method)
				|| annotated.stream().anyMatch((other) -> this.mirrors.elements().overrides(method, other, type));
	}

}
