package dev.fingy.benchmarks.startup;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import jakarta.validation.constraints.Min;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.TypeName;

/**
 * A web application whose configuration has the shape of the demo's.
 */
public final class FingyApplication {

	private FingyApplication() {
	}

	/**
	 * Start the application, and print what that took.
	 * @param args nothing
	 */
	public static void main(String[] args) {
		MeasuredStart.of(Configured.class);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@AutoConfigurationPackage(basePackageClasses = FingyApplication.class)
	@EnableConfigurationProperties(TrainingProperties.class)
	static class Configured {

	}

	@Validated
	@ConfigurationProperties("training")
	record TrainingProperties(Lazy<Dataset> dataset, Lazy<Trainer> trainer,
			@DefaultValue Map<String, Lazy<Evaluation>> evaluations, @DefaultValue Jobs jobs) {

	}

	record Jobs(@Min(1) @DefaultValue("1") int workers, @Min(0) @DefaultValue("8") int waiting) {

	}

	@Discriminated
	interface Dataset {

	}

	@Discriminated
	interface Trainer {

	}

	@Discriminated
	interface Optimiser {

	}

	@Discriminated
	interface Evaluation {

	}

	@TypeName("csv")
	record Csv(Path location, LocalDate testFrom, @Min(1) int history) implements Dataset {

	}

	@TypeName("linear-sgd")
	record LinearSgd(Optimiser optimiser, @Min(1) int epochs, @DefaultValue("42") long seed) implements Trainer {

	}

	@TypeName("random-forest")
	record RandomForest(@Min(1) int trees) implements Trainer {

	}

	@TypeName("ada-grad")
	record AdaGrad(@DefaultValue("0.2") double learningRate) implements Optimiser {

	}

	@TypeName("adam")
	record Adam(@DefaultValue("0.001") double learningRate) implements Optimiser {

	}

	@TypeName("holdout")
	record Holdout(Dataset dataset) implements Evaluation {

	}

	@TypeName("baseline")
	record Baseline(Trainer trainer, Dataset dataset) implements Evaluation {

	}

}
