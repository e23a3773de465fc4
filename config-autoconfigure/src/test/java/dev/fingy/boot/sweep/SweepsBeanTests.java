package dev.fingy.boot.sweep;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import dev.fingy.FingyException;
import dev.fingy.sweep.Repeat;
import dev.fingy.sweep.SweepListener;
import dev.fingy.sweep.SweepPlan;
import dev.fingy.sweep.SweepReport;
import dev.fingy.sweep.Sweeps;
import dev.fingy.sweep.TrialResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Sweeps that code starts.
 */
class SweepsBeanTests {

	@TempDir
	Path directory;

	@Test
	void codeRunsASweep() throws Exception {
		try (ConfigurableApplicationContext context = start()) {
			Sweeps sweeps = context.getBean(Sweeps.class);
			assertThat(sweeps.names()).containsExactly("rain");
			SweepReport report = sweeps.run("rain", Repeat.UNFINISHED, SweepListener.NONE);
			assertThat(report.isComplete()).isTrue();
			assertThat(report.best()).extracting(TrialResult::value).containsExactly(0.9, 0.2);
			assertThat(sweeps.run("rain", Repeat.UNFINISHED, SweepListener.NONE).skipped()).isEqualTo(2);
		}
	}

	@Test
	void preparationRunsNothing() {
		try (ConfigurableApplicationContext context = start()) {
			SweepPlan plan = context.getBean(Sweeps.class).prepare("rain");
			assertThat(plan.trials()).extracting((trial) -> trial.point().values().toString())
				.containsExactly("{training.trainer.rate=0.2}", "{training.trainer.rate=0.9}");
		}
	}

	@Test
	void unknownSweepsAreRefused() {
		try (ConfigurableApplicationContext context = start()) {
			assertThatExceptionOfType(FingyException.class)
				.isThrownBy(() -> context.getBean(Sweeps.class).prepare("rian"))
				.withMessage("""
						1 problem in the sweeps:

						  rian: unknown sweep
						      Sweeps: rain
						      Did you mean 'rain'?
						""");
		}
	}

	@Test
	void withoutRunsNothingStarts() {
		try (ConfigurableApplicationContext context = start("--fingy.runs.enabled=false")) {
			assertThatExceptionOfType(FingyException.class)
				.isThrownBy(() -> context.getBean(Sweeps.class).run("rain", Repeat.UNFINISHED, SweepListener.NONE))
				.withMessage("""
						1 problem in the sweep 'rain':

						  fingy.runs.enabled: is false, and a sweep records its trials as runs to know which are done
						""");
		}
	}

	private ConfigurableApplicationContext start(String... more) {
		SpringApplicationBuilder application = new SpringApplicationBuilder(SweepJobs.class)
			.web(WebApplicationType.NONE)
			.properties("fingy.runs.directory=" + this.directory, "training.trainer.type=linear",
					"training.trainer.rate=0.1", "jobs.fit.type=fit", "jobs.fit.trainer.ref=training.trainer",
					"fingy.sweeps.rain.command=jobs.fit", "fingy.sweeps.rain.metric=accuracy",
					"fingy.sweeps.rain.parameters.training.trainer.rate=0.2,0.9");
		return application.run((more.length > 0) ? more : new String[] { "--fingy.runs.enabled=true" });
	}

}
