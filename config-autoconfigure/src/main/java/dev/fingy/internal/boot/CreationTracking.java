package dev.fingy.internal.boot;

import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.metrics.ApplicationStartup;
import org.springframework.core.metrics.StartupStep;

import dev.fingy.internal.creation.BeanCreation;

/**
 * Tracks which beans a thread has asked the container for, so that a node and a singleton
 * that need each other are found in different threads too. The container notifies nothing
 * else but what records its start.
 */
final class CreationTracking implements ApplicationStartup, BeanCreation.Singletons {

	private static final String INSTANTIATION = "spring.beans.instantiate";

	private final DefaultListableBeanFactory beanFactory;

	private final ApplicationStartup delegate;

	private final Predicate<String> nodes;

	private CreationTracking(DefaultListableBeanFactory beanFactory, Predicate<String> nodes) {
		this.beanFactory = beanFactory;
		this.delegate = beanFactory.getApplicationStartup();
		this.nodes = nodes;
	}

	/**
	 * Begin to track.
	 * @param beanFactory the container
	 * @param nodes whether a bean is that of a node, which track themselves
	 */
	static void begin(DefaultListableBeanFactory beanFactory, Predicate<String> nodes) {
		beanFactory.setApplicationStartup(new CreationTracking(beanFactory, nodes));
	}

	@Override
	public StartupStep start(String name) {
		StartupStep step = this.delegate.start(name);
		return name.equals(INSTANTIATION) ? new TrackedStep(step) : step;
	}

	@Override
	public boolean contains(String name) {
		return this.beanFactory.containsBeanDefinition(name)
				&& this.beanFactory.getMergedBeanDefinition(name).isSingleton();
	}

	@Override
	public boolean isInCreation(String name) {
		return this.beanFactory.isSingletonCurrentlyInCreation(name);
	}

	private @Nullable BeanCreation creation(String requested) {
		String name = this.beanFactory.canonicalName(BeanFactoryUtils.transformedBeanName(requested));
		return this.nodes.test(name) ? null : BeanCreation.begin(name, this);
	}

	/**
	 * The creation of a bean, from when it is named until it has ended.
	 */
	private final class TrackedStep implements StartupStep {

		private final StartupStep step;

		private @Nullable BeanCreation creation;

		TrackedStep(StartupStep step) {
			this.step = step;
		}

		@Override
		public String getName() {
			return this.step.getName();
		}

		@Override
		public long getId() {
			return this.step.getId();
		}

		@Override
		public @Nullable Long getParentId() {
			return this.step.getParentId();
		}

		@Override
		public StartupStep tag(String key, String value) {
			this.step.tag(key, value);
			if (key.equals("beanName") && this.creation == null) {
				this.creation = creation(value);
			}
			return this;
		}

		@Override
		public StartupStep tag(String key, Supplier<String> value) {
			this.step.tag(key, value);
			return this;
		}

		@Override
		public Tags getTags() {
			return this.step.getTags();
		}

		@Override
		public void end() {
			if (this.creation != null) {
				this.creation.end();
			}
			this.step.end();
		}

	}

}
