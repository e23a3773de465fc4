package dev.fingy.boot;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

import dev.fingy.document.Masking;

/**
 * Masks what a {@link SanitizingFunction} changes. What it is changed to is not shown: a
 * document must not hold values that never were.
 */
final class SanitizingMasking implements Masking {

	private final List<SanitizingFunction> functions;

	private final Environment environment;

	SanitizingMasking(List<SanitizingFunction> functions, Environment environment) {
		this.functions = functions;
		this.environment = environment;
	}

	@Override
	public boolean masks(String property, @Nullable Object value, @Nullable Origin origin) {
		if (value == null || this.functions.isEmpty()) {
			return false;
		}
		SanitizableData data = new SanitizableData(source(property, origin), property, value);
		for (SanitizingFunction function : this.functions) {
			data = function.applyUnlessFiltered(data);
			if (!Objects.equals(value, data.getValue())) {
				return true;
			}
		}
		return false;
	}

	private @Nullable PropertySource<?> source(String property, @Nullable Origin origin) {
		if (origin == null) {
			return null;
		}
		ConfigurationPropertyName name = ConfigurationPropertyName.adapt(property, '.');
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			ConfigurationProperty candidate = source.getConfigurationProperty(name);
			if (candidate != null && origin.equals(candidate.getOrigin())) {
				return (source.getUnderlyingSource() instanceof PropertySource<?> found) ? found : null;
			}
		}
		return null;
	}

}
