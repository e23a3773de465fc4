package dev.fingy.sweep;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which trials are stopped early.
 */
class SuccessiveHalvingTests {

	@Test
	void trialGoesOnIfItIsInTheBestThirdSoFar() {
		assertThat(stopped(Goal.MAXIMISE, 5, 4, 6, 5, 5, 5.5, 5, 7, 5.6, 5.5)).containsExactly(false, true, false, true,
				true, false, true, false, false, true);
	}

	@Test
	void smallerValuesAreBetterIfTheGoalIsToMinimise() {
		assertThat(stopped(Goal.MINIMISE, -5, -4, -6, -5, -5, -5.5, -5, -7, -5.6, -5.5)).containsExactly(false, true,
				false, true, true, false, true, false, false, true);
	}

	@Test
	void equalTrialsGoOn() {
		assertThat(stopped(Goal.MAXIMISE, 5, 5, 5, 5)).containsOnly(false);
	}

	@Test
	void nanIsTheWorstValue() {
		assertThat(stopped(Goal.MINIMISE, Double.NaN, 1e300, Double.NaN, 1e299, Double.NaN)).containsExactly(false,
				false, true, false, true);
		assertThat(stopped(Goal.MAXIMISE, -1e300, Double.NaN)).containsExactly(false, true);
	}

	private static List<Boolean> stopped(Goal goal, double... values) {
		Stopping stopping = halving(goal, 1, 9);
		return IntStream.range(0, values.length).mapToObj((trial) -> stopping.stop(trial, 1, values[trial])).toList();
	}

	@Test
	void trialsAreComparedAtPowersOfTheFactor() {
		assertThat(IntStream.rangeClosed(1, 20).filter(SuccessiveHalvingTests::stopsAt)).containsExactly(2, 6);
	}

	/**
	 * Whether a trial stops that is as good as another one until the given step.
	 */
	private static boolean stopsAt(int step) {
		Stopping stopping = halving(Goal.MAXIMISE, 2, 18);
		for (int i = 1; i <= step; i++) {
			assertThat(stopping.stop(0, i, 5)).isFalse();
		}
		for (int i = 1; i < step; i++) {
			assertThat(stopping.stop(1, i, 5)).isFalse();
		}
		return stopping.stop(1, step, 4);
	}

	@Test
	void noTrialIsStoppedFromTheLastStepOn() {
		Stopping stopping = halving(Goal.MAXIMISE, 1, 9);
		for (long step : new long[] { 1, 3, 9, 10 }) {
			assertThat(stopping.stop(0, step, 5)).isFalse();
		}
		assertThat(stopping.stop(1, 1, 5)).isFalse();
		assertThat(stopping.stop(1, 3, 5)).isFalse();
		assertThat(stopping.stop(1, 9, 0)).isFalse();
	}

	@Test
	void trialThatSkipsAStepIsComparedAfterIt() {
		Stopping stopping = halving(Goal.MAXIMISE, 1, 81);
		assertThat(stopping.stop(0, 9, 5)).isFalse();
		assertThat(stopping.stop(1, 8, 5)).isFalse();
		assertThat(stopping.stop(1, 10, 4)).isTrue();
	}

	@Test
	void trialThatSkipsComparisonsDoesNotTakePartInThem() {
		Stopping stopping = halving(Goal.MAXIMISE, 1, 81);
		assertThat(stopping.stop(0, 10, 5)).isFalse();
		assertThat(stopping.stop(1, 1, 4)).isFalse();
		assertThat(stopping.stop(1, 3, 4)).isFalse();
		assertThat(stopping.stop(1, 9, 4)).isTrue();
	}

	@Test
	void trialThatIsStartedAgainCountsOnce() {
		Stopping stopping = halving(Goal.MAXIMISE, 1, 9);
		assertThat(stopping.stop(0, 1, 5)).isFalse();
		for (int attempt = 0; attempt < 10; attempt++) {
			assertThat(stopping.stop(1, 1, 4)).isTrue();
			assertThat(stopping.stop(0, 1, 3)).isFalse();
		}
		// Of three trials one goes on, of twelve it would be four
		assertThat(stopping.stop(2, 1, 4.5)).isTrue();
	}

	@Test
	void stoppedTrialStaysStoppedAndIsNotComparedAgain() {
		Stopping stopping = halving(Goal.MAXIMISE, 1, 81);
		assertThat(stopping.stop(0, 1, 5)).isFalse();
		assertThat(stopping.stop(1, 1, 4)).isTrue();
		assertThat(stopping.stop(1, 2, 9)).isTrue();
		assertThat(stopping.stop(1, 3, 9)).isTrue();
		assertThat(stopping.stop(0, 3, 5)).isFalse();
	}

	@Test
	void everyTrialGoesOnWithoutHalving() {
		assertThat(new GridSearch().stopping(Goal.MAXIMISE)).isSameAs(Stopping.NEVER);
		assertThat(Stopping.NEVER.stop(0, 1, Double.NaN)).isFalse();
	}

	@Test
	void manyStepsAreFewComparisons() {
		Stopping stopping = new HalvingSearch(new RandomSearch(), 1, Long.MAX_VALUE, 2).stopping(Goal.MAXIMISE);
		assertThat(stopping.stop(0, Long.MAX_VALUE, 1)).isFalse();
		assertThat(stopping.stop(1, 1L << 62, 0)).isTrue();
	}

	@Test
	@Timeout(60)
	void threadsCompareEachTrialOnce() throws InterruptedException {
		Stopping stopping = halving(Goal.MAXIMISE, 1, 9);
		AtomicInteger compared = new AtomicInteger();
		ExecutorService threads = Executors.newFixedThreadPool(8);
		for (int i = 0; i < 3000; i++) {
			int trial = i;
			threads.execute(() -> {
				stopping.stop(trial, 1, -trial);
				compared.incrementAndGet();
			});
		}
		threads.shutdown();
		assertThat(threads.awaitTermination(50, TimeUnit.SECONDS)).isTrue();
		assertThat(compared).hasValue(3000);
		// Of 3001 trials, the best thousand go on
		assertThat(stopping.stop(3000, 1, -999.5)).isTrue();
		assertThat(stopping.stop(3001, 1, -998.5)).isFalse();
	}

	private static Stopping halving(Goal goal, long minSteps, long maxSteps) {
		return new HalvingSearch(new RandomSearch(), minSteps, maxSteps, 3).stopping(goal);
	}

}
