package dev.fingy.boot.actuate;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.fingy.Change;
import dev.fingy.Difference;
import dev.fingy.Fingy;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.document.Json;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;
import org.jspecify.annotations.Nullable;

/**
 * Runs as the endpoint answers them.
 */
final class RunBody {

	private RunBody() {
	}

	static Map<String, @Nullable Object> of(Run run, boolean showValues) {
		Map<String, @Nullable Object> body = new LinkedHashMap<>();
		put(body, "id", run.id());
		put(body, "parent", run.parent());
		put(body, "application", run.application());
		put(body, "name", run.name());
		put(body, "instance", run.instance());
		put(body, "state", run.state());
		put(body, "started", run.started());
		put(body, "ended", run.ended());
		put(body, "error", showValues ? run.error() : null);
		Map<String, @Nullable Object> fingerprint = new LinkedHashMap<>();
		put(fingerprint, "config", run.fingerprint());
		put(fingerprint, "code", run.codeFingerprint());
		body.put("fingerprint", fingerprint);
		body.put("tags", run.tags());
		body.put("notes", run.notes());
		body.put("metrics", run.metrics());
		return body;
	}

	static Map<String, @Nullable Object> of(Run run, @Nullable Fingy configuration, List<RunEvent.Measured> metrics,
			boolean showValues) {
		Map<String, @Nullable Object> body = of(run, showValues);
		body.put("series", series(metrics));
		if (configuration != null) {
			body.put("document", document(run.id(), configuration, showValues).toMap());
		}
		return body;
	}

	static Document document(String name, Fingy configuration, boolean showValues) {
		Document document = Document.read(new StringReader(configuration.toJson()), name);
		return showValues ? document : HiddenValues.of(document);
	}

	// As step, value and time
	private static Map<String, List<List<@Nullable Object>>> series(List<RunEvent.Measured> metrics) {
		Map<String, List<List<@Nullable Object>>> series = new LinkedHashMap<>();
		metrics.forEach((measured) -> series.computeIfAbsent(measured.name(), (name) -> new ArrayList<>())
			.add(Arrays.asList(measured.step(), measured.value(), measured.at().toString())));
		return series;
	}

	static String of(Difference difference, boolean showValues) {
		return showValues ? difference.toJson()
				: Json.pretty(difference.changes().stream().map(RunBody::withoutValues).toList());
	}

	private static Map<String, Object> withoutValues(Change change) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("path", change.path());
		body.put("kind", change.kind().name().toLowerCase(Locale.ROOT));
		body.put("masked", true);
		return body;
	}

	private static void put(Map<String, @Nullable Object> body, String name, @Nullable Object value) {
		if (value != null) {
			body.put(name, value.toString());
		}
	}

}
