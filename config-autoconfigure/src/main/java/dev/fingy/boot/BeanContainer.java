package dev.fingy.boot;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.BeanCreationNotAllowedException;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.build.Container;
import dev.fingy.tree.ObjectNode;

/**
 * Lets the container create what has a bean, and inject what a constructor wants of it.
 */
final class BeanContainer implements Container {

	private final DefaultListableBeanFactory beanFactory;

	private final Set<String> beans = ConcurrentHashMap.newKeySet();

	private final CreationTimes creationTimes = new CreationTimes();

	private volatile boolean closed;

	BeanContainer(DefaultListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
		beanFactory.registerDisposableBean(BeanContainer.class.getName(), () -> this.closed = true);
	}

	CreationTimes creationTimes() {
		return this.creationTimes;
	}

	void add(String path) {
		this.beans.add(path);
	}

	@Override
	public boolean manages(String path) {
		return this.beans.contains(path);
	}

	@Override
	public Object component(String path) throws Throwable {
		if (this.closed) {
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

	// Nobody would destroy it
	private static FingyException closed(String path) {
		return new FingyException("the creation of '" + path + "'",
				List.of(Problem.of(path, "is not created any more, as the container that keeps it is closed")));
	}

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

	private static Throwable unwrap(BeanCreationException ex) {
		Throwable cause = ex;
		while (cause instanceof BeanCreationException && cause.getCause() != null) {
			cause = cause.getCause();
		}
		for (Throwable each = cause; each != null; each = each.getCause()) {
			if (each instanceof FingyException fingyException) {
				return fingyException;
			}
		}
		return cause;
	}

}
