package dev.fingy.internal.boot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

import dev.fingy.TypeRegistry;
import dev.fingy.internal.boot.Configurations.Key;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.resolution.ConfigurationResolver;

/**
 * Resolves every configuration once all bean definitions are known, so that all mistakes
 * are reported before the first bean is created.
 */
public final class ConfigurationsPostProcessor implements BeanFactoryPostProcessor, Ordered {

	/**
	 * After what declares beans, and before Spring's overrides in tests, which replace
	 * beans that are there.
	 */
	static final int ORDER = Ordered.LOWEST_PRECEDENCE - 100;

	private final Environment environment;

	/**
	 * Create one.
	 * @param environment what is bound
	 */
	public ConfigurationsPostProcessor(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		if (!AheadOfTime.isProcessing()) {
			resolve(beanFactory);
		}
	}

	private void resolve(ConfigurableListableBeanFactory beanFactory) {
		FingyProperties properties = Binder.get(this.environment).bindOrCreate("fingy", FingyProperties.class);
		TypeCatalog types = TypeCatalog.of(beanFactory.getBean(TypeRegistry.class));
		BeanContainer container = new BeanContainer((DefaultListableBeanFactory) beanFactory);
		Configurations configurations = new Configurations(
				new ConfigurationResolver(types, properties.settings(this.environment)),
				Sources.of(this.environment, beanFactory), checks(beanFactory), container,
				new Identity(this.environment.getProperty("spring.application.name"),
						properties.fingerprint().exclude()),
				parent(beanFactory));
		beanFactory.registerSingleton(Configurations.class.getName(), configurations);
		Map<String, Key> holders = Declarations.beans(beanFactory);
		configurations.resolve(new LinkedHashSet<>(holders.values()));
		for (Map.Entry<String, Key> holder : holders.entrySet()) {
			container.addProperties(holder.getKey(), holder.getValue().prefix());
		}
		beanFactory.getBean(StartupLog.class).begin(configurations);
		if (properties.beans().enabled()) {
			ComponentBeans beans = new ComponentBeans((DefaultListableBeanFactory) beanFactory, container);
			beans.register(configurations.own());
			configurations.beans(beans);
		}
	}

	private static @Nullable Configurations parent(ConfigurableListableBeanFactory beanFactory) {
		BeanFactory parent = beanFactory.getParentBeanFactory();
		return (parent != null) ? parent.getBeanProvider(Configurations.class).getIfAvailable() : null;
	}

	// Without a look at what other beans would be
	private static List<ConfigurationCheck> checks(ConfigurableListableBeanFactory beanFactory) {
		List<ConfigurationCheck> checks = new ArrayList<>();
		for (String name : beanFactory.getBeanNamesForType(ConfigurationCheck.class, true, false)) {
			checks.add(beanFactory.getBean(name, ConfigurationCheck.class));
		}
		return checks;
	}

	@Override
	public int getOrder() {
		return ORDER;
	}

}
