package dev.fingy.test;

import java.util.Map;

import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Makes an environment the same on every machine, before any file is read.
 */
final class PreparedEnvironment implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

	private static final String VARIABLES = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

	private final TestPropertyValues properties;

	PreparedEnvironment(TestPropertyValues properties) {
		this.properties = properties;
	}

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		prepare(event.getEnvironment(), this.properties);
	}

	static void prepare(ConfigurableEnvironment environment, TestPropertyValues properties) {
		MutablePropertySources sources = environment.getPropertySources();
		if (sources.contains(VARIABLES)) {
			sources.replace(VARIABLES, new SystemEnvironmentPropertySource(VARIABLES, Map.of()));
		}
		properties.applyTo(environment);
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

}
