package dev.fingy.internal.creation;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamException;
import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.core.ResolvableType;

import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.ObjectNode;

/**
 * An object with a path of its own, created when it is asked for. No lock is held while
 * it is created.
 *
 * @param <T> the type of the object
 */
public final class Component<T> implements Lazy<T> {

	private static final long serialVersionUID = 1L;

	private transient volatile Place place;

	private final transient PropertyPath path;

	private final transient String name;

	private final transient ResolvableType declared;

	private transient volatile @Nullable T object;

	private transient volatile @Nullable WeakReference<Object> target;

	private transient volatile List<Class<?>> expected = List.of();

	Component(Scope scope, PropertyPath path, ObjectNode node, ResolvableType declared) {
		this.place = new Place(scope, node);
		this.path = path;
		this.name = path.toString();
		this.declared = declared;
	}

	@Override
	public T get() {
		T existing = this.object;
		return (existing != null) ? existing : first();
	}

	private T first() {
		CreatingThread.current().assertNotCreating(this);
		if (this.place.scope().container().manages(path())) {
			boolean produced = FactoryBean.class.isAssignableFrom(this.place.node().javaType());
			T bean = produced ? Creation.produced(this, this::managed) : managed();
			this.object = bean;
			this.place.scope().container().available(path());
			return bean;
		}
		return once(this::newInstance);
	}

	@SuppressWarnings("unchecked")
	private T managed() {
		try {
			Object bean = this.place.scope().container().component(path());
			assertFits(bean);
			return (T) bean;
		}
		catch (Throwable ex) {
			throw CreationException.of(this.place.node(), this.path, ex, this.place.scope());
		}
	}

	/**
	 * Return the one object, which is created by this call unless it exists or another
	 * thread creates it.
	 * @param constructor creates the object, by {@link #newInstance()}; what it throws is
	 * thrown to all who wait
	 * @return the one object
	 * @throws FingyException if it is created by this thread already, or by one that
	 * waits for this thread
	 */
	@SuppressWarnings("unchecked")
	public T once(Supplier<?> constructor) {
		T existing = this.object;
		return (existing != null) ? existing : (T) Creation.once(this, constructor);
	}

	@SuppressWarnings("unchecked")
	Object kept(Object created) {
		this.object = (T) created;
		this.place.scope().container().available(path());
		return created;
	}

	/**
	 * Return what is thrown if this component needs itself by way of a container.
	 * @param failure what the container throws
	 * @return what to throw, or {@code null} if the failure is another one
	 */
	public @Nullable FingyException cycle(Throwable failure) {
		return CreationException.cycle(this.place.node(), this.path, failure);
	}

	/**
	 * Run the constructor.
	 * @return a new object, which the caller keeps
	 */
	public Object newInstance() {
		return Creation.instantiate(this);
	}

	Object instantiate(Creation creation) {
		Place current = this.place;
		Object created = current.scope().instantiate(current.node(), this.path, creation.injected());
		current.scope().container().created(current.node(), creation.nanoseconds());
		if (current.scope().container().manages(path())) {
			this.target = new WeakReference<>(created);
		}
		current.scope().changes().created(this, created);
		return created;
	}

	Place place() {
		return this.place;
	}

	@Nullable Object @Nullable [] prepare(Place current) {
		return current.scope().prepare(current.node(), this.path);
	}

	/**
	 * Take another tree, as long as this is claimed and there is no object.
	 * @param other the component in whose place this one is from now on
	 */
	void moveTo(Component<?> other) {
		this.place = other.place;
	}

	@Override
	@SuppressWarnings("unchecked")
	public T create() {
		return copy().get();
	}

	@Override
	public boolean isCreated() {
		return object() != null;
	}

	@Override
	@SuppressWarnings("unchecked")
	public Class<? extends T> type() {
		return (Class<? extends T>) this.place.node().javaType();
	}

	@Override
	public Fingy fingy() {
		return this.place.scope().changes().describe(this);
	}

	@Override
	public Lazy<T> with(Map<String, ?> values) {
		return this.place.scope().changes().change(this, values);
	}

	/**
	 * Return a component of its own with another tree.
	 * @param changed the tree
	 * @return a new component
	 */
	@SuppressWarnings("unchecked")
	public Component<T> replaced(ObjectNode changed) {
		return (Component<T>) this.place.scope().detached(this, changed);
	}

	/**
	 * Return another component that this one can refer to.
	 * @param at its whole name
	 * @return the component, or {@code null} if there is none
	 */
	public @Nullable Component<?> find(String at) {
		return this.place.scope().find(at);
	}

	/**
	 * Return whether this component belongs to no configuration.
	 * @return {@code true} if it has no path
	 */
	public boolean isStandalone() {
		return this.name.isEmpty();
	}

	/**
	 * Return a component of the same tree that has created nothing.
	 * @return a new component
	 */
	@SuppressWarnings("unchecked")
	public Component<T> copy() {
		return (Component<T>) this.place.scope().detached(this, this.place.node());
	}

	/**
	 * Return the whole name.
	 * @return the path
	 */
	public String path() {
		return this.name;
	}

	/**
	 * Return the whole name.
	 * @return the path
	 */
	public PropertyPath propertyPath() {
		return this.path;
	}

	/**
	 * Return the tree.
	 * @return the node
	 */
	public ObjectNode node() {
		return this.place.node();
	}

	/**
	 * Return the components that this one has as arguments or refers to.
	 * @return their whole names
	 */
	public Set<String> dependencies() {
		Set<String> paths = new LinkedHashSet<>();
		Dependencies.visit(this.place.node(), this.path, (at, place, lazy) -> paths.add(at));
		return paths;
	}

	/**
	 * Return the type that is declared where the component is.
	 * @return the declared type, without {@link Lazy}
	 */
	public ResolvableType declared() {
		return this.declared;
	}

	/**
	 * Return what is in the place of the configuration's own nodes where this component
	 * is.
	 * @return the changed or recreated components by their paths, owners first
	 */
	public Map<String, ObjectNode> detached() {
		return this.place.scope().detached();
	}

	/**
	 * Return the object of a component that this one knows.
	 * @param at the whole name of the component, this one or another
	 * @return the object, or {@code null} if it was not created
	 */
	public @Nullable Object created(String at) {
		return this.place.scope().created(at);
	}

	/**
	 * Check that what a container hands out for this component is what is declared.
	 * @param bean the bean
	 * @throws FingyException if it is of another class
	 */
	public void assertFits(Object bean) {
		ContainerResult.assertIs(this.declared.toClass(), bean, this);
		this.expected.forEach((type) -> ContainerResult.assertIs(type, bean, this));
	}

	/**
	 * Return what a container has in place of the object of a component that this one
	 * knows.
	 * @param at the whole name of the component, this one or another
	 * @return the name of its class, or {@code null} if the object is not replaced
	 */
	public @Nullable String replacement(String at) {
		return this.place.scope().replacement(at);
	}

	/**
	 * Expect a class that a reference to this component declares.
	 * @param type the class
	 * @throws FingyException if a container has handed out an object that is none
	 */
	void expect(Class<?> type) {
		if (!type.isAssignableFrom(this.declared.toClass())) {
			T existing = this.object;
			if (existing != null) {
				ContainerResult.assertIs(type, existing, this);
			}
			synchronized (this) {
				List<Class<?>> more = new ArrayList<>(this.expected);
				more.add(type);
				this.expected = List.copyOf(more);
			}
		}
	}

	/**
	 * Return this component as what users see of it.
	 * @return a lazy
	 */
	public Lazy<T> lazy() {
		return this;
	}

	/**
	 * Return the object if it was created.
	 * @return the object, or {@code null}
	 */
	public @Nullable Object object() {
		T existing = this.object;
		return (existing != null) ? existing : this.place.scope().container().existing(path());
	}

	/**
	 * Return the object that was created, also where a container has put a proxy in front
	 * of it.
	 * @return the object, or {@code null}
	 */
	@Nullable Object target() {
		Object existing = object();
		WeakReference<Object> made = this.target;
		Object behind = (existing != null && made != null) ? made.get() : null;
		return (behind != null) ? behind : existing;
	}

	/**
	 * Return what a container has in place of the object.
	 * @return the name of its class, or {@code null} if the object is not replaced
	 */
	@Nullable String replacement() {
		Object existing = object();
		if (existing == null) {
			return this.place.scope().container().replacement(path());
		}
		if (!this.place.scope().container().manages(path())) {
			return null;
		}
		WeakReference<Object> made = this.target;
		boolean itself = made != null && (made.get() == existing || this.place.node().javaType().isInstance(existing)
				|| Proxy.isProxyClass(existing.getClass()));
		return itself ? null : existing.getClass().getName();
	}

	private Object writeReplace() throws ObjectStreamException {
		return this.place.scope().changes().serialized(this);
	}

	private void readObject(ObjectInputStream stream) throws InvalidObjectException {
		throw new InvalidObjectException("a lazy is read from its document");
	}

	@Override
	public String toString() {
		return "Lazy[" + (isStandalone() ? "" : path() + ": ") + this.place.node().javaType().getName()
				+ (isCreated() ? ", created]" : "]");
	}

	/**
	 * Where a component is.
	 *
	 * @param scope the objects around it
	 * @param node its tree
	 */
	record Place(Scope scope, ObjectNode node) {

	}

}
