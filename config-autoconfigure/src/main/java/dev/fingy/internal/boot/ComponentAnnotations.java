package dev.fingy.internal.boot;

import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyValues;
import org.springframework.beans.factory.annotation.AutowiredAnnotationBeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DestructionAwareBeanPostProcessor;
import org.springframework.beans.factory.config.InstantiationAwareBeanPostProcessor;
import org.springframework.beans.factory.support.MergedBeanDefinitionPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.CommonAnnotationBeanPostProcessor;

/**
 * Applies the annotations of the classes of nodes to their beans. An application that was
 * processed ahead of time has nothing else that does: the annotations of its other beans
 * have become code, and must not be applied twice.
 */
final class ComponentAnnotations implements InstantiationAwareBeanPostProcessor, DestructionAwareBeanPostProcessor,
		MergedBeanDefinitionPostProcessor {

	private final AutowiredAnnotationBeanPostProcessor autowired = new AutowiredAnnotationBeanPostProcessor();

	private final CommonAnnotationBeanPostProcessor common = new CommonAnnotationBeanPostProcessor();

	private final Predicate<String> components;

	ComponentAnnotations(ConfigurableListableBeanFactory beanFactory, Predicate<String> components) {
		this.autowired.setBeanFactory(beanFactory);
		this.common.setBeanFactory(beanFactory);
		this.components = components;
	}

	@Override
	public void postProcessMergedBeanDefinition(RootBeanDefinition definition, Class<?> type, String name) {
		if (this.components.test(name)) {
			this.common.postProcessMergedBeanDefinition(definition, type, name);
			this.autowired.postProcessMergedBeanDefinition(definition, type, name);
		}
	}

	@Override
	public PropertyValues postProcessProperties(PropertyValues values, Object bean, String name) {
		if (this.components.test(name)) {
			this.common.postProcessProperties(values, bean, name);
			this.autowired.postProcessProperties(values, bean, name);
		}
		return values;
	}

	@Override
	public @Nullable Object postProcessBeforeInitialization(Object bean, String name) {
		return this.components.test(name) ? this.common.postProcessBeforeInitialization(bean, name) : bean;
	}

	@Override
	public void postProcessBeforeDestruction(Object bean, String name) {
		if (this.components.test(name)) {
			this.common.postProcessBeforeDestruction(bean, name);
		}
	}

	@Override
	public boolean requiresDestruction(Object bean) {
		return this.common.requiresDestruction(bean);
	}

}
