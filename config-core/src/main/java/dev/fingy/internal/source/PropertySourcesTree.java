package dev.fingy.internal.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.env.CompositePropertySource;
import org.springframework.core.env.PropertySource;

import dev.fingy.internal.source.SourceNode.Form;

/**
 * Reads the names below a prefix from every source, once.
 */
public final class PropertySourcesTree {

	private PropertySourcesTree() {
	}

	/**
	 * Return what the sources have below a prefix.
	 * @param sources the sources, the highest precedence first
	 * @param prefix the prefix
	 * @return a view at the prefix
	 */
	public static PropertyView read(Iterable<ConfigurationPropertySource> sources, ConfigurationPropertyName prefix) {
		List<SourceNode> roots = new ArrayList<>();
		List<NonEnumerableSource> nonEnumerable = new ArrayList<>();
		int rank = 0;
		for (ConfigurationPropertySource source : sources) {
			if (source.containsDescendantOf(prefix) != ConfigurationPropertyState.ABSENT) {
				for (ConfigurationPropertySource part : parts(source)) {
					if (part instanceof IterableConfigurationPropertySource iterable) {
						SourceNode root = read(iterable, prefix, rank);
						if (!root.children().isEmpty()) {
							roots.add(root);
						}
					}
					else {
						nonEnumerable.add(new NonEnumerableSource(part, prefix, rank));
					}
				}
			}
			rank++;
		}
		return new PropertyView(List.copyOf(roots), List.copyOf(nonEnumerable));
	}

	// Where one source is made of several, each has its own lists of nodes
	private static Collection<ConfigurationPropertySource> parts(ConfigurationPropertySource source) {
		if (source.getUnderlyingSource() instanceof CompositePropertySource composite
				&& composite.getPropertySources().size() > 1 && SourceKind.of(source).replacesLists()) {
			List<ConfigurationPropertySource> parts = new ArrayList<>();
			for (PropertySource<?> part : composite.getPropertySources()) {
				ConfigurationPropertySource named = ConfigurationPropertySource.from(part);
				if (named != null) {
					parts.add(named);
				}
			}
			return parts;
		}
		return List.of(source);
	}

	private static SourceNode read(IterableConfigurationPropertySource source, ConfigurationPropertyName prefix,
			int rank) {
		if (source.getUnderlyingSource() instanceof ReplayedSource replayed) {
			return replayed.below(prefix, rank);
		}
		SourceNode root = new SourceNode("", false, SourceKind.of(source), rank);
		readBelow(source, prefix, root);
		if (root.kind() == SourceKind.ENVIRONMENT && prefix.toString().indexOf('-') > 0) {
			readBelow(source, ConfigurationPropertyName.adapt(prefix.toString().replace('-', '.'), '.'), root);
		}
		if (root.isSpelledInSeveralWays()) {
			readAsSpelled(source, prefix, root);
		}
		return root;
	}

	private static void readBelow(IterableConfigurationPropertySource source, ConfigurationPropertyName prefix,
			SourceNode root) {
		IterableConfigurationPropertySource unchanging = UnchangingSource.of(source);
		for (ConfigurationPropertyName name : unchanging) {
			if (prefix.isAncestorOf(name)) {
				SourceNode node = root.descend(name, prefix.getNumberOfElements());
				if (node.property() == null) {
					read(source, unchanging.getConfigurationProperty(name), name, node);
				}
			}
		}
	}

	private static void read(IterableConfigurationPropertySource source, @Nullable ConfigurationProperty property,
			ConfigurationPropertyName name, SourceNode node) {
		if (property != null) {
			node.setProperty(property, isEmptyMap(source, property) ? Form.EMPTY_MAP : Form.VALUE);
		}
		else if (source.getUnderlyingSource() instanceof PropertySource<?> underlying) {
			node.setProperty(new ConfigurationProperty(name, "", PropertySourceOrigin.get(underlying, name.toString())),
					Form.NULL);
		}
	}

	// The loader of YAML makes an empty text of it, which is the only one without a line
	private static boolean isEmptyMap(IterableConfigurationPropertySource source, ConfigurationProperty property) {
		if (property.getValue() instanceof EmptyMap) {
			return true;
		}
		return property.getValue() instanceof CharSequence text && text.isEmpty()
				&& source.getUnderlyingSource() instanceof OriginTrackedMapPropertySource
				&& (!(property.getOrigin() instanceof PropertySourceOrigin named) || named.getOrigin() == null);
	}

	// Names that differ in their spelling only are equal, so that each would give the
	// value of any of them
	private static void readAsSpelled(IterableConfigurationPropertySource source, ConfigurationPropertyName prefix,
			SourceNode root) {
		if (!(source.getUnderlyingSource() instanceof PropertySource<?> underlying)) {
			return;
		}
		for (ConfigurationPropertyName name : source) {
			if (prefix.isAncestorOf(name)) {
				String spelled = Names.written(name);
				Object value = underlying.getProperty(spelled);
				if (value != null) {
					root.descend(name, prefix.getNumberOfElements())
						.setProperty(
								new ConfigurationProperty(name, value, PropertySourceOrigin.get(underlying, spelled)));
				}
			}
		}
	}

}
