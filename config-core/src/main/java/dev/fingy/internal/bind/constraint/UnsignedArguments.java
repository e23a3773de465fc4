package dev.fingy.internal.bind.constraint;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import org.jspecify.annotations.Nullable;

import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.construction.UnsignedNumbers;
import dev.fingy.internal.names.RelaxedName;

/**
 * Arguments that are unsigned numbers of Kotlin. Validators would see the signed numbers
 * that have the same bits.
 */
final class UnsignedArguments {

	private UnsignedArguments() {
	}

	static boolean areIn(Creator creator) {
		for (Parameter parameter : creator.parameters()) {
			if (isOne(parameter)) {
				return true;
			}
		}
		return false;
	}

	static boolean isOne(Parameter parameter) {
		return UnsignedNumbers.type(parameter.type().toClass()) != null;
	}

	static boolean isOne(Creator creator, String property) {
		return creator.parameters()
			.stream()
			.anyMatch((each) -> each.uniformName().equals(RelaxedName.uniform(property)) && isOne(each));
	}

	/**
	 * Return the types of the arguments as validators see them.
	 * @param creator how an object is created
	 * @return the types of the parameters, with numbers in place of the unsigned ones
	 */
	static Class<?>[] types(Creator creator) {
		Executable executable = creator.executable();
		Class<?>[] types = (executable != null) ? executable.getParameterTypes()
				: new Class<?>[creator.parameters().size()];
		for (int i = 0; i < creator.parameters().size(); i++) {
			Class<?> number = UnsignedNumbers.type(creator.parameters().get(i).type().toClass());
			if (number != null || executable == null) {
				types[i] = (number != null) ? number : Object.class;
			}
		}
		return types;
	}

	/**
	 * Return the annotations of the arguments, for those that are unsigned numbers with
	 * the constraints of the fields that hold them.
	 * @param creator how an object is created
	 * @return the annotations by parameter
	 */
	static Annotation[][] annotations(Creator creator) {
		Executable executable = creator.executable();
		Annotation[][] annotations = (executable != null) ? executable.getParameterAnnotations()
				: new Annotation[creator.parameters().size()][0];
		for (int i = 0; i < creator.parameters().size(); i++) {
			Parameter parameter = creator.parameters().get(i);
			if (isOne(parameter)) {
				Set<Annotation> all = new LinkedHashSet<>(List.of(annotations[i]));
				all.addAll(constraints(holder(creator, parameter)));
				annotations[i] = all.toArray(Annotation[]::new);
			}
		}
		return annotations;
	}

	private static @Nullable Field holder(Creator creator, Parameter parameter) {
		boolean isOfObject = creator.isBean() || creator.executable() instanceof Constructor<?>;
		return isOfObject ? parameter.field(creator.javaType()) : null;
	}

	private static List<Annotation> constraints(@Nullable AnnotatedElement element) {
		Annotation[] annotations = (element != null) ? element.getAnnotations() : new Annotation[0];
		return Arrays.stream(annotations)
			.filter((annotation) -> DeclaredConstraints.mayBe(annotation.annotationType()))
			.toList();
	}

	/**
	 * Return the arguments as validators see them.
	 * @param creator how an object is created
	 * @param arguments an argument for each parameter
	 * @return the arguments as they are passed, with numbers in place of the unsigned
	 * ones
	 */
	static @Nullable Object[] values(Creator creator, @Nullable Object[] arguments) {
		@Nullable Object[] values = creator.asPassed(arguments).clone();
		for (int i = 0; i < arguments.length; i++) {
			Number number = UnsignedNumbers.of(arguments[i]);
			if (number != null) {
				values[i] = number;
			}
		}
		return values;
	}

	/**
	 * Return whether a validator has seen the bits of an unsigned number.
	 * @param creator how the object was created
	 * @param violation a violation of the object
	 * @return {@code true} for a property that is an unsigned number
	 */
	static boolean isViolatedBy(Creator creator, ConstraintViolation<?> violation) {
		Path.Node first = violation.getPropertyPath().iterator().next();
		return first.getKind() == ElementKind.PROPERTY && isOne(creator, first.getName());
	}

}
