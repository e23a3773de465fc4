package dev.fingy.internal.creation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.Problem;
import dev.fingy.internal.construction.BeanCreator;
import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.Parameter;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.AbsentNode;
import dev.fingy.internal.tree.Aggregates;
import dev.fingy.internal.tree.ListNode;
import dev.fingy.internal.tree.MapNode;
import dev.fingy.internal.tree.Node;
import dev.fingy.internal.tree.ObjectNode;
import dev.fingy.internal.tree.RefNode;
import dev.fingy.internal.tree.SecretTexts;
import dev.fingy.internal.tree.ValueNode;

/**
 * The objects of one tree. A detached scope holds its own objects for a part of the tree
 * and shares the others with the scope it came from.
 */
public final class Scope {

	private final @Nullable Scope parent;

	private final ObjectNode root;

	private final Surroundings surroundings;

	private volatile Map<String, Component<?>> components;

	private final Map<String, RefNode> references = new LinkedHashMap<>();

	private Scope(@Nullable Scope parent, ObjectNode root, Surroundings surroundings) {
		this.parent = parent;
		this.root = root;
		this.surroundings = surroundings;
		this.components = new LinkedHashMap<>();
	}

	/**
	 * Return the scope of a configuration.
	 * @param prefix its prefix
	 * @param root its tree
	 * @param surroundings what it is created in
	 * @return a scope in which nothing is created
	 */
	public static Scope of(String prefix, ObjectNode root, Surroundings surroundings) {
		Scope scope = new Scope(null, root, surroundings);
		scope.collectMembers(PropertyPath.of(prefix), root);
		return scope;
	}

	/**
	 * Return a component that is standalone.
	 * @param root its tree
	 * @param declared its class or a base
	 * @param changes binds changed components
	 * @return a component without a path
	 */
	public static Component<?> standalone(ObjectNode root, ResolvableType declared, ChangeBinder changes) {
		Scope scope = new Scope(null, root, new Surroundings(Container.NONE, changes, (path) -> null));
		PropertyPath path = PropertyPath.of("");
		Component<?> component = new Component<>(scope, path, root, declared);
		scope.components.put(component.path(), component);
		scope.collectMembers(path, root);
		return component;
	}

	Component<?> detached(Component<?> origin, ObjectNode node) {
		boolean isOwner = this.parent != null && this.components.get(origin.path()) == origin
				&& this.components.values().iterator().next() == origin;
		Scope scope = new Scope(isOwner ? this.parent : this, node, this.surroundings.detached());
		Component<?> component = new Component<>(scope, origin.propertyPath(), node, origin.declared());
		scope.components.put(origin.path(), component);
		scope.collectMembers(origin.propertyPath(), node);
		return component;
	}

	private void collectMembers(PropertyPath path, ObjectNode object) {
		for (Parameter parameter : object.creator().parameters()) {
			Node child = object.properties().get(parameter.name());
			if (child != null) {
				collect(path.property(parameter.name()), child, parameter.type());
			}
		}
	}

	private void collect(PropertyPath path, Node node, ResolvableType declared) {
		Class<?> type = declared.toClass();
		if (type == Lazy.class || type == Optional.class) {
			collect(path, node, declared.getGeneric(0));
		}
		else if (node instanceof ObjectNode object) {
			if (object.isComponent()) {
				Component<?> component = new Component<>(this, path, object, declared);
				this.components.put(component.path(), component);
			}
			collectMembers(path, object);
		}
		else if (node instanceof RefNode reference) {
			this.references.put(path.toString(), reference);
		}
		else if (node instanceof ListNode || node instanceof MapNode) {
			ResolvableType member = Aggregates.member(declared, node);
			node.forEachChild(path, (at, child) -> collect(at, child, member));
		}
	}

	/**
	 * Return the references.
	 * @return the references by path
	 */
	public Map<String, RefNode> references() {
		return Collections.unmodifiableMap(this.references);
	}

	/**
	 * Return the components.
	 * @return the components by path, owners first
	 */
	public Map<String, Component<?>> components() {
		return Collections.unmodifiableMap(this.components);
	}

	/**
	 * Let a component that has no object, and those that it owns, take the tree of the
	 * one of the same path in another scope. Components that both have stay the same.
	 * @param path the whole name of the component
	 * @param next the other scope
	 * @param action what to do besides, before one of them can be created; it is given
	 * the components that were there, and those that are there now
	 * @return {@code false} if one of them has an object, or is being created
	 */
	public boolean take(String path, Scope next,
			BiConsumer<Map<String, Component<?>>, Map<String, Component<?>>> action) {
		Map<String, Component<?>> before = within(path);
		return Creation.whileAbsent(before.values(), () -> {
			Map<String, Component<?>> after = next.within(path);
			after.replaceAll((each, component) -> {
				Component<?> known = before.get(each);
				if (known == null || !known.declared().equals(component.declared())) {
					return component;
				}
				known.moveTo(component);
				return known;
			});
			next.put(Map.of(), after);
			put(before, after);
			action.accept(before, after);
		});
	}

	/**
	 * Return a component with those within it.
	 * @param path the whole name of the component
	 * @return the components by path, owners first
	 */
	public Map<String, Component<?>> within(String path) {
		Map<String, Component<?>> within = new LinkedHashMap<>();
		this.components.forEach((each, component) -> {
			if (each.equals(path) || each.startsWith(path + ".") || each.startsWith(path + "[")) {
				within.put(each, component);
			}
		});
		return within;
	}

	// Others may read them
	private synchronized void put(Map<String, Component<?>> before, Map<String, Component<?>> after) {
		Map<String, Component<?>> changed = new LinkedHashMap<>(this.components);
		changed.keySet().removeAll(before.keySet());
		changed.putAll(after);
		this.components = changed;
	}

	Map<String, ObjectNode> detached() {
		if (this.parent == null) {
			return Map.of();
		}
		Map<String, ObjectNode> detached = new LinkedHashMap<>(this.parent.detached());
		Component<?> owner = this.components.values().iterator().next();
		detached.remove(owner.path());
		detached.put(owner.path(), owner.node());
		return detached;
	}

	/**
	 * Return the object of a component. None is created for it.
	 * @param path the whole name of the component
	 * @return the object itself and no proxy of it, or {@code null} if there is none yet
	 */
	public @Nullable Object created(String path) {
		Component<?> found = find(path);
		return (found != null) ? found.target() : null;
	}

	/**
	 * Return what a container has in place of the object of a component.
	 * @param path the whole name of the component
	 * @return the name of its class, or {@code null} if the object is not replaced
	 */
	public @Nullable String replacement(String path) {
		Component<?> found = find(path);
		return (found != null) ? found.replacement() : null;
	}

	Container container() {
		return this.surroundings.container();
	}

	ChangeBinder changes() {
		return this.surroundings.changes();
	}

	private Component<?> component(String path, PropertyPath holder) {
		Component<?> found = find(path);
		if (found == null) {
			throw new FingyException("the creation of '" + holder + "'",
					List.of(Problem.of(holder.toString(), "refers to '" + path + "', where there is no node")));
		}
		return found;
	}

	/**
	 * Create an object, with those of its arguments that are not lazy.
	 * @param node its tree
	 * @param path its whole name
	 * @return a new object
	 * @throws FingyException if a constructor throws
	 */
	public Object instantiate(ObjectNode node, PropertyPath path) {
		return instantiate(node, path, null);
	}

	Object instantiate(ObjectNode node, PropertyPath path, @Nullable Object @Nullable [] injected) {
		try {
			if (node.creator() instanceof BeanCreator creator) {
				return populated(creator, creator.newInstance(), node, path);
			}
			@Nullable Object[] arguments = arguments(node, path, injected);
			assertNone(changes().violations(arguments, node, path), path);
			return valid(node.creator().create(arguments), node, path);
		}
		catch (Throwable ex) {
			throw CreationException.of(node, path, ex, this);
		}
	}

	/**
	 * Create the components that an object needs when it is created, and get what a
	 * container injects.
	 * @param node its tree
	 * @param path its whole name
	 * @return the injected arguments by their indexes, {@code null} if there are none
	 * @throws FingyException if that fails
	 */
	@Nullable Object @Nullable [] prepare(ObjectNode node, PropertyPath path) {
		try {
			@Nullable Object @Nullable [] injected = null;
			List<Parameter> parameters = node.creator().parameters();
			for (int i = 0; i < parameters.size(); i++) {
				Parameter parameter = parameters.get(i);
				Node child = node.properties().get(parameter.name());
				if (parameter.isInjected() && node.creator().callsExecutable()) {
					injected = (injected != null) ? injected : new Object[parameters.size()];
					injected[i] = inject(node, i);
				}
				else if (child != null && !(child instanceof ValueNode)) {
					Dependencies.visit(parameter, child, path, this::prepare);
				}
			}
			return injected;
		}
		catch (Throwable ex) {
			throw CreationException.of(node, path, ex, this);
		}
	}

	private void prepare(String path, PropertyPath place, boolean lazy) {
		if (!lazy) {
			component(path, place).get();
		}
	}

	/**
	 * Set the properties of a JavaBean that exists already.
	 * @param existing the object
	 * @param node its tree
	 * @param path its whole name
	 * @return the object
	 */
	public Object populate(Object existing, ObjectNode node, PropertyPath path) {
		try {
			return populated((BeanCreator) node.creator(), existing, node, path);
		}
		catch (Throwable ex) {
			throw CreationException.of(node, path, ex, this);
		}
	}

	private Object populated(BeanCreator creator, Object bean, ObjectNode node, PropertyPath path) throws Throwable {
		@Nullable Object[] arguments = new Object[creator.parameters().size()];
		for (int i = 0; i < arguments.length; i++) {
			Parameter property = creator.parameters().get(i);
			Node child = node.properties().get(property.name());
			arguments[i] = (child == null || property.isInjected()) ? Creator.UNSET
					: property(bean, property, child, path.property(property.name()));
		}
		creator.populate(bean, arguments);
		return valid(bean, node, path);
	}

	private Object valid(Object created, ObjectNode node, PropertyPath path) {
		assertNone(changes().violations(created, node, path), path);
		return created;
	}

	private static void assertNone(List<Problem> violations, PropertyPath path) {
		if (!violations.isEmpty()) {
			throw new FingyException("the creation of '" + path + "'", violations);
		}
	}

	private @Nullable Object property(Object bean, Parameter property, Node child, PropertyPath path) {
		if (child instanceof ObjectNode nested && !nested.isComponent() && nested.creator().isBean()) {
			Object existing = BeanCreator.get(bean, property);
			if (existing != null) {
				populate(existing, nested, path);
				return Creator.UNSET;
			}
		}
		return build(property.type(), child, path);
	}

	private @Nullable Object[] arguments(ObjectNode node, PropertyPath path, @Nullable Object @Nullable [] injected) {
		List<Parameter> parameters = node.creator().parameters();
		@Nullable Object[] arguments = new Object[parameters.size()];
		for (int i = 0; i < arguments.length; i++) {
			Parameter parameter = parameters.get(i);
			Node child = node.properties().get(parameter.name());
			if (parameter.isInjected() && !node.creator().callsExecutable()) {
				continue; // As in a JavaBean, the container injects it when there is an
							// object
			}
			if (parameter.isInjected()) {
				arguments[i] = (injected != null) ? injected[i] : inject(node, i);
			}
			else if (child instanceof AbsentNode && parameter.isDefaultedByCode()) {
				arguments[i] = Creator.ABSENT;
			}
			else if (child instanceof ValueNode value && parameter.type().toClass() != Optional.class) {
				arguments[i] = value.value();
			}
			else if (child != null) {
				arguments[i] = build(parameter.type(), child, path.property(parameter.name()));
			}
		}
		return arguments;
	}

	private @Nullable Object inject(ObjectNode node, int index) {
		MethodParameter parameter = MethodParameter.forExecutable(Objects.requireNonNull(node.creator().executable()),
				index);
		parameter.initParameterNameDiscovery(new org.springframework.core.DefaultParameterNameDiscoverer());
		return container().inject(new DependencyDescriptor(parameter, true));
	}

	@Nullable Object build(ResolvableType declared, Node node, PropertyPath path) {
		Class<?> type = declared.toClass();
		if (type == Optional.class) {
			return (node instanceof ValueNode value && value.value() instanceof Optional<?> optional) ? optional
					: Optional.ofNullable(build(declared.getGeneric(0), node, path));
		}
		if (node instanceof AbsentNode) {
			return null;
		}
		if (node instanceof ValueNode value) {
			return value.value();
		}
		if (node instanceof RefNode reference) {
			Component<?> target = component(reference.target(), path);
			target.expect((type == Lazy.class) ? declared.getGeneric(0).toClass() : type);
			return given(target, type);
		}
		if (node instanceof ObjectNode object) {
			return object.isComponent() ? given(component(path.toString(), path), type) : instantiate(object, path);
		}
		if (node instanceof ListNode list) {
			ResolvableType element = Aggregates.element(declared);
			return Aggregates.list(declared, list,
					(index) -> build(element, list.items().get(index), path.index(index)));
		}
		MapNode map = (MapNode) node;
		ResolvableType value = Aggregates.value(declared);
		return Aggregates.map(declared, map, (key, entry) -> build(value, entry, path.entry(key)));
	}

	private static Object given(Component<?> component, Class<?> declared) {
		return (declared == Lazy.class) ? component : component.get();
	}

	SecretTexts secrets(ObjectNode node) {
		return SecretTexts.of(List.of(node), (reference) -> node(reference.target()));
	}

	/**
	 * Return the secrets of the configuration, which placeholders take anywhere.
	 * @return the secrets of this scope and of those that it can refer to
	 */
	SecretTexts secretTexts() {
		List<ObjectNode> roots = new ArrayList<>();
		for (Scope scope = this; scope != null; scope = scope.parent) {
			roots.add(scope.root);
		}
		return SecretTexts.of(roots);
	}

	private @Nullable Node node(String path) {
		Component<?> found = find(path);
		return (found != null) ? found.node() : null;
	}

	/**
	 * Find a component.
	 * @param path its whole name
	 * @return a component of this scope, or one that it can refer to, or {@code null}
	 */
	public @Nullable Component<?> find(String path) {
		Component<?> found = this.components.get(path);
		if (found != null) {
			return found;
		}
		return (this.parent != null) ? this.parent.find(path) : this.surroundings.others().apply(path);
	}

	/**
	 * What objects are created in.
	 *
	 * @param container keeps components and injects arguments
	 * @param changes binds changed components
	 * @param others finds components of other configurations by their whole names
	 */
	public record Surroundings(Container container, ChangeBinder changes,
			Function<String, @Nullable Component<?>> others) {

		// The container does not hold the objects of a detached scope
		private Surroundings detached() {
			return new Surroundings(this.container::inject, this.changes, this.others);
		}

	}

}
