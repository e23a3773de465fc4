package dev.fingy.internal.processor.create;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.construction.Nullness;
import dev.fingy.internal.processor.element.Annotations;
import dev.fingy.internal.processor.element.ClassFiles;

/**
 * Reads from the compiler whether an argument can be {@code null}, as the class of the
 * same name in {@code dev.fingy.internal.construction} does by reflection.
 */
final class DeclaredNullness {

	private DeclaredNullness() {
	}

	/**
	 * Return whether an argument can be {@code null}.
	 * @param parameter the parameter of a constructor or method
	 * @param component the field of the record component that it initializes, or
	 * {@code null}
	 * @param classFiles what the compiler does not read
	 * @return what follows from its declaration
	 */
	static Nullness of(VariableElement parameter, @Nullable VariableElement component, ClassFiles classFiles) {
		if (isOfKotlin(parameter)) {
			return Nullness.UNSPECIFIED;
		}
		if (parameter.asType().getKind().isPrimitive()) {
			return Nullness.NON_NULL;
		}
		List<String> annotations = new ArrayList<>(declared(parameter));
		if (component != null) {
			annotations.addAll(declared(component));
		}
		Nullness annotated = Nullness.annotated(annotations);
		return (annotated != Nullness.UNSPECIFIED) ? annotated
				: compiled(parameter, classFiles.annotations(parameter, component));
	}

	// What cannot be read may be nullable
	private static Nullness compiled(VariableElement parameter, @Nullable List<String> annotations) {
		if (annotations == null) {
			return Nullness.UNSPECIFIED;
		}
		Nullness annotated = Nullness.annotated(annotations);
		boolean isVariable = parameter.asType().getKind() == TypeKind.TYPEVAR;
		return (annotated != Nullness.UNSPECIFIED || isVariable) ? annotated : scoped(parameter.getEnclosingElement());
	}

	/**
	 * Return whether a parameter may have a default that the compiler does not know.
	 * @param parameter the parameter of a constructor or method
	 * @return {@code true} in a class of Kotlin
	 */
	static boolean isOfKotlin(Element parameter) {
		for (Element each = parameter; each != null; each = each.getEnclosingElement()) {
			if (names(each).contains("kotlin.Metadata")) {
				return true;
			}
		}
		return false;
	}

	private static List<String> declared(Element element) {
		return Stream.of(element, element.asType())
			.flatMap((annotated) -> annotated.getAnnotationMirrors().stream())
			.filter(Annotations::isOfRuntime)
			.map(Annotations::name)
			.toList();
	}

	private static Nullness scoped(@Nullable Element innermost) {
		for (Element each = innermost; each != null; each = each.getEnclosingElement()) {
			Nullness nullness = Nullness.scoped(names(each));
			if (nullness != null) {
				return nullness;
			}
		}
		return Nullness.UNSPECIFIED;
	}

	private static List<String> names(AnnotatedConstruct annotated) {
		return annotated.getAnnotationMirrors().stream().map(Annotations::name).toList();
	}

}
