package dev.fingy.internal.resolution;

import java.util.List;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;

import dev.fingy.internal.source.PlaceholderEscapes;

/**
 * What a configuration is bound from.
 *
 * @param binder whose conversion is used
 * @param sources the property sources, the highest precedence first
 * @param placeholders resolves placeholders
 * @param ofContainer whether they reach a container, which may end before the objects
 * that are created from them
 */
public record BindingSources(Binder binder, Iterable<ConfigurationPropertySource> sources,
		PlaceholdersResolver placeholders, boolean ofContainer) {

	/**
	 * No sources. Nothing resolves placeholders, whose escapes are removed.
	 */
	public static final BindingSources NONE = none();

	/**
	 * Create sources that reach no container.
	 * @param binder whose conversion is used
	 * @param sources the property sources, the highest precedence first
	 * @param placeholders resolves placeholders
	 */
	public BindingSources(Binder binder, Iterable<ConfigurationPropertySource> sources,
			PlaceholdersResolver placeholders) {
		this(binder, sources, placeholders, false);
	}

	private static BindingSources none() {
		List<ConfigurationPropertySource> nothing = List.of();
		return new BindingSources(new Binder(nothing), nothing,
				(value) -> (value instanceof String text) ? PlaceholderEscapes.unescape(text) : value);
	}

	/**
	 * Return the sources of an environment, with the conversion of Spring Boot.
	 * @param environment the environment, which the sources do not hold
	 * @return its sources
	 */
	public static BindingSources of(Environment environment) {
		ConfigurationPropertySources.attach(environment);
		EnvironmentSources sources = new EnvironmentSources(environment);
		return new BindingSources(new Binder(sources, sources::resolve), sources, sources::resolve);
	}

}
