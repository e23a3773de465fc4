package dev.fingy.internal.bind;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.fingy.Problem;
import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.registry.TypeDefinition;
import dev.fingy.internal.source.SourceNode;
import dev.fingy.internal.tree.RefNode;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;

/**
 * Binds nodes that refer to others. Where they lead is checked when all is bound.
 */
final class ReferenceBinder {

	private final NodeBinder nodes;

	private final TypeChoice choices;

	private final ProblemCollector collector;

	ReferenceBinder(NodeBinder nodes, TypeChoice choices, ProblemCollector collector) {
		this.nodes = nodes;
		this.choices = choices;
		this.collector = collector;
	}

	/**
	 * Return the reference that is at a place.
	 * @param given a place of a discriminated type
	 * @param base how nodes there name their type
	 * @return the reference, or {@code null} if something else is there
	 */
	@Nullable RefNode reference(Target given, TypeCatalog.BaseType base) {
		List<SourceNode> nodes = given.view().nodes();
		SourceNode referring = referring(nodes, base);
		SourceNode ref = (referring != null) ? referring.children().get(NodeBinder.REF) : null;
		if (referring == null || ref == null || ref.property() == null || isArgument(given, base, referring)) {
			return null;
		}
		String name = this.choices.text(ref.property());
		// What a placeholder takes from elsewhere may be a secret there
		boolean taken = Placeholders.isIn(ref.property().getValue()) && !Placeholders.isIn(name);
		Target target = taken ? given.secretly() : given;
		setAside(target, base, name, nodes.subList(nodes.indexOf(referring) + 1, nodes.size()));
		return new RefNode(name, target.place().lazy(), origin(target, ref.property()), target.isSecret());
	}

	// The source has nothing but ref, and none of higher precedence has anything else
	private static @Nullable SourceNode referring(List<SourceNode> nodes, TypeCatalog.BaseType base) {
		for (SourceNode node : nodes) {
			if (Naming.isIn(node, base) || !Set.of(NodeBinder.REF).containsAll(node.children().keySet())) {
				return null;
			}
			if (!node.children().isEmpty()) {
				return node;
			}
		}
		return null;
	}

	/**
	 * Return why what refers to another node is none.
	 * @param target a place with a reference
	 * @return the reason, or an empty text if nothing but a reference is there
	 */
	static String beside(Target target) {
		Map<String, String> others = new LinkedHashMap<>();
		for (SourceNode node : target.view().nodes()) {
			for (SourceNode child : node.children().values()) {
				if (!child.element().equals(NodeBinder.REF)) {
					others.putIfAbsent(child.element(),
							"'" + child.element() + "'" + otherOrigin(target, node, child.anyProperty()));
				}
			}
		}
		String all = others.isEmpty() ? besideName(target) : String.join(", ", others.values());
		return all.isEmpty() ? "" : "stands beside " + all + ", but a reference excludes every other property";
	}

	private static String besideName(Target target) {
		return target.view()
			.nodes()
			.stream()
			.filter((node) -> node.property() != null)
			.map((node) -> "the name of a type" + otherOrigin(target, node, node.property()))
			.findFirst()
			.orElse("");
	}

	// The reference is reported with its own origin
	private static String otherOrigin(Target target, SourceNode node, @Nullable ConfigurationProperty property) {
		Origin origin = node.children().containsKey(NodeBinder.REF) ? null : ValueBinder.origin(target, property);
		return (origin != null) ? " [" + origin + "]" : "";
	}

	private static @Nullable Origin origin(Target target, ConfigurationProperty ref) {
		return target.isSecret() ? ValueBinder.secretOrigin(target.path().property(NodeBinder.REF).toString(), ref)
				: ref.getOrigin();
	}

	// A type may have a property of this name
	private boolean isArgument(Target target, TypeCatalog.BaseType base, SourceNode referring) {
		if (target.view().nodes().stream().noneMatch((node) -> Naming.isIn(node, base))) {
			return false;
		}
		TypeDefinition before = this.choices.inForce(target, base, referring.rank() + 1);
		Creator creator = (before != null) ? this.nodes.creator(target, before::creator) : null;
		return creator != null && creator.hasParameter(NodeBinder.REF);
	}

	private void setAside(Target target, TypeCatalog.BaseType base, String reference, List<SourceNode> lower) {
		Set<String> names = new LinkedHashSet<>();
		for (SourceNode node : lower) {
			if (node.property() != null) {
				names.add("'" + base.property() + "'");
			}
			node.children().values().forEach((child) -> names.add("'" + child.element() + "'"));
		}
		names.remove("'" + NodeBinder.REF + "'");
		if (!names.isEmpty()) {
			this.collector.warning(Problem
				.of(target.path().toString(),
						"refers to " + (target.isSecret() ? "a path" : "'" + reference + "'") + " now, so "
								+ String.join(", ", names) + " of the type before "
								+ ((names.size() == 1) ? "is" : "are") + " set aside")
				.at(null, ValueBinder.origin(lower.get(0).anyProperty())));
		}
	}

}
