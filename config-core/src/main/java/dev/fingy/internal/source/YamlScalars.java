package dev.fingy.internal.source;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.TextResourceOrigin.Location;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.UnicodeReader;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The scalars of a YAML file as they are written, by their places. The file is parsed in
 * the way of Spring Boot's loader, so that the places are those of its origins.
 */
final class YamlScalars {

	private final Map<Location, ScalarNode> values = new HashMap<>();

	private final Map<Location, List<ScalarNode>> keys = new HashMap<>();

	private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	private YamlScalars() {
	}

	/**
	 * Read a file.
	 * @param resource the file
	 * @return its scalars, none if it cannot be read
	 */
	static YamlScalars of(Resource resource) {
		YamlScalars scalars = new YamlScalars();
		try (Reader reader = new UnicodeReader(resource.getInputStream())) {
			yaml().composeAll(reader).forEach((document) -> scalars.collect(document, List.of()));
			return scalars;
		}
		catch (IOException | YAMLException | IllegalStateException ex) {
			return new YamlScalars();
		}
	}

	private static Yaml yaml() {
		LoaderOptions options = options();
		DumperOptions dumperOptions = new DumperOptions();
		return new Yaml(new SafeConstructor(options), new Representer(dumperOptions), dumperOptions, options,
				new NoTimestamps());
	}

	private static LoaderOptions options() {
		LoaderOptions options = new LoaderOptions();
		options.setMaxAliasesForCollections(Integer.MAX_VALUE);
		options.setAllowRecursiveKeys(true);
		options.setCodePointLimit(Integer.MAX_VALUE);
		return options;
	}

	private void collect(Node node, List<ScalarNode> outer) {
		if (!this.seen.add(node)) {
			return;
		}
		if (node instanceof ScalarNode scalar) {
			Location location = location(node);
			this.values.put(location, scalar);
			this.keys.put(location, outer);
		}
		else if (node instanceof SequenceNode sequence) {
			sequence.getValue().forEach((item) -> collect(item, outer));
		}
		else if (node instanceof MappingNode mapping) {
			mapping.getValue().forEach((entry) -> collect(entry.getValueNode(), with(outer, entry)));
		}
	}

	private static List<ScalarNode> with(List<ScalarNode> outer, NodeTuple entry) {
		if (!(entry.getKeyNode() instanceof ScalarNode key) || key.getTag().equals(Tag.STR)) {
			return outer;
		}
		List<ScalarNode> keys = new ArrayList<>(outer);
		keys.add(key);
		return keys;
	}

	private static Location location(Node node) {
		return new Location(node.getStartMark().getLine(), node.getStartMark().getColumn());
	}

	/**
	 * Return what a value is written as.
	 * @param location where it begins
	 * @param loaded what it was loaded as
	 * @return its text, or {@code null} if another value is there now
	 */
	@Nullable String value(Location location, Object loaded) {
		ScalarNode node = this.values.get(location);
		return (node != null && loaded.equals(Values.of(node))) ? node.getValue() : null;
	}

	/**
	 * Return what a key is written as.
	 * @param location where a value below it begins
	 * @param loaded the text of what it was loaded as
	 * @return its text, or {@code null} if there is no such key, or several are
	 */
	@Nullable String key(Location location, String loaded) {
		Set<String> found = new HashSet<>();
		for (ScalarNode key : this.keys.getOrDefault(location, List.of())) {
			if (loaded.equals(String.valueOf(Values.of(key)))) {
				found.add(key.getValue());
			}
		}
		return (found.size() == 1) ? found.iterator().next() : null;
	}

	/**
	 * Resolves scalars as Spring Boot does: dates stay texts.
	 */
	private static final class NoTimestamps extends Resolver {

		@Override
		public void addImplicitResolver(Tag tag, Pattern regexp, String first, int limit) {
			if (tag != Tag.TIMESTAMP) {
				super.addImplicitResolver(tag, regexp, first, limit);
			}
		}

	}

	/**
	 * The values of single scalars.
	 */
	private static final class Values extends SafeConstructor {

		private Values() {
			super(options());
		}

		static @Nullable Object of(ScalarNode node) {
			try {
				return new Values().constructObject(node);
			}
			catch (YAMLException ex) {
				return null;
			}
		}

	}

}
