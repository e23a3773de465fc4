package dev.fingy.internal.boot;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.BeanCreationNotAllowedException;
import org.springframework.beans.factory.BeanCurrentlyInCreationException;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.creation.Component;
import dev.fingy.internal.creation.Container;
import dev.fingy.internal.tree.ObjectNode;

/**
 * Lets the container create what has a bean, and inject what a constructor wants of it.
 */
final class BeanContainer implements Container {

	private final DefaultListableBeanFactory beanFactory;

	private final NodeDestruction destruction;

	private final NodeScope nodes;

	private final CreationTimes creationTimes = new CreationTimes();

	private final Set<String> replaced = ConcurrentHashMap.newKeySet();

	private final AtomicLong available = new AtomicLong();

	BeanContainer(DefaultListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
		this.destruction = new NodeDestruction(beanFactory);
		this.nodes = new NodeScope(beanFactory, this.destruction);
		CreationTracking.begin(beanFactory, this.nodes::contains);
	}

	CreationTimes creationTimes() {
		return this.creationTimes;
	}

	void add(Component<?> component) {
		this.nodes.add(component);
	}

	void replace(String path) {
		this.replaced.add(path);
	}

	@Override
	public @Nullable String replacement(String path) {
		Class<?> type = this.replaced.contains(path) ? this.beanFactory.getType(path, false) : null;
		return (type != null) ? type.getName() : null;
	}

	void remove(String path, String lazy) {
		this.nodes.remove(path, lazy);
	}

	/**
	 * Add a properties bean, which is destroyed before its nodes, and what uses it before
	 * that.
	 * @param name the name of the bean
	 * @param prefix the prefix of its configuration
	 */
	void addProperties(String name, String prefix) {
		this.destruction.addHolder(name, prefix);
	}

	@Override
	public boolean manages(String path) {
		return this.nodes.contains(path);
	}

	@Override
	public Object component(String path) throws Throwable {
		if (this.destruction.isClosed()) {
			throw closed(path);
		}
		try {
			return this.beanFactory.getBean(path);
		}
		catch (BeanCreationNotAllowedException ex) {
			throw closed(path);
		}
		catch (BeanCreationException ex) {
			throw unwrap(ex);
		}
	}

	private static FingyException closed(String path) {
		return new FingyException("the creation of '" + path + "'",
				List.of(Problem.of(path, "is not created any more, as the container that keeps it is closed")));
	}

	// A node is no singleton, but a bean that replaces it may be one
	@Override
	public @Nullable Object existing(String path) {
		return (manages(path) && this.beanFactory.containsSingleton(path)) ? this.beanFactory.getSingleton(path) : null;
	}

	@Override
	public @Nullable Object inject(DependencyDescriptor dependency) {
		return this.beanFactory.resolveDependency(dependency, null);
	}

	@Override
	public void created(ObjectNode node, long nanoseconds) {
		this.creationTimes.add(node, nanoseconds);
	}

	@Override
	public void available(String path) {
		this.available.incrementAndGet();
	}

	/**
	 * Return how many components have objects.
	 * @return a number that changes with each object of a node, and how many beans there
	 * are that replace nodes
	 */
	List<Long> created() {
		return List.of(this.available.get(),
				this.replaced.stream().filter(this.beanFactory::containsSingleton).count());
	}

	private static Throwable unwrap(BeanCreationException ex) {
		Throwable cause = ex;
		while (cause instanceof BeanCreationException && cause.getCause() != null) {
			cause = cause.getCause();
		}
		for (Throwable each = cause; each != null; each = each.getCause()) {
			if (each instanceof FingyException fingyException) {
				return fingyException;
			}
			if (each instanceof BeanCurrentlyInCreationException) {
				return ex;
			}
		}
		return cause;
	}

}
