package dev.fingy.internal.bind.constraint;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Set;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import org.jspecify.annotations.Nullable;

import dev.fingy.internal.construction.Creator;

/**
 * The constructor or static factory method of a type, as validators see it.
 *
 * @param constructor the constructor, or the mirror of what validators do not see
 */
record ConstrainedExecutable(Constructor<?> constructor) {

	/**
	 * The index of a violation that is about several parameters.
	 */
	static final int CROSS_PARAMETER = -1;

	static ConstrainedExecutable of(Creator creator) {
		return new ConstrainedExecutable(
				(creator.executable() instanceof Constructor<?> constructor && !constructor.isSynthetic()
						&& !UnsignedArguments.areIn(creator)) ? constructor : FactoryMirror.of(creator));
	}

	/**
	 * Return whether validators see a mirror.
	 * @param creator how an object is created
	 * @return {@code true} for factory methods and for constructors that compilers add
	 */
	static boolean isMirrored(Creator creator) {
		Executable executable = creator.executable();
		return executable instanceof Method || (executable != null && executable.isSynthetic());
	}

	boolean isConstrained(LoaderValidator validator) {
		return validator.getConstraintsForClass(this.constructor.getDeclaringClass())
			.getConstraintsForConstructor(this.constructor.getParameterTypes()) != null;
	}

	Set<? extends ConstraintViolation<?>> violations(LoaderValidator validator, @Nullable Object[] arguments) {
		return validator.forExecutables().validateConstructorParameters(this.constructor, arguments);
	}

	/**
	 * Return which parameter a violation is about.
	 * @param violation one of the violations of the parameters
	 * @return its index, or that of several parameters
	 */
	static int index(ConstraintViolation<?> violation) {
		for (Path.Node node : violation.getPropertyPath()) {
			if (node.getKind() == ElementKind.PARAMETER) {
				return node.as(Path.ParameterNode.class).getParameterIndex();
			}
		}
		return CROSS_PARAMETER;
	}

}
