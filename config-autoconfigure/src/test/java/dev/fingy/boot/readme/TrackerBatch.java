package dev.fingy.boot.readme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.fingy.runs.RunEvent;

/**
 * What an MLflow server was not yet told of a run, in requests that its
 * {@code runs/log-batch} takes: at most 100 parameters, 100 tags, 1,000 of all and 1 MB
 * in one, names and values of at most 250 characters, and names of few characters.
 */
final class TrackerBatch {

	private static final int PARAMS = 100;

	private static final int TAGS = 100;

	private static final int METRICS = 1000 - PARAMS - TAGS;

	private static final int LENGTH = 250;

	private final String runId;

	private final Map<String, String> keys = new HashMap<>();

	private final Set<String> taken = new HashSet<>();

	private final List<Map<String, Object>> params = new ArrayList<>();

	private final Map<String, Map<String, Object>> tags = new LinkedHashMap<>();

	private final List<Map<String, Object>> metrics = new ArrayList<>();

	TrackerBatch(String runId) {
		this.runId = runId;
	}

	String runId() {
		return this.runId;
	}

	void param(String name, String value) {
		this.params.add(Map.of("key", name("param", name), "value", shortened(value)));
	}

	void tag(String name, @Nullable String value) {
		if (value != null) {
			String key = name("tag", name);
			this.tags.put(key, Map.of("key", key, "value", shortened(value)));
		}
	}

	void metric(RunEvent.Measured measured) {
		Long step = measured.step();
		this.metrics.add(Map.of("key", name("metric", measured.name()), "value", measured.value(), "timestamp",
				measured.at().toEpochMilli(), "step", (step != null) ? step : 0));
	}

	/**
	 * Return what was not yet told, and take it for told.
	 */
	List<Map<String, Object>> requests() {
		List<Map<String, Object>> allTags = new ArrayList<>(this.tags.values());
		this.tags.clear();
		List<Map<String, Object>> requests = new ArrayList<>();
		while (!this.params.isEmpty() || !allTags.isEmpty() || !this.metrics.isEmpty()) {
			requests.add(Map.of("run_id", this.runId, "params", take(this.params, PARAMS), "tags", take(allTags, TAGS),
					"metrics", take(this.metrics, METRICS)));
		}
		return requests;
	}

	private static List<Map<String, Object>> take(List<Map<String, Object>> entries, int limit) {
		List<Map<String, Object>> taken = entries.subList(0, Math.min(limit, entries.size()));
		List<Map<String, Object>> copy = List.copyOf(taken);
		taken.clear();
		return copy;
	}

	private String name(String kind, String name) {
		return this.keys.computeIfAbsent(kind + " " + name, (absent) -> free(kind, plain(name)));
	}

	// Two that would become one get numbers
	private String free(String kind, String plain) {
		String key = plain.substring(0, Math.min(plain.length(), LENGTH));
		for (int i = 2; !this.taken.add(kind + " " + key); i++) {
			String suffix = "-" + i;
			key = plain.substring(0, Math.min(plain.length(), LENGTH - suffix.length())) + suffix;
		}
		return key;
	}

	// Names may be those of files on the server: there, 'layers[0].size' is
	// 'layers.0.size'
	private static String plain(String name) {
		String plain = name.replaceAll("[\\[.]+", ".").replace("]", "").replaceAll("[^\\w.\\- ]", "_");
		String relative = plain.startsWith(".") ? plain.substring(1) : plain;
		return relative.isEmpty() ? "_" : relative;
	}

	private static String shortened(String value) {
		return (value.codePointCount(0, value.length()) <= LENGTH) ? value
				: value.substring(0, value.offsetByCodePoints(0, LENGTH - 1)) + "…";
	}

}
