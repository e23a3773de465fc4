package dev.fingy.boot;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import dev.fingy.Discriminated;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.internal.resolution.Warnings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Environment variables that several configurations could mean.
 */
@ExtendWith(OutputCaptureExtension.class)
class EnvironmentVariablesTests {

	private static final String WARNING = "app.tracker.color-name: 'http' has no such property";

	private static ApplicationContextRunner runner(String... namesAndValues) {
		Map<String, Object> variables = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			variables.put(namesAndValues[i], namesAndValues[i + 1]);
		}
		String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
		return new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
			.withUserConfiguration(Types.class)
			.withPropertyValues("app.tracker.type=http")
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.replace(name, new SystemEnvironmentPropertySource(name, variables)));
	}

	@Test
	void aVariableBelowANodeThatNothingElseIsSetByIsAWarning(CapturedOutput output) {
		runner("APP_TRACKER_COLOR_NAME", "red").run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).containsOnlyOnce(WARNING);
	}

	@Test
	void aVariableThatSetsAPropertyOfAnotherConfigurationIsNoWarning(CapturedOutput output) {
		runner("APP_TRACKER_COLOR_NAME", "red").withUserConfiguration(Coloured.class)
			.run((context) -> assertThat(context.getBean(Colours.class).colorName()).isEqualTo("red"));
		assertThat(output).doesNotContain(WARNING);
	}

	@Test
	void aVariableThatAnotherConfigurationDoesNotKnowEitherIsAWarning(CapturedOutput output) {
		runner("APP_TRACKER_COLOUR_NAME", "red").withUserConfiguration(Coloured.class)
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).containsOnlyOnce("app.tracker.colour-name: 'http' has no such property");
	}

	@Test
	void aVariableThatAPlaceholderNamesIsNoWarning(CapturedOutput output) {
		runner("APP_TRACKER_COLOR_NAME", "red").withPropertyValues("ui.colour=${APP_TRACKER_COLOR_NAME:blue}")
			.run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).doesNotContain(WARNING);
	}

	@Test
	void variablesOfServicesAreLoggedAtDebug(CapturedOutput output) {
		LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
		logging.setLogLevel(Warnings.class.getName(), LogLevel.DEBUG);
		try {
			runner("APP_TRACKER_SERVICE_HOST", "10.0.0.1", "APP_TRACKER_SERVICE_PORT", "80", "APP_TRACKER_PORT",
					"tcp://10.0.0.1:80")
				.run((context) -> assertThat(context.getBean(AppProperties.class).tracker())
					.isEqualTo(new Http(null, null)));
		}
		finally {
			logging.setLogLevel(Warnings.class.getName(), null);
		}
		assertThat(output.getOut().lines().filter((line) -> line.contains("service of Kubernetes"))).hasSize(3)
			.allMatch((line) -> line.contains("DEBUG"));
	}

	@Discriminated
	interface Tracker {

	}

	@TypeName("http")
	record Http(@Nullable String uri, @Nullable Integer port) implements Tracker {

	}

	@ConfigurationProperties("app")
	record AppProperties(@Nullable Tracker tracker) {

	}

	@ConfigurationProperties("app.tracker")
	record Colours(@Nullable String colorName) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(AppProperties.class)
	static class Types {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Http.class);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(Colours.class)
	static class Coloured {

	}

}
