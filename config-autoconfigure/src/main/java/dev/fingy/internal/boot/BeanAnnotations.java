package dev.fingy.internal.boot;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;

import dev.fingy.Problem;
import dev.fingy.internal.creation.Component;
import dev.fingy.internal.tree.ObjectNode;

/**
 * The annotations of the beans of nodes: those of the class, or those of the factory
 * method that creates it, as those of {@code @Bean} methods. Each class is looked at
 * once.
 */
final class BeanAnnotations {

	private final Map<AnnotatedElement, Settings> known = new HashMap<>();

	/**
	 * Return what cannot be done for a node.
	 * @param component the node
	 * @return the problems
	 */
	List<Problem> problems(Component<?> component) {
		List<Problem> problems = new ArrayList<>();
		for (String refused : settings(component.node()).refused) {
			problems.add(Problem.of(component.path(), refused).at(null, component.node().origin()));
		}
		return problems;
	}

	/**
	 * Return the names of the beans that have to be created before a node.
	 * @param component the node
	 * @return the names
	 */
	List<String> dependencies(Component<?> component) {
		return settings(component.node()).dependsOn;
	}

	/**
	 * Return whether a node is to be created when the application starts.
	 * @param component the node
	 * @return {@code true} if it is not lazy
	 */
	boolean isEager(Component<?> component) {
		return settings(component.node()).eager;
	}

	/**
	 * Let others be preferred to a bean, or it to them.
	 * @param definition the definition of the object or of its lazy
	 * @param node the node
	 */
	void prefer(AbstractBeanDefinition definition, ObjectNode node) {
		Settings settings = settings(node);
		definition.setPrimary(settings.primary);
		definition.setFallback(settings.fallback);
	}

	private Settings settings(ObjectNode node) {
		AnnotatedElement element = (node.creator().executable() instanceof Method factory) ? factory : node.javaType();
		Settings settings = this.known.get(element);
		if (settings == null) {
			settings = Settings.of(element);
			this.known.put(element, settings);
		}
		return settings;
	}

	/**
	 * The annotations of one class or method.
	 *
	 * @param primary whether its beans are primary
	 * @param fallback whether others are preferred to its beans
	 * @param eager whether its beans are created when the application starts
	 * @param dependsOn the names of the beans that are created before
	 * @param refused what cannot be done
	 */
	private record Settings(boolean primary, boolean fallback, boolean eager, List<String> dependsOn,
			List<String> refused) {

		static Settings of(AnnotatedElement element) {
			MergedAnnotations annotations = MergedAnnotations.from(element, SearchStrategy.INHERITED_ANNOTATIONS);
			MergedAnnotation<Lazy> lazy = annotations.get(Lazy.class);
			MergedAnnotation<DependsOn> dependsOn = annotations.get(DependsOn.class);
			return new Settings(annotations.isPresent(Primary.class), annotations.isPresent(Fallback.class),
					lazy.isPresent() && !lazy.getBoolean(MergedAnnotation.VALUE),
					dependsOn.isPresent() ? List.of(dependsOn.getStringArray(MergedAnnotation.VALUE)) : List.of(),
					refused(annotations.get(Scope.class), element));
		}

		private static List<String> refused(MergedAnnotation<Scope> scope, AnnotatedElement element) {
			if (!scope.isPresent()) {
				return List.of();
			}
			String name = scope.getString("scopeName");
			ScopedProxyMode proxy = scope.getEnum("proxyMode", ScopedProxyMode.class);
			if (!name.isEmpty() && !name.equals(BeanDefinition.SCOPE_SINGLETON)) {
				return List.of("cannot have the scope '" + name + "', which " + describe(element)
						+ " has, as a node is one object; Lazy.create() creates others");
			}
			return (proxy == ScopedProxyMode.DEFAULT || proxy == ScopedProxyMode.NO) ? List.of() : List
				.of("cannot have a scoped proxy, which " + describe(element) + " has, as a node is one object");
		}

		private static String describe(AnnotatedElement element) {
			return (element instanceof Method method)
					? method.getDeclaringClass().getName() + "." + method.getName() + "()"
					: ((Class<?>) element).getName();
		}

	}

}
