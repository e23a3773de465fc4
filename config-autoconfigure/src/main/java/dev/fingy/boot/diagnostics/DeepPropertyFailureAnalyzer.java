package dev.fingy.boot.diagnostics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Names the property that is nested more deeply than Spring Boot can bind. Fingy's own
 * binding has a limit; that of other configurations has none but the stack.
 */
final class DeepPropertyFailureAnalyzer extends AbstractFailureAnalyzer<StackOverflowError> {

	private final Environment environment;

	DeepPropertyFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, StackOverflowError cause) {
		String binding = Binder.class.getPackageName();
		boolean bound = Arrays.stream(cause.getStackTrace())
			.anyMatch((frame) -> frame.getClassName().startsWith(binding));
		ConfigurationProperty deepest = bound ? deepest() : null;
		return (deepest != null)
				? new FailureAnalysis(describe(deepest), "Correct what is named above, and start again.", cause) : null;
	}

	private @Nullable ConfigurationProperty deepest() {
		return StreamSupport.stream(ConfigurationPropertySources.get(this.environment).spliterator(), false)
			.flatMap(DeepPropertyFailureAnalyzer::properties)
			.max(Comparator.comparingInt((property) -> property.getName().getNumberOfElements()))
			.orElse(null);
	}

	private static Stream<ConfigurationProperty> properties(ConfigurationPropertySource source) {
		return (source instanceof IterableConfigurationPropertySource iterable)
				? iterable.stream().map(source::getConfigurationProperty).flatMap(Stream::ofNullable) : Stream.empty();
	}

	private static String describe(ConfigurationProperty deepest) {
		ConfigurationPropertyName name = deepest.getName();
		Origin place = deepest.getOrigin();
		String origin = (place != null) ? "\n    Origin: " + StringUtils.truncate(place.toString(), 200) : "";
		return name.chop(Math.min(5, name.getNumberOfElements())) + "…: is nested too deeply to be bound, with "
				+ name.getNumberOfElements() + " names inside each other" + origin;
	}

}
