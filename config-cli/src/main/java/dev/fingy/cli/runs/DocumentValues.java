package dev.fingy.cli.runs;

import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.fingy.Fingy;

/**
 * Every property of a document by its whole name, with those that are default, so that
 * they can stand in a table.
 */
final class DocumentValues {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final Map<String, String> values = new LinkedHashMap<>();

	private DocumentValues() {
	}

	static Map<String, String> of(Fingy document) {
		DocumentValues found = new DocumentValues();
		JsonNode json = MAPPER.readTree(document.toJson());
		json.path("configurations").forEachEntry(found::add);
		if (json.has("root")) {
			found.add(document.path(), json.path("root"));
		}
		return found.values;
	}

	private void add(String path, JsonNode node) {
		if (node.has("properties")) {
			if (node.has("type")) {
				this.values.put(path + "." + node.path("discriminator").asString("type"), node.path("type").asString());
			}
			node.path("properties").forEachEntry((name, member) -> add(below(path, name), member));
		}
		else if (node.has("items")) {
			addItems(path, node.path("items"));
		}
		else if (node.has("entries")) {
			node.path("entries").forEachEntry((name, member) -> add(below(path, name), member));
		}
		else if (node.has("ref")) {
			this.values.put(path, "→ " + node.path("ref").asString());
		}
		else if (node.has("value") && !node.has("derived")) {
			this.values.put(path, text(node.path("value")));
		}
	}

	private static String below(String path, String name) {
		return path.isEmpty() ? name : name.startsWith("[") ? path + name : path + "." + name;
	}

	// Short lists read best in one cell
	private void addItems(String path, JsonNode items) {
		if (items.valueStream().allMatch((item) -> item.has("value"))) {
			this.values.put(path, items.valueStream().map((item) -> text(item.path("value"))).toList().toString());
			return;
		}
		for (int i = 0; i < items.size(); i++) {
			add(path + "[" + i + "]", items.path(i));
		}
	}

	private static String text(JsonNode value) {
		return value.isString() ? value.asString() : value.toString();
	}

}
