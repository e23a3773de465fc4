package dev.fingy.source;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.CompositePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.support.ResourcePropertySource;

/**
 * How a property source behaves where sources meet: a document says a list as a whole, an
 * environment may hold names that were never meant for this application.
 */
public enum SourceKind {

	/**
	 * A file, or what a config server sends of one: its lists replace others.
	 */
	DOCUMENT,

	/**
	 * The document of another run: its lists replace others, and all that it says had a
	 * meaning.
	 */
	REPLAY,

	/**
	 * The environment of the process. Unknown names are not errors.
	 */
	ENVIRONMENT,

	/**
	 * The properties of the virtual machine. Unknown names are not errors.
	 */
	SYSTEM_PROPERTIES,

	/**
	 * Anything else, such as the command line and inline JSON: it patches lists.
	 */
	PATCH;

	/**
	 * Return whether lists of the source replace others.
	 * @return {@code true} for files and documents
	 */
	public boolean replacesLists() {
		return this == DOCUMENT || this == REPLAY;
	}

	/**
	 * Return whether unknown names in the source are mistakes.
	 * @return {@code false} for sources that other programs share
	 */
	public boolean isMeantForUs() {
		return this == DOCUMENT || this == REPLAY || this == PATCH;
	}

	static SourceKind of(ConfigurationPropertySource source) {
		return of(source.getUnderlyingSource());
	}

	private static SourceKind of(@Nullable Object underlying) {
		if (underlying instanceof CompositePropertySource composite && !composite.getPropertySources().isEmpty()) {
			return of(composite.getPropertySources().iterator().next());
		}
		if (underlying instanceof SystemEnvironmentPropertySource) {
			return ENVIRONMENT;
		}
		if (underlying instanceof ReplayedSource) {
			return REPLAY;
		}
		if (underlying instanceof OriginTrackedMapPropertySource || underlying instanceof ResourcePropertySource) {
			return DOCUMENT;
		}
		if (underlying instanceof org.springframework.core.env.PropertySource<?> propertySource
				&& StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME.equals(propertySource.getName())) {
			return SYSTEM_PROPERTIES;
		}
		return PATCH;
	}

}
