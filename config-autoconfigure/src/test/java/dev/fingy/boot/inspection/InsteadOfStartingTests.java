package dev.fingy.boot.inspection;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.Lazy;
import dev.fingy.Secret;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.boot.actuate.FingySanitizingAutoConfiguration;
import dev.fingy.internal.registry.TypeCatalogBuilder;
import dev.fingy.internal.typereference.TypeDescriber;
import dev.fingy.schema.Schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * Tests for {@code --fingy.print} and {@code --fingy.check}, in processes of their own.
 */
class InsteadOfStartingTests {

	private static final String[] GIVEN = { "--training.model.type=loud", "--training.model.size=7",
			"--training.model.token=t1", "--training.eager.type=loud" };

	@TempDir
	private Path directory;

	@Test
	void printsYamlAndNothingElse() throws Exception {
		Ended ended = run("--fingy.print=yaml");
		assertThat(ended).isEqualTo(new Ended(0, """
				training:
				  model:
				    type: loud
				    size: 7
				  eager:
				    type: loud
				""", ""));
	}

	@Test
	void printsYamlWhereNoFormatIsNamed() throws Exception {
		assertThat(run("--fingy.print").output()).startsWith("training:\n  model:\n    type: loud\n");
	}

	@Test
	void printsProperties() throws Exception {
		Ended ended = run("--fingy.print=properties");
		assertThat(ended).isEqualTo(new Ended(0, """
				training.model.type=loud
				training.model.size=7
				training.eager.type=loud
				""", ""));
	}

	@Test
	void printsJavaThatAsksForSecrets() throws Exception {
		assertThat(run("--fingy.print=java")).isEqualTo(new Ended(0, """
				package dev.fingy.boot.inspection;

				import dev.fingy.Lazy;
				import java.util.LinkedHashMap;
				import java.util.Map;

				public final class TrainingPropertiesFingy {
					private TrainingPropertiesFingy() {
					}

					public static Lazy<InsteadOfStartingTests.TrainingProperties> training(Object trainingModelToken) {
						return Lazy.of(InsteadOfStartingTests.TrainingProperties.class, map(
									"model", map("type", "loud", "size", 7, "token", trainingModelToken),
									"eager", map("type", "loud", "size", 1)));
					}

					private static Map<String, Object> map(Object... namesAndValues) {
						Map<String, Object> map = new LinkedHashMap<>();
						for (int i = 0; i < namesAndValues.length; i += 2) {
							map.put((String) namesAndValues[i], namesAndValues[i + 1]);
						}
						return map;
					}
				}
				""", ""));
	}

	@Test
	void printsNothingThatASanitizingFunctionMasks() throws Exception {
		Ended ended = run("--fingy.print=properties", "--training.model.hush=h1");
		assertThat(ended).isEqualTo(new Ended(0, """
				training.model.type=loud
				training.model.size=7
				training.eager.type=loud
				""", ""));
	}

	@Test
	void printsADocumentThatCanBeReplayed() throws Exception {
		Ended ended = run("--fingy.print=json", "--spring.application.name=told");
		Path document = Files.writeString(this.directory.resolve("run.json"), ended.output());
		Fingy told = Fingy.read(document);
		assertThat(told.at("training.model.size").toJson()).contains("\"value\": 7");
		assertThat(ended.output()).startsWith("{\n  \"fingy\": 1,\n  \"application\": \"told\",").endsWith("\n}\n");
		Ended again = start("--spring.config.import=fingy:" + document, "--fingy.print=json",
				"--training.model.token=t1");
		assertThat(Fingy.read(again.output()).fingerprint()).isEqualTo(told.fingerprint());
	}

	@Test
	void printsTypesOfAConfigurationThatHasProblems() throws Exception {
		Ended ended = start("--fingy.print=types", "--training.model.type=quiet", "--training.model.size=many");
		assertThat(
				new Ended(ended.code(), ended.output().replaceAll("sha256:[0-9a-f]{12}", "sha256:*"), ended.errors()))
			.isEqualTo(new Ended(0, """
					# Types

					## Configuration `training`

					`dev.fingy.boot.inspection.InsteadOfStartingTests$TrainingProperties`

					| Property | Type | Default | Constraints | Description |
					| --- | --- | --- | --- | --- |
					| `training.model` | [`Model`](#model) |  |  |  |
					| `training.eager` | [`Model`](#model) |  |  |  |

					## `Model`

					`dev.fingy.boot.inspection.InsteadOfStartingTests$Model`

					`type` names the type.

					| Type | Description |
					| --- | --- |
					| [`loud`](#loud) |  |

					### `loud`

					- Class: `dev.fingy.boot.inspection.InsteadOfStartingTests$Loud`
					- Registered: `@TypeName on dev.fingy.boot.inspection.InsteadOfStartingTests$Loud`
					- Code: `sha256:*`

					| Property | Type | Default | Constraints | Description |
					| --- | --- | --- | --- | --- |
					| `size` | `int` | `1` |  |  |
					| `hush` | `String` |  |  |  |
					| `token` | `String`, secret | *not shown* |  |  |

					## `Shape`

					`dev.fingy.boot.scan.Shapes$Shape`

					`type` names the type.

					| Type | Description |
					| --- | --- |
					| [`from-factories`](#from-factories) |  |

					### `from-factories`

					- Class: `dev.fingy.boot.ConfigurationPropertiesTests$FromFactories`
					- Registered: `TypeContributor dev.fingy.boot.ConfigurationPropertiesTests$Contributor`
					- Code: `sha256:*`
					""", ""));
	}

	@Test
	void printsASchemaOfAConfigurationThatHasProblems() throws Exception {
		TypeDescriber describer = new TypeDescriber(new TypeCatalogBuilder().add(Loud.class).build(), null);
		String schema = Schema
			.of(describer.describe(List.of(new TypeDescriber.Configuration("training", TrainingProperties.class))));
		assertThat(start("--fingy.print=schema", "--training.model.type=quiet")).isEqualTo(new Ended(0, schema, ""));
	}

	@Test
	void checkThatFindsNothingEndsWithZero() throws Exception {
		Ended expected = new Ended(0, """
				No problems in the configuration of 'training'.
				Not checked:
				  training: needs 'training.eager'
				  training.model: is created when it is asked for
				  training.eager: is created at startup
				""", "");
		assertThat(run("--fingy.check")).isEqualTo(expected);
		assertThat(run("--fingy.check=true")).isEqualTo(expected);
	}

	@Test
	void checkThatFindsProblemsReportsAllOfThemAndEndsWithOne() throws Exception {
		Ended ended = start("--fingy.check", "--training.model.type=loud", "--training.model.size=many",
				"--training.eager.type=quiet");
		assertThat(ended.code()).isEqualTo(1);
		assertThat(ended.output()).isEmpty();
		assertThat(ended.errors()).endsWith("""
				***************************
				APPLICATION FAILED TO START
				***************************

				Description:

				2 problems in the configuration of 'training':

				  training.model.size: is not an int
				      Value:  many
				      Origin: "training.model.size" from property source "commandLineArgs"

				  training.eager.type: unknown type 'quiet'
				      Value:  quiet
				      Origin: "training.eager.type" from property source "commandLineArgs"
				      Types:  loud

				Action:

				Correct what is named above, and start again.

				""").doesNotContain("\tat ");
	}

	@Test
	void warningsGoToStandardError() throws Exception {
		Ended ended = run("--fingy.print=properties", "--training.model.colour=red", "--fingy.unknown-properties=warn");
		assertThat(ended.code()).isZero();
		assertThat(ended.output()).endsWith("\ntraining.eager.type=loud\n");
		assertThat(ended.errors()).contains("training.model.colour: 'loud' has no such property").hasLineCount(1);
	}

	@Test
	void formatThatIsUnknownIsExplained() throws Exception {
		Ended ended = run("--fingy.print=xml");
		assertThat(ended.code()).isEqualTo(1);
		assertThat(ended.output()).isEmpty();
		assertThat(ended.errors()).contains("Property: fingy.print").doesNotContain("\tat ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--fingy.print=yaml", "--fingy.print=json", "--fingy.print=types", "--fingy.check" })
	void outputThatIsLostIsReported(String argument) throws Exception {
		File full = new File("/dev/full");
		assumeThat(full.exists() || "all".equals(System.getenv("FINGY_TESTS"))).isTrue();
		assertThat(end(process(ProcessBuilder.Redirect.to(full), "--training.eager.type=loud", argument)))
			.isEqualTo(new Ended(74, "", "The standard output cannot be written: No space left on device\n"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "--fingy.print=json", "--fingy.print=schema", "--fingy.check" })
	void pipeThatIsClosedIsSilent(String argument) throws Exception {
		Process process = process(ProcessBuilder.Redirect.PIPE, "--training.eager.type=loud", argument);
		process.getInputStream().close();
		assertThat(end(process)).isEqualTo(new Ended(141, "", ""));
	}

	@Test
	void withoutEitherTheApplicationStarts() throws Exception {
		Ended ended = run("--fingy.check=false");
		assertThat(ended.code()).isZero();
		assertThat(ended.output()).contains(" :: Spring Boot :: ")
			.contains("Created a Loud")
			.contains("Started a bean");
	}

	private Ended run(String... arguments) throws Exception {
		List<String> all = new ArrayList<>(List.of(GIVEN));
		all.addAll(List.of(arguments));
		return start(all.toArray(String[]::new));
	}

	private Ended start(String... arguments) throws IOException, InterruptedException {
		Path output = this.directory.resolve("output.txt");
		Ended ended = end(process(ProcessBuilder.Redirect.to(output.toFile()), arguments));
		return new Ended(ended.code(), Files.readString(output), ended.errors());
	}

	private Ended end(Process process) throws IOException, InterruptedException {
		return new Ended(process.waitFor(), "", Files.readString(this.directory.resolve("errors.txt")));
	}

	private Process process(ProcessBuilder.Redirect output, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-cp", System.getProperty("java.class.path"), Application.class.getName(),
						"--spring.main.web-application-type=none"));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).directory(this.directory.toFile())
			.redirectOutput(output)
			.redirectError(this.directory.resolve("errors.txt").toFile())
			.start();
	}

	/**
	 * A process that has ended.
	 *
	 * @param code its exit code
	 * @param output what it wrote to standard output
	 * @param errors what it wrote to standard error
	 */
	private record Ended(int code, String output, String errors) {

	}

	@Discriminated
	interface Model {

	}

	@TypeName("loud")
	static class Loud implements Model {

		Loud(@DefaultValue("1") int size, @Nullable String hush, @Secret @DefaultValue("none") String token) {
			System.out.println("Created a Loud");
		}

	}

	@ConfigurationProperties("training")
	record TrainingProperties(Lazy<Model> model, Model eager) {

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ FingyAutoConfiguration.class, FingySanitizingAutoConfiguration.class,
			PrintAutoConfiguration.class })
	@EnableConfigurationProperties(TrainingProperties.class)
	public static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Loud.class);
		}

		@Bean
		static SanitizingFunction hush() {
			return (data) -> data.getKey().endsWith("hush") ? data.withSanitizedValue() : data;
		}

		@Bean
		Object started() {
			System.out.println("Started a bean");
			return new Object();
		}

		public static void main(String[] arguments) {
			SpringApplication.run(Application.class, arguments);
		}

	}

}
