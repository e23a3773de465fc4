package dev.fingy.benchmarks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;
import dev.fingy.runs.RunStore;

/**
 * Many runs, for any store.
 */
final class ManyRuns {

	private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

	private ManyRuns() {
	}

	static void record(RunStore store, int count) {
		for (int i = 0; i < count; i++) {
			add(store, i);
		}
	}

	private static void add(RunStore store, int number) {
		String id = String.format(Locale.ROOT, "019b0000-%04x-7000-8000-%012x", number / 10, number);
		Run run = Run.started(id, "host:" + number, START.plusSeconds(number))
			.named("seattle-rain", "train")
			.withFingerprints("sha256:" + "0123456789abcdef".repeat(4), "sha256:" + "fedcba9876543210".repeat(4));
		List<RunEvent> events = List.of(new RunEvent.Measured("test-years.accuracy", null, 0.7191780821917808, START),
				new RunEvent.Measured("test-years.f1", null, 0.6379928315412187, START),
				new RunEvent.Measured("loss", 50L, 0.5457016019841443, START), new RunEvent.Tagged("machine", "blue"),
				new RunEvent.Ended(Run.State.SUCCEEDED, START.plusSeconds(number + 10), null));
		store.begin(run, null);
		store.append(run.after(events), events);
	}

}
