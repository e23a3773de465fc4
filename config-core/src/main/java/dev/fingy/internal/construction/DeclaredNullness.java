package dev.fingy.internal.construction;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Reads by reflection whether an argument can be {@code null}. Spring's own
 * {@code Nullness} does not look at enclosing classes and modules, nor at type variables.
 */
final class DeclaredNullness {

	private DeclaredNullness() {
	}

	/**
	 * Return whether an argument can be {@code null}.
	 * @param executable the constructor or method
	 * @param index the index of the parameter
	 * @return what its declaration specifies
	 */
	static Nullness of(Executable executable, int index) {
		if (executable.getParameterTypes()[index].isPrimitive()) {
			return Nullness.NON_NULL;
		}
		Nullness annotated = annotated(executable, index);
		if (annotated != Nullness.UNSPECIFIED || isVariable(executable, index)) {
			return annotated;
		}
		return scoped(executable);
	}

	private static Nullness annotated(Executable executable, int index) {
		List<Annotation> annotations = new ArrayList<>(List.of(executable.getParameters()[index].getAnnotations()));
		AnnotatedType[] types = executable.getAnnotatedParameterTypes();
		// Of what compilers add to the parameters, there is no type
		if (types.length == executable.getParameterCount()) {
			annotations.addAll(List.of(types[index].getAnnotations()));
		}
		RecordComponent component = component(executable, index);
		if (component != null) {
			annotations.addAll(List.of(component.getAnnotatedType().getAnnotations()));
		}
		return Nullness.annotated(names(annotations.stream()));
	}

	// Some compilers leave annotations of types out of compact constructors
	private static @Nullable RecordComponent component(Executable executable, int index) {
		RecordComponent[] components = (executable instanceof Constructor<?>)
				? executable.getDeclaringClass().getRecordComponents() : null;
		boolean canonical = components != null && Arrays
			.equals(Arrays.stream(components).map(RecordComponent::getType).toArray(), executable.getParameterTypes());
		return (canonical && components != null) ? components[index] : null;
	}

	private static boolean isVariable(Executable executable, int index) {
		Type[] types = executable.getGenericParameterTypes();
		return types.length == executable.getParameterCount() && types[index] instanceof TypeVariable;
	}

	private static Nullness scoped(Executable executable) {
		Nullness nullness = scoped((AnnotatedElement) executable);
		return (nullness != null) ? nullness : scoped(executable.getDeclaringClass());
	}

	private static Nullness scoped(Class<?> type) {
		Nullness nullness = scoped((AnnotatedElement) type);
		if (nullness != null) {
			return nullness;
		}
		Executable around = (type.getEnclosingMethod() != null) ? type.getEnclosingMethod()
				: type.getEnclosingConstructor();
		if (around != null) {
			return scoped(around);
		}
		return (type.getEnclosingClass() != null) ? scoped(type.getEnclosingClass()) : outermost(type);
	}

	private static Nullness outermost(Class<?> type) {
		Nullness ofPackage = scoped((AnnotatedElement) type.getPackage());
		Nullness nullness = (ofPackage != null) ? ofPackage : ModuleNullness.of(type);
		return (nullness != null) ? nullness : Nullness.UNSPECIFIED;
	}

	private static @Nullable Nullness scoped(AnnotatedElement element) {
		return Nullness.scoped(names(Arrays.stream(element.getAnnotations())));
	}

	private static List<String> names(Stream<Annotation> annotations) {
		return annotations.map((each) -> each.annotationType().getCanonicalName()).toList();
	}

}
