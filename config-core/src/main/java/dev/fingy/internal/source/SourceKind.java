package dev.fingy.internal.source;

import java.util.Collection;

import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.env.CompositePropertySource;
import org.springframework.core.env.PropertySource;

/**
 * How a property source is merged with others: most replace a list as a whole, and an
 * environment may hold names that were never meant for this application.
 */
public enum SourceKind {

	/**
	 * A file, a config server and anything else that is not known to patch: its lists
	 * replace others.
	 */
	REPLACING,

	/**
	 * The document of another run: its lists replace others, and all that it contains had
	 * a meaning.
	 */
	REPLAY,

	/**
	 * The environment of the process: it patches lists of nodes. Unknown names are not
	 * errors.
	 */
	ENVIRONMENT,

	/**
	 * The properties of the virtual machine: they patch lists of nodes. Unknown names are
	 * not errors.
	 */
	SYSTEM_PROPERTIES,

	/**
	 * Another source that patches lists of nodes, such as the command line and inline
	 * JSON.
	 */
	PATCH,

	/**
	 * Changes made in code: they patch every list.
	 */
	CHANGE;

	/**
	 * Return whether lists of nodes of the source replace others.
	 * @return {@code false} for sources that patch lists of nodes
	 */
	public boolean replacesLists() {
		return this == REPLACING || this == REPLAY;
	}

	/**
	 * Return whether unknown names in the source are mistakes.
	 * @return {@code false} for sources that other programs share
	 */
	public boolean isMeantForUs() {
		return this != ENVIRONMENT && this != SYSTEM_PROPERTIES;
	}

	static SourceKind of(ConfigurationPropertySource source) {
		return (source.getUnderlyingSource() instanceof PropertySource<?> underlying) ? of(underlying) : REPLACING;
	}

	private static SourceKind of(PropertySource<?> source) {
		if (source instanceof CompositePropertySource composite) {
			return common(composite.getPropertySources());
		}
		if (source instanceof ReplayedSource) {
			return REPLAY;
		}
		SourceKind patching = PatchingSources.kind(source);
		PropertySource<?> decorated = (patching != null) ? null : PatchingSources.decorated(source);
		return (decorated != null) ? of(decorated) : (patching != null) ? patching : REPLACING;
	}

	private static SourceKind common(Collection<PropertySource<?>> sources) {
		SourceKind common = null;
		for (PropertySource<?> source : sources) {
			SourceKind kind = of(source);
			common = (common == null || common == kind) ? kind : REPLACING;
		}
		return (common != null) ? common : REPLACING;
	}

}
