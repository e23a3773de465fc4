package dev.fingy.boot.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.sanitize.Capture;
import dev.fingy.internal.sanitize.Masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What can be done with the document of an endpoint that shows no values.
 */
@ExtendWith(OutputCaptureExtension.class)
class MaskedDocumentTests {

	private static final String[] GIVEN = { "--training.model.type=linear", "--training.model.size=7",
			"--training.sizes=1,2", "--training.steps=9" };

	private final Fingy masked = masked(Masking.ALL, GIVEN);

	@Test
	void equalDocumentsDoNotDiffer() {
		assertThat(this.masked.diff(masked(Masking.ALL, GIVEN))).isEmpty();
		assertThat(this.masked.diff(masked(Masking.SECRETS, GIVEN))).isEmpty();
		assertThat(masked(Masking.SECRETS, GIVEN).diff(this.masked)).isEmpty();
	}

	@Test
	void otherValuesAreADifference() {
		Fingy other = masked(Masking.ALL, "--training.model.type=linear", "--training.steps=9", "--training.sizes=1,2");
		assertThat(this.masked.diff(other)).hasToString("? training: masked values were not compared");
		assertThat(this.masked.at("training.model").diff(other.at("training.model")))
			.hasToString("? training.model: masked values were not compared");
		Fingy shown = masked(Masking.SECRETS, "--training.model.type=broad", "--training.sizes=1,2");
		assertThat(shown.diff(this.masked)).hasToString("""
				! training.model: {type: broad} → {type: linear}
				? training: masked values were not compared""");
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> this.masked.diff(other).applyTo(this.masked))
			.withMessage("""
					1 problem in the difference for 'training':

					  training: has masked values, which were not compared
					""");
	}

	@Test
	void oneMaskedValueThatDiffersIsADifference() {
		Masking steps = (property, value, origin) -> property.equals("training.steps");
		Fingy before = masked(steps, GIVEN);
		assertThat(before.diff(masked(steps, GIVEN))).isEmpty();
		assertThat(before.diff(masked(steps, "--training.model.type=linear", "--training.model.size=7",
				"--training.sizes=1,2", "--training.steps=8")))
			.hasToString("? training: masked values were not compared");
	}

	@Test
	void textsTellThatValuesAreMasked() {
		assertThat(this.masked.toYaml()).isEqualTo("""
				# Values are masked: management.endpoint.fingy.show-values decides who sees them
				training:
				  model:
				    type: linear
				  sizes:
				    - null
				    - null
				""");
		assertThat(this.masked.toProperties()).startsWith("# Values are masked");
		assertThat(this.masked.toJava()).containsIgnoringWhitespaces(
				"training(Object trainingModelSize, Object trainingSizes0, Object trainingSizes1, Object trainingSteps)");
	}

	@Test
	void fingerprintIsThatOfTheWhole() {
		assertThat(this.masked.fingerprint()).isEqualTo(masked(Masking.SECRETS, GIVEN).fingerprint());
		assertThat(this.masked.at("training").fingerprint()).isEqualTo(this.masked.fingerprint());
		assertThatExceptionOfType(FingyException.class).isThrownBy(this.masked.at("training.model")::fingerprint)
			.withMessage("""
					1 problem in a part of a document:

					  fingerprint: is unknown, since values are masked; take the whole document, or one that \
					shows values
					""");
	}

	@Test
	void nothingCanBeChanged() {
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> this.masked.with("model.type", "broad"))
			.withMessage("""
					1 problem in the change of the document:

					  training.model.type: the document hides its values, so that none can be changed; take one that \
					shows them, as management.endpoint.fingy.show-values decides
					""");
	}

	@Test
	void nothingCanBeBuilt() {
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> this.masked.build(TrainingProperties.class))
			.withMessage("""
					4 problems in the document of 'training':

					  training.model.size: is masked in the document, so that nothing can be built of it

					  training.sizes[0]: is masked in the document, so that nothing can be built of it

					  training.sizes[1]: is masked in the document, so that nothing can be built of it

					  training.steps: is masked in the document, so that nothing can be built of it
					""");
	}

	@Test
	void replayNamesEveryValueThatNoOtherSourceGives(@TempDir Path directory, CapturedOutput output)
			throws IOException {
		Path run = Files.writeString(directory.resolve("run.json"), this.masked.toJson());
		String imported = "--spring.config.import=fingy:" + run;
		assertThatException().isThrownBy(() -> start(imported, "--training.steps=3").close());
		assertThat(output.getAll()).contains("""
				3 problems in the configuration of 'training':

				  training.model.size: is masked in the document, and no other source gives it
				      Origin: %1$s - training.model.size

				  training.sizes[0]: is masked in the document, and no other source gives it
				      Origin: %1$s - training.sizes[0]

				  training.sizes[1]: is masked in the document, and no other source gives it
				      Origin: %1$s - training.sizes[1]

				Action:
				""".formatted(run));
		try (ConfigurableApplicationContext again = start(imported, "--training.steps=3", "--training.model.size=4",
				"--training.sizes=5,6")) {
			TrainingProperties properties = again.getBean(TrainingProperties.class);
			assertThat(properties.model().get()).isEqualTo(new Linear(4));
			assertThat(properties.sizes()).containsExactly(5, 6);
		}
		assertThat(output.getAll()).contains("spring.config.import: has a document that shows no values, "
				+ "so that those of other sources are used [" + run + "]");
	}

	private static Fingy masked(Masking masking, String... arguments) {
		try (ConfigurableApplicationContext application = start(arguments)) {
			Configurations configurations = application.getBean(Configurations.class);
			Document.Header header = new Document.Header(null, Instant.EPOCH);
			return Fingy.read(Capture.of(header, configurations.nodes(), masking, configurations.live()).toJson());
		}
	}

	private static ConfigurableApplicationContext start(String... arguments) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.properties("spring.config.location=optional:classpath:none/")
			.run(arguments);
	}

	@Discriminated
	interface Model {

	}

	@TypeName("linear")
	record Linear(@DefaultValue("3") int size) implements Model {

	}

	@TypeName("broad")
	record Broad(@DefaultValue("3") int width) implements Model {

	}

	@ConfigurationProperties("training")
	record TrainingProperties(Lazy<Model> model, List<Integer> sizes, @DefaultValue("5") int steps) {

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ FingyAutoConfiguration.class, ReplayAutoConfiguration.class })
	@EnableConfigurationProperties(TrainingProperties.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Linear.class, Broad.class);
		}

	}

}
