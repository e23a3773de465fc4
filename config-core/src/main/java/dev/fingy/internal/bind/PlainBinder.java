package dev.fingy.internal.bind;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.TypeText;
import dev.fingy.internal.registry.NodeTypes;
import dev.fingy.internal.source.PropertyView;
import dev.fingy.internal.source.SourceNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.ValueNode;

/**
 * Binds what is neither a node nor a list or map: values, and objects of the declared
 * class. As with Spring Boot, a class may be both.
 */
final class PlainBinder {

	private final ValueBinder values;

	private final ObjectBinder objects;

	private final UnreadValues unread;

	private final ProblemCollector collector;

	PlainBinder(ValueBinder values, ObjectBinder objects, UnreadValues unread, ProblemCollector collector) {
		this.values = values;
		this.objects = objects;
		this.unread = unread;
		this.collector = collector;
	}

	@Nullable Node bind(Target target) {
		PropertyView view = target.view();
		if (view.isPresent() && Problems.isOtherLazy(target.type())) {
			this.collector.problem(Problems.otherLazy(target));
			return null;
		}
		boolean dataObject = NodeTypes.isDataObject(target.declared());
		if (!view.isPresent()) {
			return (dataObject && isDefaulted(target)) ? bindObject(target) : this.values.bindDefault(target);
		}
		if (dataObject && view.hasChildren()) {
			return view.hasIndexes() ? bindValue(target)
					: isValue(target) ? bindOverProperties(target) : bindNextToValue(target);
		}
		boolean empty = dataObject && view.values().get(0).isEmptyText();
		return (empty && !this.values.isConvertible(target)) ? bindObject(target) : bindValue(target);
	}

	@Nullable ObjectNode bindObject(Target target) {
		return bind(target, () -> Creator.of(target.type()));
	}

	private @Nullable ObjectNode bind(Target target, Supplier<Creator> creator) {
		Creator usable = UsableCreators.of(target, creator, this.collector);
		return (usable != null) ? this.objects.bindPlain(target, usable) : null;
	}

	@Nullable Node bindPrevious(Target target, ObjectNode previous) {
		if (!target.declared().isAssignableFrom(previous.javaType())) {
			this.collector.problem(Problems.misfit(target, previous, target.view().origin()));
			return null;
		}
		return bind(target, () -> like(target, previous));
	}

	// The declaration may know more of the type arguments
	private static Creator like(Target target, ObjectNode previous) {
		if (target.declared() != previous.javaType() || !NodeTypes.isDataObject(target.declared())) {
			return previous.creator();
		}
		Creator declared = Creator.of(target.type());
		return declared.isSameWay(previous.creator()) ? declared : previous.creator();
	}

	// As with Spring Boot, a value that can be converted wins over properties
	private boolean isValue(Target target) {
		List<SourceNode> values = target.view().values();
		return !values.isEmpty() && values.get(0).value() instanceof CharSequence text && !text.isEmpty()
				&& this.values.isConvertible(target);
	}

	// What sources of lower precedence have below it is overridden
	private @Nullable Node bindOverProperties(Target target) {
		int rank = target.view().values().get(0).rank();
		return bindValue(target.with(PropertyView.of(target.view()
			.nodes()
			.stream()
			.filter((node) -> node.rank() <= rank || node.children().isEmpty())
			.toList())));
	}

	private @Nullable Node bindNextToValue(Target target) {
		Node node = bindIfSet(target);
		if (node instanceof ObjectNode) {
			this.unread.checkNextTo(target, "properties of " + TypeText.described(target.declared()), true);
		}
		return node;
	}

	private @Nullable Node bindValue(Target target) {
		PropertyView view = target.view();
		if (view.hasChildren() && !view.values().isEmpty()) {
			this.unread.checkBelow(target, "a value (" + target.declared().getSimpleName() + ")");
		}
		this.unread.checkSpellings(target);
		return this.values.bind(target);
	}

	// As with Spring Boot, names that the class does not have make no object.
	private @Nullable Node bindIfSet(Target target) {
		int before = this.collector.problems().size();
		ObjectNode object = bindObject(target);
		boolean isSound = this.collector.problems().size() == before;
		return (object == null || !isSound || target.context().lazy() || isDefaulted(target)
				|| isSet(object, target.view())) ? object : bindWithoutNames(target, object);
	}

	private @Nullable Node bindWithoutNames(Target target, ObjectNode object) {
		List<SourceNode> values = target.view().values();
		if (values.isEmpty()) {
			return ValueNode.ofDefault(null, null, target.isSecret());
		}
		return values.get(0).isEmptyText() ? object : this.values.bind(target);
	}

	private static boolean isSet(ObjectNode object, PropertyView view) {
		return object.properties()
			.entrySet()
			.stream()
			.anyMatch((property) -> isSet(property.getValue(), view.child(property.getKey())));
	}

	private static boolean isSet(Node node, PropertyView view) {
		if (node instanceof ValueNode value) {
			return value.value() != null && value.kind() == ValueNode.Kind.SET;
		}
		return (node instanceof ObjectNode inner && !inner.isComponent())
				? !view.values().isEmpty() || isSet(inner, view) : node.origin() != null;
	}

	private static boolean isDefaulted(Target target) {
		String[] texts = target.defaultValue();
		return texts != null && texts.length == 0;
	}

}
