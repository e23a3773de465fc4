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
 * The whole schema: the configurations below their prefixes. Whatever else is next to
 * them belongs to others. Of a file with several documents, each is judged by itself.
 */
final class RootSchema {

	private final TypeReference reference;

	private final Definitions definitions = new Definitions();

	private final boolean part;

	RootSchema(TypeReference reference, boolean part) {
		this.reference = reference;
		this.part = part;
	}

	ObjectNode write() {
		Level top = new Level();
		for (ConfigurationEntry configuration : this.reference.configurations()) {
			top.below(configuration.prefix()).configurations.add(configuration);
		}
		ObjectNode schema = Keywords.schema();
		schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
		PropertySchemas parts = new PropertySchemas(this.reference, this.definitions, true);
		if (this.part) {
			write(top, parts, schema, List.of());
		}
		else {
			schema.set("if", PartialDocument.condition());
			write(top, parts, schema.putObject("then"), List.of("then"));
			write(top, new PropertySchemas(this.reference, this.definitions, false), schema.putObject("else"),
					List.of("else"));
		}
		ObjectNode written = schema.putObject(Definitions.PART);
		this.definitions.write().forEach(written::set);
		return schema;
	}

	private void write(Level level, PropertySchemas places, ObjectNode schema, List<String> path) {
		if (!level.configurations.isEmpty()) {
			ArrayNode all = schema.putArray("allOf");
			level.configurations.forEach((configuration) -> all.add(places.configuration(configuration)));
		}
		if (!level.children.isEmpty()) {
			AcceptedNames names = new AcceptedNames(schema);
			level.children.forEach((name, child) -> {
				List<String> below = Stream.concat(path.stream(), Stream.of("properties", name)).toList();
				names.add(name, schema(child, places, below), Keywords.reference(below));
			});
		}
	}

	private JsonNode schema(Level level, PropertySchemas places, List<String> path) {
		if (level.children.isEmpty() && level.configurations.size() == 1) {
			return places.configuration(level.configurations.get(0));
		}
		ObjectNode schema = Keywords.schema();
		write(level, places, schema, path);
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
