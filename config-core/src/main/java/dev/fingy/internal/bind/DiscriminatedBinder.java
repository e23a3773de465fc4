package dev.fingy.internal.bind;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.registry.TypeDefinition;
import dev.fingy.internal.source.MapView;
import dev.fingy.internal.source.PropertyView;
import dev.fingy.internal.source.SourceKind;
import dev.fingy.internal.source.SourceNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.RefNode;
import dev.fingy.internal.tree.SetAside;
import dev.fingy.internal.tree.ValueNode;

/**
 * Binds nodes whose type configuration chooses, and references in their place.
 */
final class DiscriminatedBinder {

	private final NodeSources sources;

	private final ReferenceBinder referring;

	private final TypeChoice choices;

	private final ObjectBinder objects;

	private final UnreadValues unread;

	private final ProblemCollector collector;

	DiscriminatedBinder(NodeSources sources, TypeChoice choices, ObjectBinder objects, UnreadValues unread,
			ProblemCollector collector) {
		this.sources = sources;
		this.choices = choices;
		this.referring = new ReferenceBinder(choices, collector);
		this.objects = objects;
		this.unread = unread;
		this.collector = collector;
	}

	@Nullable Node bind(Target given, TypeCatalog.BaseType base) {
		Target target = changed(given.with(MapView.opened(given.view())), base);
		if (!target.view().isPresent() && (target.parameter() == null || target.parameter().defaultType() == null)) {
			return bindAbsent(target);
		}
		NodeSources.Counting counting = this.sources.counting(target, base);
		if (counting == null || counting.empty() != null) {
			return (counting != null) ? counting.absent(target) : null;
		}
		return bindPresent(target.with(counting.view()), base, counting.discarded());
	}

	// A change of an object whose arguments may have any name
	private static Target changed(Target target, TypeCatalog.BaseType base) {
		ObjectNode previous = (target.view().nodes().size() > 1) ? target.view().resolved(ObjectNode.class) : null;
		if (previous == null || takenName(previous.creator(), base) == null) {
			return target;
		}
		return target.with(target.view()
			.with(target.view()
				.nodes()
				.stream()
				.map((node) -> isPartOfChange(node) ? node.withValue(previous, previous.origin()) : node)
				.toList()));
	}

	private static boolean isPartOfChange(SourceNode node) {
		return node.kind() == SourceKind.CHANGE && node.property() == null && !Naming.isDescribed(node);
	}

	private @Nullable Node bindAbsent(Target target) {
		String[] texts = target.defaultValue();
		if (texts == null) {
			return ValueNode.ofDefault(null, null, target.isSecret());
		}
		this.collector.problem(Problems.defaultValueOfNode(target, texts));
		return null;
	}

	private @Nullable Node bindPresent(Target target, TypeCatalog.BaseType base, List<SetAside> discarded) {
		RefNode reference = this.referring.reference(target, base);
		if (reference != null) {
			this.unread.checkName(target, RefNode.PROPERTY, "a reference");
			this.collector.reference(reference);
			return reference;
		}
		if (isList(target.view())) {
			this.collector.problem(this.choices.known(Problems.listInsteadOfNode(target), target.type(), null));
			return null;
		}
		TypeChoice.Choice choice = this.choices.choose(target, base);
		return (choice != null) ? bindChosen(target, base, choice, discarded) : null;
	}

	// A key that is a number, such as 000 in num-features: 1,000, makes no list
	private static boolean isList(PropertyView view) {
		return view.hasIndexes() && view.nodes()
			.stream()
			.noneMatch((node) -> node.hasIndexes() && !node.children().values().stream().allMatch(SourceNode::isIndex));
	}

	private @Nullable Node bindChosen(Target target, TypeCatalog.BaseType base, TypeChoice.Choice choice,
			List<SetAside> discarded) {
		Creator creator = UsableCreators.of(target, () -> choice.creator(target), this.collector);
		if (creator == null || !hasOwnNames(target, base, choice, creator)) {
			return null;
		}
		this.unread.checkSpellings(target.typed());
		this.unread.checkName(target, base.property(), "the name of a type");
		return this.objects.bindTyped(target, base, choice, creator, discarded);
	}

	// What names the type of a node, or another node, cannot be an argument as well
	private boolean hasOwnNames(Target target, TypeCatalog.BaseType base, TypeChoice.Choice choice, Creator creator) {
		TypeDefinition type = choice.type();
		String taken = takenName(creator, base);
		if (type == null || taken == null || TypeChoice.isDescribed(target, base)) {
			return true;
		}
		this.collector.problem(Problems.takenName(target, type, taken, choice.origin()));
		return false;
	}

	private static @Nullable String takenName(Creator creator, TypeCatalog.BaseType base) {
		return creator.configured(base.property()) ? base.property()
				: creator.configured(RefNode.PROPERTY) ? RefNode.PROPERTY : null;
	}

}
