package dev.fingy.internal.bind;

import java.util.List;
import java.util.Objects;

import dev.fingy.Problem;
import dev.fingy.internal.names.RelaxedName;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PropertyView;
import dev.fingy.internal.source.SourceNode;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.core.ResolvableType;

/**
 * Reports what sources have where nothing is read: names below a value, a value next to
 * properties or entries, and a second spelling of a property.
 */
final class UnreadValues {

	private final UnknownNames names;

	private final ProblemCollector collector;

	UnreadValues(UnknownNames names, ProblemCollector collector) {
		this.names = names;
		this.collector = collector;
	}

	/**
	 * Report names below a value, which has none.
	 * @param target the place of the value
	 * @param what what the value is
	 */
	void checkBelow(Target target, String what) {
		for (SourceNode node : target.view().nodes()) {
			for (SourceNode child : node.children().values()) {
				if (isInNode(target)) {
					this.names.report(target, child, "is below " + what + ", where nothing is read", null);
				}
				else if (node.kind().isMeantForUs() && this.names.rule(node) != UnknownProperties.IGNORE) {
					this.collector
						.ignored(this.names.problem(target, child, "is below " + what + ", so it is ignored", null));
				}
			}
		}
	}

	/**
	 * Report a value next to the properties of an object or the entries of a map, where
	 * nothing is made of it.
	 * @param target the place of the object or map
	 * @param what what is next to the value
	 * @param anySource whether the value of a source without such properties counts
	 */
	void checkBeside(Target target, String what, boolean anySource) {
		for (SourceNode node : target.view().nodes()) {
			ConfigurationProperty property = node.property();
			if (property == null || !isValue(property.getValue()) || !(anySource || !node.children().isEmpty())) {
				continue;
			}
			if (isInNode(target)) {
				report(node,
						ValueBinder.problem(target, property, "is a value beside " + what + ", where nothing is read"));
			}
			else if (node.kind().isMeantForUs() && this.names.rule(node) != UnknownProperties.IGNORE) {
				this.collector
					.ignored(ValueBinder.problem(target, property, "is a value beside " + what + ", so it is ignored"));
			}
		}
	}

	private static boolean isValue(Object value) {
		return (value instanceof CharSequence text) ? !text.isEmpty()
				: (value instanceof Number || value instanceof Boolean);
	}

	private void report(SourceNode node, Problem problem) {
		UnknownProperties rule = this.names.rule(node);
		if (rule == UnknownProperties.FAIL && node.kind().isMeantForUs()) {
			this.collector.problem(problem);
		}
		else if (rule != UnknownProperties.IGNORE) {
			this.collector.warning(problem);
		}
	}

	/**
	 * Report what is not possible for the name of a type or a reference: names below it,
	 * and two spellings in one source.
	 * @param target the place of the node
	 * @param name the name of the property
	 * @param what what its value is
	 */
	void checkName(Target target, String name, String what) {
		String uniform = RelaxedName.uniform(name);
		for (SourceNode node : target.view().nodes()) {
			SourceNode named = PropertyView.childOf(node, name, uniform);
			if (named != null && (!named.children().isEmpty() || node.isSpelledInSeveralWays())) {
				Target place = new Target(target.path().property(name), ResolvableType.forClass(String.class), null,
						target.view().child(name, uniform), target.owned(true));
				checkBelow(place, what);
				checkSpellings(place);
				return;
			}
		}
	}

	/**
	 * Report a property that one source has in two spellings.
	 * @param target the place of the property
	 */
	void checkSpellings(Target target) {
		List<SourceNode> nodes = target.view().nodes();
		for (int i = 1; i < nodes.size(); i++) {
			SourceNode first = nodes.get(i - 1);
			SourceNode second = nodes.get(i);
			boolean twice = first.rank() == second.rank() && (first.isOtherSpelling() || second.isOtherSpelling());
			if (twice && isSet(first) && isSet(second)) {
				reportSpelling(target, first, second);
			}
		}
	}

	private static boolean isSet(SourceNode node) {
		return node.property() != null || node.hasIndexes();
	}

	private void reportSpelling(Target target, SourceNode first, SourceNode second) {
		ConfigurationProperty property = Objects.requireNonNull(first.anyProperty());
		ConfigurationProperty other = Objects.requireNonNull(second.anyProperty());
		Origin origin = ValueBinder.origin(target, other);
		String name = other.getName().isEmpty() ? second.element() : Names.written(other.getName());
		String also = "is also set" + (target.isSecret() ? "" : " as '" + name + "'")
				+ ((origin != null) ? " [" + origin + "]" : "");
		if (isInNode(target)) {
			this.collector.problem(ValueBinder.problem(target, property, also + " in the same source"));
		}
		else {
			this.collector
				.ignored(ValueBinder.problem(target, property, also + " in the same source, which is ignored"));
		}
	}

	private static boolean isInNode(Target target) {
		return target.place().typed() || target.place().lazy();
	}

}
