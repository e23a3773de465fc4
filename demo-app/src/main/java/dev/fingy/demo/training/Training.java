package dev.fingy.demo.training;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.tribuo.Model;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;

import dev.fingy.Lazy;
import dev.fingy.runs.FingyRun;

/**
 * One training, from being asked for to its scores. One thread trains while others look
 * at its status; what they see is written before the state that makes it visible.
 */
final class Training {

	private final int id;

	private final Instant submitted = Instant.now();

	private final Map<String, Object> overrides;

	private final Lazy<Trainer<Label>> trainer;

	private final String fingerprint;

	private volatile TrainingStatus.State state = TrainingStatus.State.QUEUED;

	private volatile Progress.@Nullable Step progress;

	private volatile Map<String, Score> scores = Map.of();

	private volatile @Nullable String error;

	Training(int id, Lazy<Trainer<Label>> trainer, Map<String, Object> overrides) {
		this.id = id;
		this.trainer = trainer;
		this.overrides = overrides;
		this.fingerprint = trainer.fingy().fingerprint();
	}

	int id() {
		return this.id;
	}

	Map<String, Object> overrides() {
		return this.overrides;
	}

	boolean isFinished() {
		return this.state.isFinished();
	}

	/**
	 * Train and evaluate.
	 * @param properties the data and the evaluations
	 * @param progress receives the trainer's progress
	 * @param run receives its metrics
	 */
	void run(TrainingProperties properties, Progress progress, FingyRun run) {
		this.state = TrainingStatus.State.TRAINING;
		try {
			// A trainer that trained before would draw other random numbers
			Supplier<Model<Label>> work = () -> this.trainer.create().train(properties.dataset().get().training());
			Model<Label> model = progress.watch((step) -> this.progress = step,
					(step, loss) -> run.metric("loss", step, loss), work);
			this.state = TrainingStatus.State.EVALUATING;
			this.scores = evaluate(properties, model);
			this.scores.forEach((name, score) -> record(run, name, score));
			this.state = TrainingStatus.State.DONE;
		}
		catch (RuntimeException | Error ex) {
			this.error = (ex.getMessage() != null) ? ex.getMessage() : ex.toString();
			this.state = TrainingStatus.State.FAILED;
			throw ex;
		}
	}

	private static Map<String, Score> evaluate(TrainingProperties properties, Model<Label> model) {
		Map<String, Score> scores = new LinkedHashMap<>();
		properties.evaluations().forEach((name, evaluation) -> scores.put(name, evaluation.get().evaluate(model)));
		return scores;
	}

	private static void record(FingyRun run, String evaluation, Score score) {
		run.metric(evaluation + ".accuracy", score.accuracy());
		run.metric(evaluation + ".balanced-accuracy", score.balancedAccuracy());
		run.metric(evaluation + ".f1", score.f1());
	}

	TrainingStatus status() {
		TrainingStatus.State state = this.state;
		return new TrainingStatus(this.id, state, this.trainer.type().getSimpleName(), this.fingerprint, this.overrides,
				this.submitted, (state != TrainingStatus.State.QUEUED) ? this.progress : null, this.scores, this.error);
	}

}
