package dev.fingy.internal.boot;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.BeanCreationNotAllowedException;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.beans.factory.config.Scope;

import dev.fingy.FingyException;
import dev.fingy.internal.creation.Component;

/**
 * The scope of the beans of nodes: one object of each, as long as the container lives.
 * They are no singletons, since the container creates a singleton under a lock that all
 * share. Here, each node is created under none, so that a slow one keeps no other
 * waiting.
 */
final class NodeScope implements Scope {

	/**
	 * The name of the scope.
	 */
	static final String NAME = "fingy";

	private final Map<String, Component<?>> components = new ConcurrentHashMap<>();

	private final Map<String, Object> others = new ConcurrentHashMap<>();

	private final NodeDestruction destruction;

	NodeScope(ConfigurableBeanFactory beanFactory, NodeDestruction destruction) {
		this.destruction = destruction;
		beanFactory.registerScope(NAME, this);
	}

	/**
	 * Add a node.
	 * @param component the component of the bean that has its path as its name
	 */
	void add(Component<?> component) {
		this.components.put(component.path(), component);
	}

	/**
	 * Remove a node of which there is no object.
	 * @param path the name of its bean
	 * @param lazy the name of the bean of its lazy
	 */
	void remove(String path, String lazy) {
		this.components.remove(path);
		this.others.remove(lazy);
	}

	boolean contains(String path) {
		return this.components.containsKey(path);
	}

	@Override
	public Object get(String name, ObjectFactory<?> factory) {
		Component<?> component = this.components.get(name);
		return (component != null) ? node(component, factory) : other(name, factory);
	}

	private Object node(Component<?> component, ObjectFactory<?> factory) {
		try {
			return component.once(() -> created(component, factory));
		}
		catch (FingyException ex) {
			throw failure(component, ex);
		}
		catch (BeanCreationException ex) {
			FingyException cycle = component.cycle(ex);
			throw (cycle != null) ? failure(component, cycle) : ex;
		}
	}

	private static BeanCreationException failure(Component<?> component, FingyException cause) {
		return new BeanCreationException(component.path(), "Creation of the node failed", cause);
	}

	private Object created(Component<?> component, ObjectFactory<?> factory) {
		if (this.destruction.isClosed()) {
			throw closed(component.path());
		}
		Object created = fitting(component, factory.getObject());
		if (!this.destruction.add(component)) {
			throw closed(component.path());
		}
		return created;
	}

	private Object fitting(Component<?> component, Object created) {
		try {
			component.assertFits(created);
			return created;
		}
		catch (FingyException ex) {
			this.destruction.discard(component.path());
			throw ex;
		}
	}

	// Nobody would destroy it
	private static BeanCreationException closed(String path) {
		return new BeanCreationNotAllowedException(path, "the container that keeps it is closed");
	}

	private Object other(String name, ObjectFactory<?> factory) {
		Object existing = this.others.get(name);
		if (existing != null) {
			return existing;
		}
		Object created = factory.getObject();
		existing = this.others.putIfAbsent(name, created);
		return (existing != null) ? existing : created;
	}

	// An object of Kotlin outlives the container, and others may have it too
	@Override
	public void registerDestructionCallback(String name, Runnable callback) {
		Component<?> component = this.components.get(name);
		if (component == null || !component.node().creator().isSingleton()) {
			this.destruction.register(name, callback);
		}
	}

	@Override
	public @Nullable Object remove(String name) {
		throw new UnsupportedOperationException("the bean '" + name + "' lives as long as its container");
	}

}
