package dev.fingy.boot;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

import dev.fingy.boot.Configurations.Key;

/**
 * The beans of a container that configuration is bound to.
 */
final class PropertiesBeans {

	private final ConfigurableListableBeanFactory beanFactory;

	private final Map<String, Key> declared;

	PropertiesBeans(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
		this.declared = Declarations.beans(beanFactory);
	}

	/**
	 * Return the beans that a start creates.
	 * @return those of the application, and those that Spring Boot registers for a class
	 */
	List<PropertiesBean> all() {
		List<PropertiesBean> beans = new ArrayList<>();
		for (String name : this.beanFactory.getBeanDefinitionNames()) {
			BeanDefinition definition = this.beanFactory.getMergedBeanDefinition(name);
			PropertiesBean bean = (definition.isSingleton() && !definition.isLazyInit() && !definition.isAbstract())
					? bean(name, definition) : null;
			if (bean != null) {
				beans.add(bean);
			}
		}
		return beans;
	}

	private @Nullable PropertiesBean bean(String name, BeanDefinition definition) {
		Class<?> type = this.beanFactory.getType(name, false);
		if (type == null) {
			return null;
		}
		Key key = this.declared.get(name);
		boolean registered = isRegistered(name, definition, type);
		if (key == null) {
			ConfigurationProperties annotation = registered
					? AnnotatedElementUtils.findMergedAnnotation(type, ConfigurationProperties.class) : null;
			return (annotation != null)
					? new PropertiesBean(name, Key.of(annotation.prefix(), type), !isInjected(type), false) : null;
		}
		boolean creatable = (registered && !isInjected(type))
				|| (definition.getFactoryMethodName() == null && hasDefaultConstructorOnly(type));
		return new PropertiesBean(name, key, creatable, true);
	}

	// By @EnableConfigurationProperties or @ConfigurationPropertiesScan
	private static boolean isRegistered(String name, BeanDefinition definition, Class<?> type) {
		String className = ClassUtils.getUserClass(type).getName();
		return definition.getFactoryMethodName() == null && (name.endsWith("-" + className) || name.equals(className));
	}

	private static boolean isInjected(Class<?> type) {
		return Arrays.stream(type.getDeclaredConstructors())
			.anyMatch((constructor) -> constructor.isAnnotationPresent(Autowired.class));
	}

	private static boolean hasDefaultConstructorOnly(Class<?> type) {
		Constructor<?>[] constructors = ClassUtils.getUserClass(type).getDeclaredConstructors();
		return constructors.length == 1 && constructors[0].getParameterCount() == 0;
	}

}
