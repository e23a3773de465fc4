package dev.fingy.internal.boot;

import java.util.List;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;

import dev.fingy.internal.creation.Component;

/**
 * Creates the nodes whose classes are {@code @Lazy(false)} when the application has
 * started its singletons.
 *
 * @param nodes the nodes
 */
record EagerNodes(List<Component<?>> nodes) implements SmartInitializingSingleton {

	/**
	 * Register the bean if there is anything to do.
	 * @param nodes the nodes
	 * @param registry where to register it
	 */
	static void register(List<Component<?>> nodes, BeanDefinitionRegistry registry) {
		if (!nodes.isEmpty()) {
			RootBeanDefinition definition = new RootBeanDefinition();
			definition.setBeanClass(EagerNodes.class);
			definition.setInstanceSupplier(() -> new EagerNodes(nodes));
			definition.setRole(BeanDefinition.ROLE_INFRASTRUCTURE);
			registry.registerBeanDefinition(EagerNodes.class.getName(), definition);
		}
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.nodes.forEach(Component::get);
	}

}
