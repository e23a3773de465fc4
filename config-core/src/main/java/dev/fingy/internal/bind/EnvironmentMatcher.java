package dev.fingy.internal.bind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.ResolvableType;

import dev.fingy.Lazy;
import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.registry.NodeTypes;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.registry.TypeDefinition;
import dev.fingy.internal.source.KubernetesServices;
import dev.fingy.internal.source.ListView;
import dev.fingy.internal.source.PropertyView;
import dev.fingy.internal.source.SourceKind;
import dev.fingy.internal.source.SourceNode;
import dev.fingy.internal.source.SourceNodes;
import dev.fingy.internal.tree.Aggregates;
import dev.fingy.internal.tree.RefNode;

/**
 * Decides what each environment variable means, before anything is bound. The environment
 * is shared with other programs, and it writes dots and dashes alike: a variable belongs
 * to a node only where the type of the node has such an argument, and never where the
 * owner of the node has a property of that name.
 */
final class EnvironmentMatcher {

	private static final int LONGEST_INDEX = 10;

	// Far more than the words of a name that is not nested too deep
	private static final int MOST_ELEMENTS = 1000;

	private final TypeCatalog catalog;

	private final DeclaredTypes types;

	private final TypeChoice choices;

	private final UnmatchedVariables unmatched;

	private final DeclaredNames names;

	private final int maxDepth;

	private final Set<ConfigurationProperty> matched = Collections.newSetFromMap(new IdentityHashMap<>());

	// By whether Kubernetes itself sets the variable
	private final Map<ConfigurationProperty, Boolean> services = new IdentityHashMap<>();

	EnvironmentMatcher(TypeCatalog catalog, DeclaredTypes types, DeclaredNames names, TypeChoice choices,
			UnknownNames unknown, int maxDepth) {
		this.catalog = catalog;
		this.types = types;
		this.names = names;
		this.maxDepth = maxDepth;
		this.choices = choices;
		this.unmatched = new UnmatchedVariables(unknown);
	}

	/**
	 * Return a configuration or a node whose view holds those variables only that belong
	 * to it, each under the name of the property that it sets.
	 * @param root the place
	 * @return the same place if the environment has nothing there, or a name that is
	 * reported as too deep
	 */
	Target match(Target root) {
		List<SourceNode> environment = root.view().environment();
		if (environment.isEmpty()
				|| environment.stream().anyMatch((node) -> SourceNodes.isDeeperThan(node, MOST_ELEMENTS))) {
			return root;
		}
		environment.forEach((node) -> KubernetesServices.visit(node, this.services::putIfAbsent));
		return root.with((this.catalog.base(root.declared()) != null) ? match(root, null) : matchObject(root, null));
	}

	/**
	 * Return the variables that set no property.
	 * @return the variables, in the order of the configuration
	 */
	List<UnmatchedVariable> unmatched() {
		return this.unmatched.without(this.matched);
	}

	/**
	 * Return the variables that set a property.
	 * @return their names
	 */
	Set<ConfigurationPropertyName> matched() {
		return this.matched.stream().map(ConfigurationProperty::getName).collect(Collectors.toSet());
	}

	private PropertyView match(Target target, @Nullable VariableOwner owner) {
		PropertyView view = target.view();
		if (view.environment().isEmpty()) {
			return view;
		}
		Class<?> declared = target.declared();
		if (declared == Optional.class) {
			return match(target.as(target.type().getGeneric(0)), owner);
		}
		if (declared == Object.class || target.path().depth() > this.maxDepth) {
			return take(view);
		}
		return matchDeclared(target, owner);
	}

	private PropertyView matchDeclared(Target target, @Nullable VariableOwner owner) {
		Class<?> declared = target.declared();
		if (declared == Lazy.class) {
			return matchLazy(target.lazily(target.type().getGeneric(0)), owner);
		}
		TypeCatalog.BaseType base = this.catalog.base(declared);
		if (base != null) {
			return matchNode(target, base, owner);
		}
		if (Collection.class.isAssignableFrom(declared) || declared.isArray()) {
			return matchList(target, owner);
		}
		if (Map.class.isAssignableFrom(declared)) {
			return matchMap(target, owner);
		}
		return NodeTypes.isDataObject(declared) ? matchObject(target, owner) : matchValue(target.view());
	}

	private PropertyView matchValue(PropertyView view) {
		List<SourceNode> values = new ArrayList<>();
		for (SourceNode node : view.environment()) {
			if (node.property() != null) {
				this.matched.add(node.property());
				values.add(SourceNodes.leaf(node, node.element()));
			}
		}
		return view.withEnvironment(values);
	}

	private PropertyView take(PropertyView view) {
		view.environment().forEach(this::take);
		return view;
	}

	private void take(SourceNode node) {
		SourceNodes.visit(node, (path, property) -> this.matched.add(property));
	}

	private PropertyView matchLazy(Target target, @Nullable VariableOwner outer) {
		if (this.catalog.base(target.declared()) != null || !NodeTypes.isDataObject(target.declared())) {
			return match(target, outer);
		}
		Target own = own(target);
		VariableOwner owner = new VariableOwner(own, outer, true, null, creator(own));
		owner.setExists(isElsewhere(own.view()));
		PropertyView view = matchArguments(owner);
		return owner.exists() ? view : target.view().withEnvironment(List.of());
	}

	private PropertyView matchNode(Target given, TypeCatalog.BaseType base, @Nullable VariableOwner outer) {
		Target target = own(given);
		Target complete = target.view().isOpen() ? target.with(target.view().lookedUp(this.names.below(target.type())))
				: target;
		TypeDefinition type = this.choices.inForce(complete, base, Integer.MIN_VALUE);
		VariableOwner owner = new VariableOwner(target, outer, true, type, creator(complete, type));
		owner.setExists(exists(complete, base));
		owner.setRefers(isReference(target.view(), base));
		owner.addName(base.property());
		owner.addName(RefNode.PROPERTY);
		for (SourceNode node : target.view().environment()) {
			owner.addAll(creator(complete, this.choices.inForce(complete, base, node.rank())));
		}
		PropertyView view = matchArguments(owner);
		PropertyView taken = owner.exists() ? view : given.view().withEnvironment(List.of());
		owner.setExists(owner.exists() && (type == null || !isAbsent(target.view(), base)));
		return taken;
	}

	private static boolean isReference(PropertyView view, TypeCatalog.BaseType base) {
		for (SourceNode node : view.nodes()) {
			if (isSet(node.children().get(RefNode.PROPERTY)) || Naming.isIn(node, base)) {
				return !Naming.isIn(node, base);
			}
		}
		return false;
	}

	// Where the type is unknown, the variable may be an argument that is discarded
	private static boolean isAbsent(PropertyView view, TypeCatalog.BaseType base) {
		for (SourceNode node : view.nodes()) {
			Naming naming = Naming.in(node, base);
			if (naming != null || isSet(node.children().get(RefNode.PROPERTY))) {
				return naming != null && !naming.structure() && naming.isEmptyNode() && !node.isEmptyMap();
			}
		}
		return false;
	}

	private static boolean exists(Target target, TypeCatalog.BaseType base) {
		return (target.parameter() != null && target.parameter().defaultType() != null) || isElsewhere(target.view())
				|| target.view().environment().stream().anyMatch((node) -> isNamed(node, base));
	}

	private static boolean isElsewhere(PropertyView view) {
		return view.nodes().stream().anyMatch((node) -> node.kind() != SourceKind.ENVIRONMENT);
	}

	private static boolean isNamed(SourceNode node, TypeCatalog.BaseType base) {
		return node.property() != null || isSet(Naming.property(node, base))
				|| isSet(node.children().get(RefNode.PROPERTY));
	}

	private static boolean isSet(@Nullable SourceNode node) {
		return node != null && node.property() != null;
	}

	private static @Nullable Creator creator(Target target, @Nullable TypeDefinition type) {
		return (type != null) ? UsableCreators.ifUsable(() -> type.creator(target.type())) : null;
	}

	private static @Nullable Creator creator(Target target) {
		return UsableCreators.ifUsable(() -> Creator.of(target.type()));
	}

	private PropertyView matchObject(Target target, @Nullable VariableOwner outer) {
		return matchArguments(new VariableOwner(target, outer, false, null, creator(target)));
	}

	private PropertyView matchArguments(VariableOwner owner) {
		PropertyView view = owner.target().view();
		Map<Integer, SourceNode> copies = leaves(view);
		for (VariableOwner.Argument argument : owner.longestFirst()) {
			PropertyView below = view.child(argument.name(), argument.uniformName());
			if (!below.environment().isEmpty()) {
				matchArgument(owner, argument, below, copies);
			}
		}
		view.environment().forEach((node) -> addUnmatched(owner, node));
		return withCopies(view, copies);
	}

	private Map<Integer, SourceNode> leaves(PropertyView view) {
		Map<Integer, SourceNode> leaves = new TreeMap<>();
		for (SourceNode node : view.environment()) {
			SourceNode leaf = SourceNodes.leaf(node, node.element());
			take(leaf);
			leaves.put(node.rank(), leaf);
		}
		return leaves;
	}

	private void matchArgument(VariableOwner owner, VariableOwner.Argument argument, PropertyView view,
			Map<Integer, SourceNode> copies) {
		for (SourceNode node : matched(owner, argument, view).environment()) {
			SourceNodes.putProperty(Objects.requireNonNull(copies.get(node.rank())), argument.name(), node);
			owner.markSet(argument);
		}
	}

	private PropertyView matched(VariableOwner owner, VariableOwner.Argument argument, PropertyView view) {
		Parameter parameter = argument.parameter();
		if (parameter == null || parameter.isInjected()) {
			return matchValue(view);
		}
		Target target = owner.target();
		return match(new Target(target.path().property(parameter.name()), parameter.type(), parameter, view,
				target.owned(true)), owner);
	}

	private void addUnmatched(VariableOwner owner, SourceNode node) {
		SourceNodes.visit(node, (path, property) -> {
			if (!this.matched.contains(property)) {
				this.unmatched.add(owner, path, node, property);
			}
		});
	}

	private static PropertyView withCopies(PropertyView view, Map<Integer, SourceNode> copies) {
		copies.values().removeIf(SourceNodes::isEmpty);
		return view.withEnvironment(copies.values());
	}

	// A variable that sets another property, or belongs to a service, does not count for
	// nodes
	private Target own(Target target) {
		TypeCatalog.BaseType base = this.catalog.base(target.declared());
		boolean exists = (base != null) ? exists(target, base) : isElsewhere(target.view());
		List<SourceNode> own = new ArrayList<>();
		for (SourceNode node : target.view().environment()) {
			SourceNodes.visit(node, (path, property) -> {
				Boolean certain = this.services.get(property);
				if (certain != null && !this.matched.contains(property)) {
					this.unmatched.addService(target, path, node, property, exists && !certain);
				}
			});
			SourceNode left = SourceNodes.without(node,
					(property) -> this.matched.contains(property) || this.services.containsKey(property));
			if (left != null) {
				own.add(left);
			}
		}
		return target.with(target.view().withEnvironment(own));
	}

	private PropertyView matchList(Target given, @Nullable VariableOwner owner) {
		ResolvableType element = Aggregates.element(given.type());
		boolean nodes = this.types.holdsNode(element);
		Target target = nodes ? own(given) : given;
		ListView list = nodes ? ListView.ofNodes(target.view()) : new ListView(target.view(), null, null);
		Map<Integer, SourceNode> copies = leaves(target.view());
		Map<Integer, PropertyView> elements = new TreeMap<>();
		for (SourceNode node : target.view().environment()) {
			for (SourceNode child : node.children().values()) {
				if (child.isIndex() && list.view().nodes().contains(node) && isMatchable(list.base(), child)) {
					elements.computeIfAbsent(Integer.valueOf(child.element()), list.view()::element);
				}
				else if (child.isIndex()) {
					take(child);
					put(child, child.element(), copies);
				}
			}
		}
		elements.forEach((index, view) -> put(match(target.element(target.path().index(index), element, view), owner),
				index.toString(), copies));
		return withCopies(given.view(), copies);
	}

	// An index beyond the end, or into a list that is one text, is judged when it is
	// bound
	private static boolean isMatchable(@Nullable SourceNode base, SourceNode index) {
		return index.element().length() < LONGEST_INDEX && (base == null || (base.property() == null
				&& (base.kind() == SourceKind.ENVIRONMENT || base.children().containsKey(index.element()))));
	}

	private PropertyView matchMap(Target given, @Nullable VariableOwner owner) {
		ResolvableType value = given.type().asMap().getGeneric(1);
		if (!this.types.isStructured(value) || this.types.isListOfValues(value)) {
			return take(given.view());
		}
		Target target = this.types.holdsNode(value) ? own(given) : given;
		Map<Integer, SourceNode> copies = leaves(target.view());
		target.view().entries().forEach((key, view) -> put(match(target.entry(key, value, view), owner), key, copies));
		return withCopies(given.view(), copies);
	}

	private static void put(PropertyView view, String name, Map<Integer, SourceNode> copies) {
		view.environment().forEach((node) -> put(node, name, copies));
	}

	private static void put(SourceNode node, String name, Map<Integer, SourceNode> copies) {
		SourceNodes.put(Objects.requireNonNull(copies.get(node.rank())), name, node);
	}

}
