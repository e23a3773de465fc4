package dev.fingy.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fingy.runs.Run;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.file.FileRunStore;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The demo as the build has processed it ahead of time: a process of its own that starts
 * from the written code.
 */
class ProcessedApplicationTests {

	private static final String FOREST = """
			RandomForestTrainer    days   accuracy   balanced         F1
			test-years              730     71.0 %     69.3 %      0.628
			majority-class          730     59.7 %     50.0 %      0.000
			same-as-yesterday       730     72.2 %     71.1 %      0.655
			""";

	@TempDir
	private Path directory;

	@Test
	void environmentDecidesWhatACommandTrains() throws Exception {
		String output = demo().run(Map.of("TRAINING_TRAINER_TYPE", "random-forest"), 0, "train");
		assertThat(output).contains("is 'random-forest' now, so 'loss', 'optimiser', 'epochs' of the type before are")
			.contains(FOREST)
			.doesNotContain("Will it rain in Seattle?")
			.doesNotContainPattern(DemoProcess.PORT);
		List<Run> runs = new FileRunStore(this.directory.resolve("runs")).list(RunQuery.ALL);
		assertThat(runs).hasSize(1);
		assertThat(runs.get(0).name()).isEqualTo("train");
		assertThat(runs.get(0).state()).isEqualTo(Run.State.SUCCEEDED);
		assertThat(runs.get(0).metrics()).containsKey("test-years.accuracy");
	}

	@Test
	void mistakesAreReportedWithTheirPlaces() throws Exception {
		String output = demo().run(Map.of("TRAINING_TRAINER_TYPE", "linear-sdg"), 1);
		assertThat(DemoProcess.report(output)).isEqualTo("""
				Description:

				1 problem in the configuration of 'training':

				  training.trainer.type: unknown type 'linear-sdg'
				      Value:  linear-sdg
				      Origin: System Environment Property "TRAINING_TRAINER_TYPE"
				      Types:  decision-tree, linear-sgd, majority-class, random-forest
				      Did you mean 'linear-sgd'?

				Action:

				Correct what is named above, and start again.

				""");
	}

	private DemoProcess demo() {
		return DemoProcess.ofClassPath(this.directory, System.getProperty("java.class.path"),
				"-Dspring.aot.enabled=true");
	}

}
