package dev.fingy.internal.source;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.env.PropertySourceInfo;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.core.env.MapPropertySource;

/**
 * What another run was resolved to, as a source for this one.
 */
public abstract class ReplayedSource extends MapPropertySource implements PropertySourceInfo, OriginLookup<String> {

	private final Map<String, Object> tree;

	/**
	 * Create a source.
	 * @param name the name of the source
	 * @param values values by whole names
	 * @param tree the same values as maps and lists by prefixes, in which any key is as
	 * it is
	 */
	protected ReplayedSource(String name, Map<String, Object> values, Map<String, Object> tree) {
		super(name, values);
		this.tree = tree;
	}

	/**
	 * Return what the source has below a prefix. A name of Spring Boot cannot hold every
	 * key of a map.
	 * @param prefix the prefix
	 * @param rank the rank of the source
	 * @return the node of the prefix
	 */
	SourceNode below(ConfigurationPropertyName prefix, int rank) {
		SourceNode root = SourceNode.root(SourceKind.REPLAY, rank);
		ReplayedTree below = new ReplayedTree(this, prefix, root);
		this.tree.forEach(below::add);
		return root;
	}

	@Override
	public @Nullable Origin getOrigin(String key) {
		return containsProperty(key) ? origin(key) : null;
	}

	/**
	 * Return where a value is.
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
