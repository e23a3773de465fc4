package dev.fingy.internal.resolution;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;

import dev.fingy.internal.source.Names;

/**
 * The names in the placeholders of all property sources, read when they are asked for
 * first.
 */
final class PlaceholderNames {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^:{}]+)");

	private final Iterable<ConfigurationPropertySource> sources;

	private @Nullable Set<String> names;

	PlaceholderNames(Iterable<ConfigurationPropertySource> sources) {
		this.sources = sources;
	}

	boolean contains(ConfigurationPropertyName name) {
		Set<String> found = this.names;
		if (found == null) {
			found = new HashSet<>();
			for (ConfigurationPropertySource source : this.sources) {
				if (source instanceof IterableConfigurationPropertySource iterable) {
					collect(iterable, found);
				}
			}
			this.names = found;
		}
		return found.contains(Names.uniform(name.toString()));
	}

	private static void collect(IterableConfigurationPropertySource source, Set<String> names) {
		for (ConfigurationPropertyName name : source) {
			ConfigurationProperty property = source.getConfigurationProperty(name);
			if (property != null && property.getValue() instanceof CharSequence text) {
				Matcher placeholders = PLACEHOLDER.matcher(text);
				while (placeholders.find()) {
					names.add(Names.uniform(placeholders.group(1)));
				}
			}
		}
	}

}
