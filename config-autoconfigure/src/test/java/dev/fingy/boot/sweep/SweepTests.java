package dev.fingy.boot.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;

import dev.fingy.FingyException;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.file.FileRunStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Sweeps of an application, run as a user runs them.
 */
@ExtendWith(OutputCaptureExtension.class)
class SweepTests {

	@TempDir
	Path directory;

	private final List<String> properties = new ArrayList<>();

	@Test
	void everyTrialRunsOnceAndTheBestIsShown(CapturedOutput output) {
		sweep("rate[0]=0.1", "rate[1]=0.5", "rate[2]=0.3");
		assertThat(exitCode("sweep", "rain")).isZero();
		assertThat(output.getOut()).contains("""
				Sweep 'rain': of 3 trials, 3 succeeded.

				trial  accuracy  rate
				2      0.5       0.5
				3      0.3       0.3
				1      0.1       0.1

				The best again:
				""");
		assertThat(trials()).hasSize(3).allMatch((run) -> run.state() == Run.State.SUCCEEDED);
		assertThat(sweeps()).singleElement()
			.satisfies((run) -> assertThat(trials()).allMatch((trial) -> run.id().equals(trial.parent())));
	}

	@Test
	void whatHasSucceededIsNotRepeated(CapturedOutput output) {
		sweep("rate[0]=0.1", "rate[1]=0.5");
		assertThat(exitCode("sweep", "rain")).isZero();
		this.properties.add("--fingy.sweeps.rain.parameters.training.trainer.rate[2]=0.9");
		assertThat(exitCode("sweep", "rain")).isZero();
		assertThat(output.getOut()).contains("Sweep 'rain': 3 trials, of which 2 have succeeded before\n")
			.contains("Sweep 'rain': of 3 trials, 1 succeeded, 2 had succeeded before.\n");
		assertThat(trials()).hasSize(3);
		assertThat(exitCode("sweep", "rain", "--again")).isZero();
		assertThat(trials()).hasSize(6);
	}

	@Test
	void parametersOfATypeThatWasNotChosenDoNotMultiplyTrials() {
		this.properties.add("--fingy.sweeps.rain.command=fit");
		this.properties.add("--fingy.sweeps.rain.parameters.training.trainer[0]=linear");
		this.properties.add("--fingy.sweeps.rain.parameters.training.trainer[1].type=forest");
		this.properties.add("--fingy.sweeps.rain.parameters.training.trainer[1].trees=9");
		this.properties.add("--fingy.sweeps.rain.parameters.training.trainer.rate=0.1,0.2");
		assertThat(exitCode("sweep", "rain")).isZero();
		assertThat(trials()).extracting((run) -> run.metrics().get("accuracy"))
			.containsExactlyInAnyOrder(0.1, 0.2, 9.0);
	}

	@Test
	void problemsOfAllTrialsAreReportedOnceAndNothingRuns() throws IOException {
		sweep("rate[0]=0.1", "rate[1]=much", "raet=1", "rate[2]=3");
		Throwable failure = catchThrowable(() -> exitCode("sweep", "rain"));
		assertThat(failure).isInstanceOf(FingyException.class)
			.hasMessage(new ClassPathResource("readme/sweep-problems.txt").getContentAsString(StandardCharsets.UTF_8));
		assertThat(trials()).isEmpty();
	}

	@Test
	void secretsAreNoParameters(CapturedOutput output) {
		this.properties.add("--fingy.sweeps.rain.command=fit");
		this.properties.add("--fingy.sweeps.rain.parameters.training.trainer[0].type=guarded");
		this.properties.add("--fingy.sweeps.rain.parameters.training.trainer[0].key=open-sesame-4711");
		Throwable failure = catchThrowable(() -> exitCode("sweep", "rain"));
		assertThat(failure).isInstanceOf(FingyException.class)
			.hasMessage(
					"""
							1 problem in the sweep 'rain':

							  training.trainer.key: is a secret, whose values a sweep would record; set it outside of it (trial 1)
							      Origin: "fingy.sweeps.rain.parameters.training.trainer[0].key" from property source "commandLineArgs"
							""");
		assertThat(output).doesNotContain("open-sesame-4711");
		assertThat(trials()).isEmpty();
	}

	@Test
	void namesThatASweepDoesNotHaveAreProblems() {
		sweep("rate[0]=0.1");
		this.properties.add("--fingy.sweeps.rain.trails=5");
		Throwable failure = catchThrowable(() -> exitCode());
		assertThat(failure).isInstanceOf(FingyException.class)
			.hasMessage(
					"""
							1 problem in the sweeps:

							  fingy.sweeps.rain.trails: a sweep has no such property
							      Value:  5
							      Origin: "fingy.sweeps.rain.trails" from property source "commandLineArgs"
							      Properties: command, search, parameters, trials, seed, metric, goal, parallel, max-failures, engine
							      Did you mean 'trials'?
							""");
	}

	@Test
	void aTrialThatFailsIsRecordedAndTheOthersRun(CapturedOutput output) {
		sweep("rate[0]=0.1", "rate[1]=0.666", "rate[2]=0.3");
		assertThat(exitCode("sweep", "rain")).isEqualTo(1);
		assertThat(output.getOut()).contains("Sweep 'rain': of 3 trials, 2 succeeded, 1 failed.\n");
		assertThat(trials()).filteredOn((run) -> run.state() == Run.State.FAILED)
			.singleElement()
			.satisfies((run) -> assertThat(run.error()).contains("the rate is evil"));
		assertThat(exitCode("sweep", "rain", "--only", "failed")).isEqualTo(1);
		assertThat(trials()).hasSize(4)
			.filteredOn((run) -> "2".equals(run.tags().get("attempt")))
			.extracting((run) -> run.tags().get("trial"))
			.containsExactly("2");
	}

	@Test
	void aSweepEndsAfterTooManyFailures(CapturedOutput output) {
		sweep("rate[0]=0.666", "rate[1]=0.1", "rate[2]=0.3");
		this.properties.addAll(List.of("--fingy.sweeps.rain.max-failures=0", "--fingy.sweeps.rain.parallel=1"));
		assertThat(exitCode("sweep", "rain")).isEqualTo(1);
		assertThat(output.getOut()).contains("It ended early, as more than 0 trials failed.\n");
		assertThat(trials()).hasSizeLessThan(3);
	}

	@Test
	void aMetricThatNobodyRecordsEndsTheSweep(CapturedOutput output) {
		sweep("rate[0]=0.1", "rate[1]=0.2", "rate[2]=0.3");
		this.properties.remove("--fingy.sweeps.rain.metric=accuracy");
		this.properties.addAll(List.of("--fingy.sweeps.rain.metric=acuracy", "--fingy.sweeps.rain.parallel=1"));
		assertThat(exitCode("sweep", "rain")).isEqualTo(1);
		assertThat(output.getOut())
			.contains("It ended early, as trial 1 recorded no metric 'acuracy', but accuracy.\n");
	}

	@Test
	void allTrialsAreChecked(CapturedOutput output) {
		sweep("rate[0]=0.1", "rate[1]=0.2");
		catchThrowable(() -> run("sweep", "rain", "--fingy.check"));
		assertThat(output.getOut()).contains("No problems in the 2 trials of the sweep 'rain'.");
		assertThat(trials()).isEmpty();
	}

	@Test
	void allTrialsArePrinted(CapturedOutput output) {
		sweep("rate[0]=0.1", "rate[1]=0.2");
		catchThrowable(() -> run("sweep", "rain", "--fingy.print"));
		assertThat(output.getOut()).contains("- training.trainer.rate: '0.1'\n- training.trainer.rate: '0.2'\n");
	}

	private void sweep(String... rates) {
		this.properties.add("--fingy.sweeps.rain.command=fit");
		this.properties.add("--fingy.sweeps.rain.metric=accuracy");
		Stream.of(rates)
			.map((each) -> "--fingy.sweeps.rain.parameters.training.trainer." + each)
			.forEach(this.properties::add);
	}

	private List<Run> trials() {
		return runs().stream().filter((run) -> run.tags().containsKey("trial")).toList();
	}

	private List<Run> sweeps() {
		return runs().stream().filter((run) -> "sweep rain".equals(run.name())).toList();
	}

	private List<Run> runs() {
		try (FileRunStore store = new FileRunStore(this.directory)) {
			return store.list(RunQuery.ALL);
		}
	}

	private int exitCode(String... arguments) {
		ConfigurableApplicationContext context = run(arguments);
		return SpringApplication.exit(context);
	}

	private ConfigurableApplicationContext run(String... arguments) {
		List<String> all = new ArrayList<>(List.of(arguments));
		all.addAll(this.properties);
		all.addAll(List.of("--fingy.runs.enabled=true", "--fingy.runs.directory=" + this.directory,
				"--fingy.commands.fit=jobs.fit", "--training.trainer.type=linear", "--training.trainer.rate=0.1",
				"--jobs.fit.type=fit", "--jobs.fit.trainer.ref=training.trainer", "--spring.main.banner-mode=off"));
		return new SpringApplicationBuilder(SweepJobs.class).run(all.toArray(String[]::new));
	}

}
