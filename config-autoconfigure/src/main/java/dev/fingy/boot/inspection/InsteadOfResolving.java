package dev.fingy.boot.inspection;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

import dev.fingy.internal.boot.AheadOfTime;
import dev.fingy.internal.boot.ApplicationTypes;

/**
 * What an application does instead of resolving its configurations: it prints what they
 * can contain, also for those who have to correct them.
 */
final class InsteadOfResolving implements BeanFactoryPostProcessor, Ordered {

	private final Environment environment;

	InsteadOfResolving(Environment environment) {
		this.environment = environment;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		Format format = (InsteadOfStarting.isAskedFor(this.environment) && !AheadOfTime.isProcessing())
				? InsteadOfStarting.format(this.environment) : null;
		if (format != null && format.isOfTypes()) {
			ApplicationTypes types = beanFactory.getBean(ApplicationTypes.class);
			throw RunEndedException
				.ofThisThread(StandardOutput.print(this.environment, format.write(types.reference())));
		}
	}

	// Before configurations are resolved
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE - 101;
	}

}
