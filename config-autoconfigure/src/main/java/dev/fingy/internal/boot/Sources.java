package dev.fingy.internal.boot;

import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.core.env.Environment;
import org.springframework.format.support.FormattingConversionService;

import dev.fingy.internal.resolution.BindingSources;

/**
 * Sees the properties as Spring Boot's own binding does: the same sources, placeholders,
 * converters and property editors.
 */
final class Sources {

	private Sources() {
	}

	static BindingSources of(Environment environment, ConfigurableListableBeanFactory beanFactory) {
		Iterable<ConfigurationPropertySource> sources = ConfigurationPropertySources.get(environment);
		PlaceholdersResolver placeholders = new PropertySourcesPlaceholdersResolver(environment);
		Binder binder = new Binder(sources, placeholders, conversionServices(beanFactory),
				beanFactory::copyRegisteredEditorsTo, null, null);
		return new BindingSources(binder, sources, placeholders, true);
	}

	private static List<ConversionService> conversionServices(ConfigurableListableBeanFactory beanFactory) {
		String userDefined = ConfigurableApplicationContext.CONVERSION_SERVICE_BEAN_NAME;
		if (beanFactory.containsBean(userDefined) && beanFactory.isTypeMatch(userDefined, ConversionService.class)) {
			return List.of(beanFactory.getBean(userDefined, ConversionService.class));
		}
		List<ConversionService> services = new ArrayList<>();
		FormattingConversionService converters = new FormattingConversionService();
		DefaultConversionService.addCollectionConverters(converters);
		boolean any = !ApplicationConversionService
			.addBeans(converters, beanFactory, ConfigurationPropertiesBinding.VALUE)
			.isEmpty();
		if (any) {
			services.add(converters);
		}
		if (beanFactory.getConversionService() != null) {
			services.add(beanFactory.getConversionService());
		}
		if (any) {
			services.add(ApplicationConversionService.getSharedInstance());
		}
		return services;
	}

}
