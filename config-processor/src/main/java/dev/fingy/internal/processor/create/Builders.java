package dev.fingy.internal.processor.create;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.construction.BuilderNames;
import dev.fingy.internal.processor.element.Annotations;
import dev.fingy.internal.processor.element.Mirrors;

/**
 * Finds builders, and decides where they are used, as {@code Creators} does at run time.
 */
public final class Builders {

	private static final String CONSTRUCTOR_BINDING = "org.springframework.boot.context.properties.bind.ConstructorBinding";

	private static final String START = "builder";

	private static final String BUILD = "build";

	private final Mirrors mirrors;

	private final BeanProperties beans;

	/**
	 * Create a finder.
	 * @param mirrors provides the members of classes
	 */
	public Builders(Mirrors mirrors) {
		this.mirrors = mirrors;
		this.beans = new BeanProperties(mirrors);
	}

	/**
	 * Return the builder of a class, if it is used.
	 * @param type the class
	 * @param constructor the constructor that Spring Boot binds, {@code null} for a
	 * JavaBean
	 * @return the builder, or {@code null}
	 */
	@Nullable BuilderMethods choose(TypeElement type, @Nullable ExecutableElement constructor) {
		BuilderMethods builder = (type.getKind() != ElementKind.RECORD) ? find(type) : null;
		if (builder == null || isChosen(constructor)) {
			return null;
		}
		boolean usable = (constructor != null) ? isUsable(constructor, builder) && LombokDefaults.of(type).isEmpty()
				: isBean(type);
		return usable ? null : builder;
	}

	/**
	 * Return the builder of a class that nothing else can create.
	 * @param type the class
	 * @return its builder, {@code null} if there is none or the class is not abstract
	 */
	@Nullable BuilderMethods ofAbstract(TypeElement type) {
		return (type.getKind().isInterface() || type.getModifiers().contains(Modifier.ABSTRACT)) ? find(type) : null;
	}

	private static boolean isChosen(@Nullable ExecutableElement constructor) {
		return constructor != null && (Annotations.hasMeta(constructor, CONSTRUCTOR_BINDING)
				|| Annotations.hasMeta(constructor, Annotations.AUTOWIRED));
	}

	private boolean isUsable(ExecutableElement constructor, BuilderMethods builder) {
		boolean takesBuilder = constructor.getParameters().size() == 1
				&& isAssignable(constructor.getParameters().get(0).asType(), builder.type());
		return constructor.getModifiers().contains(Modifier.PUBLIC) && !takesBuilder;
	}

	private boolean isAssignable(TypeMirror to, TypeElement from) {
		TypeElement target = this.mirrors.element(to);
		return target != null && this.mirrors.isA(from, target);
	}

	private boolean isBean(TypeElement type) {
		return ElementFilter.constructorsIn(type.getEnclosedElements())
			.stream()
			.anyMatch((constructor) -> constructor.getParameters().isEmpty()) && this.beans.hasSetters(type);
	}

	private @Nullable BuilderMethods find(TypeElement type) {
		List<ExecutableElement> starts = ElementFilter.methodsIn(type.getEnclosedElements())
			.stream()
			.filter(this::isStart)
			.toList();
		List<ExecutableElement> named = starts.stream()
			.filter((start) -> start.getSimpleName().contentEquals(START))
			.toList();
		boolean renamed = named.isEmpty() && !LombokDefaults.of(type).isEmpty();
		List<BuilderMethods> found = (renamed ? starts : named).stream()
			.map((start) -> of(start, type))
			.flatMap(Optional::stream)
			.toList();
		return (found.size() == 1) ? found.get(0) : null;
	}

	private boolean isStart(ExecutableElement method) {
		return method.getModifiers().contains(Modifier.STATIC) && !method.getModifiers().contains(Modifier.PRIVATE)
				&& method.getParameters().isEmpty() && builder(method) != null;
	}

	private @Nullable TypeElement builder(ExecutableElement start) {
		TypeElement returned = this.mirrors.element(start.getReturnType());
		return (returned == null || returned.getKind() == ElementKind.ENUM
				|| this.mirrors.name(returned).startsWith("java.")) ? null : returned;
	}

	private Optional<BuilderMethods> of(ExecutableElement start, TypeElement type) {
		List<BuilderMethods> found = builds(start).filter((builder) -> this.mirrors.isA(builder.product(), type))
			.toList();
		return found.stream()
			.filter((builder) -> builder.build().getSimpleName().contentEquals(BUILD))
			.findFirst()
			.or(() -> (found.size() == 1) ? Optional.of(found.get(0)) : Optional.empty());
	}

	private Stream<BuilderMethods> builds(ExecutableElement start) {
		TypeElement builder = builder(start);
		return (builder != null) ? methods(builder).filter((method) -> method.getParameters().isEmpty())
			.flatMap((build) -> Stream.ofNullable(product(start, build))
				.map((product) -> new BuilderMethods(start, builder, build, product))) : Stream.empty();
	}

	private @Nullable TypeElement product(ExecutableElement start, ExecutableElement build) {
		TypeElement declared = this.mirrors.element(build.getReturnType());
		TypeElement resolved = this.mirrors.element(built(start, build));
		return (declared != null && resolved != null && this.mirrors.isA(resolved, declared)) ? resolved : declared;
	}

	private TypeMirror built(ExecutableElement start, ExecutableElement build) {
		return ((ExecutableType) this.mirrors.member(start.getReturnType(), build)).getReturnType();
	}

	/**
	 * Return the methods of a builder that can be called.
	 * @param builder the class of the builder
	 * @return methods of objects
	 */
	Stream<ExecutableElement> methods(TypeElement builder) {
		return ElementFilter.methodsIn(this.mirrors.elements().getAllMembers(builder))
			.stream()
			.filter((method) -> !method.getModifiers().contains(Modifier.STATIC)
					&& !method.getModifiers().contains(Modifier.PRIVATE)
					&& !Mirrors.around(method).equals(this.mirrors.types().asElement(this.mirrors.object())));
	}

	/**
	 * Return the class of the objects that a factory method makes.
	 * @param factory a static method
	 * @param isOfBase returns whether a class belongs to a base
	 * @return what the builder builds that the method returns, as it is declared, or
	 * {@code null} if it returns no builder
	 */
	public @Nullable TypeMirror product(ExecutableElement factory, Predicate<TypeElement> isOfBase) {
		TypeElement returned = this.mirrors.element(factory.getReturnType());
		BuilderMethods builder = (returned == null || isOfBase.test(returned)) ? null : startedBy(factory);
		if (builder == null || !isOfBase.test(builder.product())) {
			return null;
		}
		return product(builder);
	}

	/**
	 * Return the class of the objects with the type variables of the method that starts
	 * the builder.
	 * @param builder the builder
	 * @return the class
	 */
	TypeMirror product(BuilderMethods builder) {
		TypeMirror built = built(builder.start(), builder.build());
		return (built.getKind() == TypeKind.DECLARED) ? built : builder.product().asType();
	}

	/**
	 * Return the builder that a registered method starts.
	 * @param factory a static method
	 * @return the builder, {@code null} if the method returns none
	 */
	@Nullable BuilderMethods startedBy(ExecutableElement factory) {
		if (!factory.getParameters().isEmpty()) {
			return null;
		}
		return of(factory, Mirrors.around(factory))
			.or(() -> builds(factory).filter((builder) -> builder.build().getSimpleName().contentEquals(BUILD))
				.findFirst())
			.orElse(null);
	}

	/**
	 * Return whether Lombok has generated all of a builder that sets a property.
	 * @param builder the builder
	 * @param setter the method that sets the property
	 * @param property the name of the property
	 * @return {@code true} if nothing that could give the property a default is written
	 * by hand
	 */
	boolean areGenerated(BuilderMethods builder, ExecutableElement setter, String property) {
		TypeElement holder = Mirrors.around(setter);
		Set<String> names = Set.of(BuilderNames.clearing(property));
		return LombokDefaults.isGenerated(holder) && LombokDefaults.isGenerated(builder.start())
				&& ElementFilter.methodsIn(holder.getEnclosedElements())
					.stream()
					.map((method) -> Objects.toString(method.getSimpleName()))
					.noneMatch(names::contains);
	}

}
