package dev.fingy.internal.bind.constraint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.UnexpectedTypeException;
import jakarta.validation.metadata.PropertyDescriptor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

import dev.fingy.Problem;
import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.names.RelaxedName;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.source.ShownValues;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;

/**
 * Checks the constraints that need an object: those of the class as a whole, and those of
 * properties that configuration leaves to the class.
 */
public final class CreatedConstraints {

	private CreatedConstraints() {
	}

	/**
	 * Check an object that was just created.
	 * @param validator checks constraints
	 * @param created the object
	 * @param node its tree
	 * @param path its whole name
	 * @return what is wrong with it
	 */
	public static List<Problem> check(LoaderValidator validator, Object created, ObjectNode node, PropertyPath path) {
		List<Problem> problems = new ArrayList<>();
		if (validator.mayConstrain(created.getClass())
				&& validator.getConstraintsForClass(created.getClass()).isBeanConstrained()) {
			violations(validator, created, node.creator()).stream()
				.filter((violation) -> !FloatBounds.isMet(violation, null)
						&& !UnsignedArguments.isViolatedBy(node.creator(), violation))
				.forEach((violation) -> problems.add(problem(violation, node, path)));
			problems.sort(Comparator.comparing(Problem::property).thenComparing(Problem::reason));
		}
		return problems;
	}

	// Validators know no nullable unsigned numbers of Kotlin, and refuse objects that
	// hold
	// one
	private static Set<ConstraintViolation<Object>> violations(LoaderValidator validator, Object created,
			Creator creator) {
		try {
			return validator.validate(created);
		}
		catch (UnexpectedTypeException ex) {
			if (!UnsignedArguments.areIn(creator)) {
				throw ex;
			}
		}
		Set<ConstraintViolation<Object>> violations = new LinkedHashSet<>();
		for (PropertyDescriptor property : validator.getConstraintsForClass(created.getClass())
			.getConstrainedProperties()) {
			if (!UnsignedArguments.isOne(creator, property.getPropertyName())) {
				violations.addAll(validator.validateProperty(created, property.getPropertyName()));
			}
		}
		return violations;
	}

	/**
	 * Check the arguments of an object that is about to be created, if some of them could
	 * not be checked before they were created themselves.
	 * @param validator checks constraints
	 * @param arguments the arguments
	 * @param node the tree of the object
	 * @param path its whole name
	 * @return what is wrong with them
	 */
	public static List<Problem> check(LoaderValidator validator, @Nullable Object[] arguments, ObjectNode node,
			PropertyPath path) {
		if (!node.creator().callsExecutable() || !holdsCreated(node) || !validator.mayConstrain(node.creator())) {
			return List.of();
		}
		ConstrainedExecutable executable = ConstrainedExecutable.of(node.creator());
		return !executable.isConstrained(validator) ? List.of()
				: executable.violations(validator, UnsignedArguments.values(node.creator(), arguments))
					.stream()
					.filter((violation) -> !FloatBounds.isMet(violation, null))
					.map((violation) -> argumentProblem(violation, node, path))
					.sorted(Comparator.comparing(Problem::property).thenComparing(Problem::reason))
					.toList();
	}

	private static boolean holdsCreated(ObjectNode node) {
		for (Parameter parameter : node.creator().parameters()) {
			if (parameter.isInjected() || isCreated(node.properties().get(parameter.name()))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isCreated(@Nullable Node node) {
		return node != null && ArgumentSubstitutes.isIn(node);
	}

	private static Problem argumentProblem(ConstraintViolation<?> violation, ObjectNode node, PropertyPath path) {
		int index = ConstrainedExecutable.index(violation);
		Parameter parameter = (index >= 0) ? node.creator().parameters().get(index) : null;
		Node argument = (parameter != null) ? node.properties().get(parameter.name()) : null;
		boolean secret = node.secret() || holdsSecret(node, parameter, argument)
				|| (parameter != null && parameter.isSensitive());
		Origin origin = (argument != null) ? argument.origin() : node.origin();
		return Problem
			.of(((parameter != null) ? path.property(parameter.name()) : path).toString(),
					ConstraintProblems.reason(violation, secret))
			.at(null, origin);
	}

	private static Problem problem(ConstraintViolation<?> violation, ObjectNode node, PropertyPath path) {
		Parameter parameter = null;
		PropertyPath property = path;
		for (Path.Node each : violation.getPropertyPath()) {
			property = append(property, each);
			if (parameter == null && each.getKind() == ElementKind.PROPERTY) {
				parameter = parameter(node, RelaxedName.uniform(each.getName()));
			}
		}
		Node given = (parameter != null) ? node.properties().get(parameter.name()) : null;
		boolean secret = node.secret()
				|| (parameter != null && (parameter.isSensitive() || (given != null && given.secret())));
		String at = ((secret && parameter != null) ? path.property(parameter.name()) : property).toString();
		Origin origin = (given != null) ? given.origin() : node.origin();
		if (secret || holdsSecret(node, parameter, given)) {
			return Problem.of(at, ConstraintProblems.hidden(violation)).at(null, origin);
		}
		Object value = (parameter != null) ? violation.getInvalidValue() : null;
		return Problem.of(at, String.valueOf(violation.getMessage())).at(ShownValues.text(value), origin);
	}

	// Without a property it is the whole object that is not valid
	private static boolean holdsSecret(ObjectNode node, @Nullable Parameter parameter, @Nullable Node given) {
		return (parameter != null) ? given != null && Secrets.isIn(given)
				: Secrets.isIn(node) || node.creator().parameters().stream().anyMatch(Parameter::isSensitive);
	}

	private static PropertyPath append(PropertyPath path, Path.Node node) {
		PropertyPath at = path;
		if (node.getIndex() != null) {
			at = at.index(node.getIndex());
		}
		else if (node.getKey() != null) {
			at = at.entry(node.getKey().toString());
		}
		return (node.getKind() == ElementKind.PROPERTY) ? at.property(RelaxedName.kebab(node.getName())) : at;
	}

	private static @Nullable Parameter parameter(ObjectNode node, String uniformName) {
		return node.creator()
			.parameters()
			.stream()
			.filter((each) -> each.uniformName().equals(uniformName))
			.findFirst()
			.orElse(null);
	}

}
