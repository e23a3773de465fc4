package dev.fingy.internal.bind;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

import dev.fingy.Problem;
import dev.fingy.internal.bind.conversion.Conversion;
import dev.fingy.internal.bind.conversion.ConversionFailure;
import dev.fingy.internal.bind.conversion.ConversionTarget;
import dev.fingy.internal.bind.conversion.Numbers;
import dev.fingy.internal.source.MapLeaves;
import dev.fingy.internal.source.MapView;
import dev.fingy.internal.source.PropertyView;
import dev.fingy.internal.source.SourceNode;
import dev.fingy.internal.source.WrittenTexts;
import dev.fingy.internal.tree.AbsentNode;
import dev.fingy.internal.tree.MapNode;
import dev.fingy.internal.tree.Node;

/**
 * Binds maps.
 */
final class MapBinder {

	private final Function<Target, Node> below;

	private final DeclaredTypes types;

	private final ValueBinder values;

	private final Conversion conversion;

	private final WrittenTexts texts;

	private final UnreadValues unread;

	private final NodeCounter counter;

	private final ProblemCollector collector;

	private final DottedKeys dotted;

	private final ChangedKeys changed;

	/**
	 * Create a binder.
	 * @param below binds what is below a map
	 * @param types what may be at a place
	 * @param values binds the default of a map
	 * @param conversion converts keys
	 * @param texts what is written in files
	 * @param unread reports what is not read
	 * @param counter reports what is nested too deep
	 * @param collector collects problems
	 * @param dotted explains keys with dots
	 */
	MapBinder(Function<Target, Node> below, DeclaredTypes types, ValueBinder values, Conversion conversion,
			WrittenTexts texts, UnreadValues unread, NodeCounter counter, ProblemCollector collector,
			DottedKeys dotted) {
		this.below = below;
		this.types = types;
		this.unread = unread;
		this.counter = counter;
		this.values = values;
		this.conversion = conversion;
		this.texts = texts;
		this.collector = collector;
		this.dotted = dotted;
		this.changed = new ChangedKeys(collector);
	}

	@Nullable Node bindMap(Target target) {
		if (target.isInNode() || this.types.holdsNode(value(target))) {
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
		int warnings = this.collector.warnings().size();
		// Where anything is declared, a higher source may put a map over a value
		this.unread.checkNextTo(target, "the entries of a map", target.declared() != Object.class);
		ResolvableType keyType = target.type().asMap().getGeneric(0);
		ResolvableType value = value(target);
		view = keyType.toClass().isEnum() ? MapView.withKeys(view, this.texts) : view;
		Map<String, MapNode.Entry> entries = new LinkedHashMap<>();
		Map<Object, Map.Entry<String, PropertyView>> keys = new HashMap<>();
		for (Map.Entry<String, PropertyView> child : children(view, value).entrySet()) {
			PropertyView given = this.types.withoutNulls(value, child.getValue());
			if (!given.isPresent() && child.getValue().isPresent()) {
				continue;
			}
			Object converted = key(target, child, keyType);
			Target entry = target.entry(child.getKey(), value, given);
			Node node = bindEntry(entry, child.getKey());
			checkNumber(entry, node);
			Object key = (converted != null) ? converted : child.getKey();
			if (!EmptyValues.isLeft(node) && !EmptyValues.isEmptyText(node)
					&& isDecisive(entry, key, child, keys, entries)) {
				entries.put(child.getKey(), new MapNode.Entry(key, node));
			}
		}
		if (!opened.discarded().isEmpty()) {
			discard(target, opened.discarded(), entries, warnings);
		}
		return (entries.isEmpty() && !this.types.holdsNode(value)) ? bindAbsentMap(target)
				: new MapNode(entries, target.origin(view.anyProperty()), target.isSecret());
	}

	private MapView opened(Target target) {
		PropertyView view = MapView.opened(target.view());
		return (view.nodes().size() > 1 && this.types.canBeAbsent(value(target))) ? MapView.of(view)
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
		List<Problem> warnings = this.collector.warnings();
		warnings.subList(from, warnings.size())
			.removeIf((warning) -> absent.contains(warning.property())
					&& warning.reason().contains(Problems.OF_LOWER_SOURCES));
		this.collector.warning(Problems.discardedEntries(target, discarded.keySet(),
				discarded.values().iterator().next().anyProperty()));
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
		Problem problem = NameProblems.sameKey(entry, first.getKey(), first.getValue().anyProperty(),
				second.getValue().anyProperty(), second.getValue().values());
		if (!entry.isInNode()) {
			this.collector.ignored(problem);
		}
		else if (second.getValue().nodes().stream().anyMatch((node) -> node.kind().isMeantForUs())) {
			this.collector.problem(problem);
		}
		else {
			this.collector.warning(problem);
		}
	}

	private Node bindAbsentMap(Target target) {
		String[] texts = target.defaultValue();
		return (texts != null && texts.length == 0) ? new MapNode(Map.of(), null, target.isSecret())
				: this.values.bindDefault(target);
	}

	private Node bindEntry(Target entry, String key) {
		int problems = this.collector.problems().size();
		int ignored = this.collector.ignored().size();
		Node node = isTooDeep(entry) ? tooDeep(entry) : this.below.apply(entry);
		if (this.types.isStructured(entry.type())) {
			this.dotted.explain(entry, key, this.collector.problems(), problems);
			this.dotted.explain(entry, key, this.collector.ignored(), ignored);
		}
		return node;
	}

	private Node tooDeep(Target entry) {
		this.counter.reportDepth(entry);
		return this.types.failed(entry);
	}

	private boolean isTooDeep(Target entry) {
		return !this.types.isStructured(entry.type()) && entry.view().values().isEmpty() && entry.view().hasChildren();
	}

	private void checkNumber(Target target, Node node) {
		if (target.isInNode() && EmptyValues.isEmptyText(node) && Numbers.isNumber(target.declared())) {
			this.collector.problem(Problems.empty(target, node));
		}
	}

	private static ResolvableType value(Target target) {
		if (Properties.class.isAssignableFrom(target.declared())) {
			return ResolvableType.forClass(String.class);
		}
		return (target.declared() == Object.class) ? ResolvableType.forClass(Object.class)
				: target.type().asMap().getGeneric(1);
	}

	private @Nullable Node bindEmptyMap(Target target, PropertyView view) {
		SourceNode whole = view.values().get(0);
		if (whole.isEmptyText()) {
			return new MapNode(Map.of(), whole.origin(), target.isSecret());
		}
		this.collector.problem(Problems.valueInsteadOfEntries(target, whole));
		return null;
	}

	private Map<String, PropertyView> children(PropertyView view, ResolvableType value) {
		Map<String, PropertyView> entries = view.entries();
		boolean lists = this.types.isListOfValues(value);
		if (this.types.isStructured(value) && !lists) {
			return entries;
		}
		int depth = this.counter.maxDepth();
		Map<String, PropertyView> children = new LinkedHashMap<>();
		entries.forEach((key, child) -> {
			Map<String, PropertyView> leaves = !child.hasChildren() ? Map.of(key, child)
					: MapLeaves.of(key, child, depth, lists);
			leaves.forEach((leaf, properties) -> children.merge(leaf, properties, PropertyView::with));
		});
		return children;
	}

	private @Nullable Object key(Target target, Map.Entry<String, PropertyView> child, ResolvableType type) {
		if (type.toClass() == String.class || type.toClass() == Object.class) {
			return child.getKey();
		}
		try {
			return this.conversion.convert(child.getKey(), new ConversionTarget(type, null, target.isInNode()));
		}
		catch (ConversionFailure ex) {
			Problem problem = NameProblems.unusableKey(target, child.getKey(), type, child.getValue().anyProperty());
			this.collector.problem(ex.explain(problem, target.isSecret()));
			return null;
		}
	}

}
