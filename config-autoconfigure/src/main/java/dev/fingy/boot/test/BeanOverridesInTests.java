package dev.fingy.boot.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.bean.override.BeanOverride;
import org.springframework.test.context.bean.override.BeanOverrideHandler;

import dev.fingy.internal.boot.TestOverrides;

/**
 * Collects the names of the beans that a test overrides. Spring Framework looks for
 * definitions only, and would add a bean in place of the alias that a reference is.
 */
final class BeanOverridesInTests implements ContextCustomizerFactory {

	@Override
	public @Nullable ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> configAttributes) {
		String context = configAttributes.get(0).getName();
		Set<String> names = handlers(testClass).stream()
			.filter((handler) -> handler.getContextName().isEmpty() || handler.getContextName().equals(context))
			.flatMap((handler) -> Stream.ofNullable(handler.getBeanName()))
			.collect(Collectors.toSet());
		return names.isEmpty() ? null : new Customizer(new TestOverrides(names));
	}

	private static List<BeanOverrideHandler> handlers(Class<?> testClass) {
		List<BeanOverrideHandler> handlers = new ArrayList<>(BeanOverrideHandler.forTestClass(testClass));
		Class<?> each = testClass;
		while (TestContextAnnotationUtils.searchEnclosingClass(each)) {
			each = each.getEnclosingClass();
			handlers.addAll(BeanOverrideHandler.forTestClass(each));
		}
		MergedAnnotations.search(SearchStrategy.TYPE_HIERARCHY)
			.withEnclosingClasses(TestContextAnnotationUtils::searchEnclosingClass)
			.from(testClass)
			.stream(BeanOverride.class)
			.forEach((annotation) -> handlers.addAll(handlers(annotation, testClass)));
		return handlers;
	}

	private static List<BeanOverrideHandler> handlers(MergedAnnotation<BeanOverride> annotation, Class<?> testClass) {
		MergedAnnotation<?> declared = annotation.getMetaSource();
		return (declared != null) ? BeanUtils.instantiateClass(annotation.synthesize().value())
			.createHandlers(declared.synthesize(), testClass) : List.of();
	}

	/**
	 * Adds the names to the context. Tests that override the same names are equal.
	 *
	 * @param overrides the names
	 */
	private record Customizer(TestOverrides overrides) implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration mergedConfig) {
			context.getBeanFactory().registerSingleton(TestOverrides.class.getName(), this.overrides);
		}

	}

}
