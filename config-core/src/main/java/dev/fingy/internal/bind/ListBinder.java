package dev.fingy.internal.bind;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.fingy.Problem;
import dev.fingy.internal.source.ListView;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PropertyView;
import dev.fingy.internal.source.SourceNode;
import dev.fingy.internal.tree.AbsentNode;
import dev.fingy.internal.tree.ListNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ValueNode;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.core.ResolvableType;

/**
 * Binds lists, sets and arrays.
 */
final class ListBinder {

	private final NodeBinder nodes;

	private final ValueBinder values;

	private final Conversion conversion;

	private final ProblemCollector collector;

	ListBinder(NodeBinder nodes, ValueBinder values, Conversion conversion, ProblemCollector collector) {
		this.nodes = nodes;
		this.values = values;
		this.conversion = conversion;
		this.collector = collector;
	}

	@Nullable Node bindList(Target target) {
		this.nodes.checkSpellings(target);
		ListView list = list(target);
		if (list.base() == null) {
			checkIndexes(target, list, 0);
			return bindAbsentList(target);
		}
		ConfigurationProperty whole = list.base().property();
		return (whole != null) ? bindWhole(target, list, whole) : bindElements(target, list, list.base());
	}

	private ListView list(Target target) {
		ResolvableType element = NodeBinder.element(target.type());
		PropertyView view = target.view().isOpen() ? target.view().askedForElements(this.nodes.namesOfElements(element))
				: target.view();
		boolean single = view.nodes().size() == 1;
		return (!single && this.nodes.holdsNode(element)) ? ListView.ofNodes(view) : ListView.ofValues(view);
	}

	private Node bindElements(Target target, ListView list, SourceNode base) {
		int before = this.collector.problems().size();
		ResolvableType element = NodeBinder.element(target.type());
		int size = sizeOf(base);
		checkIndexes(target, list, size);
		List<Target> targets = new ArrayList<>(size);
		for (int i = 0; i < size; i++) {
			targets.add(target.element(target.path().index(i), element, list.view().element(i)));
		}
		List<Node> items = this.nodes.bindAll(targets);
		checkElements(targets, items);
		if (list.replaced() != null && this.collector.problems().size() > before) {
			this.collector.explainIncomplete(before, replaces(target, list.replaced()));
		}
		return new ListNode(items, isSet(target), ValueBinder.origin(base.anyProperty()), target.isSecret());
	}

	private static String replaces(Target target, SourceNode replaced) {
		Origin origin = ValueBinder.origin(target, replaced.anyProperty());
		return " (this list replaces " + ((origin != null) ? "the one at " + origin : "another") + ")";
	}

	private Node bindAbsentList(Target target) {
		ValueNode value = this.values.bindDefault(target);
		String[] texts = (target.parameter() != null) ? target.parameter().defaultValue() : null;
		if (texts != null && texts.length == 0) {
			return NodeBinder.emptyList();
		}
		if (texts == null || value.value() == null) {
			return value;
		}
		return split(target, value, (texts.length == 1) ? texts[0] : Arrays.asList(texts), null);
	}

	private static int sizeOf(SourceNode base) {
		int size = 0;
		while (base.hasIndex(Integer.toString(size))) {
			size++;
		}
		return size;
	}

	private void checkIndexes(Target target, ListView list, int size) {
		for (SourceNode node : list.view().nodes()) {
			for (SourceNode child : node.children().values()) {
				int index = child.isIndex() ? index(child) : -1;
				if (index < 0 || index >= size) {
					misplaced(target, child, node == list.base(), size);
				}
			}
		}
	}

	private void checkElements(List<Target> targets, List<Node> items) {
		for (int i = 0; i < items.size(); i++) {
			if (EmptyValues.isLeft(items.get(i))) {
				leaves(targets.get(i));
			}
			else if (EmptyValues.isEmptyText(items.get(i))) {
				this.collector.problem(EmptyValues.problem(targets.get(i), items.get(i)));
			}
			else if (items.get(i) instanceof AbsentNode absent) {
				this.collector.problem(Problem
					.of(targets.get(i).path().toString(), "is empty, but an element of a list cannot be absent")
					.at(null, absent.origin()));
			}
		}
	}

	private void leaves(Target target) {
		String path = target.path().toString();
		boolean known = this.collector.problems().stream().anyMatch((each) -> Names.isWithin(each.property(), path));
		if (!known) {
			String reason = "holds no property of " + ValueBinder.described(target.declared());
			Problem problem = Problem.of(path, reason).at(null, ValueBinder.origin(target.view().anyProperty()));
			this.collector.problem(problem);
			this.collector.incomplete(problem);
		}
	}

	private static int index(SourceNode child) {
		try {
			return Integer.parseInt(child.element());
		}
		catch (NumberFormatException ex) {
			return -1;
		}
	}

	private static String inBrackets(SourceNode child) {
		return (index(child) < 0) ? "" : "; an element of it is written in brackets, as '[" + child.element() + "]'";
	}

	private void misplaced(Target target, SourceNode child, boolean own, int size) {
		String name = child.isIndex() ? target.path() + "[" + child.element() + "]"
				: target.isSecret() ? target.path().toString() : target.path() + "." + child.element();
		String length = "the list has " + size + ((size != 1) ? " elements" : " element");
		String reason = !child.isIndex() ? "is not an index, but a list stands here" + inBrackets(child)
				: (index(child) < 0) ? "is too large for the index of a list"
						: own ? "leaves a gap: before it " + length : "is beyond the end: " + length;
		Problem problem = Problem.of(name, reason);
		ConfigurationProperty any = child.anyProperty();
		Object value = (child.property() != null) ? ValueBinder.written(child.property()) : null;
		problem = problem.at(ValueBinder.text(target, value), ValueBinder.origin(target, any));
		this.collector.unknown(target.path().toString(), problem);
		if (child.isIndex() && own) {
			this.collector.incomplete(problem);
		}
	}

	private @Nullable Node bindWhole(Target target, ListView list, ConfigurationProperty whole) {
		boolean nodes = this.nodes.isNode(NodeBinder.element(target.type()));
		if (whole.getValue() instanceof CharSequence text && text.isEmpty()) {
			return bindEmptyList(target, list, whole);
		}
		boolean texts = nodes || list.isPatched();
		ValueNode value = this.values.bind(asWhole(target, texts).with(list.view()));
		if (value == null || value.value() == null) {
			return value;
		}
		Target place = value.secret() ? target.secretly() : target;
		ListView elements = texts ? list.withElements((List<?>) value.value()) : list;
		if (!texts && list.base() != null && !list.base().children().isEmpty()) {
			this.nodes.checkBelow(target.with(PropertyView.of(List.of(list.base()))), "a list that is one value");
		}
		return (texts && elements.base() != null) ? bindElements(place, elements, elements.base())
				: split(target, value, value.source(), whole.getOrigin());
	}

	private Node bindEmptyList(Target target, ListView list, ConfigurationProperty whole) {
		checkIndexes(target, new ListView(list.view(), null, null), 0);
		SourceNode replaced = list.replaced();
		if (replaced != null && !isEmpty(replaced) && this.nodes.holdsNode(NodeBinder.element(target.type()))) {
			this.collector
				.warning(Problem.of(target.path().toString(), "is empty, so the list of a lower source is discarded")
					.at(null, ValueBinder.origin(target, replaced.anyProperty())));
		}
		return new ListNode(List.of(), isSet(target), whole.getOrigin(), target.isSecret());
	}

	private static boolean isEmpty(SourceNode list) {
		return !list.hasIndexes() && list.property() != null && String.valueOf(list.property().getValue()).isEmpty();
	}

	private static Target asWhole(Target target, boolean texts) {
		if (texts) {
			return target.as(ResolvableType.forClassWithGenerics(List.class, String.class));
		}
		return (target.declared() != Collection.class) ? target
				: target.as(ResolvableType.forClassWithGenerics(List.class, NodeBinder.element(target.type())));
	}

	private static boolean isSet(Target target) {
		return Set.class.isAssignableFrom(target.declared());
	}

	private Node split(Target target, ValueNode value, @Nullable Object written, @Nullable Origin origin) {
		List<@Nullable Object> values = new ArrayList<>();
		Object whole = Objects.requireNonNull(value.value());
		if (whole instanceof Collection<?> collection) {
			values.addAll(collection);
		}
		else {
			for (int i = 0; i < Array.getLength(whole); i++) {
				values.add(Array.get(whole, i));
			}
		}
		List<@Nullable Object> sources = new Elements(this.conversion, target, written).sources(values);
		Target element = target.as(NodeBinder.element(target.type()));
		List<Node> items = new ArrayList<>(values.size());
		for (int i = 0; i < values.size(); i++) {
			items.add(item(value, values.get(i), this.conversion.source(values.get(i), sources.get(i), element)));
		}
		return new ListNode(items, isSet(target), origin, value.secret());
	}

	private static ValueNode item(ValueNode whole, @Nullable Object item, @Nullable Object source) {
		return new ValueNode(item, source, whole.text(), whole.origin(), whole.from(), List.of(), whole.kind(),
				whole.secret());
	}

}
