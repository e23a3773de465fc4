package dev.fingy.boot.readme;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * As much of an MLflow server as knows runs. It refuses what the documentation of its
 * REST API does not allow.
 */
final class MlflowServer implements AutoCloseable {

	private final HttpServer server;

	private final Map<String, Recorded> runs = new LinkedHashMap<>();

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private MlflowServer(HttpServer server) {
		this.server = server;
	}

	static MlflowServer start() throws IOException {
		MlflowServer started = new MlflowServer(
				HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
		started.server.createContext("/api/2.0/mlflow", started::answer);
		started.server.start();
		return started;
	}

	String address() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	/**
	 * Return what was asked, and how it was answered if it was refused.
	 */
	List<String> requests() {
		return this.requests;
	}

	synchronized Recorded run(int number) {
		return new ArrayList<>(this.runs.values()).get(number);
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			String path = exchange.getRequestURI().getPath().substring("/api/2.0/mlflow".length());
			String refusal = null;
			String body = "{}";
			try {
				body = answer(path, exchange.getRequestBody().readAllBytes());
			}
			catch (IllegalArgumentException ex) {
				refusal = ex.getMessage();
				body = JsonMapper.shared().writeValueAsString(Map.of("error_code", "INVALID_PARAMETER_VALUE"));
			}
			this.requests.add((refusal != null) ? path + ": " + refusal : path);
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders((refusal != null) ? 400 : 200, 0);
			exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
		}
	}

	private synchronized String answer(String path, byte[] body) {
		check(body.length <= 1_000_000, "the request has more than 1 MB");
		JsonNode request = JsonMapper.shared().readTree(body);
		return switch (path) {
			case "/runs/create" -> create(request);
			case "/runs/log-batch" -> log(request);
			case "/runs/update" -> update(request);
			default -> throw new IllegalArgumentException("no such path");
		};
	}

	private String create(JsonNode request) {
		check(Set.of("experiment_id", "start_time", "run_name"), request);
		check(request.path("experiment_id").isString() && request.path("start_time").isNumber(), "what is required");
		String id = "m" + this.runs.size();
		this.runs.put(id, new Recorded(request));
		return "{\"run\":{\"info\":{\"run_id\":\"" + id + "\"}}}";
	}

	private String log(JsonNode request) {
		check(Set.of("run_id", "metrics", "params", "tags"), request);
		JsonNode metrics = request.path("metrics");
		JsonNode params = request.path("params");
		JsonNode tags = request.path("tags");
		check(metrics.size() <= 1000 && params.size() <= 100 && tags.size() <= 100
				&& metrics.size() + params.size() + tags.size() <= 1000, "too many entries");
		Recorded run = run(request);
		params.forEach((param) -> {
			String before = run.params.putIfAbsent(key(param), value(param));
			check(before == null || before.equals(value(param)), "parameters cannot be changed");
		});
		tags.forEach((tag) -> run.tags.put(key(tag), value(tag)));
		metrics.forEach((metric) -> {
			check(Set.of("key", "value", "timestamp", "step"), metric);
			check(metric.path("timestamp").isIntegralNumber() && metric.path("step").isIntegralNumber(), "no numbers");
			check(metric.path("value").isNumber() || metric.path("value").asString().matches("NaN|-?Infinity"),
					"no number");
			run.metrics.add(key(metric) + " " + metric.path("step") + " " + metric.path("value").asString());
		});
		return "{}";
	}

	private String update(JsonNode request) {
		check(Set.of("run_id", "status", "end_time", "run_name"), request);
		Recorded run = run(request);
		run.status = request.path("status").asString();
		check(Set.of("RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED").contains(run.status), "no such status");
		run.ended = request.has("end_time") ? request.path("end_time").asLong() : null;
		return "{}";
	}

	private Recorded run(JsonNode request) {
		Recorded run = this.runs.get(request.path("run_id").asString());
		check(run != null, "no such run");
		return run;
	}

	private static String key(JsonNode entry) {
		String key = entry.path("key").asString();
		check(key.matches("[/\\w.\\- :]{1,250}"), "'" + key + "' has other characters, or more than 250");
		boolean isPath = List.of(key.split("/", -1)).stream().noneMatch((part) -> part.matches("|\\.|\\.\\."));
		check(isPath, "'" + key + "' is no path");
		return key;
	}

	private static String value(JsonNode entry) {
		check(Set.of("key", "value"), entry);
		String value = entry.path("value").asString();
		check(entry.path("value").isString() && value.codePointCount(0, value.length()) <= 250,
				"'" + value + "' is no text of at most 250 characters");
		return value;
	}

	private static void check(Set<String> known, JsonNode object) {
		check(known.containsAll(object.propertyNames()), object + " has other fields than " + known);
	}

	private static void check(boolean condition, String refusal) {
		if (!condition) {
			throw new IllegalArgumentException(refusal);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	/**
	 * What the server knows of a run.
	 */
	static final class Recorded {

		final JsonNode created;

		final Map<String, String> params = new LinkedHashMap<>();

		final Map<String, String> tags = new LinkedHashMap<>();

		final List<String> metrics = new ArrayList<>();

		@Nullable String status;

		@Nullable Long ended;

		Recorded(JsonNode created) {
			this.created = created;
		}

	}

}
