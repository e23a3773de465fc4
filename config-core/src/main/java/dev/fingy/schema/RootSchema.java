package dev.fingy.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import dev.fingy.internal.document.Json;
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

	/**
	 * Write the schema. Indented, that of an application with many types would be twice
	 * as large.
	 * @return the schema as JSON, each keyword and definition on a line of its own
	 */
	String write() {
		return lines(schema(), (keyword, value) -> keyword.equals(Definitions.PART)
				? lines((ObjectNode) value, (name, definition) -> Json.compact(definition)) : Json.compact(value))
				+ "\n";
	}

	private static String lines(ObjectNode object, BiFunction<String, JsonNode, String> text) {
		return object.properties()
			.stream()
			.map((each) -> Json.compact(each.getKey()) + ": " + text.apply(each.getKey(), each.getValue()))
			.collect(Collectors.joining(",\n", "{\n", "\n}"));
	}

	private ObjectNode schema() {
		Level top = new Level();
		for (ConfigurationEntry configuration : this.reference.configurations()) {
			top.below(configuration.prefix()).configurations.add(configuration);
		}
		ObjectNode schema = Keywords.schema();
		schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
		KnownTypes types = new KnownTypes(this.reference);
		PropertySchemas parts = new PropertySchemas(types, this.definitions, true);
		if (this.part) {
			write(top, parts, schema, List.of());
		}
		else {
			schema.set("if", PartialDocument.condition());
			ObjectNode partial = schema.putObject("then");
			write(top, new PropertySchemas(types, this.definitions, false), schema.putObject("else"), List.of("else"));
			write(top, parts, partial, List.of("then"));
		}
		this.definitions.write(schema);
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
