package dev.fingy.demo.training;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.baseline.DummyClassifierTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;

import dev.fingy.Lazy;
import dev.fingy.demo.weather.RainData;
import dev.fingy.demo.weather.SeattleRain;
import dev.fingy.runs.FingyRuns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link Trainings}.
 */
class TrainingsTests {

	private static final RainData DATA = SeattleRain.testFrom(LocalDate.of(2014, 1, 1));

	private final CountDownLatch mayCreate = new CountDownLatch(1);

	private final Progress progress = new Progress();

	private Trainings trainings = trainings(DummyClassifierTrainer::createMostFrequentTrainer, 1, 1, 10);

	@AfterEach
	void stop() {
		this.trainings.destroy();
	}

	@Test
	void trainNowReturnsScoresOfEveryEvaluation() {
		TrainingStatus training = this.trainings.trainNow();
		assertThat(training.state()).isEqualTo(TrainingStatus.State.DONE);
		assertThat(training.scores()).isEqualTo(Map.of("holdout", new Score(730, 436 / 730.0, 0.5, 0)));
		assertThat(this.trainings.all()).containsExactly(training);
	}

	@Test
	void trainNowWhenTrainerFailsThrowsAndKeepsTheReason() {
		this.trainings = trainings(() -> {
			throw new IllegalStateException("no trees left");
		}, 1, 1, 10);
		assertThatIllegalStateException().isThrownBy(this.trainings::trainNow);
		assertThat(this.trainings.find("1")).get()
			.extracting(TrainingStatus::state, TrainingStatus::error)
			.containsExactly(TrainingStatus.State.FAILED, "no trees left");
	}

	@Test
	void trainReturnsAtOnceAndTrainsInTheBackground() {
		this.trainings = trainings(this::whenAllowed, 1, 1, 10);
		assertThat(this.trainings.train(Map.of()).scores()).isEmpty();
		this.mayCreate.countDown();
		await(1, TrainingStatus.State.DONE);
	}

	@Test
	void trainWhenTooManyAreUnfinishedIsRefused() {
		this.trainings = trainings(this::whenAllowed, 1, 1, 10);
		this.trainings.train(Map.of());
		this.trainings.train(Map.of());
		assertThatExceptionOfType(TrainingsBusyException.class).isThrownBy(() -> this.trainings.train(Map.of()))
			.withMessage("2 trainings are unfinished, which is as many as training.jobs allows; try again later");
		assertThat(this.trainings.all()).extracting(TrainingStatus::id).containsExactly(1, 2);
	}

	@Test
	void oldestFinishedTrainingsAreForgotten() {
		this.trainings = trainings(DummyClassifierTrainer::createMostFrequentTrainer, 1, 10, 2);
		for (int i = 0; i < 4; i++) {
			this.trainings.train(Map.of());
		}
		Awaitility.await()
			.untilAsserted(() -> assertThat(this.trainings.all()).extracting(TrainingStatus::id, TrainingStatus::state)
				.containsExactly(tuple(3, TrainingStatus.State.DONE), tuple(4, TrainingStatus.State.DONE)));
	}

	@Test
	void progressIsSeenWhileATrainerWorksAndItStopsWithTheApplication() {
		this.trainings = trainings(() -> Trainers.linearSgd(new LogMulticlass(), Optimisers.adaGrad(0.2, 0.1),
				1_000_000, 16, 42, this.progress), 1, 1, 10);
		this.trainings.train(Map.of());
		Awaitility.await().untilAsserted(() -> assertThat(find(1).progress()).isNotNull().satisfies((step) -> {
			assertThat(step.done()).isPositive();
			assertThat(step.of()).isEqualTo(1_000_000);
			assertThat(step.unit()).isEqualTo("epochs");
		}));
		assertThat(find(1).state()).isEqualTo(TrainingStatus.State.TRAINING);
		this.trainings.destroy();
		await(1, TrainingStatus.State.FAILED);
		assertThat(find(1).error()).isEqualTo("stopped before it was done");
	}

	private void await(int id, TrainingStatus.State state) {
		Awaitility.await().until(() -> find(id).state() == state);
	}

	private TrainingStatus find(int id) {
		return this.trainings.find(String.valueOf(id)).orElseThrow();
	}

	private Trainer<Label> whenAllowed() {
		try {
			this.mayCreate.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		return DummyClassifierTrainer.createMostFrequentTrainer();
	}

	@SuppressWarnings("unchecked")
	private Trainings trainings(Supplier<Trainer<Label>> trainer, int workers, int waiting, int kept) {
		Class<Trainer<Label>> type = (Class<Trainer<Label>>) (Class<?>) Trainer.class;
		return new Trainings(
				new TrainingProperties(new TestLazy<>(RainData.class, () -> DATA), new TestLazy<>(type, trainer),
						Map.of("holdout", new TestLazy<>(Evaluation.class, () -> new HoldoutEvaluation(DATA))),
						new TrainingProperties.Jobs(workers, waiting, kept)),
				this.progress, new TrainingRuns(FingyRuns.none(), () -> Lazy.of(Score::new, 1, 1.0, 1.0, 1.0).fingy()));
	}

}
