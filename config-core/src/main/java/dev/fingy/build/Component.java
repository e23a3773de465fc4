package dev.fingy.build;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

import dev.fingy.Fingy;
import dev.fingy.Lazy;
import dev.fingy.source.PropertyPath;
import dev.fingy.source.PropertyView;
import dev.fingy.tree.ObjectNode;

/**
 * An object with a path of its own, created when it is asked for. Its lock is taken only
 * where no container keeps the object, so that it cannot meet the container's own locks.
 *
 * @param <T> the type of the object
 */
public final class Component<T> implements Lazy<T> {

	private final Scope scope;

	private final PropertyPath path;

	private final String name;

	private final ObjectNode node;

	private final ResolvableType declared;

	private final @Nullable PropertyView view;

	private volatile @Nullable T object;

	private volatile @Nullable Object managed;

	Component(Scope scope, PropertyPath path, ObjectNode node, ResolvableType declared, @Nullable PropertyView view) {
		this.scope = scope;
		this.path = path;
		this.name = path.toString();
		this.node = node;
		this.declared = declared;
		this.view = view;
	}

	@Override
	public T get() {
		T existing = this.object;
		return (existing != null) ? existing : first();
	}

	@SuppressWarnings("unchecked")
	private T first() {
		if (this.scope.container().manages(path())) {
			T bean = (T) this.scope.container().component(path(), this::newInstance);
			this.object = bean;
			return bean;
		}
		synchronized (this) {
			T existing = this.object;
			if (existing == null) {
				existing = (T) newInstance();
				this.object = existing;
			}
			return existing;
		}
	}

	/**
	 * Run the constructor.
	 * @return a new object, which the caller keeps
	 */
	public Object newInstance() {
		Object created = this.scope.instantiate(this.node, this.path);
		this.managed = created;
		return created;
	}

	@Override
	@SuppressWarnings("unchecked")
	public T create() {
		return (T) this.scope.detached(this, this.node, this.view).get();
	}

	@Override
	public boolean isCreated() {
		return this.object != null || this.managed != null;
	}

	@Override
	@SuppressWarnings("unchecked")
	public Class<? extends T> type() {
		return (Class<? extends T>) this.node.javaType();
	}

	@Override
	public Fingy fingy() {
		return this.scope.changes().describe(this);
	}

	@Override
	public Lazy<T> with(Map<String, ?> values) {
		return this.scope.changes().change(this, values);
	}

	/**
	 * Return a component of its own with another tree.
	 * @param changed the tree
	 * @param changedView what it was bound from
	 * @return a new component
	 */
	@SuppressWarnings("unchecked")
	public Component<T> replaced(ObjectNode changed, PropertyView changedView) {
		return (Component<T>) this.scope.detached(this, changed, changedView);
	}

	/**
	 * Return the whole name.
	 * @return the path
	 */
	public String path() {
		return this.name;
	}

	PropertyPath propertyPath() {
		return this.path;
	}

	/**
	 * Return the tree.
	 * @return the node
	 */
	public ObjectNode node() {
		return this.node;
	}

	/**
	 * Return the type that is declared where the component stands.
	 * @return the declared type, without {@link Lazy}
	 */
	public ResolvableType declared() {
		return this.declared;
	}

	/**
	 * Return what the component was bound from, if it was changed.
	 * @return the view, or {@code null} for a component of the configuration itself
	 */
	public @Nullable PropertyView view() {
		return this.view;
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
	public @Nullable Object created() {
		T existing = this.object;
		return (existing != null) ? existing : this.managed;
	}

	@Override
	public String toString() {
		return "Lazy[" + path() + ": " + this.node.javaType().getName() + (isCreated() ? ", created]" : "]");
	}

}
