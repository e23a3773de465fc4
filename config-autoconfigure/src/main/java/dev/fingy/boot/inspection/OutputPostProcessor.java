package dev.fingy.boot.inspection;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Keeps the standard output free, before the banner is printed and the log begins. That
 * Spring abandons the refresh is no news then.
 */
final class OutputPostProcessor implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (InsteadOfStarting.isAskedFor(environment)) {
			StandardOutput.reserve(environment);
			environment.getPropertySources()
				.addLast(new MapPropertySource("fingyQuiet", Map.of("logging.level.org.springframework", "error",
						"spring.main.banner-mode", "off", "spring.main.log-startup-info", "false")));
		}
	}

}
