package dev.fingy.internal.bind;

import org.springframework.boot.context.properties.source.ConfigurationPropertySource;

import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.source.ReplayedSource;

/**
 * The arguments that were {@code null} when a document was written. No property source
 * has a value that is {@code null}, but in a document it is one, so that old documents
 * replay as they are.
 */
final class RecordedNulls {

	private final Iterable<ConfigurationPropertySource> sources;

	RecordedNulls(Iterable<ConfigurationPropertySource> sources) {
		this.sources = sources;
	}

	boolean contain(PropertyPath path) {
		for (ConfigurationPropertySource source : this.sources) {
			if (source.getUnderlyingSource() instanceof ReplayedSource replayed
					&& replayed.recordsNull(path.toString())) {
				return true;
			}
		}
		return false;
	}

}
