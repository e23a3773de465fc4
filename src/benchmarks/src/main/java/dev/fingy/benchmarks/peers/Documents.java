package dev.fingy.benchmarks.peers;

import java.io.IOException;
import java.util.Map;

import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

import dev.fingy.Fingy;
import dev.fingy.FingyBinder;
import dev.fingy.benchmarks.Sources;

/**
 * From bound configurations to documents, and what is done with these.
 */
final class Documents {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final String CHANGED = "tree.nodes[7].size";

	private Documents() {
	}

	private static Fingy bound(int size) throws IOException {
		return Fingy.of(FingyBinder.get(Sources.yaml(Layers.yaml(size)))
			.withTypes(Binding.TYPES)
			.bind("tree", Layers.Tree.class));
	}

	private static String json(int size) throws IOException {
		return bound(size).toJson();
	}

	static Work capture(int size) throws IOException {
		Layers.Tree tree = FingyBinder.get(Sources.yaml(Layers.yaml(size)))
			.withTypes(Binding.TYPES)
			.bind("tree", Layers.Tree.class);
		return () -> Fingy.of(tree).toJson();
	}

	static Work read(int size) throws IOException {
		String json = json(size);
		return () -> Fingy.read(json);
	}

	static Work readTree(int size) throws IOException {
		String json = json(size);
		return () -> MAPPER.readValue(json, Map.class);
	}

	static Work write(int size) throws IOException {
		Fingy fingy = Fingy.read(json(size));
		return fingy::toJson;
	}

	static Work writeTree(int size) throws IOException {
		ObjectWriter writer = MAPPER.writerWithDefaultPrettyPrinter();
		Map<?, ?> tree = MAPPER.readValue(json(size), Map.class);
		return () -> writer.writeValueAsString(tree);
	}

	static Work yaml(int size) throws IOException {
		Fingy fingy = bound(size);
		return fingy::toYaml;
	}

	static Work diff(int size) throws IOException {
		Fingy before = Fingy.read(json(size));
		Fingy after = Fingy.read(before.with(CHANGED, -1).toJson());
		return () -> before.diff(after);
	}

	static Work diffOfBound(int size) throws IOException {
		Fingy before = bound(size);
		Fingy after = before.with(CHANGED, -1);
		return () -> before.diff(after);
	}

	static Work with(int size) throws IOException {
		Fingy fingy = Fingy.read(json(size));
		return () -> fingy.with(CHANGED, -1);
	}

	static Work withOfBound(int size) throws IOException {
		Fingy fingy = bound(size);
		return () -> fingy.with(CHANGED, -1);
	}

	static Work secondFingerprint(int size) throws IOException {
		Fingy fingy = bound(size);
		return fingy::fingerprint;
	}

}
