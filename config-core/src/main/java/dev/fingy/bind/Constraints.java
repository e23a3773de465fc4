package dev.fingy.bind;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.core.CollectionFactory;
import org.springframework.core.ResolvableType;

import dev.fingy.Problem;
import dev.fingy.source.PropertyPath;
import dev.fingy.tree.ListNode;
import dev.fingy.tree.MapNode;
import dev.fingy.tree.Node;
import dev.fingy.tree.ValueNode;
import dev.fingy.type.Creator;
import dev.fingy.type.Parameter;
import dev.fingy.type.PrimitiveDefaults;

/**
 * Checks Bean Validation constraints on parameters and properties, without creating the
 * object. A node that would have to be created is absent in the check.
 */
final class Constraints {

	private static final int CROSS_PARAMETER = -1;

	private final @Nullable Validator validator;

	private final Findings findings;

	private final Map<Creator, Boolean> constrained = new IdentityHashMap<>();

	Constraints(@Nullable Validator validator, Findings findings) {
		this.validator = validator;
		this.findings = findings;
	}

	void check(Target target, Creator creator, Map<String, Node> properties) {
		Validator given = this.validator;
		if (given == null) {
			return;
		}
		if (!this.constrained.computeIfAbsent(creator, (key) -> isConstrained(key, given))) {
			return;
		}
		SortedSet<Finding> found = new TreeSet<>(Finding.ORDER);
		if (!creator.isBean()) {
			checkExecutable(target, creator, properties, given, found);
		}
		if (creator.isBean() || isCanonical(creator)) {
			checkProperties(target, creator, properties, given, found);
		}
		found.forEach((each) -> this.findings.problem(each.problem()));
	}

	// Some compilers leave annotations of type arguments out of compact constructors; the
	// component has them all the same.
	private static boolean isCanonical(Creator creator) {
		return creator.javaType().isRecord() && creator.executable() instanceof Constructor<?>;
	}

	private static boolean isConstrained(Creator creator, Validator validator) {
		return validator.getConstraintsForClass(creator.javaType()).isBeanConstrained()
				|| (!creator.isBean() && isConstrained(constructor(creator), validator));
	}

	private static boolean isConstrained(Constructor<?> constructor, Validator validator) {
		return validator.getConstraintsForClass(constructor.getDeclaringClass())
			.getConstraintsForConstructor(constructor.getParameterTypes()) != null;
	}

	private static Constructor<?> constructor(Creator creator) {
		return (creator.executable() instanceof Method factory) ? FactoryMirror.of(factory)
				: (Constructor<?>) Objects.requireNonNull(creator.executable());
	}

	private void checkExecutable(Target target, Creator creator, Map<String, Node> properties, Validator validator,
			SortedSet<Finding> found) {
		Constructor<?> constructor = constructor(creator);
		if (isConstrained(constructor, validator)) {
			checkParameters(target, creator, properties, constructor, validator, found);
		}
	}

	private void checkParameters(Target target, Creator creator, Map<String, Node> properties,
			Constructor<?> constructor, Validator validator, SortedSet<Finding> found) {
		List<Parameter> parameters = creator.parameters();
		@Nullable Object[] arguments = new Object[parameters.size()];
		for (int i = 0; i < arguments.length; i++) {
			arguments[i] = argument(parameters.get(i), properties.get(parameters.get(i).name()));
		}
		for (ConstraintViolation<?> violation : validator.forExecutables()
			.validateConstructorParameters(constructor, arguments)) {
			int index = index(violation.getPropertyPath());
			if (index == CROSS_PARAMETER) {
				String reason = target.isSecret() ? reason(violation) : String.valueOf(violation.getMessage());
				add(found, index, Problem.of(target.path().toString(), reason)
					.at(null, ValueBinder.origin(target.view().anyProperty())));
				continue;
			}
			Parameter parameter = parameters.get(index);
			if (!parameter.isInjected() && properties.containsKey(parameter.name())) {
				add(found, index, problem(target, parameter, properties, violation));
			}
		}
	}

	private void checkProperties(Target target, Creator creator, Map<String, Node> properties, Validator validator,
			SortedSet<Finding> found) {
		for (int i = 0; i < creator.parameters().size(); i++) {
			int index = i;
			Parameter parameter = creator.parameters().get(i);
			Node node = properties.get(parameter.name());
			if (node != null && validator.getConstraintsForClass(creator.javaType())
				.getConstraintsForProperty(beanName(parameter)) != null) {
				Set<? extends ConstraintViolation<?>> violations = validator.validateValue(creator.javaType(),
						beanName(parameter), argument(parameter, node));
				violations.forEach((violation) -> add(found, index, problem(target, parameter, properties, violation)));
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

	private static int index(Path path) {
		for (Path.Node node : path) {
			if (node.getKind() == ElementKind.PARAMETER) {
				return node.as(Path.ParameterNode.class).getParameterIndex();
			}
		}
		return CROSS_PARAMETER;
	}

	private static @Nullable Object argument(Parameter parameter, @Nullable Node node) {
		if (node == null || parameter.isInjected()) {
			Class<?> declared = parameter.type().toClass();
			return declared.isPrimitive() ? PrimitiveDefaults.of(declared) : null;
		}
		return standIn(parameter.type(), node);
	}

	private static @Nullable Object standIn(ResolvableType declared, Node node) {
		if (node instanceof ValueNode value) {
			return value.value();
		}
		if (declared.toClass() == Optional.class) {
			return Optional.ofNullable(standIn(declared.getGeneric(0), node));
		}
		if (node instanceof ListNode list && declared.isArray()) {
			return Array.newInstance(declared.getComponentType().toClass(), list.items().size());
		}
		if (node instanceof ListNode list) {
			ResolvableType element = declared.asCollection().getGeneric(0);
			Collection<@Nullable Object> items = CollectionFactory.createCollection(declared.toClass(),
					element.resolve(), list.items().size());
			list.items().forEach((item) -> items.add(standIn(element, item)));
			return items;
		}
		if (node instanceof MapNode map && Map.class.isAssignableFrom(declared.toClass())) {
			Map<Object, @Nullable Object> entries = CollectionFactory.createMap(declared.toClass(),
					declared.asMap().resolveGeneric(0), map.entries().size());
			ResolvableType value = declared.asMap().getGeneric(1);
			map.entries().values().forEach((entry) -> entries.put(entry.key(), standIn(value, entry.value())));
			return entries;
		}
		return null;
	}

	// An object that is not there yet is checked as null.
	private static boolean isAboutStandIn(@Nullable Node node, ConstraintViolation<?> violation) {
		return violation.getInvalidValue() == null && node != null && !(node instanceof ValueNode);
	}

	private static void add(SortedSet<Finding> found, int index, @Nullable Problem problem) {
		if (problem != null) {
			found.add(new Finding(index, problem));
		}
	}

	private static @Nullable Problem problem(Target target, Parameter parameter, Map<String, Node> properties,
			ConstraintViolation<?> violation) {
		Node node = properties.get(parameter.name());
		if (isAboutStandIn(node, violation)) {
			return null;
		}
		PropertyPath path = target.path().property(parameter.name());
		Origin origin = (node != null) ? node.origin() : null;
		if (target.isSecret() || parameter.isSensitive() || (node != null && node.secret())) {
			return Problem.of(path.toString(), reason(violation)).at(null, origin);
		}
		String place = path + suffix(violation.getPropertyPath());
		if (node != null && Secrets.standAt(node, violation.getPropertyPath())) {
			return Problem.of(place, reason(violation)).at(null, origin);
		}
		Object invalid = (node instanceof ValueNode given) ? given.source() : violation.getInvalidValue();
		return Problem.of(place, String.valueOf(violation.getMessage())).at(ValueBinder.text(invalid), origin);
	}

	// Both the message and its template may hold the value
	static String reason(ConstraintViolation<?> violation) {
		Class<?> constraint = violation.getConstraintDescriptor().getAnnotation().annotationType();
		return "is not valid (" + constraint.getSimpleName() + ")";
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
	 * A problem in the order of the parameters, which validators do not keep.
	 */
	private record Finding(int index, Problem problem) {

		static final Comparator<Finding> ORDER = Comparator.comparingInt(Finding::index)
			.thenComparing((finding) -> finding.problem().property())
			.thenComparing((finding) -> finding.problem().reason());

	}

}
