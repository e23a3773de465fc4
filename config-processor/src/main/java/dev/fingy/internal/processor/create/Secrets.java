package dev.fingy.internal.processor.create;

import java.util.HashSet;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import dev.fingy.internal.names.RelaxedName;
import dev.fingy.internal.processor.element.Annotations;
import dev.fingy.internal.processor.element.Mirrors;

/**
 * The names that a class or one of its supertypes marks, as {@code @Secret} or
 * {@code @NotSecret}.
 */
final class Secrets {

	private final Set<String> names = new HashSet<>();

	private final String mark;

	private Secrets(String mark) {
		this.mark = mark;
	}

	static Secrets of(TypeElement type, Mirrors mirrors) {
		return of(type, mirrors, Annotations.SECRET);
	}

	static Secrets harmless(TypeElement type, Mirrors mirrors) {
		return of(type, mirrors, Annotations.NOT_SECRET);
	}

	private static Secrets of(TypeElement type, Mirrors mirrors, String mark) {
		Secrets secrets = new Secrets(mark);
		mirrors.supertypes(type).forEach(secrets::collect);
		return secrets;
	}

	boolean contain(String name) {
		return this.names.contains(RelaxedName.uniform(name));
	}

	private void collect(TypeElement type) {
		ElementFilter.fieldsIn(type.getEnclosedElements())
			.stream()
			.filter(this::isMarked)
			.forEach((field) -> add(field.getSimpleName().toString()));
		ElementFilter.methodsIn(type.getEnclosedElements())
			.stream()
			.filter((method) -> isMarked(method) || isMarkedSetter(method))
			.forEach((method) -> addMethod(method.getSimpleName().toString()));
	}

	private boolean isMarked(Element element) {
		return Annotations.has(element, this.mark);
	}

	private boolean isMarkedSetter(ExecutableElement method) {
		return method.getParameters().size() == 1 && method.getSimpleName().toString().startsWith("set")
				&& isMarked(method.getParameters().get(0));
	}

	private void addMethod(String name) {
		add(name);
		add(BeanProperties.withoutPrefix(name));
	}

	private void add(String name) {
		this.names.add(RelaxedName.uniform(name));
	}

}
