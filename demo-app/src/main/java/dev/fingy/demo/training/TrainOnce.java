package dev.fingy.demo.training;

import java.util.Map;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.TypeName;
import dev.fingy.runs.FingyRun;

/**
 * Trains what is configured, records its scores and prints them.
 */
@TypeName("once")
final class TrainOnce implements Job {

	private final TrainingProperties properties;

	private final Progress progress;

	private final FingyRun run;

	private final boolean print;

	/**
	 * Create the job.
	 * @param properties what to train with, which is that of the trial in a sweep
	 * @param progress receives the progress of the trainer
	 * @param run receives the scores
	 * @param print whether the scores are printed
	 */
	TrainOnce(@Autowired TrainingProperties properties, @Autowired Progress progress, @Autowired FingyRun run,
			@DefaultValue("true") boolean print) {
		this.properties = properties;
		this.progress = progress;
		this.run = run;
		this.print = print;
	}

	@Override
	public void run() {
		Training training = new Training(1, this.properties.trainer(), Map.of());
		training.run(this.properties, this.progress, this.run);
		if (this.print) {
			System.out.println(ScoreTable.of(training.status()));
		}
	}

}
