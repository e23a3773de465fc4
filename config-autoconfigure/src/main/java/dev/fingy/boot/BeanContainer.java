package dev.fingy.boot;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;

import dev.fingy.FingyException;
import dev.fingy.build.Container;

/**
 * Lets the container create what has a bean, and inject what a constructor wants of it.
 */
final class BeanContainer implements Container {

	private final AutowireCapableBeanFactory beanFactory;

	private final Set<String> beans = ConcurrentHashMap.newKeySet();

	BeanContainer(AutowireCapableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	void add(String path) {
		this.beans.add(path);
	}

	@Override
	public boolean manages(String path) {
		return this.beans.contains(path);
	}

	@Override
	public Object component(String path, Supplier<Object> creation) {
		try {
			return this.beanFactory.getBean(path);
		}
		catch (BeanCreationException ex) {
			throw unwrap(ex);
		}
	}

	@Override
	public @Nullable Object inject(DependencyDescriptor dependency) {
		return this.beanFactory.resolveDependency(dependency, null);
	}

	private static RuntimeException unwrap(BeanCreationException ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof FingyException fingyException) {
				return fingyException;
			}
		}
		return ex;
	}

}
