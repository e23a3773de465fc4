package dev.fingy.demo;

import java.util.Arrays;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import dev.fingy.FingyBinder;
import dev.fingy.TypeRegistry;
import dev.fingy.demo.training.JobProperties;
import dev.fingy.demo.training.TrainingProperties;
import dev.fingy.sweep.Sweeps;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What it costs to bind, check and fingerprint 1,000 trials of the demo, next to binding
 * its configurations 1,000 times, in pairs. It prints, and is no test.
 */
class SweepFigures {

	private static final int TRIALS = 1000;

	private static final int ROUNDS = 9;

	@Test
	void preparationNextToBinding() {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(SeattleRainApplication.class)
			.web(WebApplicationType.NONE)
			.run("--fingy.sweeps.rain.trials=" + TRIALS, "--fingy.runs.enabled=false")) {
			Sweeps sweeps = context.getBean(Sweeps.class);
			double[] ratios = new double[ROUNDS];
			for (int i = -2; i < ROUNDS; i++) {
				double prepared = millis(() -> assertThat(sweeps.prepare("rain").trials()).isNotEmpty());
				double bound = millis(() -> bind(context));
				System.out.printf(Locale.ROOT, "prepared %.0f ms, bound %.0f ms%n", prepared, bound);
				if (i >= 0) {
					ratios[i] = prepared / bound;
				}
			}
			Arrays.sort(ratios);
			System.out.printf(Locale.ROOT, "ratio %.3f (%.3f to %.3f)%n", ratios[ROUNDS / 2], ratios[0],
					ratios[ROUNDS - 1]);
		}
	}

	private static void bind(ConfigurableApplicationContext context) {
		TypeRegistry types = context.getBean(TypeRegistry.class);
		for (int i = 0; i < TRIALS; i++) {
			FingyBinder binder = FingyBinder.get(context.getEnvironment()).withTypes(types);
			assertThat(binder.bind("training", TrainingProperties.class)).isNotNull();
			assertThat(binder.bind("jobs", JobProperties.class)).isNotNull();
		}
	}

	private static double millis(Runnable work) {
		long start = System.nanoTime();
		work.run();
		return (System.nanoTime() - start) / 1e6;
	}

}
