package dev.fingy.boot.readme;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import dev.fingy.Fingy;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the reference tells a tracker stays within the limits of its documentation.
 */
class TrackerTests {

	private static final Instant START = Instant.parse("2026-01-02T03:04:05.678Z");

	private MlflowServer server;

	private TrackerListener listener;

	private Run run = Run.started("019b0000-0000-7000-8000-000000000001", "host:1", START).named("rain", "train");

	@BeforeEach
	void start() throws IOException {
		this.server = MlflowServer.start();
		this.listener = new TrackerListener(this.server.address());
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void manyEntriesAreSentInFewRequests() {
		this.listener.started(this.run, configuration(250));
		for (int i = 0; i < 2500; i++) {
			measure("loss", i, 1.0 / (i + 1));
		}
		for (int i = 0; i < 150; i++) {
			tag("tag" + i, "value");
		}
		this.listener.flush();
		MlflowServer.Recorded recorded = this.server.run(0);
		assertThat(recorded.params).hasSize(250).containsEntry("t.p249", "249");
		assertThat(recorded.tags).hasSize(151).containsEntry("tag149", "value");
		assertThat(recorded.metrics).hasSize(2500).startsWith("loss 0 1.0").endsWith("loss 2499 4.0E-4");
		assertThat(this.server.requests()).containsExactly("/runs/create", "/runs/log-batch", "/runs/log-batch",
				"/runs/log-batch", "/runs/log-batch");
		this.listener.flush();
		assertThat(this.server.requests()).hasSize(5);
	}

	@Test
	void valuesAndNamesThatAreLongOrHostileAreSentAsFarAsTheyFit() {
		String name = "n".repeat(300);
		String value = "\u0001😀".repeat(300);
		List<String> names = List.of(name + "a", name + "b", "a/b", "a:b", "a[0]", "a.0", "[..]", ".", "", "ä", "../x");
		this.listener.started(this.run, null);
		names.forEach((hostile) -> {
			tag(hostile, value);
			measure(hostile, 1, Double.NaN);
			measure(hostile, 2, Double.NEGATIVE_INFINITY);
		});
		this.listener.flush();
		MlflowServer.Recorded recorded = this.server.run(0);
		assertThat(recorded.tags.keySet()).containsExactly("fingy.run", "n".repeat(250), "n".repeat(248) + "-2", "a_b",
				"a_b-2", "a.0", "a.0-2", "_", "_-2", "_-3", "_-4", "_x");
		assertThat(recorded.tags.get("a.0")).isEqualTo("\u0001😀".repeat(124) + "\u0001…");
		assertThat(recorded.metrics).hasSize(22).contains("a.0-2 1 NaN", "a.0-2 2 -Infinity");
		assertThat(this.server.requests()).containsExactly("/runs/create", "/runs/log-batch");
	}

	@Test
	void largestEntriesFitIntoARequest() {
		this.listener.started(this.run, null);
		IntStream.range(0, 1000).forEach((i) -> {
			tag("n".repeat(300) + i, "\u0001".repeat(300));
			measure("n".repeat(300) + i, Long.MAX_VALUE, -Double.MAX_VALUE);
		});
		this.listener.flush();
		assertThat(this.server.run(0).tags).hasSize(1001);
		assertThat(this.server.run(0).metrics).hasSize(1000);
		assertThat(this.server.requests()).hasSize(12).allMatch((request) -> !request.contains(":"));
	}

	@ParameterizedTest
	@CsvSource({ "SUCCEEDED, FINISHED", "FAILED, FAILED" })
	void endIsTold(Run.State state, String status) {
		this.listener.started(this.run, configuration(1));
		measure("loss", 1, 0.5);
		end(this.run.after(new RunEvent.Ended(state, START.plusSeconds(2), null)));
		assertThat(this.server.run(0).status).isEqualTo(status);
		assertThat(this.server.run(0).ended).isEqualTo(START.plusSeconds(2).toEpochMilli());
		assertThat(this.server.run(0).metrics).containsExactly("loss 1 0.5");
		assertThat(this.server.requests()).containsExactly("/runs/create", "/runs/log-batch", "/runs/update");
	}

	@Test
	void lostRunWasKilledNobodyKnowsWhen() {
		this.listener.started(this.run, null);
		end(this.run.lost());
		assertThat(this.server.run(0).status).isEqualTo("KILLED");
		assertThat(this.server.run(0).ended).isNull();
	}

	@Test
	void whatIsNotKnownIsNotTold() {
		this.listener.started(Run.started("019b", "host:1", START), null);
		this.listener.flush();
		assertThat(this.server.run(0).created.toString())
			.isEqualTo("{\"experiment_id\":\"0\",\"start_time\":" + START.toEpochMilli() + "}");
		assertThat(this.server.run(0).tags).isEqualTo(Map.of("fingy.run", "019b"));
		assertThat(this.server.run(0).params).isEmpty();
	}

	private void end(Run ended) {
		this.listener.ended(ended);
		this.listener.flush();
	}

	private void measure(String name, long step, double value) {
		RunEvent.Measured measured = new RunEvent.Measured(name, step, value, START);
		this.run = this.run.after(measured);
		this.listener.measured(this.run, measured);
	}

	private void tag(String name, String value) {
		RunEvent.Tagged tagged = new RunEvent.Tagged(name, value);
		this.run = this.run.after(tagged);
		this.listener.tagged(this.run, tagged);
	}

	private static Fingy configuration(int size) {
		List<String> properties = new ArrayList<>();
		IntStream.range(0, size).forEach((i) -> properties.add("\"p" + i + "\":{\"value\":" + i + "}"));
		String hash = "sha256:" + "0".repeat(64);
		String json = "{\"fingy\":1,\"captured\":\"2026-01-02T03:04:05Z\",\"fingerprint\":"
				+ JsonMapper.shared().writeValueAsString(Map.of("config", hash, "code", hash))
				+ ",\"configurations\":{\"t\":{\"class\":\"T\",\"properties\":{" + String.join(",", properties)
				+ "}}}}";
		return Fingy.read(json);
	}

}
