package dev.fingy.internal.boot;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.annotation.AnnotatedElementUtils;

import dev.fingy.internal.boot.Configurations.Key;

/**
 * Finds out what the beans of an application are bound to, without creating any.
 */
final class Declarations {

	private Declarations() {
	}

	static Set<Key> of(ConfigurableListableBeanFactory beanFactory) {
		return new LinkedHashSet<>(beans(beanFactory).values());
	}

	/**
	 * Find the beans of the application that are bound.
	 * @param beanFactory the container
	 * @return what each is bound to, by the name of the bean
	 */
	static Map<String, Key> beans(ConfigurableListableBeanFactory beanFactory) {
		Map<String, Key> declared = new LinkedHashMap<>();
		for (String name : beanFactory.getBeanDefinitionNames()) {
			if (!beanFactory.getBeanDefinition(name).isAbstract()) {
				Class<?> type = beanFactory.getType(name, false);
				ConfigurationProperties annotation = (type != null) ? annotation(beanFactory, name, type) : null;
				if (annotation != null && type != null) {
					declared.put(name, Key.of(annotation.prefix(), type));
				}
			}
		}
		return declared;
	}

	// Most beans are, and the search for annotations costs
	private static boolean isOfSpring(Class<?> type) {
		return type.getName().startsWith("org.springframework.");
	}

	// As in Spring Boot, the annotation of a factory method takes precedence over that of
	// the class
	private static @Nullable ConfigurationProperties annotation(ConfigurableListableBeanFactory beanFactory,
			String name, Class<?> type) {
		Method factory = (beanFactory.getMergedBeanDefinition(name) instanceof RootBeanDefinition definition)
				? definition.getResolvedFactoryMethod() : null;
		if (isOfSpring(type) && (factory == null || isOfSpring(factory.getDeclaringClass()))) {
			return null;
		}
		ConfigurationProperties onFactory = (factory != null)
				? AnnotatedElementUtils.findMergedAnnotation(factory, ConfigurationProperties.class) : null;
		return (onFactory != null) ? onFactory
				: beanFactory.findAnnotationOnBean(name, ConfigurationProperties.class, false);
	}

}
