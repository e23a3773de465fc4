package dev.fingy.internal.processor.create;

import java.util.Set;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

import dev.fingy.internal.processor.element.Mirrors;

/**
 * Recognizes classes to which a text is converted, as Spring does without a converter.
 */
public final class Convertible {

	private static final Set<String> FACTORIES = Set.of("valueOf", "of", "from");

	private Convertible() {
	}

	/**
	 * Return whether a class has what Spring converts with.
	 * @param type the class
	 * @param mirrors provides types
	 * @return {@code true} if it has a public constructor or factory method that takes a
	 * text
	 */
	public static boolean fromText(TypeElement type, Mirrors mirrors) {
		return ElementFilter.constructorsIn(type.getEnclosedElements())
			.stream()
			.anyMatch((each) -> isPublicOfText(each, mirrors))
				|| ElementFilter.methodsIn(mirrors.elements().getAllMembers(type))
					.stream()
					.anyMatch((each) -> isFactory(each, type, mirrors));
	}

	private static boolean isFactory(ExecutableElement method, TypeElement type, Mirrors mirrors) {
		TypeElement returned = mirrors.element(method.getReturnType());
		return FACTORIES.contains(method.getSimpleName().toString()) && method.getModifiers().contains(Modifier.STATIC)
				&& isPublicOfText(method, mirrors) && returned != null && mirrors.isA(returned, type);
	}

	private static boolean isPublicOfText(ExecutableElement executable, Mirrors mirrors) {
		return executable.getModifiers().contains(Modifier.PUBLIC) && executable.getParameters().size() == 1
				&& mirrors.text(executable.getParameters().get(0).asType()).equals("java.lang.String");
	}

}
