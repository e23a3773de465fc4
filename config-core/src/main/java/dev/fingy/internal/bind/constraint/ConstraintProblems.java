package dev.fingy.internal.bind.constraint;

import java.util.Objects;

import jakarta.validation.ConstraintViolation;
import org.jspecify.annotations.Nullable;

import dev.fingy.internal.source.ShownValues;

/**
 * The texts of problems of constraints.
 */
final class ConstraintProblems {

	private ConstraintProblems() {
	}

	/**
	 * Return what is wrong without the value. Both the message and its template may hold
	 * it.
	 * @param violation what a validator found
	 * @return the reason
	 */
	static String hidden(ConstraintViolation<?> violation) {
		Class<?> constraint = violation.getConstraintDescriptor().getAnnotation().annotationType();
		return "is not valid (" + constraint.getSimpleName() + ")";
	}

	/**
	 * Return what is wrong, without the value where it may be a secret.
	 * @param violation what a validator found
	 * @param secret whether the value is a secret
	 * @return the reason
	 */
	static String reason(ConstraintViolation<?> violation, boolean secret) {
		return secret ? hidden(violation) : Objects.toString(violation.getMessage());
	}

	static String notSet(@Nullable Object zero, ConstraintViolation<?> violation) {
		return "is not set, so it is " + zero + ": " + reason(violation, false);
	}

	static String failure(RuntimeException failure, boolean secret) {
		String reason = "has constraints that cannot be checked";
		return secret ? reason : reason + ": " + ShownValues.message(failure);
	}

}
