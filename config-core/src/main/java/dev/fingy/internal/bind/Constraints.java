package dev.fingy.internal.bind;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;

import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.source.WrittenTexts;
import dev.fingy.internal.tree.Node;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;

/**
 * Checks Bean Validation constraints on parameters and properties, without creating the
 * object. A node that would have to be created is absent in the check.
 */
final class Constraints {

	private final @Nullable Validator validator;

	private final WrittenTexts texts;

	private final ProblemCollector collector;

	private final Map<Creator, Boolean> constrained = new IdentityHashMap<>();

	Constraints(@Nullable Validator validator, WrittenTexts texts, ProblemCollector collector) {
		this.validator = validator;
		this.texts = texts;
		this.collector = collector;
	}

	void check(Target target, Creator creator, Map<String, Node> properties) {
		Validator given = this.validator;
		if (given != null && this.constrained.computeIfAbsent(creator, (key) -> isConstrained(key, given))) {
			new ConstraintCheck(target, creator, properties, given, this.texts).run(this.collector);
		}
	}

	private static boolean isConstrained(Creator creator, Validator validator) {
		return validator.getConstraintsForClass(creator.javaType()).isBeanConstrained()
				|| (!creator.isBean() && ConstrainedExecutable.of(creator).isConstrained(validator));
	}

	// Both the message and its template may hold the value
	static String reason(ConstraintViolation<?> violation) {
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
		return secret ? reason(violation) : Objects.toString(violation.getMessage());
	}

}
