package dev.fingy.internal.source;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.env.PropertySourceInfo;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * A source as long as all of its names are read. Of a source that may change, such as the
 * command line, Spring Boot compares all names whenever a value is asked for that has
 * another name than expected, so that reading it takes quadratic time.
 */
final class UnchangingSource {

	private UnchangingSource() {
	}

	/**
	 * Return a source whose names are compared once.
	 * @param source any source
	 * @return a source with the same properties and origins, the same one if it never
	 * changes
	 */
	static IterableConfigurationPropertySource of(IterableConfigurationPropertySource source) {
		if (!(source.getUnderlyingSource() instanceof EnumerablePropertySource<?> properties)
				|| (properties instanceof PropertySourceInfo info && info.isImmutable())
				|| properties.getSource() == System.getenv()) {
			return source;
		}
		EnumerablePropertySource<?> unchanging = (properties instanceof SystemEnvironmentPropertySource environment)
				? new UnchangingEnvironment(environment) : new UnchangingProperties(properties);
		return (ConfigurationPropertySource.from(unchanging) instanceof IterableConfigurationPropertySource read) ? read
				: source;
	}

	/**
	 * Properties that do not change.
	 */
	private static final class UnchangingProperties extends EnumerablePropertySource<Object>
			implements OriginLookup<String>, PropertySourceInfo {

		private final EnumerablePropertySource<?> properties;

		private final String[] names;

		private UnchangingProperties(EnumerablePropertySource<?> properties) {
			super(properties.getName(), properties.getSource());
			this.properties = properties;
			this.names = properties.getPropertyNames();
		}

		@Override
		public String[] getPropertyNames() {
			return this.names;
		}

		@Override
		public @Nullable Object getProperty(String name) {
			return this.properties.getProperty(name);
		}

		@Override
		public Origin getOrigin(String name) {
			return PropertySourceOrigin.get(this.properties, name);
		}

		@Override
		public boolean isImmutable() {
			return true;
		}

	}

	/**
	 * Environment variables that do not change.
	 */
	private static final class UnchangingEnvironment extends SystemEnvironmentPropertySource
			implements OriginLookup<String>, PropertySourceInfo {

		private final SystemEnvironmentPropertySource variables;

		private UnchangingEnvironment(SystemEnvironmentPropertySource variables) {
			super(variables.getName(), variables.getSource());
			this.variables = variables;
		}

		@Override
		public Origin getOrigin(String name) {
			return PropertySourceOrigin.get(this.variables, name);
		}

		@Override
		public boolean isImmutable() {
			return true;
		}

	}

}
