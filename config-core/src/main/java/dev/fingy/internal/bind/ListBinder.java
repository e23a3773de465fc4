package dev.fingy.internal.bind;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import org.springframework.core.ResolvableType;

import dev.fingy.Problem;
import dev.fingy.internal.bind.conversion.Conversion;
import dev.fingy.internal.bind.conversion.ConversionTarget;
import dev.fingy.internal.bind.conversion.Elements;
import dev.fingy.internal.source.ListView;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PropertyView;
import dev.fingy.internal.source.SourceNode;
import dev.fingy.internal.tree.AbsentNode;
import dev.fingy.internal.tree.Aggregates;
import dev.fingy.internal.tree.ListNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ValueNode;

/**
 * Binds lists, sets and arrays.
 */
final class ListBinder {

	private final Function<Target, Node> below;

	private final DeclaredTypes types;

	private final DeclaredNames names;

	private final ValueBinder values;

	private final Conversion conversion;

	private final UnreadValues unread;

	private final ProblemCollector collector;

	/**
	 * Create a binder.
	 * @param below binds what is below a list
	 * @param types what may be at a place
	 * @param names the names that may be at a place
	 * @param values binds lists that are one value
	 * @param conversion converts their elements
	 * @param unread reports what is not read
	 * @param collector collects problems
	 */
	ListBinder(Function<Target, Node> below, DeclaredTypes types, DeclaredNames names, ValueBinder values,
			Conversion conversion, UnreadValues unread, ProblemCollector collector) {
		this.below = below;
		this.types = types;
		this.names = names;
		this.unread = unread;
		this.values = values;
		this.conversion = conversion;
		this.collector = collector;
	}

	@Nullable Node bindList(Target target) {
		this.unread.checkSpellings(target);
		ListView list = list(target);
		if (list.base() == null) {
			checkIndexes(target, list, 0);
			return bindAbsentList(target);
		}
		return (list.base().property() != null) ? bindWhole(target, list, list.base())
				: bindElements(target, list, list.base());
	}

	private ListView list(Target target) {
		ResolvableType element = Aggregates.element(target.type());
		PropertyView view = target.view().isOpen() ? target.view().lookedUpElements(this.names.ofElements(element))
				: target.view();
		boolean single = view.nodes().size() == 1;
		return (!single && this.types.holdsNode(element)) ? ListView.ofNodes(view) : ListView.ofValues(view);
	}

	private Node bindElements(Target target, ListView list, SourceNode base) {
		int before = this.collector.problems().size();
		ResolvableType element = Aggregates.element(target.type());
		int size = sizeOf(base);
		checkIndexes(target, list, size);
		List<Target> targets = new ArrayList<>(size);
		for (int i = 0; i < size; i++) {
			targets.add(target.element(target.path().index(i), element, list.view().element(i)));
		}
		List<Node> items = new ArrayList<>(size);
		targets.forEach((each) -> items.add(this.below.apply(each)));
		checkElements(targets, items);
		if (list.replaced() != null && this.collector.problems().size() > before) {
			this.collector.explainIncomplete(before, Problems.replaces(target, list.replaced()));
		}
		return new ListNode(items, isSet(target), base.anyValue().origin(), target.isSecret());
	}

	private Node bindAbsentList(Target target) {
		ValueNode value = this.values.bindDefault(target);
		String[] texts = target.defaultValue();
		if (texts != null && texts.length == 0) {
			return new ListNode(List.of(), null);
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
				this.collector.problem(Problems.empty(targets.get(i), items.get(i)));
			}
			else if (items.get(i) instanceof AbsentNode absent) {
				this.collector.problem(Problems.absentElement(targets.get(i), absent));
			}
		}
	}

	private void leaves(Target target) {
		String path = target.path().toString();
		boolean known = this.collector.problems().stream().anyMatch((each) -> Names.isWithin(each.property(), path));
		if (!known) {
			Problem problem = Problems.emptyElement(target);
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

	private void misplaced(Target target, SourceNode child, boolean own, int size) {
		Problem problem = NameProblems.misplaced(target, child, index(child), own, size);
		this.collector.unknown(target.path().toString(), problem);
		if (child.isIndex() && own) {
			this.collector.incomplete(problem);
		}
	}

	private @Nullable Node bindWhole(Target target, ListView list, SourceNode whole) {
		boolean nodes = this.types.isNode(Aggregates.element(target.type()));
		if (whole.isEmptyText()) {
			return bindEmptyList(target, list, whole.origin());
		}
		boolean texts = nodes || list.isPatched();
		ValueNode value = this.values.bind(asWhole(target, texts).with(list.view()));
		if (value == null || value.value() == null) {
			return value;
		}
		Target place = value.secret() ? target.secretly() : target;
		ListView elements = texts ? list.withElements((List<?>) value.value()) : list;
		if (!texts && !whole.children().isEmpty()) {
			this.unread.checkBelow(target.with(PropertyView.of(List.of(whole))), "a list that is one value");
		}
		return (texts && elements.base() != null) ? bindElements(place, elements, elements.base())
				: split(target, value, value.source(), whole.origin());
	}

	private Node bindEmptyList(Target target, ListView list, @Nullable Origin origin) {
		checkIndexes(target, new ListView(list.view(), null, null), 0);
		SourceNode replaced = list.replaced();
		if (replaced != null && !isEmpty(replaced) && this.types.holdsNode(Aggregates.element(target.type()))) {
			this.collector.warning(Problems.discardedList(target, replaced));
		}
		return new ListNode(List.of(), isSet(target), origin, target.isSecret());
	}

	private static boolean isEmpty(SourceNode list) {
		return !list.hasIndexes() && list.property() != null && String.valueOf(list.property().getValue()).isEmpty();
	}

	private static Target asWhole(Target target, boolean texts) {
		if (texts) {
			return target.as(ResolvableType.forClassWithGenerics(List.class, String.class));
		}
		return (target.declared() != Collection.class) ? target
				: target.as(ResolvableType.forClassWithGenerics(List.class, Aggregates.element(target.type())));
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
		List<@Nullable Object> sources = new Elements(this.conversion, target.declaration(), written).sources(values);
		ConversionTarget element = target.as(Aggregates.element(target.type())).declaration();
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
