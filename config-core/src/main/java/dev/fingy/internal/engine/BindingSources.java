package dev.fingy.internal.engine;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PlaceholdersResolver;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;

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
	 * Create sources that reach no container.
	 * @param binder whose conversion is used
	 * @param sources the property sources, the highest precedence first
	 * @param placeholders resolves placeholders
	 */
	public BindingSources(Binder binder, Iterable<ConfigurationPropertySource> sources,
			PlaceholdersResolver placeholders) {
		this(binder, sources, placeholders, false);
	}

	/**
	 * Return the sources of an environment, with the conversion of Spring Boot.
	 * @param environment the environment
	 * @return its sources
	 */
	public static BindingSources of(Environment environment) {
		ConfigurationPropertySources.attach(environment);
		Iterable<ConfigurationPropertySource> sources = ConfigurationPropertySources.get(environment);
		PlaceholdersResolver placeholders = new PropertySourcesPlaceholdersResolver(environment);
		return new BindingSources(new Binder(sources, placeholders), sources, placeholders);
	}

}
