package dev.fingy.internal.bind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import dev.fingy.Lazy;
import dev.fingy.Problem;
import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.TypeText;
import dev.fingy.internal.construction.UnusableTypeException;
import dev.fingy.internal.registry.NodeTypes;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.registry.TypeDefinition;
import dev.fingy.internal.source.PropertyView;
import dev.fingy.internal.source.SourceKind;
import dev.fingy.internal.source.SourceNode;
import dev.fingy.internal.source.WrittenTexts;
import dev.fingy.internal.tree.FailedNode;
import dev.fingy.internal.tree.ListNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.RefNode;
import dev.fingy.internal.tree.SetAside;
import dev.fingy.internal.tree.TreeSource;
import dev.fingy.internal.tree.Unchanged;
import dev.fingy.internal.tree.ValueNode;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.ResolvableType;

/**
 * Binds whatever is at a place, by what is declared there.
 */
final class NodeBinder {

	static final String REF = RefNode.PROPERTY;

	private final TypeCatalog catalog;

	private final ProblemCollector collector;

	private final Limits limits;

	private final ValueBinder values;

	private final TypeChoice choices;

	private final NodeSources sources;

	private final ReferenceBinder referring;

	private final UnreadValues unread;

	private final ObjectBinder objects;

	private final ListBinder lists;

	private final MapBinder maps;

	private final DeclaredNames names;

	private final NodeTypes types;

	private final EnvironmentMatcher environment;

	private int count;

	private boolean tooDeep;

	private boolean references;

	NodeBinder(TypeCatalog catalog, Conversion conversion, Placeholders placeholders, RecordedNulls nulls,
			ProblemCollector collector, TreeBinder.Rules rules) {
		this.catalog = catalog;
		this.collector = collector;
		this.limits = rules.limits();
		WrittenTexts texts = new WrittenTexts();
		this.values = new ValueBinder(conversion, placeholders, texts, collector);
		this.choices = new TypeChoice(catalog, placeholders, new WrittenNames(texts, placeholders), collector);
		this.referring = new ReferenceBinder(this, this.choices, collector);
		UnknownNames unknown = new UnknownNames(this.choices, new PossibleSecrets(catalog, placeholders), texts,
				collector, rules);
		this.unread = new UnreadValues(unknown, collector);
		this.sources = new NodeSources(this.choices, new DiscardedValues(this.choices, unknown, collector),
				placeholders, collector);
		this.objects = new ObjectBinder(this, unknown,
				new RequiredArguments(catalog, conversion, nulls, collector, rules.missing()), texts, collector, rules);
		this.environment = new EnvironmentMatcher(catalog, this, this.choices, unknown);
		this.lists = new ListBinder(this, this.values, conversion, collector);
		this.maps = new MapBinder(this, this.values, conversion, texts, collector,
				new DottedKeys(catalog, this.choices));
		this.names = new DeclaredNames(catalog);
		this.types = new NodeTypes(catalog);
	}

	/**
	 * Return the environment variables that set a property of a place.
	 * @param target the place
	 * @return the names of the variables
	 */
	Set<ConfigurationPropertyName> variables(Target target) {
		this.environment.match(target);
		return this.environment.matched();
	}

	/**
	 * Return the environment variables that set no property.
	 * @return the variables
	 */
	List<UnmatchedVariable> unmatched() {
		return this.environment.unmatched();
	}

	@Nullable ObjectNode bindRoot(Target given) {
		Target target = matched(given);
		Creator creator = creator(target, () -> Creator.of(target.type()));
		return (creator != null) ? this.objects.bindPlain(target, creator) : null;
	}

	/**
	 * Bind a place.
	 * @param target the place
	 * @return what is there, a null value if it is absent, or {@code null} after a
	 * problem
	 */
	@Nullable Node bind(Target target) {
		if (isTooLarge(target)) {
			return null;
		}
		Unchanged unchanged = unchanged(target.view());
		if (unchanged != null) {
			return (target.view().nodes().size() == 1) ? visited(unchanged.node())
					: bind(target.with(opened(target.view())));
		}
		if (target.view().isOpen()) {
			return bindDeclared(target.with(target.view().asked(this.names.below(target.type()))));
		}
		return bindDeclared(target);
	}

	/**
	 * Return a place that is no part of another with the environment variables that
	 * belong to it.
	 * @param target the place
	 * @return the place to bind
	 */
	Target matched(Target target) {
		return this.environment.match(target);
	}

	/**
	 * Bind a place of a larger tree.
	 * @param target the place
	 * @return what is there, after a problem at least that something would
	 */
	Node bindOrFail(Target target) {
		Node node = bind(target);
		return (node != null) ? node : failed(target);
	}

	private FailedNode failed(Target target) {
		return new FailedNode(isComponent(target.type()), target.isSecret());
	}

	private boolean isComponent(ResolvableType type) {
		Class<?> declared = type.toClass();
		return (declared == Optional.class) ? isComponent(type.getGeneric(0))
				: declared == Lazy.class || this.catalog.base(declared) != null;
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
			return bindTyped(changed(target.with(target.view().withMapsOpened()), base), base);
		}
		ObjectNode previous = previous(target.view());
		if (previous != null) {
			return bindPrevious(target, previous);
		}
		if (Collection.class.isAssignableFrom(declared) || declared.isArray()) {
			return this.lists.bindList(target);
		}
		if (Map.class.isAssignableFrom(declared) || (declared == Object.class && target.view().isStructure())) {
			return this.maps.bindMap(target);
		}
		return bindOther(target);
	}

	// As with Spring Boot, an empty text is no list of values
	private @Nullable Node bindOptional(Target target) {
		Class<?> declared = target.declared();
		boolean list = Collection.class.isAssignableFrom(declared) || declared.isArray();
		return (list && target.view().isEmptyText() && !holdsNode(target.type()))
				? ValueNode.ofDefault(null, null, target.isSecret()) : bind(target);
	}

	private Node visited(Node node) {
		this.collector.visited(node);
		return node;
	}

	private static @Nullable Unchanged unchanged(PropertyView view) {
		for (SourceNode node : view.nodes()) {
			if (node.property() != null && node.property().getValue() instanceof Unchanged unchanged) {
				return unchanged;
			}
		}
		return null;
	}

	// A key that is spelled in another way may mean what is there
	private static PropertyView opened(PropertyView view) {
		List<SourceNode> nodes = new ArrayList<>();
		for (SourceNode node : view.nodes()) {
			SourceNode opened = node;
			if (node.property() != null && node.property().getValue() instanceof Unchanged unchanged) {
				opened = SourceNode.root(node.kind(), node.rank());
				TreeSource.put(opened, unchanged.node());
			}
			nodes.add(opened);
		}
		return PropertyView.of(nodes);
	}

	int count() {
		return this.count;
	}

	boolean hasReferences() {
		return this.references;
	}

	int maxDepth() {
		return this.limits.maxDepth();
	}

	Node tooDeep(Target target) {
		reportDepth(target);
		return failed(target);
	}

	private boolean isTooLarge(Target target) {
		this.count++;
		if (target.path().depth() > this.limits.maxDepth()) {
			reportDepth(target);
			return true;
		}
		if (this.count == this.limits.maxNodes() + 1) {
			this.collector.problem(Problem.of(target.path().toString(),
					"is one of more than " + this.limits.maxNodes() + " nodes (fingy.limits.max-nodes)"));
		}
		return this.count > this.limits.maxNodes();
	}

	private void reportDepth(Target target) {
		if (!this.tooDeep) {
			String reason = "is nested deeper than " + this.limits.maxDepth() + " levels (fingy.limits.max-depth)";
			Problem problem = Problem.of(shortened(target), reason);
			this.collector.problem(problem.at(null, ValueBinder.origin(target.view().anyProperty())));
		}
		this.tooDeep = true;
	}

	private static String shortened(Target target) {
		String path = target.path().toString();
		return (path.length() > 120) ? path.substring(0, 120) + "…" : path;
	}

	private @Nullable Node bindLazy(Target target) {
		Class<?> declared = target.declared();
		if (this.catalog.base(declared) == null && !NodeTypes.isDataObject(declared)
				&& previous(target.view()) == null) {
			this.collector.problem(Problem.of(target.path().toString(), "is declared as Lazy<"
					+ TypeText.of(target.type()) + ">, but only objects can be lazy; put Lazy on the elements"));
			return null;
		}
		return (this.catalog.base(declared) != null) ? bind(target) : bindLazyClass(target);
	}

	private @Nullable Node bindLazyClass(Target target) {
		NodeSources.Counting counting = this.sources.counting(target, null);
		if (counting == null || counting.empty() != null) {
			return (counting != null) ? counting.absent(target) : null;
		}
		Node node = bind(target.with(counting.view()));
		return (node instanceof ObjectNode object) ? object.withSetAside(counting.discarded()) : node;
	}

	// A change of an object whose arguments may have any name
	private static Target changed(Target target, TypeCatalog.BaseType base) {
		ObjectNode previous = (target.view().nodes().size() > 1) ? previous(target.view()) : null;
		if (previous == null
				|| !(previous.creator().configured(base.property()) || previous.creator().configured(REF))) {
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

	private @Nullable Node bindTyped(Target target, TypeCatalog.BaseType base) {
		if (!target.view().isPresent() && (target.parameter() == null || target.parameter().defaultType() == null)) {
			return bindAbsent(target);
		}
		NodeSources.Counting counting = this.sources.counting(target, base);
		if (counting == null || counting.empty() != null) {
			return (counting != null) ? counting.absent(target) : null;
		}
		return bindPresent(target.with(counting.view()), base, counting.discarded());
	}

	private @Nullable Node bindAbsent(Target target) {
		String[] texts = (target.parameter() != null) ? target.parameter().defaultValue() : null;
		if (texts == null) {
			return ValueNode.ofDefault(null, null, target.isSecret());
		}
		String type = (texts.length == 1 && !target.isSecret()) ? texts[0] : "…";
		this.collector.problem(Problem.of(target.path().toString(),
				"has a @DefaultValue, which is for values: @DefaultType(\"" + type + "\") is the default of a node"));
		return null;
	}

	private @Nullable Node bindPresent(Target target, TypeCatalog.BaseType base, List<SetAside> discarded) {
		PropertyView view = target.view();
		RefNode reference = this.referring.reference(target, base);
		if (reference != null) {
			this.references = true;
			this.unread.checkName(target, REF, "a reference");
			return visited(reference);
		}
		if (view.hasIndexes() && view.nodes().stream().noneMatch(NodeBinder::isMixed)) {
			this.collector
				.problem(this.choices.known(Problem.of(target.path().toString(), "expects one node, not a list")
					.at(null, ValueBinder.origin(view.anyProperty())), target.type(), null));
			return null;
		}
		TypeChoice.Choice choice = this.choices.choose(target, base);
		Creator creator = (choice != null) ? creator(target, () -> choice.creator(target)) : null;
		if (creator == null || choice == null || !hasOwnNames(target, base, choice, creator)) {
			return null;
		}
		checkSpellings(target.typed());
		this.unread.checkName(target, base.property(), "the name of a type");
		return this.objects.bindTyped(target, base, choice, creator, discarded);
	}

	// A key that is a number, such as 000 in num-features: 1,000
	private static boolean isMixed(SourceNode node) {
		return node.hasIndexes() && !node.children().values().stream().allMatch(SourceNode::isIndex);
	}

	// What names the type of a node, or another node, cannot be an argument as well
	private boolean hasOwnNames(Target target, TypeCatalog.BaseType base, TypeChoice.Choice choice, Creator creator) {
		TypeDefinition type = choice.type();
		String taken = creator.configured(base.property()) ? base.property() : creator.configured(REF) ? REF : null;
		if (type == null || taken == null || TypeChoice.isDescribed(target, base)) {
			return true;
		}
		String meaning = taken.equals(REF) ? "refers to another node" : "names the type of the node";
		this.collector.problem(
				Problem
					.of(target.path().toString(),
							"'" + type.name() + "' has an argument named '" + taken + "', which " + meaning
									+ "; give the argument another name with @Name")
					.at(null, choice.origin()));
		return false;
	}

	/**
	 * Return the object that was at a place, where a tree is bound again.
	 * @param view what the sources have there
	 * @return the object, or {@code null}
	 */
	static @Nullable ObjectNode previous(PropertyView view) {
		for (ConfigurationProperty property : view.properties()) {
			if (property.getValue() instanceof ObjectNode object) {
				return object;
			}
		}
		return null;
	}

	private @Nullable Node bindOther(Target target) {
		PropertyView view = target.view();
		boolean dataObject = NodeTypes.isDataObject(target.declared());
		if (!view.isPresent()) {
			return (dataObject && isDefaulted(target)) ? bindDataObject(target) : this.values.bindDefault(target);
		}
		if (dataObject && view.hasChildren()) {
			return view.hasIndexes() ? bindValue(target)
					: isValue(target) ? bindOverProperties(target) : bindBesideValue(target);
		}
		boolean empty = dataObject && view.properties().get(0).getValue() instanceof CharSequence text
				&& text.isEmpty();
		return (empty && !this.values.isConvertible(target)) ? bindDataObject(target) : bindValue(target);
	}

	// As with Spring Boot, a value that can be converted wins over properties
	private boolean isValue(Target target) {
		List<ConfigurationProperty> properties = target.view().properties();
		return !properties.isEmpty() && properties.get(0).getValue() instanceof CharSequence text && !text.isEmpty()
				&& this.values.isConvertible(target);
	}

	// What sources of lower precedence have below it is overridden
	private @Nullable Node bindOverProperties(Target target) {
		List<SourceNode> nodes = target.view().nodes();
		int rank = nodes.stream().filter((node) -> node.property() != null).findFirst().orElseThrow().rank();
		return bindValue(target.with(PropertyView
			.of(nodes.stream().filter((node) -> node.rank() <= rank || node.children().isEmpty()).toList())));
	}

	private @Nullable Node bindBesideValue(Target target) {
		Node node = bindIfSet(target);
		if (node instanceof ObjectNode) {
			checkBeside(target, "properties of " + ValueBinder.described(target.declared()), true);
		}
		return node;
	}

	private @Nullable Node bindValue(Target target) {
		PropertyView view = target.view();
		if (view.hasChildren() && !view.properties().isEmpty()) {
			String name = ValueBinder.described(target.declared()).replaceFirst("^an? ", "");
			checkBelow(target, "a value (" + name + ")");
		}
		checkSpellings(target);
		return this.values.bind(target);
	}

	void checkBeside(Target target, String what, boolean anySource) {
		this.unread.checkBeside(target, what, anySource);
	}

	void checkBelow(Target target, String what) {
		this.unread.checkBelow(target, what);
	}

	void checkSpellings(Target target) {
		if (target.view().nodes().size() > 1) {
			this.unread.checkSpellings(target);
		}
	}

	// As with Spring Boot, names that the class does not have make no object.
	private @Nullable Node bindIfSet(Target target) {
		int before = this.collector.problems().size();
		ObjectNode object = bindDataObject(target);
		boolean isSound = this.collector.problems().size() == before;
		return (object == null || !isSound || target.place().lazy() || isDefaulted(target)
				|| isSet(object, target.view())) ? object : bindWithoutNames(target, object);
	}

	private @Nullable Node bindWithoutNames(Target target, ObjectNode object) {
		List<ConfigurationProperty> texts = target.view().properties();
		if (texts.isEmpty()) {
			return ValueNode.ofDefault(null, null, target.isSecret());
		}
		boolean empty = texts.get(0).getValue() instanceof CharSequence text && text.isEmpty();
		return empty ? object : this.values.bind(target);
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
				? !view.properties().isEmpty() || isSet(inner, view) : node.origin() != null;
	}

	private static boolean isDefaulted(Target target) {
		String[] texts = (target.parameter() != null) ? target.parameter().defaultValue() : null;
		return texts != null && texts.length == 0;
	}

	private @Nullable Node bindPrevious(Target target, ObjectNode previous) {
		if (!target.declared().isAssignableFrom(previous.javaType())) {
			this.collector
				.problem(TypeChoice.misfit(target, previous).at(null, ValueBinder.origin(target.view().anyProperty())));
			return null;
		}
		Creator creator = (target.declared() == previous.javaType()) ? creator(target, () -> like(target, previous))
				: previous.creator();
		return (creator != null) ? this.objects.bindPlain(target, creator) : null;
	}

	// The declaration may know more of the type arguments
	private static Creator like(Target target, ObjectNode previous) {
		if (!NodeTypes.isDataObject(target.declared())) {
			return previous.creator();
		}
		Creator declared = Creator.of(target.type());
		return declared.isSameWay(previous.creator()) ? declared : previous.creator();
	}

	private @Nullable ObjectNode bindDataObject(Target target) {
		Creator creator = creator(target, () -> Creator.of(target.type()));
		return (creator != null) ? this.objects.bindPlain(target, creator) : null;
	}

	@Nullable Creator creator(Target target, Supplier<Creator> creator) {
		try {
			return creator.get();
		}
		catch (UnusableTypeException | IllegalStateException ex) {
			this.collector.problem(Problem.of(target.path().toString(), String.valueOf(ex.getMessage()))
				.at(null, ValueBinder.origin(target.view().anyProperty())));
			return null;
		}
	}

	List<Node> bindAll(List<Target> targets) {
		List<Node> nodes = new ArrayList<>(targets.size());
		targets.forEach((target) -> nodes.add(bindOrFail(target)));
		return nodes;
	}

	boolean isNode(ResolvableType type) {
		Class<?> declared = type.toClass();
		return (declared == Lazy.class || declared == Optional.class) ? isNode(type.getGeneric(0))
				: this.catalog.base(declared) != null;
	}

	boolean holdsNode(ResolvableType type) {
		return this.types.holdsNode(type);
	}

	boolean isListOfValues(ResolvableType type) {
		boolean list = Collection.class.isAssignableFrom(type.toClass()) || type.isArray();
		return list && !holdsNode(type);
	}

	List<String> namesOfElements(ResolvableType type) {
		return this.names.ofElements(type);
	}

	/**
	 * Return what counts of null, which Spring Boot does not see. It makes a node absent
	 * and is an empty list of nodes.
	 * @param type the declared type of the place
	 * @param view what the sources have there
	 * @return the view, without null at any other place
	 */
	PropertyView withoutNulls(ResolvableType type, PropertyView view) {
		PropertyView plain = view.withoutNulls();
		return (plain != view && isNodeOrList(type)) ? view : plain;
	}

	private boolean isNodeOrList(ResolvableType type) {
		Class<?> declared = type.toClass();
		if (Collection.class.isAssignableFrom(declared) || declared.isArray()) {
			return holdsNode(element(type));
		}
		return Map.class.isAssignableFrom(declared) ? canBeAbsent(type.asMap().getGeneric(1)) : canBeAbsent(type);
	}

	/**
	 * Return whether an empty text makes what is at a place absent.
	 * @param type the declared type
	 * @return {@code true} for a node
	 */
	boolean canBeAbsent(ResolvableType type) {
		return type.toClass() == Lazy.class || isNode(type);
	}

	boolean isStructured(ResolvableType type) {
		Class<?> declared = type.toClass();
		return declared == Object.class || declared == Lazy.class || declared == Optional.class || type.isArray()
				|| Collection.class.isAssignableFrom(declared) || Map.class.isAssignableFrom(declared)
				|| this.catalog.base(declared) != null || NodeTypes.isDataObject(declared);
	}

	static ListNode emptyList() {
		return new ListNode(List.of(), null);
	}

	static ResolvableType element(ResolvableType type) {
		return type.isArray() ? type.getComponentType() : type.asCollection().getGeneric(0);
	}

}
