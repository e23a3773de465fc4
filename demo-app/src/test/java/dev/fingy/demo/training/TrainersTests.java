package dev.fingy.demo.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tribuo.Model;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.baseline.DummyClassifierTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.common.tree.DecisionTreeTrainer;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.math.optimisers.AdaGrad;

import dev.fingy.demo.weather.RainData;
import dev.fingy.demo.weather.SeattleRain;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Trainers}: what the defaults are worth, and that observing a trainer
 * changes nothing.
 */
class TrainersTests {

	private static final RainData DATA = SeattleRain.testFrom(LocalDate.of(2014, 1, 1));

	private final Progress progress = new Progress();

	@Test
	void bothTrainersBeatTheMajorityClassOnTheTestYears() {
		double majority = score(DummyClassifierTrainer.createMostFrequentTrainer()).accuracy();
		assertThat(majority).isBetween(0.597, 0.598);
		assertThat(score(linearSgd(50)).accuracy()).isGreaterThan(majority + 0.1);
		assertThat(score(randomForest(100)).accuracy()).isGreaterThan(majority + 0.1);
	}

	@Test
	void observedTrainersMakeTheModelsOfTribuosOwn() {
		assertThat(score(linearSgd(50)))
			.isEqualTo(score(new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(0.2, 0.1), 50, -1, 16, 42)));
		assertThat(score(randomForest(100)))
			.isEqualTo(score(new RandomForestTrainer<>(tree(), new VotingCombiner(), 100, 42)));
	}

	@Test
	void sameSeedGivesTheSameModel() {
		assertThat(score(linearSgd(50))).isEqualTo(score(linearSgd(50)));
		assertThat(score(randomForest(20))).isEqualTo(score(randomForest(20)));
	}

	@Test
	void linearSgdTellsAboutEachEpoch() {
		assertThat(steps(linearSgd(3))).containsExactly(new Progress.Step(0, 3, "epochs"),
				new Progress.Step(1, 3, "epochs"), new Progress.Step(2, 3, "epochs"),
				new Progress.Step(3, 3, "epochs"));
	}

	@Test
	void randomForestTellsAboutEachTree() {
		assertThat(steps(randomForest(2))).containsExactly(new Progress.Step(0, 2, "trees"),
				new Progress.Step(1, 2, "trees"), new Progress.Step(2, 2, "trees"));
	}

	@Test
	void provenanceOfObservedTrainersNamesWhatTheyAreMadeOf() {
		assertThat(linearSgd(3).getProvenance().toString()).contains("LogMulticlass", "AdaGrad", "epochs=3");
		assertThat(randomForest(2).getProvenance().toString()).contains("CARTClassificationTrainer", "VotingCombiner",
				"numMembers=2");
	}

	private Trainer<Label> linearSgd(int epochs) {
		return Trainers.linearSgd(new LogMulticlass(), Optimisers.adaGrad(0.2, 0.1), epochs, 16, 42, this.progress);
	}

	private Trainer<Label> randomForest(int trees) {
		return Trainers.randomForest(tree(), new VotingCombiner(), trees, 42, this.progress);
	}

	private static DecisionTreeTrainer<Label> tree() {
		return Trainers.cart(4, 5, 0.5f, new GiniIndex(), 42);
	}

	private List<Progress.Step> steps(Trainer<Label> trainer) {
		List<Progress.Step> steps = new ArrayList<>();
		this.progress.watch(steps::add, () -> trainer.train(DATA.training()));
		return steps;
	}

	private static Score score(Trainer<Label> trainer) {
		Model<Label> model = trainer.train(DATA.training());
		return new HoldoutEvaluation(DATA).evaluate(model);
	}

}
