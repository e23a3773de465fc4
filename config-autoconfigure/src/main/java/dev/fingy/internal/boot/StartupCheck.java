package dev.fingy.internal.boot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindingPostProcessor;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.core.env.Environment;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.boot.Configurations.Key;
import dev.fingy.internal.configuration.BoundConfiguration;
import dev.fingy.internal.creation.Component;
import dev.fingy.internal.creation.StartupParts;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.sanitize.ConfigurationNode;
import dev.fingy.internal.tree.Reading;

/**
 * Finds what keeps an application from starting once its configurations are resolved, and
 * creates no node for it: placeholders that nothing sets, and beans of configurations
 * that cannot be created. What needs a node, or another bean, is not checked.
 */
public final class StartupCheck {

	private final ConfigurableListableBeanFactory beanFactory;

	private final Configurations configurations;

	private final boolean creating;

	private final Set<String> prefixes = new LinkedHashSet<>();

	private final List<FingyException> failures = new ArrayList<>();

	private final Map<String, String> unchecked = new LinkedHashMap<>();

	private @Nullable BeansException other;

	private StartupCheck(ConfigurableListableBeanFactory beanFactory, boolean creating) {
		this.beanFactory = beanFactory;
		this.configurations = beanFactory.getBean(Configurations.class);
		this.creating = creating;
	}

	/**
	 * Check an application, whose container cannot be used afterwards.
	 * @param beanFactory the beans, none of which is created yet
	 * @param environment its environment
	 * @param creating whether to create nodes that a start creates
	 * @return what was not checked, and why, by path
	 * @throws RuntimeException what a start would throw; of Fingy's problems, all
	 */
	public static Map<String, String> run(ConfigurableListableBeanFactory beanFactory, Environment environment,
			boolean creating) {
		StartupCheck check = new StartupCheck(beanFactory, creating);
		check.checkPlaceholders(environment);
		check.addPostProcessors();
		new PropertiesBeans(beanFactory).all().forEach(check::check);
		check.report();
		return check.unchecked;
	}

	private void checkPlaceholders(Environment environment) {
		UnsetPlaceholders placeholders = new UnsetPlaceholders(environment);
		List<ConfigurationNode> nodes = new ArrayList<>(this.configurations.nodes());
		for (Key key : Declarations.of(this.beanFactory)) {
			if (this.configurations.resolved(key) == null) {
				Resolution plain = this.configurations.resolvePlain(key);
				if (plain.problems().isEmpty()) {
					nodes.add(new ConfigurationNode(key.prefix(), plain.root()));
				}
			}
		}
		for (ConfigurationNode node : nodes) {
			List<Problem> problems = placeholders.in(List.of(node));
			if (!problems.isEmpty()) {
				add(node.prefix(), Configurations.failure(List.of(node.prefix()), problems));
			}
		}
	}

	// Objects that a start creates are post-processed as in a start
	private void addPostProcessors() {
		if (!this.creating) {
			this.beanFactory
				.addBeanPostProcessor(this.beanFactory.getBean(ConfigurationPropertiesBindingPostProcessor.BEAN_NAME,
						ConfigurationPropertiesBindingPostProcessor.class));
			return;
		}
		List<BeanPostProcessor> processors = new ArrayList<>();
		for (String name : this.beanFactory.getBeanNamesForType(BeanPostProcessor.class, true, false)) {
			processors.add(this.beanFactory.getBean(name, BeanPostProcessor.class));
		}
		AnnotationAwareOrderComparator.sort(processors);
		processors.forEach(this.beanFactory::addBeanPostProcessor);
	}

	private void check(PropertiesBean bean) {
		BoundConfiguration configuration = this.configurations.resolved(bean.key());
		if (configuration == null) {
			if (bean.isCreatable()) {
				create(bean);
			}
			else if (bean.isOfApplication()) {
				this.unchecked.put(bean.prefix(), bean.reason());
			}
			return;
		}
		StartupParts parts = configuration.startupParts();
		if (bean.isCreatable() && (this.creating || parts.isWithoutNodes())) {
			create(bean);
		}
		else {
			checkParts(bean, configuration, parts);
		}
		parts.unchecked().forEach((path, reason) -> addUnchecked(configuration, path, reason));
	}

	private void checkParts(PropertiesBean bean, BoundConfiguration configuration, StartupParts parts) {
		if (!bean.isCreatable()) {
			this.unchecked.put(bean.prefix(), bean.reason());
		}
		parts.failures().forEach((failure) -> add(bean.prefix(), failure));
		if (this.creating) {
			configuration.components().values().forEach((component) -> createEager(bean, component));
		}
	}

	private void createEager(PropertiesBean bean, Component<?> component) {
		if (!component.node().lazy()) {
			try {
				component.get();
			}
			catch (FingyException ex) {
				add(bean.prefix(), ex);
			}
		}
	}

	private void addUnchecked(BoundConfiguration configuration, String path, String reason) {
		Component<?> component = configuration.components().get(path);
		boolean created = this.creating
				&& ((component != null) ? !component.node().lazy() : path.equals(configuration.prefix()));
		if (!created) {
			this.unchecked.putIfAbsent(path, reason);
		}
	}

	private void create(PropertiesBean bean) {
		if (this.creating) {
			created(bean, null);
			return;
		}
		if (bean.incompleteness() != null) {
			this.unchecked.put(bean.prefix(), bean.incompleteness());
		}
		try (Reading reading = Reading.begin()) {
			created(bean, reading);
		}
	}

	private void created(PropertiesBean bean, @Nullable Reading reading) {
		try {
			this.beanFactory.getBean(bean.name());
		}
		catch (BeansException ex) {
			FingyException failure = fingyFailure(ex);
			if (reading != null && reading.refused() != null) {
				this.unchecked.put(bean.prefix(), "asks for '" + reading.refused() + "' when it is created");
			}
			else if (failure != null) {
				add(bean.prefix(), failure);
			}
			else if (this.other == null) {
				this.other = ex;
			}
		}
	}

	private static @Nullable FingyException fingyFailure(Throwable failure) {
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (each instanceof FingyException found) {
				return found;
			}
		}
		return null;
	}

	private void add(String prefix, FingyException failure) {
		if (this.failures.stream().noneMatch((known) -> known.problems().equals(failure.problems()))) {
			this.prefixes.add(prefix);
			this.failures.add(failure);
		}
	}

	private void report() {
		if (this.failures.size() == 1) {
			throw this.failures.get(0);
		}
		if (!this.failures.isEmpty()) {
			throw Configurations.failure(this.prefixes,
					this.failures.stream().flatMap((failure) -> failure.problems().stream()).distinct().toList());
		}
		if (this.other != null) {
			throw this.other;
		}
	}

}
