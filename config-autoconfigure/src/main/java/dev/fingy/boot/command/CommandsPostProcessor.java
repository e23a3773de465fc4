package dev.fingy.boot.command;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

import dev.fingy.internal.boot.AheadOfTime;

/**
 * Checks the commands as soon as every configuration is resolved, and before the first
 * bean is created. It has no order, and so comes after what has one.
 */
final class CommandsPostProcessor implements BeanFactoryPostProcessor {

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		if (!AheadOfTime.isProcessing()) {
			beanFactory.getBean(CommandRunner.class).check();
		}
	}

}
