package dev.fingy.internal.resolution;

import java.lang.ref.WeakReference;
import java.util.Iterator;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.PropertySources;

/**
 * The property sources of an environment, in which changes of what was bound resolve
 * their placeholders. The environment itself is not held: with it, Spring Boot holds an
 * index of all names, which takes several times the memory of the sources.
 */
final class EnvironmentSources implements Iterable<ConfigurationPropertySource> {

	private final WeakReference<Environment> environment;

	private final PropertySources remaining;

	EnvironmentSources(Environment environment) {
		this.environment = new WeakReference<>(environment);
		this.remaining = withoutIndex(((ConfigurableEnvironment) environment).getPropertySources());
	}

	private static PropertySources withoutIndex(PropertySources sources) {
		MutablePropertySources remaining = new MutablePropertySources();
		for (PropertySource<?> source : sources) {
			if (!ConfigurationPropertySources.isAttachedConfigurationPropertySource(source)) {
				remaining.addLast(source);
			}
		}
		return remaining;
	}

	@Override
	public Iterator<ConfigurationPropertySource> iterator() {
		Environment current = this.environment.get();
		return ((current != null) ? ConfigurationPropertySources.get(current)
				: ConfigurationPropertySources.from(this.remaining))
			.iterator();
	}

	@Nullable Object resolve(@Nullable Object value) {
		Environment current = this.environment.get();
		return ((current != null) ? new PropertySourcesPlaceholdersResolver(current)
				: new PropertySourcesPlaceholdersResolver(this.remaining))
			.resolvePlaceholders(value);
	}

}
