package dev.fingy.internal.bind;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.fingy.Lazy;
import dev.fingy.internal.bind.constraint.ArgumentConstraints;
import dev.fingy.internal.bind.conversion.Conversion;
import dev.fingy.internal.registry.NodeTypes;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.source.PropertyView;
import dev.fingy.internal.source.SourceNode;
import dev.fingy.internal.source.WrittenTexts;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.TreeSource;
import dev.fingy.internal.tree.ValueNode;

/**
 * Binds whatever is at a place, by what is declared there: hands it to the binder of
 * nodes, lists, maps or plain values, each of which comes back here for what is below.
 */
final class NodeBinder {

	private final TypeCatalog catalog;

	private final ProblemCollector collector;

	private final NodeCounter counter;

	private final DeclaredTypes types;

	private final DeclaredNames names;

	private final EnvironmentMatcher environment;

	private final NodeSources sources;

	private final DiscriminatedBinder discriminated;

	private final ListBinder lists;

	private final MapBinder maps;

	private final PlainBinder plain;

	NodeBinder(TypeCatalog catalog, Conversion conversion, Placeholders placeholders, RecordedNulls nulls,
			ProblemCollector collector, BindingRules rules) {
		this.catalog = catalog;
		this.collector = collector;
		this.counter = new NodeCounter(rules.limits(), collector);
		this.types = new DeclaredTypes(catalog);
		this.names = new DeclaredNames(catalog);
		WrittenTexts texts = new WrittenTexts();
		TypeChoice choices = new TypeChoice(catalog, placeholders, new WrittenNames(texts, placeholders), collector);
		UnknownNames unknown = new UnknownNames(choices, new PossibleSecrets(catalog, placeholders), texts, collector,
				rules.unknown(), rules.replayed());
		this.environment = new EnvironmentMatcher(catalog, this.types, this.names, choices, unknown,
				this.counter.maxDepth());
		this.sources = new NodeSources(choices, new DiscardedValues(choices, unknown, collector), placeholders,
				collector);
		UnreadValues unread = new UnreadValues(unknown, collector);
		ValueBinder values = new ValueBinder(conversion, placeholders, texts, collector);
		ObjectBinder objects = new ObjectBinder(this::bindOrFail, this.types, unknown,
				new RequiredArguments(this.types, conversion, nulls, collector, rules.missing()),
				new ArgumentConstraints(rules.validator(), texts), collector);
		this.discriminated = new DiscriminatedBinder(this.sources, choices, objects, unread, collector);
		this.lists = new ListBinder(this::bindOrFail, this.types, this.names, values, conversion, unread, collector);
		this.maps = new MapBinder(this::bindOrFail, this.types, values, conversion, texts, unread, this.counter,
				collector, new DottedKeys(catalog, choices));
		this.plain = new PlainBinder(values, objects, unread, collector);
	}

	EnvironmentMatcher environment() {
		return this.environment;
	}

	int count() {
		return this.counter.count();
	}

	@Nullable ObjectNode bindRoot(Target target) {
		return this.plain.bindObject(this.environment.match(target));
	}

	/**
	 * Bind a place of a larger tree.
	 * @param target the place
	 * @return the node, or a failed node after a problem
	 */
	private Node bindOrFail(Target target) {
		Node node = bind(target);
		return (node != null) ? node : this.types.failed(target);
	}

	/**
	 * Bind a place.
	 * @param target the place
	 * @return the node, a null value if it is absent, or {@code null} after a problem
	 */
	@Nullable Node bind(Target target) {
		if (!this.counter.add(target)) {
			return null;
		}
		if (hasUnchanged(target.view())) {
			return bindUnchanged(target);
		}
		return bindDeclared(!target.view().isOpen() ? target
				: target.with(target.view().lookedUp(this.names.below(target.type()))));
	}

	private static boolean hasUnchanged(PropertyView view) {
		for (SourceNode node : view.nodes()) {
			if (node.isUnchanged()) {
				return true;
			}
		}
		return false;
	}

	// A key that is spelled in another way may mean what is there
	private @Nullable Node bindUnchanged(Target target) {
		List<SourceNode> nodes = target.view().nodes();
		if (nodes.size() > 1) {
			return bind(target.with(PropertyView.of(nodes.stream().map(NodeBinder::opened).toList())));
		}
		Node unchanged = part(nodes.get(0));
		this.collector.visited(unchanged);
		return unchanged;
	}

	private static SourceNode opened(SourceNode node) {
		if (!node.isUnchanged()) {
			return node;
		}
		SourceNode opened = SourceNode.root(node.kind(), node.rank());
		TreeSource.put(opened, part(node));
		return opened;
	}

	private static Node part(SourceNode unchanged) {
		return Objects.requireNonNull(unchanged.resolved(Node.class));
	}

	private @Nullable Node bindDeclared(Target target) {
		Class<?> declared = target.declared();
		if (declared == Optional.class) {
			return bindOptional(target.as(target.type().getGeneric(0)));
		}
		if (declared == Lazy.class) {
			return bindLazy(target.lazily(target.type().getGeneric(0)));
		}
		TypeCatalog.BaseType base = this.catalog.base(declared);
		if (base != null) {
			return this.discriminated.bind(target, base);
		}
		ObjectNode previous = target.view().resolved(ObjectNode.class);
		if (previous != null) {
			return this.plain.bindPrevious(target, previous);
		}
		if (DeclaredTypes.isList(target.type())) {
			return this.lists.bindList(target);
		}
		if (Map.class.isAssignableFrom(declared) || (declared == Object.class && target.view().isStructure())) {
			return this.maps.bindMap(target);
		}
		return this.plain.bind(target);
	}

	// As with Spring Boot, an empty text is no list of values
	private @Nullable Node bindOptional(Target target) {
		return (DeclaredTypes.isList(target.type()) && target.view().isEmptyText()
				&& !this.types.holdsNode(target.type())) ? ValueNode.ofDefault(null, null, target.isSecret())
						: bind(target);
	}

	private @Nullable Node bindLazy(Target target) {
		Class<?> declared = target.declared();
		if (this.catalog.base(declared) != null) {
			return bind(target);
		}
		if (!NodeTypes.isDataObject(declared) && target.view().resolved(ObjectNode.class) == null) {
			this.collector.problem(Problems.notLazy(target));
			return null;
		}
		NodeSources.Counting counting = this.sources.counting(target, null);
		if (counting == null || counting.empty() != null) {
			return (counting != null) ? counting.absent(target) : null;
		}
		Node node = bind(target.with(counting.view()));
		return (node instanceof ObjectNode object) ? object.withSetAside(counting.discarded()) : node;
	}

}
