package dev.fingy.differential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.yaml.snakeyaml.Yaml;

/**
 * A class, and what several sources have for it.
 *
 * @param type the class
 * @param sources the sources, the highest precedence first
 * @param node whether the class is the type of a node
 */
record Given(Class<?> type, List<Source> sources, boolean node) {

	static final String NODE = "t.part";

	Given(Class<?> type, List<Source> sources) {
		this(type, sources, false);
	}

	static Given of(Random random) {
		return of(random, Plain.ROOTS, false);
	}

	static Given ofNode(Random random) {
		return of(random, Plain.NODES, true);
	}

	private static Given of(Random random, List<Class<?>> types, boolean node) {
		Class<?> type = types.get(random.nextInt(types.size()));
		return new Given(type,
				Kind.combination(random)
					.stream()
					.map((kind) -> new Source(kind, new Trees(random).tree(type)))
					.toList(),
				node);
	}

	/**
	 * Return where the class is bound.
	 * @return what all names begin with
	 */
	String prefix() {
		return this.node ? NODE : "t";
	}

	StandardEnvironment environment() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().forEach((source) -> environment.getPropertySources().remove(source.getName()));
		for (int i = 0; i < this.sources.size(); i++) {
			environment.getPropertySources().addLast(this.sources.get(i).propertySource(prefix(), i));
		}
		environment.getPropertySources()
			.addLast(new OriginTrackedMapPropertySource("others", Map.of("other.text", "found", "other.number", 42)));
		if (this.node) {
			environment.getPropertySources().addLast(new MapPropertySource("type", Map.of(NODE + ".type", "chosen")));
		}
		ConfigurationPropertySources.attach(environment);
		return environment;
	}

	/**
	 * Return what the sources have at a path.
	 * @param path the path in any relaxed form
	 * @return the values
	 */
	List<Object> valuesAt(String path) {
		String name = uniform(path);
		List<Object> values = new ArrayList<>();
		for (Source source : this.sources) {
			source.values("t").forEach((each, value) -> {
				if (uniform(each).equals(name)) {
					values.add(value);
				}
			});
		}
		return values;
	}

	/**
	 * Return whether a source has names below a path.
	 * @param path the path in any relaxed form
	 * @return {@code true} if one has
	 */
	boolean continuesBelow(String path) {
		String name = uniform(path);
		return this.sources.stream()
			.flatMap((source) -> source.values("t").keySet().stream())
			.map(Given::uniform)
			.anyMatch((each) -> each.startsWith(name + "."));
	}

	/**
	 * Return whether a source has a name of a form.
	 * @param pattern a regular expression for names in uniform form
	 * @return {@code true} if one has
	 */
	boolean hasName(String pattern) {
		return this.sources.stream()
			.flatMap((source) -> source.values("t").keySet().stream())
			.anyMatch((each) -> uniform(each).matches(pattern));
	}

	/**
	 * Return whether a variable of the environment has underscores for some of the dashes
	 * of a path.
	 * @param path the path in any relaxed form
	 * @return {@code true} if one has
	 */
	boolean hasUnderscoresForDashes(String path) {
		return this.sources.stream()
			.filter((source) -> source.kind() == Kind.ENVIRONMENT)
			.flatMap((source) -> source.values("t").keySet().stream())
			.anyMatch((each) -> each.contains("_") && uniform(each).equals(uniform(path)));
	}

	boolean areVariables(String[] names) {
		List<String> variables = this.sources.stream()
			.filter((source) -> source.kind() == Kind.ENVIRONMENT)
			.flatMap((source) -> source.values("t").keySet().stream())
			.map(Given::letters)
			.toList();
		return Stream.of(names).map(Given::letters).allMatch(variables::contains);
	}

	boolean hasUnderscoresForDashesBelow(String path) {
		return this.sources.stream()
			.filter((source) -> source.kind() == Kind.ENVIRONMENT)
			.flatMap((source) -> source.values("t").keySet().stream())
			.anyMatch((each) -> each.contains("_") && uniform(each).startsWith(uniform(path) + "."));
	}

	boolean hasVariablesBelow(String path) {
		return rests(path, true).findAny().isPresent();
	}

	/**
	 * Return whether a source writes a name below a path in two ways.
	 * @param path the path in any relaxed form
	 * @return {@code true} if one does
	 */
	boolean isSpelledTwice(String path) {
		String start = uniform("t" + path) + ".";
		return this.sources.stream().anyMatch((source) -> {
			List<String> names = source.values("t").keySet().stream().map(Given::uniform).toList();
			return names.stream()
				.anyMatch((each) -> each.startsWith(start) && names.indexOf(each) != names.lastIndexOf(each));
		});
	}

	/**
	 * Return whether a variable of the environment means an entry whose key it cannot
	 * write.
	 * @param map the path of a map
	 * @param key a key of either binding
	 * @return {@code true} if one does
	 */
	boolean isMeantByVariable(String map, String key) {
		String letters = letters(key);
		List<String> variables = rests("t" + map, true).map(Given::letters).toList();
		return rests("t" + map, false).map(Given::firstElement)
			.filter((each) -> !each.matches("[a-z0-9]+") && letters(each).startsWith(letters))
			.anyMatch((each) -> variables.stream().anyMatch((variable) -> variable.startsWith(letters(each))));
	}

	boolean isMeantByVariable(String path) {
		for (int dot = path.indexOf('.', 2); dot > 0; dot = path.indexOf('.', dot + 1)) {
			int end = path.indexOf('.', dot + 1);
			String key = path.substring(dot + 1, (end > 0) ? end : path.length());
			if (isMeantByVariable(path.substring(1, dot), key)) {
				return true;
			}
		}
		return false;
	}

	private Stream<String> rests(String path, boolean environment) {
		String start = uniform(path) + ".";
		return this.sources.stream()
			.filter((source) -> (source.kind() == Kind.ENVIRONMENT) == environment)
			.flatMap((source) -> source.values("t").keySet().stream())
			.filter((each) -> uniform(each).startsWith(start))
			.map((each) -> rest(each, start));
	}

	private static String rest(String name, String start) {
		int i = 0;
		while (!uniform(name.substring(0, i)).equals(start)) {
			i++;
		}
		return name.substring(i - 1);
	}

	private static String firstElement(String rest) {
		return rest.startsWith("[") ? rest.substring(1, rest.indexOf(']')) : rest.split("[.\\[]", 3)[1];
	}

	private static String letters(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

	static String uniform(String path) {
		return path.toLowerCase(Locale.ROOT).replaceAll("[-_}\\]]", "").replaceAll("[\\[{]", ".");
	}

	@Override
	public String toString() {
		return (this.node ? "node of " : "") + this.type.getSimpleName() + " " + this.sources;
	}

	/**
	 * One source.
	 *
	 * @param kind where it is
	 * @param tree what it has
	 */
	record Source(Kind kind, Object tree) {

		PropertySource<?> propertySource(String prefix, int index) {
			return switch (this.kind) {
				case YAML -> yaml(prefix, index);
				case PROPERTIES -> new OriginTrackedMapPropertySource("file" + index, texts(prefix));
				case MAP -> new MapPropertySource("map" + index, values(prefix));
				case ENVIRONMENT -> new SystemEnvironmentPropertySource("systemEnvironment", variables(prefix));
				case COMMAND_LINE -> new SimpleCommandLinePropertySource(texts(prefix).entrySet()
					.stream()
					.map((entry) -> "--" + entry.getKey() + "=" + entry.getValue())
					.toArray(String[]::new));
			};
		}

		private PropertySource<?> yaml(String prefix, int index) {
			if (isEmpty()) {
				return new MapPropertySource("yaml" + index, Map.of());
			}
			Object whole = this.tree;
			String[] elements = prefix.split("\\.");
			for (int i = elements.length - 1; i >= 0; i--) {
				whole = Map.of(elements[i], whole);
			}
			try {
				byte[] yaml = new Yaml().dump(whole).getBytes(StandardCharsets.UTF_8);
				return new YamlPropertySourceLoader().load("yaml" + index, new ByteArrayResource(yaml)).get(0);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		Map<String, Object> values(String prefix) {
			Map<String, Object> values = new LinkedHashMap<>();
			if (!isEmpty()) {
				flatten(prefix, this.tree, values);
			}
			return values;
		}

		private Map<String, Object> texts(String prefix) {
			Map<String, Object> texts = new LinkedHashMap<>();
			values(prefix).forEach((name, value) -> texts.put(name, value.toString()));
			return texts;
		}

		private Map<String, Object> variables(String prefix) {
			Map<String, Object> variables = new LinkedHashMap<>();
			texts(prefix).forEach((name,
					value) -> variables.put(name.replace("-", "")
						.replaceAll("[^A-Za-z0-9]+", "_")
						.replaceAll("_$", "")
						.toUpperCase(Locale.ROOT), value));
			return variables;
		}

		private boolean isEmpty() {
			return this.tree instanceof Map<?, ?> map && map.isEmpty();
		}

		private static void flatten(String name, @Nullable Object value, Map<String, Object> values) {
			if (value instanceof Map<?, ?> map && !map.isEmpty()) {
				map.forEach(
						(key, each) -> flatten(name + (key.toString().startsWith("[") ? "" : ".") + key, each, values));
			}
			else if (value instanceof List<?> list && !list.isEmpty()) {
				for (int i = 0; i < list.size(); i++) {
					flatten(name + "[" + i + "]", list.get(i), values);
				}
			}
			else {
				values.put(name, (value == null || value instanceof Map || value instanceof List) ? "" : value);
			}
		}

		@Override
		public String toString() {
			return this.kind + " " + this.tree;
		}

	}

	/**
	 * Where a source is.
	 */
	enum Kind {

		COMMAND_LINE, ENVIRONMENT, MAP, PROPERTIES, YAML;

		static List<Kind> combination(Random random) {
			List<Kind> kinds = new ArrayList<>();
			int size = 1 + random.nextInt(3);
			for (int i = 0; i < size; i++) {
				Kind kind = values()[random.nextInt(values().length)];
				if (!kinds.contains(kind) || kind.ordinal() >= MAP.ordinal()) {
					kinds.add(kind);
				}
			}
			kinds.sort(null);
			return kinds;
		}

	}

}
