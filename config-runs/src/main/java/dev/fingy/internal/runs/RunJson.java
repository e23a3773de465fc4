package dev.fingy.internal.runs;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

import dev.fingy.runs.Artefact;
import dev.fingy.runs.Provenance;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;

/**
 * The JSON of runs and of their metrics, for stores, the endpoint and the command line.
 * Unknown properties are ignored, so that what a later version has written can be read.
 * Nothing is mapped by reflection, as a process that lists runs has often just started.
 */
public final class RunJson {

	/**
	 * How the line of a run begins, up to its identifier.
	 */
	public static final String BEGINNING = "{\"id\":\"";

	private static final int USUAL_LENGTH = 512;

	// A lone surrogate survives its escape, and no encoding
	// What was written can be read, whatever the length of its names and texts
	private static final JsonFactory JSON = JsonFactory.builder()
		.enable(JsonWriteFeature.ESCAPE_NON_ASCII)
		.enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
		.rootValueSeparator("\n")
		.streamReadConstraints(StreamReadConstraints.builder()
			.maxNameLength(Integer.MAX_VALUE)
			.maxStringLength(Integer.MAX_VALUE)
			.build())
		.build();

	private RunJson() {
	}

	/**
	 * Return a run as the object that is written as JSON.
	 * @param run the run
	 * @return a new map of texts, numbers, lists and maps
	 */
	public static Map<String, @Nullable Object> map(Run run) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		put(json, "id", run.id());
		put(json, "parent", run.parent());
		put(json, "application", run.application());
		put(json, "name", run.name());
		put(json, "instance", run.instance());
		put(json, "state", run.state());
		put(json, "started", run.started());
		put(json, "ended", run.ended());
		put(json, "error", run.error());
		Map<String, @Nullable Object> fingerprint = new LinkedHashMap<>();
		put(fingerprint, "config", run.fingerprint());
		put(fingerprint, "code", run.codeFingerprint());
		json.put("fingerprint", fingerprint);
		put(json, "command-line", run.provenance().commandLine());
		putGit(json, run.provenance());
		json.put("tags", run.tags());
		json.put("notes", run.notes());
		json.put("metrics", run.metrics());
		if (!run.artefacts().isEmpty()) {
			json.put("artefacts", run.artefacts().stream().map(RunJson::map).toList());
		}
		return json;
	}

	private static void putGit(Map<String, @Nullable Object> json, Provenance provenance) {
		if (provenance.commit() != null || provenance.dirty() != null) {
			Map<String, @Nullable Object> git = new LinkedHashMap<>();
			put(git, "commit", provenance.commit());
			if (provenance.dirty() != null) {
				git.put("dirty", provenance.dirty());
			}
			json.put("git", git);
		}
	}

	private static Map<String, Object> map(Artefact artefact) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("name", artefact.name());
		json.put("size", artefact.size());
		json.put("sha256", artefact.sha256());
		json.put("path", artefact.path());
		return json;
	}

	private static void put(Map<String, @Nullable Object> json, String name, @Nullable Object value) {
		if (value != null) {
			json.put(name, value.toString());
		}
	}

	/**
	 * Return metrics as the object that is written as JSON: by name, each a list of step,
	 * value and time.
	 * @param metrics the metrics, in order
	 * @return a new map
	 */
	public static Map<String, List<List<@Nullable Object>>> series(Collection<RunEvent.Measured> metrics) {
		Map<String, List<List<@Nullable Object>>> series = new LinkedHashMap<>();
		metrics.forEach((measured) -> series.computeIfAbsent(measured.name(), (name) -> new ArrayList<>())
			.add(Arrays.asList(measured.step(), measured.value(), measured.at().toString())));
		return series;
	}

	/**
	 * Write a run as a line, in ASCII.
	 * @param run the run
	 * @return the line with its break
	 */
	public static byte[] line(Run run) {
		return lines(USUAL_LENGTH, (json) -> write(json, map(run)));
	}

	static byte[] lines(int usualLength, Consumer<JsonGenerator> values) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(usualLength);
		try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
			values.accept(json);
		}
		bytes.write('\n');
		return bytes.toByteArray();
	}

	private static void write(JsonGenerator json, @Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			json.writeStartObject();
			map.forEach((name, member) -> write(json.writeName(name.toString()), member));
			json.writeEndObject();
		}
		else if (value instanceof List<?> list) {
			json.writeStartArray();
			list.forEach((item) -> write(json, item));
			json.writeEndArray();
		}
		else if (value instanceof Double number) {
			json.writeNumber(number);
		}
		else if (value instanceof Long number) {
			json.writeNumber(number);
		}
		else if (value instanceof Boolean truth) {
			json.writeBoolean(truth);
		}
		else {
			json.writeString(String.valueOf(value));
		}
	}

	/**
	 * Read the line of a run.
	 * @param bytes where it is
	 * @param offset where it begins
	 * @param length how long it is
	 * @return the run, or {@code null} if that is none, such as the rest of one
	 */
	public static @Nullable Run run(byte[] bytes, int offset, int length) {
		return read(bytes, offset, length, RunReader::run);
	}

	static <T> @Nullable T read(byte[] bytes, int offset, int length, Function<JsonParser, T> reader) {
		// A parser of bytes refuses escapes of lone surrogates in names
		String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
		try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
			T value = reader.apply(json);
			return (json.nextToken() == null) ? value : null;
		}
		catch (JacksonException | DateTimeException | ArithmeticException | IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * Read a run.
	 * @param json a parser, of which the object of the run is next
	 * @return the run
	 * @throws IllegalArgumentException if it is none
	 * @throws DateTimeException if a time is none
	 */
	public static Run run(JsonParser json) {
		return RunReader.run(json);
	}

	/**
	 * Read metrics.
	 * @param json a parser, of which the object of the series is next
	 * @return the metrics, by name each in its order
	 * @throws IllegalArgumentException if a number is none
	 * @throws DateTimeException if a time is none
	 */
	public static List<RunEvent.Measured> series(JsonParser json) {
		return RunReader.series(json);
	}

}
