package dev.fingy.benchmarks.startup;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import jakarta.validation.constraints.Min;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.TypeName;

/**
 * The start of a web application whose configuration has the shape of the demo's, each in
 * a virtual machine of its own. Without the starter's auto-configuration the nodes stay
 * null. Fingy is to take at most 60 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(15)
public class Startup {

	@Param({ "without", "with" })
	private String fingy;

	private String excluded;

	private ConfigurableApplicationContext context;

	@Setup
	public void exclude() {
		this.excluded = this.fingy.equals("with") ? ""
				: ImportCandidates.load(AutoConfiguration.class, null)
					.getCandidates()
					.stream()
					.filter((name) -> name.startsWith("dev.fingy."))
					.collect(Collectors.joining(","));
	}

	@Benchmark
	public Object start() {
		this.context = SpringApplication.run(Application.class, "--server.port=0", "--server.address=127.0.0.1",
				"--spring.main.banner-mode=off", "--logging.level.root=warn", "--logging.level.dev.fingy=info",
				"--management.endpoints.web.exposure.include=*", "--spring.config.location=classpath:startup.yaml",
				"--spring.autoconfigure.exclude=" + this.excluded);
		return this.context;
	}

	@TearDown(Level.Iteration)
	public void stop() {
		this.context.close();
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@AutoConfigurationPackage(basePackageClasses = Startup.class)
	@EnableConfigurationProperties(TrainingProperties.class)
	static class Application {

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
