package dev.fingy.internal.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

import dev.fingy.Problem;
import dev.fingy.internal.bind.conversion.Conversion;
import dev.fingy.internal.construction.Nullness;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.tree.AbsentNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.ValueNode;

/**
 * Finds the arguments without which an object cannot be created, and those that
 * configuration can never supply, where there is neither a value nor a default.
 */
final class RequiredArguments {

	private final DeclaredTypes types;

	private final Conversion conversion;

	private final RecordedNulls nulls;

	private final ProblemCollector collector;

	private final MissingArguments rule;

	RequiredArguments(DeclaredTypes types, Conversion conversion, RecordedNulls nulls, ProblemCollector collector,
			MissingArguments rule) {
		this.types = types;
		this.conversion = conversion;
		this.nulls = nulls;
		this.collector = collector;
		this.rule = rule;
	}

	/**
	 * Check an object. In one that configuration does not choose, Spring Boot gives
	 * absent arguments to the code, which counts unless the code refuses them.
	 * @param target where it is bound
	 * @param object the object
	 * @param chosen whether configuration chooses it, or what it is part of
	 * @param failed the names of properties that have problems already, to which those of
	 * this check are added
	 */
	void check(Target target, ObjectNode object, boolean chosen, Set<String> failed) {
		List<Parameter> missing = new ArrayList<>();
		for (Parameter parameter : object.creator().parameters()) {
			Node node = object.properties().get(parameter.name());
			if (node instanceof ValueNode value && isAbsent(parameter, value) && !failed.contains(parameter.name())
					&& (chosen || parameter.isCheckedByCode())) {
				Problem problem = absent(target, object, parameter, value, missing);
				if (problem != null) {
					report(problem, isRefused(parameter));
					refuse(parameter, failed);
				}
			}
		}
		if (missing.isEmpty()) {
			return;
		}
		Map<Boolean, List<Parameter>> refused = missing.stream().collect(Collectors.partitioningBy(this::isRefused));
		report(target, object, refused.getOrDefault(true, List.of()), true);
		report(target, object, refused.getOrDefault(false, List.of()), false);
		missing.forEach((parameter) -> refuse(parameter, failed));
	}

	/**
	 * Check that no source makes a node absent that the object needs, in or outside of
	 * nodes.
	 * @param target where it is bound
	 * @param object the object
	 * @param failed the names of properties that have problems already, to which those of
	 * this check are added
	 */
	void checkAbsentNodes(Target target, ObjectNode object, Set<String> failed) {
		for (Parameter parameter : object.creator().parameters()) {
			if (object.properties().get(parameter.name()) instanceof AbsentNode absent && parameter.isRequired()
					&& !isRecorded(target, parameter)) {
				report(Problems.required(target, parameter, absent), isRefused(parameter));
				refuse(parameter, failed);
			}
		}
	}

	private boolean isRefused(Parameter parameter) {
		return this.rule == MissingArguments.FAIL || parameter.isCheckedByCode();
	}

	private void report(Target target, ObjectNode object, List<Parameter> missing, boolean refused) {
		if (!missing.isEmpty()) {
			Problem problem = Problems.missing(target, object, missing, refused);
			report(problem, refused);
			this.collector.incomplete(problem);
		}
	}

	private static boolean isAbsent(Parameter parameter, ValueNode value) {
		boolean isDefault = value.kind() == ValueNode.Kind.DEFAULT && value.source() == null
				&& parameter.type().toClass().isPrimitive();
		return value.kind() != ValueNode.Kind.INJECTED && (isDefault || value.value() == null);
	}

	private @Nullable Problem absent(Target target, ObjectNode object, Parameter parameter, ValueNode value,
			List<Parameter> missing) {
		boolean unsupplied = value.kind() == ValueNode.Kind.DEFAULT && isNeverSupplied(parameter);
		if (!(unsupplied || parameter.isRequired()) || isRecorded(target, parameter)) {
			return null;
		}
		if (value.kind() == ValueNode.Kind.SET) {
			return Problems.emptyArgument(target, parameter, value);
		}
		if (unsupplied) {
			return Problems.neverSupplied(target, object, parameter);
		}
		missing.add(parameter);
		return null;
	}

	// Its constraints would only repeat that it is absent
	private void refuse(Parameter parameter, Set<String> failed) {
		if (isRefused(parameter)) {
			failed.add(parameter.name());
		}
	}

	private boolean isRecorded(Target target, Parameter parameter) {
		return !parameter.type().toClass().isPrimitive()
				&& this.nulls.contain(target.path().property(parameter.name()));
	}

	private void report(Problem problem, boolean refused) {
		if (refused) {
			this.collector.problem(problem);
		}
		else {
			this.collector.warning(problem);
		}
	}

	private boolean isNeverSupplied(Parameter parameter) {
		return parameter.nullness() != Nullness.NULLABLE && isNeverSupplied(parameter.type())
				&& !this.conversion.convertsText(parameter.type());
	}

	private boolean isNeverSupplied(ResolvableType type) {
		Class<?> declared = type.toClass();
		return !this.types.isStructured(type) && !ClassUtils.isPrimitiveOrWrapper(declared) && !declared.isEnum();
	}

}
