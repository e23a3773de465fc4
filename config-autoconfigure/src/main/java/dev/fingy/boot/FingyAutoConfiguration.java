package dev.fingy.boot;

import java.util.List;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.SpringFactoriesLoader;

import dev.fingy.TypeContributor;
import dev.fingy.TypeRegistry;
import dev.fingy.internal.boot.AheadOfTime;
import dev.fingy.internal.boot.ApplicationTypes;
import dev.fingy.internal.boot.ConfigurationsPostProcessor;
import dev.fingy.internal.boot.FingyBindHandlerAdvisor;
import dev.fingy.internal.boot.StartupLog;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.registry.TypeCatalogBuilder;

/**
 * {@link EnableAutoConfiguration Auto-configuration} that resolves
 * {@code @ConfigurationProperties} with discriminated or lazy members, and makes lazy
 * beans of what they hold. In a hierarchy of contexts, each has its own, which hide those
 * of its parents, as its beans do.
 */
@AutoConfiguration
public final class FingyAutoConfiguration {

	// Before any other bean: everything here is static, and takes only what exists
	@Bean
	@ConditionalOnMissingBean(value = TypeRegistry.class, search = SearchStrategy.CURRENT)
	static TypeCatalog fingyTypeRegistry(BeanFactory beanFactory, ResourceLoader resources, Environment environment,
			ObjectProvider<TypeContributor> contributors) {
		List<String> packages = AutoConfigurationPackages.has(beanFactory) ? AutoConfigurationPackages.get(beanFactory)
				: List.of();
		TypeCatalogBuilder types = new TypeCatalogBuilder();
		if (AheadOfTime.isProcessed()) {
			types.processed(resources.getClassLoader());
		}
		else if (environment.getProperty("fingy.index.enabled", Boolean.class, true)) {
			types.index(resources.getClassLoader());
		}
		else {
			types.indexOutside(resources.getClassLoader(), packages);
		}
		types.scan(packages.toArray(new String[0]));
		for (TypeContributor each : SpringFactoriesLoader.forDefaultResourceLocation(resources.getClassLoader())
			.load(TypeContributor.class)) {
			types.contributed(each);
		}
		for (TypeContributor each : contributors.orderedStream().toList()) {
			types.contributed(each);
		}
		return types.build();
	}

	@Bean
	@ConditionalOnMissingBean(search = SearchStrategy.CURRENT)
	static ApplicationTypes fingyApplicationTypes(TypeRegistry types, ConfigurableListableBeanFactory beanFactory) {
		return new ApplicationTypes(TypeCatalog.of(types), beanFactory);
	}

	@Bean
	static ConfigurationsPostProcessor fingyConfigurationsPostProcessor(Environment environment) {
		return new ConfigurationsPostProcessor(environment);
	}

	@Bean
	static ConfigurationPropertiesBindHandlerAdvisor fingyBindHandlerAdvisor(BeanFactory beanFactory) {
		return new FingyBindHandlerAdvisor(beanFactory);
	}

	@Bean
	static StartupLog fingyStartupLog(BeanFactory beanFactory) {
		return new StartupLog(beanFactory);
	}

}
