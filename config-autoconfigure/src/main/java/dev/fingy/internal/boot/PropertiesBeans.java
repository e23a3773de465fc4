package dev.fingy.internal.boot;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

import dev.fingy.internal.boot.Configurations.Key;

/**
 * The beans of a container that configuration is bound to.
 */
final class PropertiesBeans {

	private static final Set<String> COMPLETING = Set.of("org.springframework.beans.factory.annotation.Autowired",
			"org.springframework.beans.factory.annotation.Value", "jakarta.annotation.PostConstruct",
			"jakarta.annotation.Resource", "jakarta.inject.Inject");

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
					? new PropertiesBean(name, Key.of(annotation.prefix(), type), !isInjected(type), false, null)
					: null;
		}
		boolean creatable = (registered && !isInjected(type))
				|| (definition.getFactoryMethodName() == null && hasDefaultConstructorOnly(type));
		return new PropertiesBean(name, key, creatable, true, completion(type));
	}

	private static @Nullable String completion(Class<?> type) {
		for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
			String found = Stream
				.<AnnotatedElement>concat(Arrays.stream(each.getDeclaredFields()),
						Arrays.stream(each.getDeclaredMethods()))
				.flatMap((member) -> Arrays.stream(member.getAnnotations()))
				.map(Annotation::annotationType)
				.filter((annotation) -> COMPLETING.contains(annotation.getName()))
				.map(Class::getSimpleName)
				.findFirst()
				.orElse(null);
			if (found != null) {
				return found;
			}
		}
		return null;
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
