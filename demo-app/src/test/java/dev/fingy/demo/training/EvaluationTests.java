package dev.fingy.demo.training;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.baseline.DummyClassifierTrainer;

import dev.fingy.Lazy;
import dev.fingy.demo.weather.RainData;
import dev.fingy.demo.weather.SeattleRain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests for the implementations of {@link Evaluation}.
 */
class EvaluationTests {

	private static final RainData DATA = SeattleRain.testFrom(LocalDate.of(2014, 1, 1));

	private static final Model<Label> ALWAYS_DRY = DummyClassifierTrainer.createMostFrequentTrainer()
		.train(DATA.training());

	private static final Model<Label> ALWAYS_RAIN = DummyClassifierTrainer.createConstantTrainer("rain")
		.train(DATA.training());

	@Test
	void holdoutJudgesTheModel() {
		Evaluation holdout = new HoldoutEvaluation(DATA);
		assertThat(holdout.evaluate(ALWAYS_DRY)).isEqualTo(new Score(730, 436 / 730.0, 0.5, 0));
		assertThat(holdout.evaluate(ALWAYS_RAIN)).isEqualTo(new Score(730, 294 / 730.0, 0.5, 588 / 1024.0));
	}

	@Test
	void baselineIsTheSameWhateverTheModel() {
		Evaluation baseline = new BaselineEvaluation(DATA, Lazy.of(DummyClassifierTrainer::createMostFrequentTrainer));
		assertThat(baseline.evaluate(ALWAYS_RAIN)).isEqualTo(new HoldoutEvaluation(DATA).evaluate(ALWAYS_DRY));
	}

	@Test
	void persistenceForecastsTheWeatherOfTheDayBefore() {
		Score score = new PersistenceEvaluation(DATA).evaluate(ALWAYS_DRY);
		assertThat(score.days()).isEqualTo(730);
		assertThat(score.accuracy()).isCloseTo(0.7219, within(0.0001));
	}

	@Test
	void scoreOfPerfectForecastIsOne() {
		assertThat(Score.of(3, 0, 7, 0)).isEqualTo(new Score(10, 1, 1, 1));
	}

	@Test
	void scoreOfNoDaysIsZeroAndNotNaN() {
		assertThat(Score.of(0, 0, 0, 0)).isEqualTo(new Score(0, 0, 0, 0));
	}

}
