package dev.fingy.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import dev.fingy.reference.ConfigurationEntry;
import dev.fingy.reference.TypeReference;

/**
 * The whole schema: the configurations below their prefixes. Whatever else stands beside
 * them belongs to others.
 */
final class RootSchema {

	private final TypeReference reference;

	private final Definitions definitions = new Definitions();

	private final Places places;

	RootSchema(TypeReference reference, boolean part) {
		this.reference = reference;
		this.places = new Places(reference, this.definitions, part);
	}

	ObjectNode write() {
		Level top = new Level();
		for (ConfigurationEntry configuration : this.reference.configurations()) {
			top.below(configuration.prefix()).configurations.add(configuration);
		}
		ObjectNode schema = Keywords.schema();
		schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
		write(top, schema, List.of());
		ObjectNode written = schema.putObject(Definitions.PART);
		this.definitions.write().forEach(written::set);
		return schema;
	}

	private void write(Level level, ObjectNode schema, List<String> path) {
		if (!level.configurations.isEmpty()) {
			ArrayNode all = schema.putArray("allOf");
			level.configurations.forEach((configuration) -> all.add(this.places.configuration(configuration)));
		}
		if (!level.children.isEmpty()) {
			Names names = new Names(schema);
			level.children.forEach((name, child) -> {
				List<String> below = Stream.concat(path.stream(), Stream.of("properties", name)).toList();
				names.add(name, schema(child, below), Keywords.reference(below));
			});
		}
	}

	private JsonNode schema(Level level, List<String> path) {
		if (level.children.isEmpty() && level.configurations.size() == 1) {
			return this.places.configuration(level.configurations.get(0));
		}
		ObjectNode schema = Keywords.schema();
		write(level, schema, path);
		return schema;
	}

	/**
	 * One name of a prefix, and those that go on from there.
	 */
	private static final class Level {

		private final List<ConfigurationEntry> configurations = new ArrayList<>();

		private final Map<String, Level> children = new TreeMap<>();

		private Level below(String prefix) {
			Level level = this;
			for (String name : prefix.split("\\.")) {
				level = level.children.computeIfAbsent(name, (key) -> new Level());
			}
			return level;
		}

	}

}
