package dev.fingy.internal.boot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import dev.fingy.internal.names.Nearest;

/**
 * Finds prefixes of configurations below which no source sets anything, while one sets
 * properties below a name that is nearly the same.
 */
public final class UnsetPrefixes {

	private final Environment environment;

	private final Set<String> known;

	private UnsetPrefixes(Environment environment, Set<String> known) {
		this.environment = environment;
		this.known = known;
	}

	/**
	 * Return a sentence for each prefix that was probably misspelled.
	 * @param beanFactory the beans
	 * @param environment the environment
	 * @param prefixes the prefixes of configurations
	 * @return the sentences
	 */
	public static List<String> of(ConfigurableListableBeanFactory beanFactory, Environment environment,
			Set<String> prefixes) {
		Set<String> known = Declarations.of(beanFactory)
			.stream()
			.map(Configurations.Key::prefix)
			.collect(Collectors.toSet());
		known.addAll(prefixes);
		UnsetPrefixes unset = new UnsetPrefixes(environment, known);
		List<String> sentences = new ArrayList<>();
		prefixes.forEach((prefix) -> unset.add(prefix, sentences));
		return sentences;
	}

	private void add(String prefix, List<String> sentences) {
		ConfigurationPropertyName name = ConfigurationPropertyName.of(prefix);
		if (!name.isEmpty() && !isSet(name)) {
			Map<String, String> others = others(name.getNumberOfElements());
			String nearest = Nearest.to(prefix, others.keySet());
			if (nearest != null) {
				sentences.add("Nothing sets '" + prefix + "'; did you mean it by '" + nearest + "'"
						+ others.get(nearest) + "?");
			}
		}
	}

	private boolean isSet(ConfigurationPropertyName prefix) {
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			if (source.containsDescendantOf(prefix) == ConfigurationPropertyState.PRESENT
					|| source.getConfigurationProperty(prefix) != null) {
				return true;
			}
		}
		return false;
	}

	private Map<String, String> others(int size) {
		Map<String, String> others = new LinkedHashMap<>();
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			if (source instanceof IterableConfigurationPropertySource iterable && !isShared(source)) {
				for (ConfigurationPropertyName name : iterable) {
					String prefix = (name.getNumberOfElements() > size) ? name.chop(size).toString() : "";
					if (!prefix.isEmpty() && !this.known.contains(prefix)) {
						others.computeIfAbsent(prefix, (key) -> origin(source, name));
					}
				}
			}
		}
		return others;
	}

	private static String origin(ConfigurationPropertySource source, ConfigurationPropertyName name) {
		Origin origin = Origin.from(source.getConfigurationProperty(name));
		return (origin != null) ? " [" + origin + "]" : "";
	}

	// Other programs write there as well
	private static boolean isShared(ConfigurationPropertySource source) {
		Object underlying = source.getUnderlyingSource();
		return underlying instanceof SystemEnvironmentPropertySource || (underlying instanceof MapPropertySource map
				&& StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME.equals(map.getName()));
	}

}
