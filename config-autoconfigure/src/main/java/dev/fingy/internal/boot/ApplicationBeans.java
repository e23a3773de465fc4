package dev.fingy.internal.boot;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.origin.Origin;

import dev.fingy.Problem;
import dev.fingy.internal.creation.Component;

/**
 * Beans of the application that have the names of nodes. Where bean definitions may be
 * overridden, such a bean replaces the node's, whichever was declared first.
 */
final class ApplicationBeans {

	private final DefaultListableBeanFactory beanFactory;

	ApplicationBeans(DefaultListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	/**
	 * Return whether there is a bean. One of a parent context is hidden by the node's.
	 * @param name the name of the bean
	 * @return {@code true} if the context has it
	 */
	boolean contains(String name) {
		return this.beanFactory.containsLocalBean(name);
	}

	/**
	 * Return why a bean cannot replace the bean of a node.
	 * @param component the node, whose name a bean has
	 * @return the problem, or {@code null} if the bean replaces that of the node
	 */
	@Nullable Problem problem(Component<?> component) {
		Class<?> declared = component.declared().toClass();
		Class<?> type = this.beanFactory.getType(component.path(), false);
		boolean fits = type == null || declared.isAssignableFrom(type);
		if (!this.beanFactory.isAllowBeanDefinitionOverriding()) {
			return taken(component.path(), component.node().origin(), fits);
		}
		return fits ? null
				: Problem
					.of(component.path(),
							"is replaced by " + describe(component.path()) + ", which is not a " + declared.getName())
					.at(null, component.node().origin());
	}

	/**
	 * Return the problem of a bean that has the name of a reference.
	 * @param path the path of the reference
	 * @param origin its origin
	 * @return the problem
	 */
	Problem taken(String path, @Nullable Origin origin) {
		return taken(path, origin, false);
	}

	private Problem taken(String path, @Nullable Origin origin, boolean fits) {
		return Problem
			.of(path,
					"the node's bean would have the name of " + describe(path) + "; rename that bean, "
							+ (fits ? "set spring.main.allow-bean-definition-overriding=true if it replaces the node, "
									: "")
							+ "or set fingy.beans.enabled=false")
			.at(null, origin);
	}

	private String describe(String name) {
		Class<?> type = this.beanFactory.getType(name, false);
		String bean = "the bean '" + name + "'" + ((type != null) ? " of " + type.getName() : "");
		BeanDefinition definition = this.beanFactory.containsBeanDefinition(name)
				? this.beanFactory.getBeanDefinition(name) : null;
		return (definition != null && definition.getResourceDescription() != null)
				? bean + ", defined in " + definition.getResourceDescription() : bean;
	}

}
