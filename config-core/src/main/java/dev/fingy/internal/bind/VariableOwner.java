package dev.fingy.internal.bind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.DerivedMethods;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.registry.TypeDefinition;
import dev.fingy.internal.source.Names;

/**
 * What a variable may be an argument of.
 */
final class VariableOwner {

	private final Target target;

	private final @Nullable VariableOwner outer;

	private final boolean node;

	private final @Nullable TypeDefinition type;

	private final @Nullable Creator creator;

	private final Map<String, Argument> arguments = new LinkedHashMap<>();

	private boolean exists;

	private boolean refers;

	VariableOwner(Target target, @Nullable VariableOwner outer, boolean node, @Nullable TypeDefinition type,
			@Nullable Creator creator) {
		this.target = target;
		this.outer = outer;
		this.node = node;
		this.type = type;
		this.creator = creator;
		addAll(creator);
	}

	void addAll(@Nullable Creator other) {
		if (other != null) {
			other.parameters()
				.forEach((parameter) -> this.arguments.putIfAbsent(parameter.uniformName(),
						new Argument(parameter.name(), parameter.uniformName(), parameter)));
			other.derived().forEach((method) -> addName(DerivedMethods.name(method)));
		}
	}

	void addName(String name) {
		this.arguments.putIfAbsent(Names.uniform(name), new Argument(name, Names.uniform(name), null));
	}

	List<Argument> longestFirst() {
		List<Argument> longestFirst = new ArrayList<>(this.arguments.values());
		longestFirst.sort(Comparator.comparingInt(Argument::words).reversed());
		return longestFirst;
	}

	// An object exists for the variable that sets one of its arguments
	void markSet(Argument argument) {
		this.exists |= argument.parameter() != null && !argument.parameter().isInjected();
	}

	boolean exists() {
		return this.exists;
	}

	void setExists(boolean exists) {
		this.exists = exists;
	}

	void setRefers(boolean refers) {
		this.refers = refers;
	}

	Target target() {
		return this.target;
	}

	@Nullable Creator creator() {
		return this.creator;
	}

	Set<String> arguments() {
		return this.arguments.keySet();
	}

	String reason() {
		if (this.refers) {
			return NameProblems.REFERRING;
		}
		if (this.creator == null) {
			return NameProblems.UNTYPED;
		}
		return (this.type != null) ? NameProblems.unknown(this.type) : NameProblems.unknown(this.creator.javaType());
	}

	boolean isBelowNode() {
		return (this.node && this.exists) || (this.outer != null && this.outer.isBelowNode());
	}

	/**
	 * A name that an object has.
	 *
	 * @param name the name in kebab case
	 * @param uniformName the name in uniform form
	 * @param parameter what has the name, {@code null} for the name of the type, a
	 * reference or what is derived
	 */
	record Argument(String name, String uniformName, @Nullable Parameter parameter) {

		private int words() {
			return Names.words(this.name).size();
		}

	}

}
