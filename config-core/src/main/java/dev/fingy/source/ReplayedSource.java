package dev.fingy.source;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.PropertySourceInfo;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.MapPropertySource;

/**
 * What another run was resolved to, as a source for this one.
 */
public abstract class ReplayedSource extends MapPropertySource implements PropertySourceInfo, OriginLookup<String> {

	/**
	 * Create a source.
	 * @param name the name of the source
	 * @param values values by whole names
	 */
	protected ReplayedSource(String name, Map<String, Object> values) {
		super(name, values);
	}

	@Override
	public @Nullable Origin getOrigin(String key) {
		return containsProperty(key) ? origin(key) : null;
	}

	/**
	 * Return where a value stands.
	 * @param path its whole name
	 * @return the place
	 */
	protected abstract Origin origin(String path);

	/**
	 * Return whether the other run had {@code null} for a value.
	 * @param path its whole name
	 * @return {@code true} if it had
	 */
	public abstract boolean recordsNull(String path);

	@Override
	public boolean isImmutable() {
		return true;
	}

}
