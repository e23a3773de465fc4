package dev.fingy.boot.readme;

import java.time.Instant;
import java.util.LinkedHashMap;
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

	private final Map<String, TrackerBatch> runs = new LinkedHashMap<>();

	TrackerListener(String server) {
		this.mlflow = RestClient.create(server + "/api/2.0/mlflow");
	}

	@Override
	public void started(Run run, @Nullable Fingy configuration) {
		Map<String, Object> body = body("experiment_id", "0", "start_time", run.started(), "run_name", run.name());
		Map<?, ?> created = (Map<?, ?>) post("/runs/create", body).get("run");
		TrackerBatch batch = new TrackerBatch((String) ((Map<?, ?>) created.get("info")).get("run_id"));
		batch.tag("fingy.run", run.id());
		batch.tag("fingy.fingerprint", run.fingerprint());
		batch.tag("fingy.code", run.codeFingerprint());
		run.tags().forEach(batch::tag);
		if (configuration != null) {
			configuration.toFlatMap().forEach(batch::param);
		}
		this.runs.put(run.id(), batch);
	}

	@Override
	public void measured(Run run, RunEvent.Measured measured) {
		this.runs.get(run.id()).metric(measured);
	}

	@Override
	public void tagged(Run run, RunEvent.Tagged tagged) {
		this.runs.get(run.id()).tag(tagged.name(), tagged.value());
	}

	@Override
	public void noted(Run run, RunEvent.Noted noted) {
		this.runs.get(run.id()).tag("mlflow.note.content", String.join("\n", run.notes()));
	}

	@Override
	public void flush() {
		this.runs.values().forEach(this::send);
	}

	@Override
	public void ended(Run run) {
		TrackerBatch batch = this.runs.remove(run.id());
		send(batch);
		String status = switch (run.state()) {
			case SUCCEEDED -> "FINISHED";
			case FAILED -> "FAILED";
			case LOST -> "KILLED";
			case RUNNING -> "RUNNING";
		};
		post("/runs/update", body("run_id", batch.runId(), "status", status, "end_time", run.ended()));
	}

	private void send(TrackerBatch batch) {
		batch.requests().forEach((request) -> post("/runs/log-batch", request));
	}

	private Map<?, ?> post(String path, Map<String, ?> body) {
		return this.mlflow.post().uri(path).body(body).retrieve().body(Map.class);
	}

	// What is not known is left out, and times are milliseconds
	private static Map<String, Object> body(@Nullable Object... namesAndValues) {
		Map<String, Object> body = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			Object value = namesAndValues[i + 1];
			if (value != null) {
				body.put((String) namesAndValues[i], (value instanceof Instant time) ? time.toEpochMilli() : value);
			}
		}
		return body;
	}

}
