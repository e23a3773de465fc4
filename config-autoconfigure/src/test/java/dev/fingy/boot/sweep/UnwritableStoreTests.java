package dev.fingy.boot.sweep;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import dev.fingy.FingyException;
import dev.fingy.sweep.Repeat;
import dev.fingy.sweep.SweepListener;
import dev.fingy.sweep.Sweeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Sweeps of an application whose runs cannot be stored.
 */
class UnwritableStoreTests {

	@TempDir
	Path directory;

	@Test
	void noTrialStarts() throws Exception {
		Path file = Files.writeString(this.directory.resolve("runs"), "no directory");
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(SweepJobs.class)
			.web(WebApplicationType.NONE)
			.properties("training.trainer.type=linear", "training.trainer.rate=0.1", "jobs.fit.type=fit",
					"jobs.fit.trainer.ref=training.trainer", "fingy.sweeps.rain.command=jobs.fit",
					"fingy.sweeps.rain.parameters.training.trainer.rate=0.2,0.9")
			.run("--fingy.runs.enabled=true", "--fingy.runs.directory=" + file)) {
			assertThatExceptionOfType(FingyException.class)
				.isThrownBy(() -> context.getBean(Sweeps.class).run("rain", Repeat.UNFINISHED, SweepListener.NONE))
				.satisfies((ex) -> assertThat(ex.problems()).singleElement()
					.satisfies((problem) -> assertThat(problem.reason())
						.startsWith("the store of runs cannot be written, and without it nobody would know which "
								+ "trials are done: ")
						.contains(file.toString())));
		}
	}

}
