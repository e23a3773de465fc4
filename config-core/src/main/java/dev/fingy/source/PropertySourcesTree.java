package dev.fingy.source;

import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;

/**
 * Reads the names below a prefix from every source, once.
 */
public final class PropertySourcesTree {

	private PropertySourcesTree() {
	}

	/**
	 * Return what the sources say below a prefix.
	 * @param sources the sources, the highest precedence first
	 * @param prefix the prefix
	 * @return a view at the prefix
	 */
	public static PropertyView read(Iterable<ConfigurationPropertySource> sources, ConfigurationPropertyName prefix) {
		List<SourceNode> roots = new ArrayList<>();
		int rank = 0;
		for (ConfigurationPropertySource source : sources) {
			if (source instanceof IterableConfigurationPropertySource iterable
					&& source.containsDescendantOf(prefix) != ConfigurationPropertyState.ABSENT) {
				SourceNode root = read(iterable, prefix, rank);
				if (!root.children().isEmpty()) {
					roots.add(root);
				}
			}
			rank++;
		}
		return new PropertyView(List.copyOf(roots));
	}

	private static SourceNode read(IterableConfigurationPropertySource source, ConfigurationPropertyName prefix,
			int rank) {
		SourceNode root = new SourceNode("", false, SourceKind.of(source), rank);
		for (ConfigurationPropertyName name : source) {
			if (prefix.isAncestorOf(name)) {
				root.descend(name, prefix.getNumberOfElements()).setProperty(source.getConfigurationProperty(name));
			}
		}
		return root;
	}

	/**
	 * Return a view with changes laid over it.
	 * @param view what the sources say
	 * @param changes a source of the highest precedence, as {@link ChangeTree} makes it
	 * @return a new view
	 */
	public static PropertyView overlay(PropertyView view, SourceNode changes) {
		List<SourceNode> nodes = new ArrayList<>(view.nodes().size() + 1);
		nodes.add(changes);
		nodes.addAll(view.nodes());
		return new PropertyView(List.copyOf(nodes));
	}

}
