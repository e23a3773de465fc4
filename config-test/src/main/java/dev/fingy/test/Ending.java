package dev.fingy.test;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.boot.Configurations;
import dev.fingy.capture.Capture;
import dev.fingy.capture.LiveObjects;
import dev.fingy.capture.Masking;

/**
 * Ends one run, when everything that checks its configurations has done so and before the
 * first object is created.
 */
final class Ending implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private @Nullable ConfigurableApplicationContext context;

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		this.context = context;
		// After the post processors without an order that have a definition
		context.getBeanFactory()
			.registerSingleton(Ending.class.getName(),
					(BeanFactoryPostProcessor) (known) -> end(known, context.getEnvironment()));
	}

	private static void end(ConfigurableListableBeanFactory beanFactory, Environment environment) {
		Configurations configurations = beanFactory.getBeanProvider(Configurations.class).getIfAvailable();
		if (configurations == null) {
			throw new IllegalStateException(
					"There is no auto-configuration of Fingy: is this the class with @SpringBootApplication?");
		}
		List<Problem> unset = new UnsetPlaceholders(environment).in(configurations.nodes());
		if (!unset.isEmpty()) {
			throw new FingyException("the placeholders", unset);
		}
		throw new ResolvedException(
				Capture.of(configurations.header(), configurations.nodes(), Masking.SECRETS, LiveObjects.NONE));
	}

	/**
	 * Explain why the run failed, in the words in which the application would.
	 * @param failure the failure
	 * @return the report
	 */
	String explain(Throwable failure) {
		return SpringFactoriesLoader.forDefaultResourceLocation(Ending.class.getClassLoader())
			.load(FailureAnalyzer.class, arguments(), FailureHandler.handleMessage((message, reason) -> {
			}))
			.stream()
			.map((analyzer) -> analyzer.analyze(failure))
			.filter((analysis) -> analysis != null)
			.findFirst()
			.map(FailureAnalysis::getDescription)
			.orElseGet(failure::toString);
	}

	// Where the files cannot be read, there is no context yet
	private @Nullable ArgumentResolver arguments() {
		ConfigurableApplicationContext known = this.context;
		return (known != null) ? ArgumentResolver.of(BeanFactory.class, known.getBeanFactory())
			.and(Environment.class, known.getEnvironment()) : null;
	}

}
