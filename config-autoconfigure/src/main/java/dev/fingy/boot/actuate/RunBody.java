package dev.fingy.boot.actuate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.fingy.Change;
import dev.fingy.Difference;
import dev.fingy.Fingy;
import dev.fingy.internal.description.DescribedFingy;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.document.Json;
import dev.fingy.internal.runs.RunJson;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;

/**
 * Runs as the endpoint answers them.
 */
final class RunBody {

	private RunBody() {
	}

	static Map<String, @Nullable Object> of(Run run, boolean showValues) {
		Map<String, @Nullable Object> body = RunJson.map(run);
		if (!showValues) {
			body.remove("error");
			body.remove("command-line");
			body.computeIfPresent("artefacts", (name, artefacts) -> withoutPaths(run));
		}
		return body;
	}

	private static List<Map<String, Object>> withoutPaths(Run run) {
		List<Map<String, Object>> artefacts = new ArrayList<>();
		run.artefacts().forEach((artefact) -> {
			Map<String, Object> body = new LinkedHashMap<>();
			body.put("name", artefact.name());
			body.put("size", artefact.size());
			body.put("sha256", artefact.sha256());
			artefacts.add(body);
		});
		return artefacts;
	}

	static Map<String, @Nullable Object> of(Run run, @Nullable Fingy configuration, List<RunEvent.Measured> metrics,
			boolean showValues) {
		Map<String, @Nullable Object> body = of(run, showValues);
		body.put("series", RunJson.series(metrics));
		if (configuration != null) {
			body.put("document", document(configuration, showValues).toMap());
		}
		return body;
	}

	static Document document(Fingy configuration, boolean showValues) {
		Document document = DescribedFingy.of(configuration).document();
		return showValues ? document : HiddenValues.of(document);
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

}
