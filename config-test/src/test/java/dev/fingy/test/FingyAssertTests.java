package dev.fingy.test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;

import dev.fingy.Fingy;
import dev.fingy.Lazy;
import dev.fingy.test.app.TrainingApplication;
import dev.fingy.test.app.TrainingApplication.Model;
import dev.fingy.test.app.TrainingApplication.TrainingProperties;

import static dev.fingy.test.FingyAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests for {@link FingyAssert}.
 */
class FingyAssertTests {

	private static final Fingy WIDE = FingyConfigurations.of(TrainingApplication.class).bind("wide");

	@TempDir
	private Path directory;

	@Test
	void whatHoldsIsSilent() {
		assertThat(WIDE).hasValue("training.model.type", "neural")
			.cameFrom("application.yaml")
			.hasValue("training.model.hidden-units", 16L)
			.cameFrom("application-wide.yaml")
			.overridesNothing()
			.hasValue("model.num-features", 12)
			.overrides("application.yaml")
			.hasValue("model.rate", 0.5f)
			.isDefault()
			.hasValue("model.patience", "30s")
			.hasValue("model.patience", Duration.ofSeconds(30))
			.hasType("model", "neural")
			.isLazy()
			.isNotCreated()
			.hasValue("tags", List.of("small", "fast"))
			.hasValue("tags[1]", "fast")
			.hasValue("again", Map.of("ref", "training.model"))
			.refersTo("training.model")
			.hasValue("note", null)
			.at("model.token")
			.isMasked()
			.doesNotHave("training.model.size")
			.hasCreatedNothing();
	}

	static Stream<Arguments> failures() {
		return Stream.of(failure((fingy) -> fingy.hasValue("training.model.hidden-units", 8), """
				training.model.hidden-units: is not 8
				    Value:  16
				    Origin: class path resource [application-wide.yaml] - 3:19"""),
				failure((fingy) -> fingy.hasValue("model.type", "linear"), """
						training.model.type: is not 'linear'
						    Value:  neural
						    Origin: class path resource [application.yaml] - 3:11"""),
				failure((fingy) -> fingy.hasValue("model.patience", "1m"), """
						training.model.patience: is not '1m'
						    Value:  PT30S
						    Origin: default"""), failure((fingy) -> fingy.hasValue("tags", List.of("small")), """
						training.tags: is not [small]
						    Value:  [small, fast]"""), failure((fingy) -> fingy.hasValue("model.token", "t0ken"), """
						training.model.token: is masked, so that its value cannot be compared
						    Origin: class path resource [application.yaml] - 5:12"""),
				failure((fingy) -> fingy.hasValue("model.hiden-units", 16), """
						training.model.hiden-units: does not exist
						    Names:  type, num-features, hidden-units, rate, patience, token
						    Did you mean 'training.model.hidden-units'?"""),
				failure((fingy) -> fingy.at("training.modl.hidden-units"), """
						training.modl.hidden-units: does not exist
						    Names:  model, again, baseline, tags, note
						    Did you mean 'training.model'?"""), failure((fingy) -> fingy.at("again.num-features"), """
						training.again.num-features: does not exist
						    Refers: training.model
						    Did you mean 'training.model.num-features'?"""), failure((fingy) -> fingy.at("tags[2]"), """
						training.tags[2]: does not exist
						    Names:  0, 1"""), failure((fingy) -> fingy.at("model.rate").cameFrom("application"), """
						training.model.rate: does not come from 'application'
						    Value:  0.5
						    Origin: default"""), failure((fingy) -> fingy.at("model.hidden-units").isDefault(), """
						training.model.hidden-units: is no default
						    Value:  16
						    Origin: class path resource [application-wide.yaml] - 3:19"""),
				failure((fingy) -> fingy.at("model.num-features").overrides("environment"), """
						training.model.num-features: overrides nothing from 'environment'
						    Value:  12
						    Origin: class path resource [application-wide.yaml] - 4:19
						    Overrides: 8 [class path resource [application.yaml] - 4:19]"""),
				failure((fingy) -> fingy.at("model.num-features").overridesNothing(), """
						training.model.num-features: overrides something
						    Value:  12
						    Origin: class path resource [application-wide.yaml] - 4:19
						    Overrides: 8 [class path resource [application.yaml] - 4:19]"""),
				failure((fingy) -> fingy.hasType("training.model", "linear"), """
						training.model: is not of the type 'linear'
						    Value:  neural
						    Origin: class path resource [application.yaml] - 3:11"""),
				failure((fingy) -> fingy.at("again").refersTo("training.baseline"), """
						training.again: does not refer to 'training.baseline'
						    Value:  {ref=training.model}"""), failure((fingy) -> fingy.at("model.rate").isDerived(), """
						training.model.rate: is not derived
						    Value:  0.5
						    Origin: default"""), failure((fingy) -> fingy.at("model.rate").isMasked(), """
						training.model.rate: is not masked
						    Value:  0.5
						    Origin: default"""), failure((fingy) -> fingy.at("model.rate").isLazy(), """
						training.model.rate: is not lazy
						    Value:  0.5
						    Origin: default"""), failure((fingy) -> fingy.at("model").isCreated(), """
						training.model: was not created
						    Value:  neural
						    Origin: class path resource [application.yaml] - 3:11"""),
				failure((fingy) -> fingy.doesNotHave("training.model.rate"), """
						training.model.rate: should not be there
						    Value:  0.5
						    Origin: default"""));
	}

	private static Arguments failure(Consumer<FingyAssert> assertion, String problem) {
		return arguments(assertion, "1 problem in 'training':\n\n" + problem.indent(2).stripTrailing());
	}

	@ParameterizedTest
	@MethodSource("failures")
	void failureTellsWhatStandsThere(Consumer<FingyAssert> assertion, String message) {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertion.accept(assertThat(WIDE)))
			.withMessage(message);
	}

	@Test
	void failureBeginsWithTheDescription() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(WIDE).as("wide").at("model").hasType("again", "linear"))
			.withMessage("""
					[wide] 1 problem in 'training':

					  training.again: is not of the type 'linear'
					      Value:  {ref=training.model}""");
	}

	@Test
	void nothingIsDescribedByNull() {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> assertThat((Lazy<?>) null).isLazy())
			.withMessageContaining("Expecting actual not to be null");
	}

	@Test
	void whatWasCreatedIsTold() {
		try (ConfigurableApplicationContext context = start()) {
			TrainingProperties properties = context.getBean(TrainingProperties.class);
			assertThat(properties.model()).isNotCreated().hasCreatedNothing().hasValue("hidden-units", 4);
			assertThat(Fingy.of(properties)).hasCreatedNothing().hasValue("size", 2).isDerived();
			Model model = properties.model().get();
			assertThat(model).isNotNull();
			assertThat(properties.model()).isCreated();
			assertThatExceptionOfType(AssertionError.class)
				.isThrownBy(() -> assertThat(Fingy.of(properties)).hasCreatedNothing())
				.withMessage("""
						1 problem in 'training':

						  training.model: was created
						      Value:  neural
						      Origin: class path resource [application.yaml] - 3:11""");
			assertThatExceptionOfType(AssertionError.class)
				.isThrownBy(() -> assertThat(properties.model()).isNotCreated())
				.withMessage("""
						1 problem in 'training.model':

						  training.model: was created
						      Value:  neural
						      Origin: class path resource [application.yaml] - 3:11""");
		}
	}

	private static ConfigurableApplicationContext start() {
		return new SpringApplicationBuilder(TrainingApplication.class).web(WebApplicationType.NONE)
			.run("--fingy.runs.enabled=false");
	}

	@Test
	void fingerprintsAreComparedWhereverValuesComeFrom() {
		Fingy narrow = WIDE.with("training.model.hidden-units", 4);
		assertThat(narrow.with("training.model.hidden-units", 16)).hasSameFingerprintAs(WIDE);
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(narrow.with("training.note", "n")).hasSameFingerprintAs(WIDE))
			.withMessage("""
					'training' is not the configuration that it is compared with:

					~ training.model.hidden-units: 16 → 4
					+ training.note: n""");
	}

	@Test
	void savedDocumentIsComparedButForItsCode() throws Exception {
		assertThat(WIDE).matchesDocument(new ClassPathResource("saved/wide.json"));
		Path file = this.directory.resolve("run.json");
		Files.writeString(file, WIDE.toJson().replaceFirst("\"code\": \"sha256:\\w+\",\n +\"origin\"", "\"origin\""));
		assertThat(WIDE).matchesDocument(file).matchesDocument(new FileSystemResource(file));
		assertThat(WIDE.at("training.model")).matchesDocument(file);
		Path part = Files.writeString(this.directory.resolve("part.json"), WIDE.at("training.model").toJson());
		assertThat(WIDE.at("training.model")).matchesDocument(part);
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> assertThat(WIDE.with("model.hidden-units", 3)).matchesDocument(file))
			.withMessage(
					"'training' differs from the document '" + file + "':\n\n~ training.model.hidden-units: 16 → 3");
	}

}
