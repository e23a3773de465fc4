package dev.fingy.test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.boot.UnsetPlaceholders;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.sanitize.Capture;
import dev.fingy.internal.sanitize.LiveObjects;
import dev.fingy.internal.sanitize.Masking;

/**
 * An application that is run until its configurations are resolved.
 *
 * @param type the class that is started
 * @param properties what lies over its own properties
 */
record Application(Class<?> type, List<String> properties) {

	private static final String SPRING = "org.springframework";

	// The report is in the failure
	private static final Map<String, Object> QUIET = Map.of("logging.level." + SPRING, "off");

	Application with(String... pairs) {
		return new Application(this.type, Stream.concat(this.properties.stream(), Arrays.stream(pairs)).toList());
	}

	ConfigLocations locations() {
		return ConfigLocations.of(TestPropertyValues.of(this.properties));
	}

	/**
	 * Return what to call a configuration.
	 * @param profiles the profiles that are active
	 * @return the name
	 */
	static String name(List<String> profiles) {
		return switch (profiles.size()) {
			case 0 -> "no profile";
			case 1 -> "profile " + profiles.get(0);
			default -> "profiles " + String.join(", ", profiles);
		};
	}

	static String name(Resource document) {
		return "document " + SavedDocuments.name(document);
	}

	/**
	 * Resolve the configurations.
	 * @param profiles the profiles that are active
	 * @return what was resolved
	 * @throws AssertionError with the report of what is wrong
	 */
	Document bind(List<String> profiles) {
		Application application = profiles.isEmpty() ? this
				: with("spring.profiles.active=" + String.join(",", profiles));
		return application.resolve(name(profiles), Application::document);
	}

	/**
	 * Resolve the configurations with those of a document.
	 * @param document the document
	 * @throws AssertionError with the report of what is wrong
	 */
	void replay(Resource document) {
		String name = name(document);
		Application application = with("spring.config.import=fingy:" + SavedDocuments.name(document));
		Set<String> known = application.resolve(name, Application::document).configurations().keySet();
		List<Problem> unknown = SavedDocuments.document(document)
			.configurations()
			.keySet()
			.stream()
			.filter((prefix) -> !known.contains(prefix))
			.map((prefix) -> Problem.of(prefix, "is a configuration that this application does not have"))
			.toList();
		if (!unknown.isEmpty()) {
			throw new AssertionError(name + ": " + report(new FingyException("its configurations", unknown)));
		}
	}

	static String report(FingyException failure) {
		return String.valueOf(failure.getMessage()).stripTrailing();
	}

	private static Document document(Configurations configurations, ConfigurableListableBeanFactory beanFactory) {
		Environment environment = beanFactory.getBean(Environment.class);
		List<Problem> unset = new UnsetPlaceholders(environment).in(configurations.nodes());
		if (!unset.isEmpty()) {
			throw new FingyException("the placeholders", unset);
		}
		return Capture.of(configurations.header(), configurations.nodes(), Masking.SECRETS, LiveObjects.NONE);
	}

	/**
	 * Resolve the configurations, and ask something before the first object is created.
	 * @param <T> what the answer is
	 * @param name what failures call the configurations: build tools count tests of a
	 * factory, and show no names
	 * @param question what is asked of the configurations and the beans that are defined
	 * @return the answer
	 * @throws AssertionError with the report of what is wrong
	 */
	<T> T resolve(String name, BiFunction<Configurations, ConfigurableListableBeanFactory, T> question) {
		LoggingSystem logging = LoggingSystem.get(Application.class.getClassLoader());
		Ending<T> ending = new Ending<>(question);
		try {
			logging.setLogLevel(SPRING, LogLevel.OFF);
			create(ending).run();
		}
		catch (ResolvedException ex) {
			return ending.answer();
		}
		catch (RuntimeException ex) {
			throw new AssertionError(name + ": " + ending.explain(ex), ex);
		}
		finally {
			// What this application logs is not what others do
			logging.setLogLevel(SPRING, null);
			logging.cleanUp();
		}
		throw new IllegalStateException("The run of " + this.type.getName() + " did not end");
	}

	private SpringApplication create(Ending<?> ending) {
		SpringApplication application = new SpringApplication(this.type);
		application.setMainApplicationClass(this.type);
		application.setBannerMode(Banner.Mode.OFF);
		application.setLogStartupInfo(false);
		application.setRegisterShutdownHook(false);
		application.setDefaultProperties(QUIET);
		application.addListeners(new PreparedEnvironment(TestPropertyValues.of(this.properties)));
		application.addInitializers(ending);
		return application;
	}

}
