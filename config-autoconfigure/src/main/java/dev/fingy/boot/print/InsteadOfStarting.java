package dev.fingy.boot.print;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

import dev.fingy.boot.AheadOfTime;
import dev.fingy.boot.Configurations;
import dev.fingy.capture.Capture;
import dev.fingy.capture.LiveObjects;
import dev.fingy.capture.Masking;
import dev.fingy.document.Document;

/**
 * What an application does instead of starting, once its configurations were resolved
 * without problems: nothing is created, opened or connected to.
 */
final class InsteadOfStarting implements BeanFactoryPostProcessor {

	private static final String PRINT = "fingy.print";

	private static final String CHECK = "fingy.check";

	private final Environment environment;

	InsteadOfStarting(Environment environment) {
		this.environment = environment;
	}

	static boolean isAskedFor(Environment environment) {
		String check = environment.getProperty(CHECK, "false").toLowerCase(Locale.ROOT);
		return environment.containsProperty(PRINT) || !List.of("false", "off", "no", "0").contains(check);
	}

	/**
	 * Return what to print.
	 * @param environment the environment
	 * @return the format, or {@code null} if nothing is to be printed
	 */
	static @Nullable Format format(Environment environment) {
		PrintProperties properties = Binder.get(environment).bindOrCreate("fingy", PrintProperties.class);
		return isBare(environment, PRINT) ? Format.YAML : properties.print();
	}

	// On the command line, an option may stand without a value
	private static boolean isBare(Environment environment, String property) {
		return "".equals(environment.getProperty(property));
	}

	// After the configurations were resolved, which has an order, and before any object
	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		if (isAskedFor(this.environment) && !AheadOfTime.isProcessing()) {
			Format format = format(this.environment);
			Document document = document(beanFactory);
			StandardOutput.print(this.environment, (format != null) ? format.write(document) : sentence(document));
			throw RunEndedException.ofThisThread();
		}
	}

	private Document document(ConfigurableListableBeanFactory beanFactory) {
		String[] maskings = beanFactory.getBeanNamesForType(Masking.class, true, false);
		Masking masking = (maskings.length > 0) ? beanFactory.getBean(maskings[0], Masking.class) : Masking.SECRETS;
		Configurations configurations = beanFactory.getBean(Configurations.class);
		return Capture.of(configurations.header(), configurations.nodes(), masking, LiveObjects.NONE);
	}

	private static String sentence(Document document) {
		String prefixes = document.configurations()
			.keySet()
			.stream()
			.map((prefix) -> "'" + prefix + "'")
			.collect(Collectors.joining(", "));
		return (prefixes.isEmpty() ? "There is no configuration to check."
				: "No problems in the configuration of " + prefixes + ".") + System.lineSeparator();
	}

}
