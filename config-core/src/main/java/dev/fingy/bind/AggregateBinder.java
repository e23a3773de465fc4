package dev.fingy.bind;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.core.ResolvableType;

import dev.fingy.Problem;
import dev.fingy.source.ListView;
import dev.fingy.source.MapView;
import dev.fingy.source.PropertyView;
import dev.fingy.source.SourceNode;
import dev.fingy.source.WrittenTexts;
import dev.fingy.tree.AbsentNode;
import dev.fingy.tree.ListNode;
import dev.fingy.tree.MapNode;
import dev.fingy.tree.Node;
import dev.fingy.tree.ValueNode;

/**
 * Binds lists, sets, arrays and maps.
 */
final class AggregateBinder {

	private final NodeBinder nodes;

	private final ValueBinder values;

	private final Conversion conversion;

	private final WrittenTexts texts;

	private final Findings findings;

	private final DottedKeys dotted;

	private final ChangedKeys changed;

	AggregateBinder(NodeBinder nodes, ValueBinder values, Conversion conversion, WrittenTexts texts, Findings findings,
			DottedKeys dotted) {
		this.nodes = nodes;
		this.values = values;
		this.conversion = conversion;
		this.texts = texts;
		this.findings = findings;
		this.dotted = dotted;
		this.changed = new ChangedKeys(findings);
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
		int before = this.findings.problems().size();
		ResolvableType element = NodeBinder.element(target.type());
		int size = sizeOf(base);
		checkIndexes(target, list, size);
		List<Target> targets = new ArrayList<>(size);
		for (int i = 0; i < size; i++) {
			targets.add(target.element(target.path().index(i), element, list.view().element(i)));
		}
		List<Node> items = this.nodes.bindAll(targets);
		checkElements(targets, items);
		if (list.replaced() != null && this.findings.problems().size() > before) {
			this.findings.explainIncomplete(before, replaces(target, list.replaced()));
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
			if (isLeft(items.get(i))) {
				leaves(targets.get(i));
			}
			else if (isEmptyText(items.get(i))) {
				empty(targets.get(i), items.get(i));
			}
			else if (items.get(i) instanceof AbsentNode absent) {
				this.findings.problem(Problem
					.of(targets.get(i).path().toString(), "is empty, but an element of a list cannot be absent")
					.at(null, absent.origin()));
			}
		}
	}

	private void leaves(Target target) {
		String path = target.path().toString();
		boolean known = this.findings.problems().stream().anyMatch((each) -> each.property().startsWith(path + "."));
		if (!known) {
			String reason = "holds no property of " + ValueBinder.described(target.declared());
			Problem problem = Problem.of(path, reason).at(null, ValueBinder.origin(target.view().anyProperty()));
			this.findings.problem(problem);
			this.findings.incomplete(problem);
		}
	}

	private static boolean isLeft(Node node) {
		return node instanceof ValueNode value && value.value() == null && value.kind() == ValueNode.Kind.DEFAULT;
	}

	// As with Spring Boot, an empty text that is no value ends a list
	private static boolean isEmptyText(Node node) {
		return node instanceof ValueNode value && value.value() == null && value.kind() == ValueNode.Kind.SET;
	}

	private void checkNumber(Target target, Node node) {
		if (target.isInNode() && isEmptyText(node) && Numbers.isNumber(target.declared())) {
			empty(target, node);
		}
	}

	private void empty(Target target, Node node) {
		String reason = "is empty, which is not " + ValueBinder.described(target.declared());
		this.findings.problem(Problem.of(target.path().toString(), reason)
			.at(target.isSecret() ? null : "", target.isSecret() ? null : node.origin()));
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
		this.findings.unknown(target.path().toString(), problem);
		if (child.isIndex() && own) {
			this.findings.incomplete(problem);
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
			discard(target, replaced.anyProperty(), "is empty, so the list of a lower source is discarded");
		}
		return new ListNode(List.of(), isSet(target), whole.getOrigin(), target.isSecret());
	}

	private static boolean isEmpty(SourceNode list) {
		return !list.hasIndexes() && list.property() != null && String.valueOf(list.property().getValue()).isEmpty();
	}

	private void discard(Target target, @Nullable ConfigurationProperty lower, String reason) {
		this.findings.warning(Problem.of(target.path().toString(), reason).at(null, ValueBinder.origin(target, lower)));
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
		Object whole = java.util.Objects.requireNonNull(value.value());
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

	@Nullable Node bindMap(Target target) {
		if (target.isInNode() || this.nodes.holdsNode(value(target))) {
			this.changed.check(target, target.view());
		}
		MapView opened = opened(target);
		PropertyView view = opened.view();
		if (!view.isPresent()) {
			return bindAbsentMap(target);
		}
		if (!view.hasChildren()) {
			return bindEmptyMap(target, view);
		}
		int warnings = this.findings.warnings().size();
		// Where anything is declared, a higher source may put a map over a value
		this.nodes.checkBeside(target, "the entries of a map", target.declared() != Object.class);
		ResolvableType keyType = target.type().asMap().getGeneric(0);
		ResolvableType value = value(target);
		view = keyType.toClass().isEnum() ? view.withKeys(this.texts) : view;
		Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
		Map<Object, Map.Entry<String, PropertyView>> keys = new HashMap<>();
		for (Map.Entry<String, PropertyView> child : children(view, value).entrySet()) {
			PropertyView said = this.nodes.withoutNulls(value, child.getValue());
			if (!said.isPresent() && child.getValue().isPresent()) {
				continue;
			}
			Object converted = key(target, child, keyType);
			Target entry = target.entry(child.getKey(), value, said);
			Node node = bindEntry(entry, child.getKey());
			checkNumber(entry, node);
			Object key = (converted != null) ? converted : child.getKey();
			if (!isLeft(node) && !isEmptyText(node) && isDecisive(entry, key, child, keys, entries)) {
				entries.put(child.getKey(), new MapNode.Entry(key, node));
			}
		}
		if (!opened.discarded().isEmpty()) {
			discard(target, opened.discarded(), entries, warnings);
		}
		return (entries.isEmpty() && !this.nodes.holdsNode(value)) ? bindAbsentMap(target)
				: new MapNode(entries, ValueBinder.origin(target, view.anyProperty()), target.isSecret());
	}

	private MapView opened(Target target) {
		PropertyView view = target.view().withMapsOpened();
		return (view.nodes().size() > 1 && this.nodes.canBeAbsent(value(target))) ? MapView.of(view)
				: new MapView(view, Map.of());
	}

	// One warning instead of one for each entry
	private void discard(Target target, Map<String, SourceNode> discarded, Map<String, MapNode.Entry> entries,
			int from) {
		Set<String> absent = entries.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().value() instanceof AbsentNode && discarded.containsKey(entry.getKey()))
			.map((entry) -> target.path().entry(entry.getKey()).toString())
			.collect(Collectors.toSet());
		List<Problem> warnings = this.findings.warnings();
		warnings.subList(from, warnings.size())
			.removeIf((warning) -> absent.contains(warning.property())
					&& warning.reason().contains(DiscardedValues.LOWER));
		String keys = target.isSecret() ? "the entries"
				: discarded.keySet().stream().map((key) -> "'" + key + "'").collect(Collectors.joining(", "));
		discard(target, discarded.values().iterator().next().anyProperty(),
				"is empty, so " + keys + DiscardedValues.LOWER
						+ ((discarded.size() == 1 && !target.isSecret()) ? "is" : "are") + " discarded");
	}

	private boolean isDecisive(Target entry, Object key, Map.Entry<String, PropertyView> child,
			Map<Object, Map.Entry<String, PropertyView>> keys, Map<String, MapNode.Entry> entries) {
		Map.Entry<String, PropertyView> same = keys.get(key);
		if (same != null) {
			checkSameKey(entry, same, child);
			if (rank(child) >= rank(same)) {
				return false;
			}
			entries.remove(same.getKey());
		}
		keys.put(key, child);
		return true;
	}

	private static int rank(Map.Entry<String, PropertyView> child) {
		List<SourceNode> nodes = child.getValue().nodes();
		return nodes.isEmpty() ? Integer.MAX_VALUE : nodes.get(0).rank();
	}

	// A source of higher precedence may spell a key in another way
	private void checkSameKey(Target entry, Map.Entry<String, PropertyView> first,
			Map.Entry<String, PropertyView> second) {
		Set<Integer> ranks = first.getValue().nodes().stream().map(SourceNode::rank).collect(Collectors.toSet());
		if (second.getValue().nodes().stream().noneMatch((node) -> ranks.contains(node.rank()))) {
			return;
		}
		Origin origin = ValueBinder.origin(entry, first.getValue().anyProperty());
		String reason = "is the same key as " + (entry.isSecret() ? "another" : "'" + first.getKey() + "'")
				+ ((origin != null) ? " [" + origin + "]" : "") + ", in the same source";
		List<ConfigurationProperty> properties = second.getValue().properties();
		Problem problem = !properties.isEmpty() ? ValueBinder.problem(entry, properties.get(0), reason)
				: Problem.of(entry.path().toString(), reason)
					.at(null, ValueBinder.origin(entry, second.getValue().anyProperty()));
		if (!entry.isInNode()) {
			this.findings.ignored(problem);
		}
		else if (second.getValue().nodes().stream().anyMatch((node) -> node.kind().isMeantForUs())) {
			this.findings.problem(problem);
		}
		else {
			this.findings.warning(problem);
		}
	}

	private Node bindAbsentMap(Target target) {
		String[] texts = (target.parameter() != null) ? target.parameter().defaultValue() : null;
		return (texts != null && texts.length == 0) ? new MapNode(Map.of(), null, target.isSecret())
				: this.values.bindDefault(target);
	}

	private Node bindEntry(Target entry, String key) {
		int problems = this.findings.problems().size();
		int ignored = this.findings.ignored().size();
		Node node = isTooDeep(entry) ? this.nodes.tooDeep(entry) : this.nodes.bindOrFail(entry);
		if (this.nodes.isStructured(entry.type())) {
			this.dotted.explain(entry, key, this.findings.problems(), problems);
			this.dotted.explain(entry, key, this.findings.ignored(), ignored);
		}
		return node;
	}

	private boolean isTooDeep(Target entry) {
		return !this.nodes.isStructured(entry.type()) && entry.view().properties().isEmpty()
				&& entry.view().hasChildren();
	}

	private static ResolvableType value(Target target) {
		if (Properties.class.isAssignableFrom(target.declared())) {
			return ResolvableType.forClass(String.class);
		}
		return (target.declared() == Object.class) ? ResolvableType.forClass(Object.class)
				: target.type().asMap().getGeneric(1);
	}

	private @Nullable Node bindEmptyMap(Target target, PropertyView view) {
		ConfigurationProperty property = view.properties().get(0);
		if (property.getValue() instanceof CharSequence text && text.isEmpty()) {
			return new MapNode(Map.of(), property.getOrigin(), target.isSecret());
		}
		this.findings.problem(ValueBinder.problem(target, property, "expects entries, not a value"));
		return null;
	}

	private Map<String, PropertyView> children(PropertyView view, ResolvableType value) {
		Map<String, PropertyView> entries = view.entries();
		boolean lists = this.nodes.isListOfValues(value);
		if (this.nodes.isStructured(value) && !lists) {
			return entries;
		}
		int depth = this.nodes.maxDepth();
		Map<String, PropertyView> children = new LinkedHashMap<>();
		entries.forEach((key, child) -> {
			Map<String, PropertyView> leaves = !child.hasChildren() ? Map.of(key, child)
					: lists ? child.lists(key, depth) : child.leaves(key, depth);
			leaves.forEach((leaf, properties) -> children.merge(leaf, properties, PropertyView::with));
		});
		return children;
	}

	private static Target keys(Target target, ResolvableType type) {
		return new Target(target.path(), type, null, target.view(), target.place());
	}

	private static String hint(String key, ResolvableType type) {
		return (type.toClass().isEnum() && (key.equals("true") || key.equals("false")))
				? WrittenNames.hint(Boolean.valueOf(key)) : "";
	}

	private @Nullable Object key(Target target, Map.Entry<String, PropertyView> child, ResolvableType type) {
		if (type.toClass() == String.class || type.toClass() == Object.class) {
			return child.getKey();
		}
		try {
			return this.conversion.convert(child.getKey(), keys(target, type));
		}
		catch (Conversion.ConversionFailure ex) {
			String is = target.isSecret() ? "a key is not " : "the key is not ";
			Problem problem = Problem
				.of((target.isSecret() ? target.path() : target.path().entry(child.getKey())).toString(),
						is + ValueBinder.described(type.toClass()) + hint(child.getKey(), type))
				.at(ValueBinder.text(target, child.getKey()),
						ValueBinder.origin(target, child.getValue().anyProperty()));
			this.findings.problem(
					(ex instanceof ClassNames.UnknownClass unknown) ? unknown.in(problem, target.isSecret()) : problem);
			return null;
		}
	}

}
