package dev.fingy.boot.refresh;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySource;
import org.springframework.util.ClassUtils;

/**
 * Names the property sources that config data was loaded to. It is a property source
 * without properties, as Spring Cloud loads config data into another environment on a
 * refresh and copies its property sources: so it names those in the environment of the
 * application were loaded last.
 */
final class LoadedSources extends EnumerablePropertySource<Set<String>> {

	private static final String NAME = "fingyLoadedSources";

	private static final boolean IS_NEEDED = ClassUtils.isPresent(
			"org.springframework.cloud.context.environment.EnvironmentChangeEvent",
			LoadedSources.class.getClassLoader());

	private LoadedSources(Set<String> names) {
		super(NAME, Set.copyOf(names));
	}

	/**
	 * Remember the property sources that there are before config data is loaded.
	 * @param environment the environment
	 */
	static void begin(ConfigurableEnvironment environment) {
		if (IS_NEEDED) {
			put(environment, names(environment));
		}
	}

	/**
	 * Remember the property sources that were loaded since.
	 * @param environment the environment
	 */
	static void end(ConfigurableEnvironment environment) {
		if (environment.getPropertySources().get(NAME) instanceof LoadedSources before) {
			Set<String> loaded = names(environment);
			loaded.removeAll(before.source);
			put(environment, loaded);
		}
	}

	private static void put(ConfigurableEnvironment environment, Set<String> names) {
		MutablePropertySources sources = environment.getPropertySources();
		LoadedSources loaded = new LoadedSources(names);
		if (sources.contains(NAME)) {
			sources.replace(NAME, loaded);
		}
		else {
			sources.addLast(loaded);
		}
	}

	private static Set<String> names(ConfigurableEnvironment environment) {
		Set<String> names = new LinkedHashSet<>();
		for (PropertySource<?> source : environment.getPropertySources()) {
			if (!source.getName().equals(NAME)) {
				names.add(source.getName());
			}
		}
		return names;
	}

	/**
	 * Return the names of the property sources that were loaded last.
	 * @param environment the environment
	 * @return the names, empty if that is unknown
	 */
	static Set<String> of(ConfigurableEnvironment environment) {
		return (environment.getPropertySources().get(NAME) instanceof LoadedSources loaded) ? loaded.source : Set.of();
	}

	@Override
	public String[] getPropertyNames() {
		return new String[0];
	}

	@Override
	public @Nullable Object getProperty(String name) {
		return null;
	}

}
