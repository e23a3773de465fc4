package dev.fingy.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BacklogTests {

	private final RecordedRun run = new RecordedRun(null, RunStart.named("train"), () -> Trainer.of(1),
			Timing.OF_SYSTEM.start(null), () -> Provenance.UNKNOWN, new Journal(1, Duration.ZERO), false, (ended) -> {
			});

	private Entry metric(long step) {
		return new Entry(this.run, new RunEvent.Measured("loss", step, step, Instant.EPOCH));
	}

	private Entry note(String text) {
		return new Entry(this.run, new RunEvent.Noted(text));
	}

	private Entry end() {
		return new Entry(this.run, new RunEvent.Ended(Run.State.SUCCEEDED, Instant.EPOCH, null));
	}

	private Entry start() {
		return new Entry(this.run, null);
	}

	@Test
	void trimDropsTheOldestMetricsAndTheNewestNotes() {
		Backlog backlog = new Backlog(2);
		List<Entry> entries = List.of(start(), metric(1), note("1"), metric(2), note("2"), metric(3), note("3"), end());
		entries.forEach(backlog::add);
		assertThat(backlog.isFull()).isTrue();
		backlog.trim();
		assertThat(backlog.takeDropped()).isEqualTo(2);
		assertThat(backlog.drain()).containsExactly(start(), metric(2), metric(3), note("1"), note("2"), end());
		assertThat(backlog.isEmpty()).isTrue();
		assertThat(backlog.takeDropped()).isZero();
	}

	@Test
	void textsAreLimitedByTheMemoryTheyTake() {
		Backlog backlog = new Backlog(100_000);
		String text = "x".repeat(1_000_000);
		for (int i = 0; i < 100; i++) {
			backlog.add(note(text));
		}
		assertThat(backlog.isFull()).isTrue();
		backlog.trim();
		assertThat(backlog.size()).isEqualTo(8);
		assertThat(backlog.takeDropped()).isEqualTo(92);
	}

	@Test
	void whatFollowsMetricsIsTakenAfterThem() {
		Backlog backlog = new Backlog(10);
		List.of(metric(1), metric(2), metric(3), note("1"), end(), start()).forEach(backlog::add);
		assertThat(backlog.drain(2)).containsExactly(start(), metric(1), metric(2));
		assertThat(backlog.drain(2)).containsExactly(metric(3), note("1"), end());
		assertThat(backlog.isEmpty()).isTrue();
	}

}
