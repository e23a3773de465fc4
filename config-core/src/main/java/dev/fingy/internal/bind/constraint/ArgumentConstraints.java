package dev.fingy.internal.bind.constraint;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

import dev.fingy.Problem;
import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.source.WrittenTexts;
import dev.fingy.internal.tree.Node;

/**
 * Checks Bean Validation constraints on parameters and properties, without creating the
 * object. A node that would have to be created is absent in the check.
 */
public final class ArgumentConstraints {

	private final @Nullable LoaderValidator validator;

	private final WrittenTexts texts;

	private final Map<Creator, Boolean> constrained = new IdentityHashMap<>();

	/**
	 * Create checks.
	 * @param validator checks constraints, {@code null} without Bean Validation
	 * @param texts what is written in files
	 */
	public ArgumentConstraints(@Nullable LoaderValidator validator, WrittenTexts texts) {
		this.validator = validator;
		this.texts = texts;
	}

	/**
	 * Return whether there is anything to check.
	 * @param creator how an object is created
	 * @return {@code true} if its arguments or properties have constraints
	 */
	public boolean areOn(Creator creator) {
		LoaderValidator given = this.validator;
		return given != null && this.constrained.computeIfAbsent(creator, (key) -> isConstrained(key, given));
	}

	/**
	 * Check the constraints of an object that has some.
	 * @param subject where the object will be
	 * @param creator how it will be created
	 * @param properties its properties, without those that have problems
	 * @return what is wrong, in the order of the parameters
	 */
	public List<Problem> check(Subject subject, Creator creator, Map<String, Node> properties) {
		return new ConstraintCheck(subject, creator, properties, Objects.requireNonNull(this.validator), this.texts)
			.run();
	}

	private static boolean isConstrained(Creator creator, LoaderValidator validator) {
		if (!validator.mayConstrain(creator)) {
			return false;
		}
		return validator.getConstraintsForClass(creator.javaType()).isBeanConstrained()
				|| (creator.callsExecutable() && ConstrainedExecutable.of(creator).isConstrained(validator));
	}

	/**
	 * Where an object will be.
	 *
	 * @param path its whole name
	 * @param secret whether its values are never written
	 * @param origin where it is defined, or {@code null}
	 */
	public record Subject(PropertyPath path, boolean secret, @Nullable Origin origin) {

	}

}
