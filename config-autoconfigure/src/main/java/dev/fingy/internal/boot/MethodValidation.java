package dev.fingy.internal.boot;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.validation.beanvalidation.MethodValidationExcludeFilter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.validation.annotation.Validated;

import dev.fingy.Problem;
import dev.fingy.internal.creation.Component;

/**
 * Finds nodes whose methods the container is asked to validate and cannot: it extends
 * their classes, as Spring Boot configures it, and these are records or final. For other
 * beans, the start fails, as they are created then.
 *
 * @param beanFactory the container
 */
record MethodValidation(DefaultListableBeanFactory beanFactory) {

	private static final String PROCESSOR = "methodValidationPostProcessor";

	private static final String CONFIGURATION = "org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration";

	/**
	 * Return what cannot be done.
	 * @param components the nodes
	 * @return the problems
	 */
	List<Problem> problems(List<Component<?>> components) {
		List<Component<?>> refused = new ArrayList<>();
		for (Component<?> component : components) {
			if (isFinalAndValidated(component)) {
				refused.add(component);
			}
		}
		return (!refused.isEmpty() && extendsClasses())
				? refused.stream().filter(this::isIncluded).map(MethodValidation::problem).toList() : List.of();
	}

	private static boolean isFinalAndValidated(Component<?> component) {
		Class<?> type = component.node().javaType();
		return Modifier.isFinal(type.getModifiers()) && AnnotatedElementUtils.hasAnnotation(type, Validated.class);
	}

	private boolean extendsClasses() {
		return this.beanFactory.containsBeanDefinition(PROCESSOR)
				&& this.beanFactory.getBeanDefinition(PROCESSOR) instanceof AnnotatedBeanDefinition definition
				&& definition.getFactoryMethodMetadata() != null
				&& definition.getFactoryMethodMetadata().getDeclaringClassName().equals(CONFIGURATION)
				&& this.beanFactory.getBean(Environment.class)
					.getProperty("spring.aop.proxy-target-class", Boolean.class, true);
	}

	private boolean isIncluded(Component<?> component) {
		return this.beanFactory.getBeanProvider(MethodValidationExcludeFilter.class)
			.stream()
			.noneMatch((filter) -> filter.isExcluded(component.node().javaType()));
	}

	private static Problem problem(Component<?> component) {
		Class<?> type = component.node().javaType();
		return Problem
			.of(component.path(),
					"cannot be @Validated, for which the container extends a class, as " + type.getName() + " is "
							+ (type.isRecord() ? "a record" : "final")
							+ "; remove @Validated, as constraints of arguments are checked without it")
			.at(null, component.node().origin());
	}

}
