package dev.fingy.internal.bind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;

import dev.fingy.Problem;
import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.DerivedMethods;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.names.Nearest;
import dev.fingy.internal.names.RelaxedName;
import dev.fingy.internal.names.SensitiveNames;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.registry.TypeDefinition;
import dev.fingy.internal.source.ShownValues;
import dev.fingy.internal.source.SourceKind;
import dev.fingy.internal.source.SourceNode;
import dev.fingy.internal.source.SourceNodes;
import dev.fingy.internal.source.WrittenTexts;
import dev.fingy.internal.tree.RefNode;
import dev.fingy.internal.tree.SetAside;

/**
 * Finds names that no parameter has: mistakes, or what a source has of a type that
 * another source has replaced.
 */
final class UnknownNames {

	private final TypeChoice choices;

	private final PossibleSecrets secrets;

	private final WrittenTexts texts;

	private final ProblemCollector collector;

	private final UnknownProperties rule;

	private final UnknownProperties replayed;

	UnknownNames(TypeChoice choices, PossibleSecrets secrets, WrittenTexts texts, ProblemCollector collector,
			UnknownProperties rule, UnknownProperties replayed) {
		this.choices = choices;
		this.secrets = secrets;
		this.texts = texts;
		this.collector = collector;
		this.rule = rule;
		this.replayed = replayed;
	}

	List<SetAside> check(Target target, TypeCatalog.BaseType base, TypeDefinition type, Creator creator) {
		List<SetAside> setAside = new ArrayList<>();
		int before = this.collector.problems().size();
		for (SourceNode node : target.view().nodes()) {
			for (SourceNode child : unknownIn(node, base, creator)) {
				TypeDefinition inForce = this.choices.inForce(target, base, node.rank());
				boolean reference = child.element().equals(RefNode.PROPERTY)
						&& this.choices.isNamedAbove(target, base, node.rank());
				if (reference || (inForce != null && inForce != type)) {
					setAside.add(setAside(target, child, inForce));
				}
				else {
					reportUnknown(target, type, child, creator);
				}
			}
		}
		if (this.collector.problems().size() > before) {
			explainDefault(target, base, type, before);
		}
		if (!setAside.isEmpty()) {
			this.collector.warning(Problems.setAside(target, type, setAside));
		}
		checkDerived(target, creator);
		return setAside;
	}

	private void reportUnknown(Target target, TypeDefinition type, SourceNode child, Creator creator) {
		String excluded = child.element().equals(RefNode.PROPERTY) ? NameProblems.excluded(target) : "";
		if (!excluded.isEmpty() && !child.kind().isMeantForUs() && this.rule == UnknownProperties.FAIL) {
			this.collector.problem(problem(target, child, excluded, creator));
		}
		else {
			String reason = !excluded.isEmpty() ? excluded : NameProblems.unknown(type);
			report(target, child, reason + afterComma(child), creator);
		}
	}

	// In a map in braces, num-features: 1,000 is an entry and a key without a value
	private String afterComma(SourceNode child) {
		ConfigurationProperty property = child.isIndex() ? child.property() : null;
		if (property == null || child.kind() != SourceKind.REPLACING
				|| !String.valueOf(property.getValue()).isEmpty()) {
			return "";
		}
		String key = this.texts.key(child.element(), property);
		return NameProblems.emptyKey((key != null) ? key : child.element());
	}

	// What is unknown to the default type may be meant for another one
	private void explainDefault(Target target, TypeCatalog.BaseType base, TypeDefinition type, int from) {
		if (TypeChoice.isNamed(target, base) || type.javaType() == target.declared()) {
			return;
		}
		String misnamed = this.choices.misnamed(target, base);
		String meant = (misnamed != null) ? target.path().entry(misnamed).toString() : "";
		List<Problem> unknown = this.collector.problems().stream().skip(from).filter(NameProblems::isUnknown).toList();
		boolean explained = false;
		for (Problem problem : unknown) {
			boolean isType = problem.property().equals(meant);
			boolean explains = !explained && (isType || problem.suggestion() == null);
			Problem replaced = Problems.explained(problem, explains ? NameProblems.defaultType(base.property()) : "")
				.known(problem.knownAs(), problem.known(), isType ? base.property() : problem.suggestion());
			this.collector.replace(problem, replaced);
			if (explains || problem == unknown.get(0)) {
				this.collector.incomplete(replaced);
			}
			explained |= explains;
		}
	}

	void check(Target target, Creator creator) {
		String reason = NameProblems.unknown(creator.javaType());
		for (SourceNode node : target.view().nodes()) {
			for (SourceNode child : unknownIn(node, null, creator)) {
				report(target, child, reason, creator);
			}
		}
	}

	/**
	 * Note names that Spring Boot ignores, as they are not in a node. Other classes may
	 * know them.
	 * @param target a place outside of nodes
	 * @param creator of the object there
	 */
	void ignore(Target target, Creator creator) {
		String reason = NameProblems.unknown(creator.javaType());
		for (SourceNode node : target.view().nodes()) {
			UnknownProperties rule = rule(node);
			if (rule != UnknownProperties.IGNORE && node.kind().isMeantForUs()) {
				boolean stale = node.kind() == SourceKind.REPLAY && rule == UnknownProperties.FAIL;
				for (SourceNode child : unknownIn(node, null, creator)) {
					if (stale) {
						this.collector.stale(problem(target, child, reason, creator));
					}
					else {
						this.collector.ignored(problem(target, child, NameProblems.ignored(reason), creator));
					}
				}
			}
		}
	}

	boolean areIgnored() {
		return this.rule == UnknownProperties.IGNORE;
	}

	/**
	 * Return the rule for what a source has.
	 * @param node what it has
	 * @return the rule
	 */
	UnknownProperties rule(SourceNode node) {
		return (node.kind() == SourceKind.REPLAY) ? this.replayed : this.rule;
	}

	void checkDerived(Target target, Creator creator) {
		for (java.lang.reflect.Method method : creator.derived()) {
			String name = DerivedMethods.name(method);
			for (SourceNode node : target.view().child(name).values()) {
				this.collector.problem(Problems.derived(target, name, creator.isSecret(method), node));
			}
		}
	}

	private static List<SourceNode> unknownIn(SourceNode node, TypeCatalog.@Nullable BaseType base, Creator creator) {
		String typeProperty = (base != null && !Naming.isDescribed(node)) ? RelaxedName.uniform(base.property()) : null;
		List<SourceNode> unknown = List.of();
		for (Map.Entry<String, SourceNode> child : node.children().entrySet()) {
			SourceNode left = (isKnown(child.getKey(), typeProperty, creator) || child.getValue().isDescribedType())
					? null : leftOf(child, base, creator);
			if (left != null) {
				unknown = unknown.isEmpty() ? new ArrayList<>() : unknown;
				unknown.add(left);
			}
		}
		return unknown;
	}

	private static boolean isKnown(String key, @Nullable String typeProperty, Creator creator) {
		if (creator.hasParameter(key) || key.equals(typeProperty)) {
			return true;
		}
		String uniform = RelaxedName.uniform(key);
		return creator.hasParameter(uniform) || uniform.equals(typeProperty) || isDerived(creator, uniform);
	}

	private static boolean isDerived(Creator creator, String uniform) {
		return creator.derived()
			.stream()
			.anyMatch((method) -> RelaxedName.uniform(DerivedMethods.name(method)).equals(uniform));
	}

	// Names with dots, and in the environment those with dashes, go on below
	private static @Nullable SourceNode leftOf(Map.Entry<String, SourceNode> child, TypeCatalog.@Nullable BaseType base,
			Creator creator) {
		boolean environment = child.getValue().kind() == SourceKind.ENVIRONMENT;
		SourceNode left = child.getValue();
		boolean begun = false;
		for (String name : names(base, creator)) {
			List<String> elements = elements(name, environment);
			if (elements.size() > 1 && elements.get(0).equals(child.getKey())) {
				begun = true;
				left = (left != null && left.find(elements, 1) != null) ? SourceNodes.without(left, elements, 1) : left;
			}
		}
		return (left != null && begun && environment) ? SourceNodes.joined(left) : left;
	}

	private static List<String> names(TypeCatalog.@Nullable BaseType base, Creator creator) {
		List<String> names = new ArrayList<>();
		creator.parameters().forEach((parameter) -> names.add(parameter.name()));
		if (base != null) {
			names.add(base.property());
		}
		return names;
	}

	private static List<String> elements(String name, boolean environment) {
		return Arrays.stream(name.split(environment ? "[.-]" : "[.]")).map(RelaxedName::uniform).toList();
	}

	/**
	 * Return what a source has that is discarded.
	 * @param target the node
	 * @param child what the source has below it
	 * @param previous the type that was meant, {@code null} if there was none
	 * @return the name and the value, unless it may be a secret
	 */
	SetAside setAside(Target target, SourceNode child, @Nullable TypeDefinition previous) {
		ConfigurationProperty property = child.property();
		boolean hidden = isHidden(target, child) || PossibleSecrets.mayBeMeant(previous, child.element());
		return new SetAside(child.element(), (property != null && !hidden) ? child.written() : null,
				origin(target, child), hidden && property != null);
	}

	private static String path(Target target, SourceNode child) {
		return child.isIndex() ? target.path() + "[" + child.element() + "]"
				: target.path().entry(child.element()).toString();
	}

	private static @Nullable Origin origin(Target target, SourceNode child) {
		SourceNode any = child.anyValue();
		return target.isSecret() ? ShownValues.secretOrigin(path(target, child), any.property()) : any.origin();
	}

	/**
	 * Report a name that means nothing.
	 * @param target the place of what does not know it
	 * @param child what a source has
	 * @param reason what is wrong
	 * @param creator of what is there, {@code null} if nothing is known of it
	 */
	void report(Target target, SourceNode child, String reason, @Nullable Creator creator) {
		Problem problem = problem(target, child, reason, creator);
		UnknownProperties rule = rule(child);
		if (rule == UnknownProperties.FAIL && child.kind().isMeantForUs()) {
			this.collector.unknown(target.path().toString(), problem);
		}
		else if (rule != UnknownProperties.IGNORE) {
			this.collector.warning(problem);
		}
	}

	/**
	 * Return what is wrong with a name.
	 * @param target the place of what does not know it
	 * @param child what a source has
	 * @param reason what is wrong
	 * @param creator of what is there, {@code null} if nothing is known of it
	 * @return the problem, with the nearest name
	 */
	Problem problem(Target target, SourceNode child, String reason, @Nullable Creator creator) {
		List<String> names = (creator != null) ? names(creator) : List.of();
		String suggestion = Nearest.to(child.element(), names);
		boolean hidden = (creator != null && creator.mayMeanSecret(child.element())) || isHidden(target, child);
		return Problem.of(path(target, child), reason)
			.at((child.property() != null && !hidden) ? ShownValues.text(child.written()) : null, origin(target, child))
			.known("Properties", names, suggestion);
	}

	private static List<String> names(Creator creator) {
		return creator.parameters()
			.stream()
			.filter((parameter) -> !parameter.isInjected())
			.map(Parameter::name)
			.toList();
	}

	private boolean isHidden(Target target, SourceNode child) {
		ConfigurationProperty property = child.property();
		return target.isSecret() || SensitiveNames.matches(child.element())
				|| this.secrets.mayBeMeant(target, child.element())
				|| (property != null && (child.isSecret() || this.secrets.areNamedBy(property.getValue())));
	}

}
