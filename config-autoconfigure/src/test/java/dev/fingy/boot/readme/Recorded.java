package dev.fingy.boot.readme;

import java.time.Instant;

import dev.fingy.Fingy;
import dev.fingy.boot.readme.Training.Model;
import dev.fingy.boot.readme.Training.TrainingProperties;
import dev.fingy.runs.FingyRun;
import dev.fingy.runs.FingyRuns;
import dev.fingy.runs.OpenRun;
import dev.fingy.runs.RunStart;

/**
 * What the reference says of runs.
 */
final class Recorded {

	private Recorded() {
	}

	static double train(FingyRuns runs, TrainingProperties properties) {
		Fingy wider = Fingy.of(properties).with("model.hidden-units", 16);
		return runs.run("training", wider, (run) -> evaluate(wider.at("training.model").build(Model.class)));
	}

	private static double evaluate(Model model) {
		return model.predict(new double[8]);
	}

	static void record(FingyRuns runs, String sweep, Fingy configuration, Report report) {
		RunStart start = RunStart.named("trial 7")
			.within(sweep)
			.at(report.started())
			.on("worker-3:4711")
			.tagged("attempt", "1");
		OpenRun run = runs.start(start, configuration);
		run.metric("accuracy", report.accuracy(), report.ended());
		run.succeeded(report.ended());
	}

	record Report(Instant started, Instant ended, double accuracy) {
	}

	record Learning(FingyRun run) {

		void learn(double loss, long epoch) {
			this.run.metric("loss", epoch, loss);
			this.run.metric("accuracy", 0.83);
			this.run.tag("machine", "blue");
			this.run.note("with the new data");
		}

	}

}
