package dev.fingy.internal.cli.runs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.fingy.Change;
import dev.fingy.Fingy;
import dev.fingy.internal.cli.source.Endpoint;
import dev.fingy.internal.runs.RunJson;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunQuery;

/**
 * The runs that a running application answers, at
 * {@code http://host:port/actuator/fingyruns}. What it does not show is not guessed: it
 * compares configurations itself, with the values that it keeps.
 */
final class EndpointRuns implements RunSource {

	private static final String NOT_SHOWN = "(not shown)";

	// Numbers of documents keep their digits
	static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
		.build();

	private final Endpoint endpoint;

	EndpointRuns(String url) {
		this.endpoint = Endpoint.of(url.endsWith("/") ? url.substring(0, url.length() - 1) : url, "fingyruns");
	}

	@Override
	public List<Run> list(RunQuery query) {
		Endpoint asked = this.endpoint.below("?limit=" + query.limit() + parameter("application", query.application())
				+ parameter("state", query.state()));
		JsonNode runs = ask(asked).get("runs");
		if (runs == null || !runs.isArray()) {
			throw unusable(asked, "there are no 'runs' in it", null);
		}
		return read(asked, () -> runs.valueStream().map(EndpointRuns::run).toList());
	}

	private static String parameter(String name, @Nullable Object value) {
		return (value != null) ? "&" + name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8) : "";
	}

	@Override
	public List<String> ids(String prefix, int limit) {
		return list(RunQuery.ALL).stream().map(Run::id).filter((id) -> id.startsWith(prefix)).limit(limit).toList();
	}

	@Override
	public Recording get(String id) {
		Endpoint asked = this.endpoint.below("/" + id);
		JsonNode json = ask(asked);
		JsonNode document = json.get("document");
		return read(asked,
				() -> new Recording(run(json),
						(document != null) ? Fingy.read(MAPPER.writeValueAsString(document)) : null,
						RunJson.series(json.path("series").traverse(ObjectReadContext.empty()))));
	}

	@Override
	public Differing diff(String id, String other) {
		Endpoint asked = this.endpoint.below("/" + id + "/" + other);
		JsonNode json = ask(asked);
		return read(asked, () -> new Differing(json.valueStream().map(EndpointRuns::change).toList(), json.toString()));
	}

	@Override
	public boolean hasNow() {
		return true;
	}

	@Override
	public @Nullable Path documentFile(String id) {
		return null;
	}

	private static JsonNode ask(Endpoint asked) {
		byte[] body = asked.body();
		return read(asked, () -> MAPPER.readTree(body));
	}

	private static <T> T read(Endpoint asked, Supplier<T> reader) {
		try {
			return reader.get();
		}
		catch (JacksonException ex) {
			throw unusable(asked, ex.getOriginalMessage(), ex);
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			throw unusable(asked, String.valueOf(ex.getMessage()), ex);
		}
	}

	private static RuntimeException unusable(Endpoint asked, @Nullable String reason, @Nullable Exception cause) {
		return RunNames.failure(asked.toString(), "does not answer as the endpoint 'fingyruns' does: " + reason, cause);
	}

	private static Run run(JsonNode json) {
		return RunJson.run(json.traverse(ObjectReadContext.empty()));
	}

	private static Change change(JsonNode json) {
		Change.Kind kind = Change.Kind.valueOf(required(json, "kind").toUpperCase(Locale.ROOT));
		boolean hidden = json.path("masked").asBoolean(false) && kind != Change.Kind.MASKED;
		return new Change(required(json, "path"), kind, hidden ? NOT_SHOWN : value(json, "before"),
				hidden ? NOT_SHOWN : value(json, "after"));
	}

	private static @Nullable Object value(JsonNode json, String name) {
		JsonNode value = json.get(name);
		return (value != null) ? MAPPER.treeToValue(value, Object.class) : null;
	}

	private static String required(JsonNode json, String name) {
		String text = text(json, name);
		if (text == null) {
			throw new IllegalArgumentException("'" + name + "' is missing");
		}
		return text;
	}

	private static @Nullable String text(JsonNode json, String name) {
		JsonNode value = json.get(name);
		return (value != null && value.isString()) ? value.asString() : null;
	}

	@Override
	public String toString() {
		return this.endpoint.toString();
	}

}
