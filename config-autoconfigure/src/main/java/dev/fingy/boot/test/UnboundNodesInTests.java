package dev.fingy.boot.test;

import java.util.List;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

import dev.fingy.internal.boot.UnboundNodes;

/**
 * Lets a test fail whose context has properties of nodes and nothing that binds them,
 * such as a slice that does not know of Fingy.
 */
final class UnboundNodesInTests implements ContextCustomizerFactory {

	@Override
	public ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> configAttributes) {
		return new Customizer();
	}

	/**
	 * Looks at the context before its first bean is created. All are equal, so that tests
	 * share their contexts.
	 */
	private record Customizer() implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration mergedConfig) {
			context.addBeanFactoryPostProcessor(
					(beanFactory) -> UnboundNodes.assertNone(beanFactory, context.getEnvironment()));
		}

	}

}
