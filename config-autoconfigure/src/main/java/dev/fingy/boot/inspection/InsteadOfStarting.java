package dev.fingy.boot.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

import dev.fingy.internal.boot.AheadOfTime;
import dev.fingy.internal.boot.CommandLineWork;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.boot.StartupCheck;
import dev.fingy.internal.boot.UnsetPrefixes;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.sanitize.Capture;
import dev.fingy.internal.sanitize.LiveObjects;
import dev.fingy.internal.sanitize.Masking;

/**
 * What an application does instead of starting, once its configurations were resolved
 * without problems: unless that is asked for, no node is created, and nothing is opened
 * or connected to.
 */
final class InsteadOfStarting implements BeanFactoryPostProcessor {

	private static final Log logger = LogFactory.getLog(InsteadOfStarting.class);

	private static final String PRINT = "fingy.print";

	private final Environment environment;

	private final List<String> words;

	InsteadOfStarting(Environment environment, List<String> words) {
		this.environment = environment;
		this.words = words;
	}

	static boolean isAskedFor(Environment environment) {
		return environment.containsProperty(PRINT) || Check.isAskedFor(environment);
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

	// On the command line, an option may be without a value
	private static boolean isBare(Environment environment, String property) {
		return "".equals(environment.getProperty(property));
	}

	// After the configurations were resolved, which has an order, and before any object
	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		if (isAskedFor(this.environment) && !AheadOfTime.isProcessing()) {
			Format format = format(this.environment);
			Map<String, String> unchecked = unchecked(beanFactory);
			Document document = document(beanFactory);
			List<String> unset = UnsetPrefixes.of(beanFactory, this.environment, document.configurations().keySet());
			if (format != null) {
				unset.forEach(logger::warn);
			}
			List<CommandLineWork> works = beanFactory.getBeanProvider(CommandLineWork.class).stream().toList();
			String text = (format != null) ? print(format, document, works)
					: sentence(document) + lines(check(works)) + lines(unset) + list(unchecked);
			throw RunEndedException.ofThisThread(StandardOutput.print(this.environment, text));
		}
	}

	private List<String> check(List<CommandLineWork> works) {
		List<String> sentences = new ArrayList<>();
		works.forEach((each) -> sentences.addAll(each.check(this.words, true)));
		return sentences;
	}

	private String print(Format format, Document document, List<CommandLineWork> works) {
		return works.stream()
			.filter((each) -> each.isGiven(this.words))
			.findFirst()
			.map((each) -> each.print(this.words))
			.orElseGet(() -> format.write(document));
	}

	private Map<String, String> unchecked(ConfigurableListableBeanFactory beanFactory) {
		Check check = Check.of(this.environment);
		return (check != Check.NONE) ? StartupCheck.run(beanFactory, this.environment, check == Check.CREATED)
				: Map.of();
	}

	private static String lines(List<String> sentences) {
		return sentences.stream().map((sentence) -> sentence + System.lineSeparator()).collect(Collectors.joining());
	}

	private static String list(Map<String, String> unchecked) {
		String lines = unchecked.entrySet()
			.stream()
			.map((each) -> "  " + each.getKey() + ": " + each.getValue() + System.lineSeparator())
			.collect(Collectors.joining());
		return lines.isEmpty() ? "" : "Not checked:" + System.lineSeparator() + lines;
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
