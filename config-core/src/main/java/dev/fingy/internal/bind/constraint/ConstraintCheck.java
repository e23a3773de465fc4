package dev.fingy.internal.bind.constraint;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

import dev.fingy.Problem;
import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.construction.PrimitiveDefaults;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.source.ShownValues;
import dev.fingy.internal.source.WrittenTexts;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ValueNode;

/**
 * The check of the constraints of one object that is not created yet.
 */
final class ConstraintCheck {

	private final ArgumentConstraints.Subject subject;

	private final Creator creator;

	private final Map<String, Node> properties;

	private final LoaderValidator validator;

	private final WrittenTexts texts;

	private final SortedSet<Finding> found = new TreeSet<>();

	/**
	 * Create a check.
	 * @param subject where the object will be
	 * @param creator how it will be created
	 * @param properties its properties, without those that have problems
	 * @param validator checks constraints
	 * @param texts what is written in files
	 */
	ConstraintCheck(ArgumentConstraints.Subject subject, Creator creator, Map<String, Node> properties,
			LoaderValidator validator, WrittenTexts texts) {
		this.subject = subject;
		this.creator = creator;
		this.properties = properties;
		this.validator = validator;
		this.texts = texts;
	}

	/**
	 * Check all constraints. Exceptions of Bean Validation are caught here, since
	 * {@link ArgumentConstraints} is used without its classes as well.
	 * @return what is wrong, in the order of the parameters
	 */
	List<Problem> run() {
		List<Problem> problems = new ArrayList<>();
		try {
			checkAll();
		}
		catch (ValidationException | IllegalArgumentException ex) {
			if (ex instanceof ConstraintDeclarationException || isComplete()) {
				problems.add(whole(ConstraintProblems.failure(ex, this.subject.secret())));
			}
		}
		for (Finding finding : this.found) {
			problems.add(finding.problem());
		}
		return problems;
	}

	private void checkAll() {
		run(Run.WRITTEN);
		if (FloatBounds.areIn(this.properties.values())) {
			run(Run.NEIGHBOUR);
		}
	}

	private void run(Run run) {
		if (this.creator.callsExecutable() || (this.creator.isBean() && UnsignedArguments.areIn(this.creator))) {
			checkExecutable(run);
		}
		if (!this.creator.callsExecutable() || isCanonical()) {
			checkProperties(run);
		}
	}

	private Problem whole(String reason) {
		return Problem.of(this.subject.path().toString(), reason).at(null, this.subject.origin());
	}

	/**
	 * Return whether each argument is known as the constructor will get it.
	 * @return {@code false} if one has a problem, or has to be created
	 */
	private boolean isComplete() {
		return this.creator.parameters().stream().allMatch((parameter) -> {
			Node node = this.properties.get(parameter.name());
			return node != null && !parameter.isInjected() && !ArgumentSubstitutes.isIn(node);
		});
	}

	// Some compilers leave annotations of type arguments out of compact constructors; the
	// component has them nevertheless.
	private boolean isCanonical() {
		RecordComponent[] components = this.creator.javaType().getRecordComponents();
		return components != null && this.creator.executable() instanceof Constructor<?> constructor
				&& Arrays.equals(constructor.getParameterTypes(), types(components));
	}

	private static Class<?>[] types(RecordComponent[] components) {
		Class<?>[] types = new Class<?>[components.length];
		for (int i = 0; i < components.length; i++) {
			types[i] = components[i].getType();
		}
		return types;
	}

	private void checkExecutable(Run run) {
		ConstrainedExecutable executable = ConstrainedExecutable.of(this.creator);
		if (!executable.isConstrained(this.validator)) {
			return;
		}
		List<Parameter> parameters = this.creator.parameters();
		@Nullable Object[] arguments = new @Nullable Object[parameters.size()];
		for (int i = 0; i < arguments.length; i++) {
			arguments[i] = argument(parameters.get(i), run);
		}
		for (ConstraintViolation<?> violation : executable.violations(this.validator,
				UnsignedArguments.values(this.creator, arguments))) {
			int index = ConstrainedExecutable.index(violation);
			if (index != ConstrainedExecutable.CROSS_PARAMETER) {
				add(index, violation, run);
			}
			else if (isComplete() && run.counts(violation, null)) {
				this.found.add(new Finding(index, whole(ConstraintProblems.reason(violation, this.subject.secret()))));
			}
		}
	}

	private void checkProperties(Run run) {
		for (int i = 0; i < this.creator.parameters().size(); i++) {
			Parameter parameter = this.creator.parameters().get(i);
			String property = isCanonical() ? this.creator.javaType().getRecordComponents()[i].getName()
					: beanName(parameter);
			if (this.properties.containsKey(parameter.name()) && !UnsignedArguments.isOne(parameter)
					&& this.validator.getConstraintsForClass(this.creator.javaType())
						.getConstraintsForProperty(property) != null) {
				for (ConstraintViolation<?> violation : this.validator.validateValue(this.creator.javaType(), property,
						argument(parameter, run))) {
					add(i, violation, run);
				}
			}
		}
	}

	private static String beanName(Parameter parameter) {
		StringBuilder name = new StringBuilder();
		for (String part : parameter.name().split("-")) {
			name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
		}
		return name.toString();
	}

	private @Nullable Object argument(Parameter parameter, Run run) {
		Node node = this.properties.get(parameter.name());
		if (node == null || parameter.isInjected()) {
			Class<?> declared = parameter.type().toClass();
			return (declared == Optional.class) ? Optional.empty()
					: declared.isPrimitive() ? PrimitiveDefaults.of(declared) : null;
		}
		return ArgumentSubstitutes.of(parameter.type(), node, run::value);
	}

	private void add(int index, ConstraintViolation<?> violation, Run run) {
		Parameter parameter = this.creator.parameters().get(index);
		Node node = this.properties.get(parameter.name());
		if (node == null || parameter.isInjected() || ArgumentSubstitutes.isViolatedBy(node, violation)) {
			return;
		}
		Node violated = ArgumentSubstitutes.at(node, violation.getPropertyPath());
		if (run.counts(violation, violated)) {
			this.found.add(new Finding(index, problem(parameter, node, violated, violation)));
		}
	}

	private Problem problem(Parameter parameter, Node node, Node violated, ConstraintViolation<?> violation) {
		PropertyPath path = this.subject.path().property(parameter.name());
		Origin origin = node.origin();
		if (this.subject.secret() || parameter.isSensitive() || node.secret()) {
			return Problem.of(path.toString(), ConstraintProblems.hidden(violation)).at(null, origin);
		}
		String at = path + suffix(violation.getPropertyPath());
		if (Secrets.isIn(violated)) {
			return Problem.of(at, ConstraintProblems.hidden(violation)).at(null, origin);
		}
		if (node == violated && isNotSet(parameter, node)) {
			Object zero = PrimitiveDefaults.of(parameter.type().toClass());
			return Problem.of(at, ConstraintProblems.notSet(zero, violation));
		}
		return Problem.of(at, ConstraintProblems.reason(violation, false))
			.at(ShownValues.text(written(node, violated, violation)), origin);
	}

	private static boolean isNotSet(Parameter parameter, Node node) {
		return node instanceof ValueNode value && value.kind() == ValueNode.Kind.DEFAULT && value.source() == null
				&& parameter.type().toClass().isPrimitive();
	}

	private @Nullable Object written(Node node, Node violated, ConstraintViolation<?> violation) {
		Object invalid = violation.getInvalidValue();
		boolean isValue = violated == node || FloatBounds.isBound(violation)
				|| (violated instanceof ValueNode value && Objects.equals(value.value(), invalid));
		if (!isValue || !(violated instanceof ValueNode value)) {
			return invalid;
		}
		String text = this.texts.of(value.source(), value.origin());
		return (text != null) ? text : value.source();
	}

	private static String suffix(Path path) {
		StringBuilder suffix = new StringBuilder();
		for (Path.Node node : path) {
			if (node.getIndex() != null) {
				suffix.append('[').append(node.getIndex()).append(']');
			}
			else if (node.getKey() != null) {
				suffix.append('[').append(node.getKey()).append(']');
			}
		}
		return suffix.toString();
	}

	/**
	 * One of the runs of a check.
	 */
	private enum Run {

		/**
		 * With the values as they are.
		 */
		WRITTEN,

		/**
		 * With the neighbours of floats, of which only the bounds count.
		 */
		NEIGHBOUR;

		@Nullable Object value(ValueNode node) {
			return (this == WRITTEN) ? node.value() : FloatBounds.neighbour(node);
		}

		boolean counts(ConstraintViolation<?> violation, @Nullable Node violated) {
			return (this == WRITTEN || FloatBounds.isBound(violation)) && !FloatBounds.isMet(violation, violated);
		}

	}

	/**
	 * A problem in the order of the parameters, which validators do not follow.
	 */
	private record Finding(int index, Problem problem) implements Comparable<Finding> {

		@Override
		public int compareTo(Finding other) {
			int order = Integer.compare(this.index, other.index);
			order = (order != 0) ? order : this.problem.property().compareTo(other.problem.property());
			return (order != 0) ? order : this.problem.reason().compareTo(other.problem.reason());
		}

	}

}
