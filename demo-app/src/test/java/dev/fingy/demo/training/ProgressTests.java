package dev.fingy.demo.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Progress}.
 */
class ProgressTests {

	private final Progress progress = new Progress();

	private final List<Progress.Step> steps = new ArrayList<>();

	@Test
	void aUnitIsDoneAfterItsTicks() {
		this.progress.watch(this.steps::add, () -> work(2, 3, 5));
		assertThat(this.steps).containsExactly(new Progress.Step(0, 2, "units"), new Progress.Step(1, 2, "units"));
	}

	@Test
	void nothingIsToldWithoutAWatcher() {
		work(2, 1, 2);
		this.progress.watch(this.steps::add, () -> "idle");
		work(2, 1, 2);
		assertThat(this.steps).isEmpty();
	}

	@Test
	void lossOfAUnitIsTheMeanOfItsTicks() {
		List<String> losses = new ArrayList<>();
		this.progress.watch(this.steps::add, (step, loss) -> losses.add(step + ": " + loss), () -> {
			this.progress.start(2, "units", 2);
			for (double loss : new double[] { 1, 2, 3, 5, 7 }) {
				this.progress.tick(loss);
			}
			return "done";
		});
		this.progress.tick(9);
		assertThat(losses).containsExactly("1: 1.5", "2: 4.0");
		assertThat(this.steps).hasSize(3);
	}

	@Test
	void watcherIsGoneAfterWorkThatFailed() {
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.progress.watch(this.steps::add, () -> {
				throw new IllegalStateException("no");
			}));
		work(2, 1, 2);
		assertThat(this.steps).isEmpty();
	}

	@Test
	void interruptedThreadStopsAtTheNextUnit() {
		Thread.currentThread().interrupt();
		try {
			assertThatExceptionOfType(CancellationException.class)
				.isThrownBy(() -> this.progress.watch(this.steps::add, () -> work(2, 1, 2)))
				.withMessage("stopped before it was done");
		}
		finally {
			assertThat(Thread.interrupted()).isTrue();
		}
	}

	private String work(int units, int ticks, int done) {
		this.progress.start(units, "units", ticks);
		for (int i = 0; i < done; i++) {
			this.progress.tick();
		}
		return "done";
	}

}
