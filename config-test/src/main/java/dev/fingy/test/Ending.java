package dev.fingy.test;

import java.util.Objects;
import java.util.function.BiFunction;

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

import dev.fingy.internal.boot.Configurations;

/**
 * Ends one run, when everything that checks its configurations has done so and before the
 * first object is created.
 *
 * @param <T> what is taken from it
 */
final class Ending<T> implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private final BiFunction<Configurations, ConfigurableListableBeanFactory, T> question;

	private @Nullable ConfigurableApplicationContext context;

	private @Nullable T answer;

	/**
	 * Create the end of a run.
	 * @param question what is asked of the resolved configurations and the beans that are
	 * defined
	 */
	Ending(BiFunction<Configurations, ConfigurableListableBeanFactory, T> question) {
		this.question = question;
	}

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		this.context = context;
		// After the post processors without an order that have a definition
		context.getBeanFactory().registerSingleton(Ending.class.getName(), (BeanFactoryPostProcessor) this::end);
	}

	private void end(ConfigurableListableBeanFactory beanFactory) {
		Configurations configurations = beanFactory.getBeanProvider(Configurations.class).getIfAvailable();
		if (configurations == null) {
			throw new IllegalStateException(
					"There is no auto-configuration of Fingy: is this the class with @SpringBootApplication?");
		}
		this.answer = this.question.apply(configurations, beanFactory);
		throw new ResolvedException();
	}

	/**
	 * Return what was taken from the run.
	 * @return the answer
	 */
	T answer() {
		return Objects.requireNonNull(this.answer);
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
