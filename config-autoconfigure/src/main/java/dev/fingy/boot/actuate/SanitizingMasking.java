package dev.fingy.boot.actuate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.actuate.endpoint.SanitizableData;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

import dev.fingy.internal.sanitize.Masking;

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

	/**
	 * Return the masking of the functions that there are, without a look at what other
	 * beans would be.
	 * @param beanFactory where they are
	 * @param environment where values come from
	 * @return a masking
	 */
	static Masking of(ListableBeanFactory beanFactory, Environment environment) {
		List<SanitizingFunction> functions = new ArrayList<>();
		for (String name : beanFactory.getBeanNamesForType(SanitizingFunction.class, true, false)) {
			functions.add(beanFactory.getBean(name, SanitizingFunction.class));
		}
		AnnotationAwareOrderComparator.sort(functions);
		return new SanitizingMasking(functions, environment);
	}

	@Override
	public boolean masks(String property, @Nullable Object value, @Nullable Origin origin) {
		if (value == null || this.functions.isEmpty()) {
			return false;
		}
		PropertySource<?> source = source(property, origin);
		return names(property, origin).stream().anyMatch((name) -> masks(new SanitizableData(source, name, value)));
	}

	private boolean masks(SanitizableData given) {
		SanitizableData data = given;
		for (SanitizingFunction function : this.functions) {
			data = function.applyUnlessFiltered(data);
			if (!Objects.equals(given.getValue(), data.getValue())) {
				return true;
			}
		}
		return false;
	}

	// Spring Boot asks by the name that the source has, and of a list that is written as
	// one value by the name of the list
	private static Set<String> names(String property, @Nullable Origin origin) {
		Set<String> names = new LinkedHashSet<>();
		names.add(property);
		for (String owner = property; owner.endsWith("]"); names.add(owner)) {
			owner = owner.substring(0, owner.lastIndexOf('['));
		}
		if (origin instanceof PropertySourceOrigin named) {
			names.add(named.getPropertyName());
		}
		return names;
	}

	private @Nullable PropertySource<?> source(String property, @Nullable Origin origin) {
		if (origin instanceof PropertySourceOrigin named) {
			return named.getPropertySource();
		}
		return (origin != null) ? sourceBySearch(property, origin) : null;
	}

	private @Nullable PropertySource<?> sourceBySearch(String property, Origin origin) {
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
