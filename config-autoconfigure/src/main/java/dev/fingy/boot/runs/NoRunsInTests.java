package dev.fingy.boot.runs;

import java.util.List;
import java.util.Map;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Turns runs off in tests unless they are turned on there, as Spring Boot does with the
 * export of metrics: a test is no run that anybody looks for, and would leave files in
 * the source tree.
 */
final class NoRunsInTests implements ContextCustomizerFactory {

	@Override
	public ContextCustomizer createContextCustomizer(Class<?> testClass,
			List<ContextConfigurationAttributes> configAttributes) {
		return new Customizer("fingy.runs.enabled");
	}

	/**
	 * Lays its property below all others. Equal ones share their contexts.
	 *
	 * @param property what is off
	 */
	private record Customizer(String property) implements ContextCustomizer {

		@Override
		public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration mergedConfig) {
			context.getEnvironment()
				.getPropertySources()
				.addLast(new MapPropertySource("fingyRunsInTests", Map.of(this.property, "false")));
		}

	}

}
