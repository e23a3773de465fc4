package dev.fingy.benchmarks.startup;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

/**
 * The application of {@link FingyApplication} with plain records under the same
 * constraints, of the same file.
 */
public final class PlainApplication {

	private PlainApplication() {
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
	@AutoConfigurationPackage(basePackageClasses = PlainApplication.class)
	@EnableConfigurationProperties(TrainingProperties.class)
	static class Configured {

	}

	@Validated
	@ConfigurationProperties("training")
	record TrainingProperties(@Valid Dataset dataset, @Valid Trainer trainer,
			@DefaultValue Map<String, @Valid Evaluation> evaluations, @Valid @DefaultValue Jobs jobs) {

	}

	record Jobs(@Min(1) @DefaultValue("1") int workers, @Min(0) @DefaultValue("8") int waiting) {

	}

	record Dataset(Path location, LocalDate testFrom, @Min(1) int history) {

	}

	record Trainer(@Valid Optimiser optimiser, @Min(1) @DefaultValue("1") int epochs,
			@Min(1) @DefaultValue("1") int trees, @DefaultValue("42") long seed) {

	}

	record Optimiser(@DefaultValue("0.2") double learningRate) {

	}

	record Evaluation(@Valid Trainer trainer, Reference dataset) {

	}

	record Reference(String ref) {

	}

}
