package dev.fingy.demo.training;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import dev.fingy.Fingy;
import dev.fingy.runs.FingyRun;
import dev.fingy.runs.FingyRuns;

/**
 * Records trainings as runs, each with the whole configuration that it trains with: what
 * it is compared with and replayed from.
 */
@Component
final class TrainingRuns {

	private final FingyRuns runs;

	private final Supplier<Fingy> configuration;

	@Autowired
	TrainingRuns(FingyRuns runs, TrainingProperties properties) {
		this(runs, () -> Fingy.of(properties));
	}

	TrainingRuns(FingyRuns runs, Supplier<Fingy> configuration) {
		this.runs = runs;
		this.configuration = configuration;
	}

	/**
	 * Return the run that a training of this thread belongs to.
	 * @return the run of the service, unless the thread has another one
	 */
	FingyRun current() {
		return this.runs.current();
	}

	/**
	 * Record a training.
	 * @param overrides what it changes, by whole property names
	 * @param training the training
	 */
	void record(Map<String, Object> overrides, Consumer<FingyRun> training) {
		this.runs.run("training", this.configuration.get().with(overrides), (run) -> {
			training.accept(run);
			return run.id();
		});
	}

}
