package dev.fingy.processor.create;

import java.util.HashSet;
import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import dev.fingy.processor.element.Annotations;
import dev.fingy.processor.element.Mirrors;
import dev.fingy.type.RelaxedName;

/**
 * The names that a class or one of its supertypes marks as {@code @Secret}.
 */
final class Secrets {

	private final Set<String> names = new HashSet<>();

	private Secrets() {
	}

	static Secrets of(TypeElement type, Mirrors mirrors) {
		Secrets secrets = new Secrets();
		mirrors.supertypes(type).forEach(secrets::collect);
		return secrets;
	}

	boolean contain(String name) {
		return this.names.contains(RelaxedName.uniform(name));
	}

	private void collect(TypeElement type) {
		ElementFilter.fieldsIn(type.getEnclosedElements())
			.stream()
			.filter(Secrets::isMarked)
			.forEach((field) -> add(field.getSimpleName().toString()));
		ElementFilter.methodsIn(type.getEnclosedElements())
			.stream()
			.filter((method) -> isMarked(method) || isMarkedSetter(method))
			.forEach((method) -> addMethod(method.getSimpleName().toString()));
	}

	private static boolean isMarked(Element element) {
		return Annotations.has(element, Annotations.SECRET);
	}

	private static boolean isMarkedSetter(ExecutableElement method) {
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
