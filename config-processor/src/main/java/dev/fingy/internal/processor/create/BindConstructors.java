package dev.fingy.internal.processor.create;

import java.util.List;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.processor.element.Annotations;
import dev.fingy.internal.processor.element.Mirrors;

/**
 * Chooses the constructor that configuration calls, as Spring Boot's
 * {@code BindConstructorProvider} does.
 */
final class BindConstructors {

	private static final String CONSTRUCTOR_BINDING = "org.springframework.boot.context.properties.bind.ConstructorBinding";

	private final Mirrors mirrors;

	private final KotlinDeclarations kotlin;

	BindConstructors(Mirrors mirrors, KotlinDeclarations kotlin) {
		this.mirrors = mirrors;
		this.kotlin = kotlin;
	}

	/**
	 * Return the constructor of a class.
	 * @param type the class
	 * @return its constructor, or {@code null} for a JavaBean, and where it is not known
	 * which one it is
	 * @throws UnusableException if no object can be created
	 */
	@Nullable ExecutableElement find(TypeElement type) throws UnusableException {
		assertUsable(type);
		List<ExecutableElement> all = ElementFilter.constructorsIn(type.getEnclosedElements());
		ExecutableElement bound = annotated(type, all);
		boolean autowired = all.stream().anyMatch((each) -> Annotations.hasMeta(each, Annotations.AUTOWIRED));
		if (bound != null && autowired) {
			throw new UnusableException(bound, this.mirrors.name(type)
					+ " has constructors with @ConstructorBinding and with @Autowired: remove one of the annotations");
		}
		ExecutableElement found = (bound == null && !autowired) ? deduced(type, all) : bound;
		return (found == null && all.size() == 1 && !all.get(0).getParameters().isEmpty()) ? all.get(0) : found;
	}

	/**
	 * Make sure that a JavaBean can be created.
	 * @param type the class
	 * @throws UnusableException if it has constructors, and none without parameters
	 */
	void assertCreatable(TypeElement type) throws UnusableException {
		List<ExecutableElement> all = ElementFilter.constructorsIn(type.getEnclosedElements());
		if (!all.isEmpty() && all.stream().noneMatch((each) -> each.getParameters().isEmpty())) {
			throw new UnusableException(type, this.mirrors.name(type)
					+ " has several constructors: put @ConstructorBinding on the one that configuration calls");
		}
	}

	private void assertUsable(TypeElement type) throws UnusableException {
		if (type.getKind() == ElementKind.ENUM) {
			throw new UnusableException(type, this.mirrors.name(type)
					+ " is an enum, whose constants exist already and cannot be created: register a static method that "
					+ "returns one");
		}
		if (type.getKind() == ElementKind.CLASS && type.getNestingKind() == NestingKind.MEMBER
				&& !type.getModifiers().contains(Modifier.STATIC)) {
			throw new UnusableException(type, this.mirrors.name(type)
					+ " is an inner class, which cannot be created without an object of the class around it: make it "
					+ "static");
		}
		if (type.getKind().isInterface() || type.getModifiers().contains(Modifier.ABSTRACT)) {
			throw new UnusableException(type, this.mirrors.name(type)
					+ " is abstract and cannot be created: register the classes that extend it");
		}
	}

	private @Nullable ExecutableElement annotated(TypeElement type, List<ExecutableElement> all)
			throws UnusableException {
		List<ExecutableElement> found = all.stream()
			.filter((each) -> Annotations.hasMeta(each, CONSTRUCTOR_BINDING))
			.toList();
		if (found.size() > 1) {
			throw new UnusableException(found.get(1),
					this.mirrors.name(type) + " has several constructors with @ConstructorBinding: leave it on one");
		}
		if (!found.isEmpty() && found.get(0).getParameters().isEmpty()) {
			throw new UnusableException(found.get(0), this.mirrors.name(type)
					+ " has @ConstructorBinding on a constructor without parameters: remove the annotation");
		}
		return found.isEmpty() ? null : found.get(0);
	}

	private @Nullable ExecutableElement deduced(TypeElement type, List<ExecutableElement> all) {
		if (this.kotlin.isKnown(all)) {
			return this.kotlin.primary(all);
		}
		List<ExecutableElement> published = all.stream()
			.filter((each) -> !each.getModifiers().contains(Modifier.PRIVATE))
			.toList();
		ExecutableElement only = (all.size() == 1) ? all.get(0) : (published.size() == 1) ? published.get(0) : null;
		if (only == null && DeclaredNullness.isOfKotlin(type)) {
			return this.kotlin.primary(all);
		}
		return (only != null && !only.getParameters().isEmpty()) ? only : null;
	}

}
