package dev.fingy.internal.creation;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.beans.factory.FactoryBean;

import dev.fingy.FingyException;
import dev.fingy.Problem;

/**
 * Compares what a container hands out for a component with what is declared, so that a
 * caller has a sentence and not a {@link ClassCastException}.
 */
final class ContainerResult {

	// What Spring has in the place of a bean that is null, and does not publish
	private static final String NULL_BEAN = "org.springframework.beans.factory.support.NullBean";

	private ContainerResult() {
	}

	/**
	 * Check the class of a bean.
	 * @param expected the class that is declared
	 * @param bean the bean
	 * @param component the component whose bean it is
	 * @throws FingyException if the bean is of another class
	 */
	static void assertIs(Class<?> expected, Object bean, Component<?> component) {
		if (!expected.isInstance(bean)) {
			Problem problem = Problem.of(component.path(), reason(expected, bean, component));
			throw new FingyException("the creation of '" + component.path() + "'",
					List.of(problem.at(null, component.node().origin())));
		}
	}

	private static String reason(Class<?> expected, Object bean, Component<?> component) {
		Class<?> configured = component.node().javaType();
		if (bean.getClass().getName().equals(NULL_BEAN)) {
			return FactoryBean.class.isAssignableFrom(configured)
					? "is null, as the FactoryBean " + configured.getName() + " makes no object"
					: "is null in the container; " + configured.getName() + " is replaced there";
		}
		String no = "which is not a " + expected.getName();
		if (Proxy.isProxyClass(bean.getClass())) {
			String interfaces = Arrays.stream(bean.getClass().getInterfaces())
				.map(Class::getName)
				.collect(Collectors.joining(", "));
			return "is a proxy of the container for " + interfaces + ", " + no + "; let proxies extend the class "
					+ "(spring.aop.proxy-target-class=true), or declare an interface";
		}
		String found = "a " + bean.getClass().getName();
		if (FactoryBean.class.isAssignableFrom(configured) && !configured.isInstance(bean)) {
			return "is what the FactoryBean " + configured.getName() + " makes, " + found + ", " + no
					+ "; let the type be no FactoryBean";
		}
		return "is " + found + " in the container, " + no + "; " + configured.getName() + " is replaced there";
	}

}
