package dev.fingy.internal.bind;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;

import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.registry.TypeDefinition;
import dev.fingy.internal.source.ShownValues;
import dev.fingy.internal.source.SourceNode;
import dev.fingy.internal.tree.RefNode;

/**
 * Binds nodes that refer to others. Where they lead is checked when all is bound.
 */
final class ReferenceBinder {

	private final TypeChoice choices;

	private final ProblemCollector collector;

	ReferenceBinder(TypeChoice choices, ProblemCollector collector) {
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
		SourceNode ref = (referring != null) ? referring.children().get(RefNode.PROPERTY) : null;
		if (referring == null || ref == null || ref.property() == null || isArgument(given, base, referring)) {
			return null;
		}
		String name = this.choices.text(ref.property());
		// What a placeholder takes from elsewhere may be a secret there
		boolean taken = Placeholders.isIn(ref.property().getValue()) && !Placeholders.isIn(name);
		Target target = taken ? given.secretly() : given;
		setAside(target, base, name, nodes.subList(nodes.indexOf(referring) + 1, nodes.size()));
		return new RefNode(name, target.context().lazy(), origin(target, ref.property()), target.isSecret());
	}

	// The source has nothing but ref, and none of higher precedence has anything else
	private static @Nullable SourceNode referring(List<SourceNode> nodes, TypeCatalog.BaseType base) {
		for (SourceNode node : nodes) {
			if (Naming.isIn(node, base) || !Set.of(RefNode.PROPERTY).containsAll(node.children().keySet())) {
				return null;
			}
			if (!node.children().isEmpty()) {
				return node;
			}
		}
		return null;
	}

	private static @Nullable Origin origin(Target target, ConfigurationProperty ref) {
		return target.isSecret() ? ShownValues.secretOrigin(target.path().property(RefNode.PROPERTY).toString(), ref)
				: ref.getOrigin();
	}

	// A type may have a property of this name
	private boolean isArgument(Target target, TypeCatalog.BaseType base, SourceNode referring) {
		if (target.view().nodes().stream().noneMatch((node) -> Naming.isIn(node, base))) {
			return false;
		}
		TypeDefinition before = this.choices.inForce(target, base, referring.rank() + 1);
		Creator creator = (before != null) ? UsableCreators.of(target, before::creator, this.collector) : null;
		return creator != null && creator.hasParameter(RefNode.PROPERTY);
	}

	private void setAside(Target target, TypeCatalog.BaseType base, String reference, List<SourceNode> lower) {
		Set<String> names = new LinkedHashSet<>();
		for (SourceNode node : lower) {
			if (node.property() != null) {
				names.add(base.property());
			}
			node.children().values().forEach((child) -> names.add(child.element()));
		}
		names.remove(RefNode.PROPERTY);
		if (!names.isEmpty()) {
			this.collector.warning(Problems.setAside(target, reference, names, lower.get(0).anyValue().origin()));
		}
	}

}
