package dev.fingy.internal.bind;

import java.util.List;

import org.springframework.core.ResolvableType;

import dev.fingy.Problem;
import dev.fingy.internal.names.RelaxedName;
import dev.fingy.internal.source.SourceNode;
import dev.fingy.internal.source.SourceNodes;

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
				if (target.isInNode()) {
					this.names.report(target, child, NameProblems.notRead(NameProblems.below(what)), null);
				}
				else if (node.kind().isMeantForUs() && this.names.rule(node) != UnknownProperties.IGNORE) {
					this.collector.ignored(
							this.names.problem(target, child, NameProblems.ignored(NameProblems.below(what)), null));
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
	void checkNextTo(Target target, String what, boolean anySource) {
		for (SourceNode node : target.view().nodes()) {
			if (node.property() == null || !isValue(node.value()) || !(anySource || !node.children().isEmpty())) {
				continue;
			}
			if (target.isInNode()) {
				report(node, Problems.of(target, node, NameProblems.notRead(NameProblems.nextTo(what))));
			}
			else if (node.kind().isMeantForUs() && this.names.rule(node) != UnknownProperties.IGNORE) {
				this.collector.ignored(Problems.of(target, node, NameProblems.ignored(NameProblems.nextTo(what))));
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
			SourceNode named = SourceNodes.child(node, name, uniform);
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
		String reason = NameProblems.otherSpelling(target, second);
		if (target.isInNode()) {
			this.collector.problem(Problems.of(target, first.anyValue(), reason));
		}
		else {
			this.collector.ignored(Problems.of(target, first.anyValue(), reason + ", which is ignored"));
		}
	}

}
