package dev.fingy.boot.readme;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.client.RestClient;

import dev.fingy.Fingy;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;
import dev.fingy.runs.RunListener;

/**
 * Tells an MLflow server of runs.
 */
class TrackerListener implements RunListener {

	private final RestClient mlflow;

	private final Map<String, String> ids = new LinkedHashMap<>();

	TrackerListener(String server) {
		this.mlflow = RestClient.create(server + "/api/2.0/mlflow");
	}

	@Override
	public void started(Run run, @Nullable Fingy configuration) {
		Map<?, ?> created = post("/runs/create", Map.of("experiment_id", "0", "start_time", millis(run.started()),
				"tags", List.of(Map.of("key", "fingy.fingerprint", "value", String.valueOf(run.fingerprint())))));
		Map<?, ?> info = (Map<?, ?>) ((Map<?, ?>) created.get("run")).get("info");
		this.ids.put(run.id(), (String) info.get("run_id"));
	}

	@Override
	public void measured(Run run, RunEvent.Measured measured) {
		Long step = measured.step();
		post("/runs/log-metric", Map.of("run_id", this.ids.get(run.id()), "key", measured.name(), "value",
				measured.value(), "timestamp", millis(measured.at()), "step", (step != null) ? step : 0));
	}

	@Override
	public void ended(Run run) {
		String status = (run.state() == Run.State.SUCCEEDED) ? "FINISHED" : "FAILED";
		post("/runs/update", Map.of("run_id", this.ids.remove(run.id()), "status", status));
	}

	private Map<?, ?> post(String path, Map<String, ?> body) {
		return this.mlflow.post().uri(path).body(body).retrieve().body(Map.class);
	}

	private static long millis(Instant time) {
		return time.toEpochMilli();
	}

}
