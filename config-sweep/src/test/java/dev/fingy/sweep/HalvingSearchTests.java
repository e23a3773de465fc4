package dev.fingy.sweep;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What halving finds, and for how many steps.
 */
class HalvingSearchTests {

	private static final int TRIALS = 729;

	private static final int STEPS = 81;

	private static final TestSpace SPACE = new TestSpace().with("x", new Uniform(-5, 10)).with("y", new Uniform(0, 15));

	private static final Search HALVING = new HalvingSearch(new GridSearch(), 3, STEPS, 3);

	@Test
	void pointsAreThoseOfTheOtherSearch() {
		for (Search search : List.of(new RandomSearch(), new SobolSearch())) {
			assertThat(SPACE.points(new HalvingSearch(search, 1, 9, 3), 50, 7)).isEqualTo(SPACE.points(search, 50, 7));
		}
		Search list = new ListSearch(List.of(Map.of("a", 1), Map.of("a", 2)));
		assertThat(SPACE.points(new HalvingSearch(list, 1, 9, 3), 1, 7)).isEqualTo(SPACE.points(list, 1, 7));
		assertThat(new HalvingSearch(list, 1, 9, 3).omitted(SPACE, new Budget(1, 7))).isEqualTo(1);
	}

	@Test
	void pointsOfAGridAreInRandomOrder() {
		List<Point> grid = SPACE.points(new GridSearch(), TRIALS, 7);
		List<Point> shuffled = SPACE.points(HALVING, TRIALS, 7);
		assertThat(shuffled).isNotEqualTo(grid)
			.containsExactlyInAnyOrderElementsOf(grid)
			.isEqualTo(SPACE.points(HALVING, TRIALS, 7))
			.isNotEqualTo(SPACE.points(HALVING, TRIALS, 8));
		assertThat(shuffled.subList(0, 3)).hasToString(
				"[{x=0.192307692308, y=5.76923076923}, {x=8.84615384615, y=11.5384615385}, {x=4.80769230769, y=10.9615384615}]");
	}

	@Test
	void findsTheBestOfTheGridWithAThirdOfItsSteps() {
		double best = SPACE.stream(new GridSearch(), TRIALS, 0)
			.mapToDouble((point) -> loss(point, STEPS))
			.min()
			.orElseThrow();
		double most = 0;
		double all = 0;
		for (long seed = 0; seed < 100; seed++) {
			Outcome outcome = run(seed);
			assertThat(outcome.best()).as("seed %s", seed).isEqualTo(best);
			most = Math.max(most, outcome.part());
			all += outcome.part();
		}
		System.out.printf(Locale.ROOT,
				"Halving finds the best of a grid in 100 of 100 orders with %.3f of its steps, at most %.3f%n",
				all / 100, most);
		assertThat(most).isLessThanOrEqualTo(1.0 / 3);
	}

	private static Outcome run(long seed) {
		Stopping stopping = HALVING.stopping(Goal.MINIMISE);
		double best = Double.POSITIVE_INFINITY;
		int steps = 0;
		int trial = 0;
		for (Point point : SPACE.points(HALVING, TRIALS, seed)) {
			int step = 1;
			while (step < STEPS && !stopping.stop(trial, step, loss(point, step))) {
				step++;
			}
			best = (step == STEPS) ? Math.min(best, loss(point, step)) : best;
			steps += step;
			trial++;
		}
		return new Outcome(best, (double) steps / (TRIALS * STEPS));
	}

	/**
	 * The augmented Branin function, a benchmark whose results approach those of the
	 * Branin function with the effort spent (Wu et al., Practical Multi-fidelity Bayesian
	 * Optimization for Hyperparameter Tuning, 2019; as in BoTorch).
	 */
	private static double loss(Point point, int step) {
		double x = (double) point.get("x");
		double y = (double) point.get("y");
		double fidelity = (double) step / STEPS;
		double curvature = 5.1 / (4 * Math.PI * Math.PI) - 0.1 * (1 - fidelity);
		double distance = y - curvature * x * x + 5 / Math.PI * x - 6;
		return distance * distance + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(x) + 10;
	}

	/**
	 * What a sweep came to.
	 *
	 * @param best the smallest loss of whole trials
	 * @param part the part of the steps of a grid
	 */
	record Outcome(double best, double part) {

	}

}
