package dev.fingy.internal.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import dev.fingy.runs.Artefact;
import dev.fingy.runs.Provenance;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;

/**
 * Reads what {@link RunJson} writes. Properties that are unknown or of another kind are
 * ignored.
 */
final class RunReader {

	private RunReader() {
	}

	static Run run(JsonParser json) {
		Texts texts = new Texts();
		Map<String, String> tags = new LinkedHashMap<>();
		List<String> notes = new ArrayList<>();
		Map<String, Double> metrics = new LinkedHashMap<>();
		List<Artefact> artefacts = new ArrayList<>();
		json.nextToken();
		members(json, (name) -> {
			switch (name) {
				case "fingerprint" -> fingerprint(json, texts);
				case "git" -> members(json, (part) -> texts.add("git." + part, json));
				case "artefacts" -> items(json, () -> artefacts.add(artefact(json)));
				case "tags" -> members(json, (tag) -> tags.put(tag, json.getString()));
				case "notes" -> items(json, () -> notes.add(json.getString()));
				case "metrics" -> members(json, (metric) -> metrics.put(metric, Double.valueOf(json.getString())));
				default -> texts.add(name, json);
			}
		});
		String ended = texts.get("ended");
		return new Run(texts.required("id"), texts.get("parent"), texts.get("application"), texts.get("name"),
				texts.required("instance"), Run.State.valueOf(texts.required("state")),
				UtcTime.parse(texts.required("started")), (ended != null) ? UtcTime.parse(ended) : null,
				texts.get("error"), texts.get("fingerprint"), texts.get("code-fingerprint"), tags, notes, metrics,
				provenance(texts), artefacts);
	}

	private static Provenance provenance(Texts texts) {
		String dirty = texts.get("git.dirty");
		return new Provenance(texts.get("command-line"), texts.get("git.commit"),
				(dirty != null) ? Boolean.valueOf(dirty) : null);
	}

	private static Artefact artefact(JsonParser json) {
		Texts texts = new Texts();
		members(json, (name) -> texts.add(name, json));
		String path = texts.get("path");
		return new Artefact(texts.required("name"), Long.parseLong(texts.required("size")), texts.required("sha256"),
				(path != null) ? path : "");
	}

	// Earlier versions wrote two texts, the other one as "code-fingerprint"
	private static void fingerprint(JsonParser json, Texts texts) {
		texts.add("fingerprint", json);
		members(json, (part) -> {
			switch (part) {
				case "config" -> texts.add("fingerprint", json);
				case "code" -> texts.add("code-fingerprint", json);
				default -> {
				}
			}
		});
	}

	static RunEvent.Measured measured(JsonParser json) {
		Texts texts = new Texts();
		json.nextToken();
		members(json, (name) -> texts.add(name, json));
		String step = texts.get("step");
		return new RunEvent.Measured(texts.required("name"), (step != null) ? Long.valueOf(step) : null,
				Double.parseDouble(texts.required("value")), UtcTime.parse(texts.required("at")));
	}

	static List<RunEvent.Measured> series(JsonParser json) {
		List<RunEvent.Measured> series = new ArrayList<>();
		json.nextToken();
		members(json, (name) -> items(json, () -> series.add(point(name, json))));
		return series;
	}

	private static RunEvent.Measured point(String name, JsonParser json) {
		List<@Nullable String> values = new ArrayList<>();
		items(json, () -> values.add((json.currentToken() != JsonToken.VALUE_NULL) ? json.getString() : null));
		if (values.size() < 3 || values.get(1) == null || values.get(2) == null) {
			throw new IllegalArgumentException("A point of '" + name + "' is not a step, a value and a time");
		}
		String step = values.get(0);
		return new RunEvent.Measured(name, (step != null) ? Long.valueOf(step) : null,
				Double.parseDouble(values.get(1)), UtcTime.parse(values.get(2)));
	}

	private static void members(JsonParser json, Consumer<String> reader) {
		if (json.currentToken() == JsonToken.START_OBJECT) {
			for (String name = json.nextName(); name != null; name = json.nextName()) {
				json.nextToken();
				reader.accept(name);
				json.skipChildren();
			}
		}
	}

	private static void items(JsonParser json, Runnable reader) {
		if (json.currentToken() == JsonToken.START_ARRAY) {
			while (json.nextToken() != JsonToken.END_ARRAY) {
				reader.run();
				json.skipChildren();
			}
		}
	}

	/**
	 * The properties of an object that are texts or numbers, which stay text: those that
	 * JSON does not know are text anyway.
	 */
	private static final class Texts {

		private final Map<String, String> values = new HashMap<>();

		void add(String name, JsonParser json) {
			if (json.currentToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL) {
				this.values.put(name, json.getString());
			}
		}

		@Nullable String get(String name) {
			return this.values.get(name);
		}

		String required(String name) {
			String text = get(name);
			if (text == null) {
				throw new IllegalArgumentException("'" + name + "' is missing");
			}
			return text;
		}

	}

}
