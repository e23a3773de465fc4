package dev.fingy.internal.runs;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Runs and numbers as lines of JSON. Names that are not known are passed over, so that
 * what a later version wrote can be read. Thousands of lines are read at a time, often by
 * a process that has just started, which is why nothing is mapped by reflection.
 */
public final class RunJson {

	/**
	 * How the line of a run begins, up to its identifier.
	 */
	public static final String BEGINNING = "{\"id\":\"";

	// Half a character survives its escape, and no encoding
	// What was written is read, whatever the length of its names and texts
	private static final JsonFactory JSON = JsonFactory.builder()
		.enable(JsonWriteFeature.ESCAPE_NON_ASCII)
		.streamReadConstraints(StreamReadConstraints.builder()
			.maxNameLength(Integer.MAX_VALUE)
			.maxStringLength(Integer.MAX_VALUE)
			.build())
		.build();

	private RunJson() {
	}

	/**
	 * Write a run as a line, in ASCII.
	 * @param run the run
	 * @return the line with its break
	 */
	public static byte[] line(Run run) {
		return line((json) -> {
			json.writeStringProperty("id", run.id());
			write(json, "parent", run.parent());
			write(json, "application", run.application());
			write(json, "name", run.name());
			write(json, "instance", run.instance());
			write(json, "state", run.state());
			write(json, "started", run.started());
			write(json, "ended", run.ended());
			write(json, "error", run.error());
			write(json, "fingerprint", run.fingerprint());
			write(json, "code-fingerprint", run.codeFingerprint());
			json.writeObjectPropertyStart("tags");
			run.tags().forEach(json::writeStringProperty);
			json.writeEndObject();
			json.writeArrayPropertyStart("notes");
			run.notes().forEach(json::writeString);
			json.writeEndArray();
			json.writeObjectPropertyStart("metrics");
			run.metrics().forEach(json::writeNumberProperty);
			json.writeEndObject();
		});
	}

	/**
	 * Write a number as a line, in ASCII.
	 * @param measured the number
	 * @return the line with its break
	 */
	public static byte[] line(RunEvent.Measured measured) {
		String usual = MeasuredLine.write(measured);
		return (usual != null) ? usual.getBytes(StandardCharsets.US_ASCII) : line((json) -> {
			json.writeStringProperty("name", measured.name());
			if (measured.step() != null) {
				json.writeNumberProperty("step", measured.step());
			}
			json.writeNumberProperty("value", measured.value());
			write(json, "at", measured.at());
		});
	}

	private static byte[] line(Consumer<JsonGenerator> members) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
			json.writeStartObject();
			members.accept(json);
			json.writeEndObject();
		}
		return text.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
	}

	private static void write(JsonGenerator json, String name, @Nullable Object value) {
		if (value != null) {
			json.writeStringProperty(name, value.toString());
		}
	}

	/**
	 * Read a run.
	 * @param bytes where it is
	 * @param offset where it begins
	 * @param length how long it is
	 * @return the run, or {@code null} if that is none, such as the rest of one
	 */
	public static @Nullable Run run(byte[] bytes, int offset, int length) {
		return read(bytes, offset, length, RunJson::run);
	}

	/**
	 * Read a number.
	 * @param bytes where it is
	 * @param offset where it begins
	 * @param length how long it is
	 * @return the number, or {@code null} if that is none, such as the rest of one
	 */
	public static RunEvent.@Nullable Measured measured(byte[] bytes, int offset, int length) {
		return read(bytes, offset, length, RunJson::measured);
	}

	private static <T> @Nullable T read(byte[] bytes, int offset, int length, Function<Members, T> reader) {
		String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
		try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
			return (json.nextToken() == JsonToken.START_OBJECT) ? reader.apply(new Members(object(json))) : null;
		}
		catch (JacksonException | DateTimeException | IllegalArgumentException ex) {
			return null;
		}
	}

	private static Run run(Members json) {
		List<String> notes = new ArrayList<>();
		json.list("notes").forEach((note) -> notes.add(note.toString()));
		String ended = json.text("ended");
		return new Run(json.required("id"), json.text("parent"), json.text("application"), json.text("name"),
				json.required("instance"), Run.State.valueOf(json.required("state")),
				UtcTime.parse(json.required("started")), (ended != null) ? UtcTime.parse(ended) : null,
				json.text("error"), json.text("fingerprint"), json.text("code-fingerprint"),
				json.map("tags", Function.identity()), notes, json.map("metrics", Double::valueOf));
	}

	private static RunEvent.Measured measured(Members json) {
		String step = json.text("step");
		return new RunEvent.Measured(json.required("name"), (step != null) ? Long.valueOf(step) : null,
				Double.parseDouble(json.required("value")), UtcTime.parse(json.required("at")));
	}

	// Numbers stay text, as the ones that JSON does not know are text anyway
	private static Map<String, Object> object(JsonParser json) {
		Map<String, Object> members = new LinkedHashMap<>();
		while (json.nextToken() == JsonToken.PROPERTY_NAME) {
			String name = json.currentName();
			json.nextToken();
			members.put(name, value(json));
		}
		return members;
	}

	private static List<Object> array(JsonParser json) {
		List<Object> items = new ArrayList<>();
		while (json.nextToken() != JsonToken.END_ARRAY) {
			items.add(value(json));
		}
		return items;
	}

	private static Object value(JsonParser json) {
		return switch (json.currentToken()) {
			case START_OBJECT -> object(json);
			case START_ARRAY -> array(json);
			default -> json.getString();
		};
	}

	/**
	 * The members of an object.
	 */
	private record Members(Map<String, Object> values) {

		@Nullable String text(String name) {
			return (this.values.get(name) instanceof String text) ? text : null;
		}

		String required(String name) {
			String text = text(name);
			if (text == null) {
				throw new IllegalArgumentException("'" + name + "' is not there");
			}
			return text;
		}

		<T> Map<String, T> map(String name, Function<String, T> reader) {
			Map<String, T> read = new LinkedHashMap<>();
			if (this.values.get(name) instanceof Map<?, ?> map) {
				map.forEach((key, value) -> read.put(key.toString(), reader.apply(value.toString())));
			}
			return read;
		}

		List<?> list(String name) {
			return (this.values.get(name) instanceof List<?> list) ? list : List.of();
		}

	}

}
