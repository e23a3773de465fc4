package dev.fingy.boot.replay;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
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
import dev.fingy.Lazy;
import dev.fingy.Secret;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.internal.document.Document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Tests for {@code spring.config.import=fingy:run.json}.
 */
@ExtendWith(OutputCaptureExtension.class)
class ReplayTests {

	private static final String GIVEN = """
			training:
			  model: { kind: neural, type: deep, sizes: [8, 4, 2], text: "costs \\\\${price}, not #{1}" }
			  layers: [ { kind: linear, size: 7 }, { kind: linear } ]
			  named: { "[a.b]": { kind: linear }, plain: { kind: neural } }
			  empty: {}
			  iterations: 12
			""";

	private static final String SECRETS = """
			training:
			  vault: { kind: vault, token: t1, keys: { db-password: p1, name: n1 } }
			  vaults: [ { kind: vault, token: t2 } ]
			  secret: s1
			""";

	@TempDir
	private Path directory;

	private Path run;

	@BeforeEach
	void name() {
		this.run = this.directory.resolve("run.json");
	}

	@Test
	void replayGivesTheSameConfiguration() throws IOException {
		Fingy before = written(GIVEN);
		try (ConfigurableApplicationContext again = start(imported())) {
			Fingy after = described(again);
			assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
			assertThat(before.diff(after)).isEmpty();
			assertThat(again.getBean(TrainingProperties.class)).usingRecursiveComparison()
				.ignoringFields("model", "layers", "named")
				.isEqualTo(new TrainingProperties(null, List.of(), Map.of(), Map.of(), null, List.of(), null, 12));
			assertThat(again.getBean(TrainingProperties.class).model().get())
				.isEqualTo(new Neural("deep", List.of(8, 4, 2), "costs ${price}, not #{1}", 4));
		}
	}

	@Test
	void replayOfAReplayGivesTheSameConfiguration() throws IOException {
		Fingy before = written(GIVEN);
		Path second = this.directory.resolve("second.json");
		try (ConfigurableApplicationContext again = start(imported())) {
			described(again).write(second);
		}
		try (ConfigurableApplicationContext again = start("--spring.config.import=fingy:" + second)) {
			assertThat(described(again).fingerprint()).isEqualTo(before.fingerprint());
		}
	}

	@Test
	void originsNameTheDocumentAndThePath() throws IOException {
		written(GIVEN);
		try (ConfigurableApplicationContext again = start(imported())) {
			assertThat(described(again).toJson()).contains("\"origin\": \"" + this.run + " - training.layers[0].size\"")
				.contains("\"origin\": \"" + this.run + " - training.model.kind\"");
		}
	}

	@Test
	void documentSaysTheNameOfTheDiscriminator() throws IOException {
		written(GIVEN);
		assertThat(Files.readString(this.run)).contains("\"discriminator\": \"kind\"");
		assertThat(Fingy.read(this.run).toYaml()).isEqualTo("""
				training:
				  model:
				    kind: neural
				    type: deep
				    sizes:
				      - 8
				      - 4
				      - 2
				    text: 'costs \\${price}, not #{1}'
				  layers:
				    - kind: linear
				      size: 7
				    - kind: linear
				  named:
				    '[a.b]':
				      kind: linear
				    plain:
				      kind: neural
				  empty: {}
				  iterations: 12
				""");
	}

	@Test
	void defaultThatChangedKeepsTheOldValue() throws IOException {
		written("training.model.kind: linear");
		replace("\"value\": 3,\n", "\"value\": 2,\n");
		try (ConfigurableApplicationContext again = start(imported())) {
			assertThat(again.getBean(TrainingProperties.class).model().get()).isEqualTo(new Linear(2));
		}
	}

	@Test
	void listsOfTheDocumentReplace() throws IOException {
		written(GIVEN);
		Path below = yaml("below.yaml", "training.layers: [{ kind: neural }, { kind: neural }, { kind: neural }]");
		try (ConfigurableApplicationContext again = start("--spring.config.import=" + below + ",fingy:" + this.run)) {
			assertThat(again.getBean(TrainingProperties.class).layers()).extracting(Lazy::get)
				.containsExactly(new Linear(7), new Linear(3));
		}
	}

	@Test
	void laterSourcesOverride() throws IOException {
		written(GIVEN);
		try (ConfigurableApplicationContext again = start(imported(), "--training.iterations=99",
				"--training.layers[1].size=5")) {
			TrainingProperties properties = again.getBean(TrainingProperties.class);
			assertThat(properties.iterations()).isEqualTo(99);
			assertThat(properties.layers()).extracting(Lazy::get).containsExactly(new Linear(7), new Linear(5));
		}
	}

	@Test
	void experimentIsALaterDocumentOfTheFileThatImports() throws IOException {
		written(GIVEN);
		Path experiment = yaml("experiment.yaml", """
				spring.config.import: fingy:%s
				training.iterations: 1
				---
				training:
				  model.text: other
				  iterations: 99
				""".formatted(this.run));
		try (ConfigurableApplicationContext again = start("--spring.config.location=file:" + experiment)) {
			TrainingProperties properties = again.getBean(TrainingProperties.class);
			assertThat(properties.iterations()).isEqualTo(99);
			assertThat(properties.model().get()).isEqualTo(new Neural("deep", List.of(8, 4, 2), "other", 4));
		}
	}

	@Test
	void profileOverridesTheImport() throws IOException {
		written(GIVEN);
		yaml("application.yaml", "spring.config.import: fingy:%s".formatted(this.run));
		yaml("application-short.yaml", "training.iterations: 1");
		String location = "--spring.config.location=file:" + this.directory + "/";
		try (ConfigurableApplicationContext again = start(location, "--spring.profiles.active=short")) {
			assertThat(again.getBean(TrainingProperties.class).iterations()).isEqualTo(1);
		}
		try (ConfigurableApplicationContext again = start(location)) {
			assertThat(again.getBean(TrainingProperties.class).iterations()).isEqualTo(12);
		}
	}

	@Test
	void plainLocationIsRelativeToTheWorkingDirectory() throws IOException {
		written(GIVEN);
		Path relative = Path.of("").toAbsolutePath().relativize(this.run);
		for (String location : List.of(relative.toString(), this.run.toUri().toString())) {
			try (ConfigurableApplicationContext again = start("--spring.config.import=fingy:" + location)) {
				assertThat(again.getBean(TrainingProperties.class).iterations()).isEqualTo(12);
			}
		}
	}

	@Test
	void documentOfTheClassPathIsFound() {
		try (ConfigurableApplicationContext again = start("--spring.config.import=fingy:classpath:replay/run.json")) {
			assertThat(again.getBean(TrainingProperties.class).iterations()).isEqualTo(21);
		}
	}

	@Test
	void documentImportsNothingAndActivatesNoProfile() throws IOException {
		Files.writeString(this.run,
				"""
						{ "fingy": 1, "captured": "2026-11-22T16:00:00Z", "fingerprint": { "config": "sha256:0000000000000000000000000000000000000000000000000000000000000000", "code": "sha256:0000000000000000000000000000000000000000000000000000000000000000" },
						  "configurations": { "spring": { "class": "demo.Spring", "properties": {
						    "config": { "class": "demo.Config", "properties": { "import": { "value": "fingy:gone.json" } } },
						    "profiles": { "class": "demo.Profiles", "properties": { "active": { "value": "sly" } } } } } } }
						""");
		try (ConfigurableApplicationContext again = start(imported(), "--fingy.replay.unknown-properties=ignore",
				"--fingy.replay.on-mismatch=ignore")) {
			assertThat(again.getEnvironment().getActiveProfiles()).isEmpty();
		}
	}

	@Test
	void optionalDocumentMayBeMissing() {
		try (ConfigurableApplicationContext again = start("--spring.config.import=optional:fingy:" + this.run)) {
			assertThat(again.getBean(TrainingProperties.class).iterations()).isEqualTo(10);
		}
	}

	@Test
	void missingDocumentIsExplained(CapturedOutput output) {
		fail(imported());
		assertThat(shown(output)).isEqualTo("""
				Config data resource 'document [%1$s]' via location 'fingy:%1$s' does not exist

				Action:

				Check that the value 'fingy:%1$s' is correct, or prefix it with 'optional:'
				""".formatted(this.run));
	}

	@Test
	void directoryIsExplained(CapturedOutput output) {
		fail("--spring.config.import=fingy:" + this.directory);
		assertThat(shown(output)).isEqualTo(report("""
				1 problem in the document '%1$s':

				  %1$s: is a directory
				""".formatted(this.directory)));
	}

	@Test
	void brokenDocumentIsExplained(CapturedOutput output) throws IOException {
		Files.writeString(this.run, "{ \"fingy\": 1, ");
		fail(imported());
		assertThat(shown(output)).startsWith("1 problem in the document '" + this.run + "':\n\n  " + this.run
				+ ": is not JSON: Unexpected end-of-input");
	}

	@Test
	void documentInAnotherEncodingIsExplained(CapturedOutput output) throws IOException {
		Files.write(this.run, new byte[] { '"', (byte) 0xe9, '"' });
		fail(imported());
		assertThat(shown(output)).isEqualTo(report("""
				1 problem in the document '%1$s':

				  %1$s: is not text in UTF-8
				""".formatted(this.run)));
	}

	@Test
	void documentOfOneObjectIsExplained(CapturedOutput output) throws IOException {
		try (ConfigurableApplicationContext application = start("--training.model.kind=linear")) {
			Files.writeString(this.run, described(application).at("model").toJson());
		}
		fail(imported());
		assertThat(shown(output)).isEqualTo(report("""
				1 problem in the document '%1$s':

				  %1$s: describes a standalone component, so that its path is not known; \
				only documents of configurations can be imported
				""".formatted(this.run)));
	}

	@Test
	void everySecretThatNoOtherSourceGivesIsNamed(CapturedOutput output) throws IOException {
		written(SECRETS);
		fail(imported());
		assertThat(shown(output)).isEqualTo(report("""
				4 problems in the configuration of 'training':

				  training.vault.token: is masked in the document, and no other source gives it
				      Origin: %1$s - training.vault.token

				  training.vault.keys.db-password: is masked in the document, and no other source gives it
				      Origin: %1$s - training.vault.keys.db-password

				  training.vaults[0].token: is masked in the document, and no other source gives it
				      Origin: %1$s - training.vaults[0].token

				  training.secret: is masked in the document, and no other source gives it
				      Origin: %1$s - training.secret
				""".formatted(this.run)));
	}

	@Test
	void secretsAreNamedTogetherWithOtherProblems(CapturedOutput output) throws IOException {
		written("training: { secret: s1, vault: { kind: vault, token: t1 } }");
		fail(imported(), "--training.iterations=many", "--training.vault.token=t2");
		assertThat(shown(output)).isEqualTo(report("""
				2 problems in the configuration of 'training':

				  training.iterations: is not an int
				      Value:  many
				      Origin: "training.iterations" from property source "commandLineArgs"

				  training.secret: is masked in the document, and no other source gives it
				      Origin: %1$s - training.secret
				""".formatted(this.run)));
	}

	@Test
	void secretsComeFromElsewhere() throws IOException {
		Fingy before = written(SECRETS);
		Path secrets = yaml("secrets.yaml", """
				training:
				  secret: s1
				  vault: { token: t1, keys.db-password: p1 }
				""");
		try (ConfigurableApplicationContext again = start("--spring.config.import=" + secrets + ",fingy:" + this.run,
				"--training.vaults[0].token=t2")) {
			assertThat(described(again).fingerprint()).isEqualTo(before.fingerprint());
			TrainingProperties properties = again.getBean(TrainingProperties.class);
			assertThat(properties.secret()).isEqualTo("s1");
			assertThat(properties.vault().get())
				.isEqualTo(new Vault("t1", Map.of("db-password", "p1", "name", "n1"), List.of()));
			assertThat(properties.vaults()).extracting(Lazy::get).containsExactly(new Vault("t2", Map.of(), List.of()));
		}
	}

	@Test
	void secretOfATypeThatIsReplacedIsNotDemanded() throws IOException {
		written("training.vault: { kind: vault, token: t1 }");
		try (ConfigurableApplicationContext again = start(imported(), "--training.vault.kind=linear")) {
			assertThat(again.getBean(TrainingProperties.class).vault().get()).isEqualTo(new Linear(3));
		}
	}

	@Test
	void propertiesThatAreNoMoreAreAllNamed(CapturedOutput output) throws IOException {
		written(GIVEN);
		replace("\"size\":", "\"width\":");
		replace("\"iterations\":", "\"steps\":");
		fail(imported());
		assertThat(shown(output)).isEqualTo(report("""
				4 problems in the configuration of 'training':

				  training.steps: a TrainingProperties has no such property
				      Origin: %1$s - training.steps
				      Properties: model, layers, named, empty, vault, vaults, secret, iterations

				  training.layers[0].width: 'linear' has no such property
				      Value:  7
				      Origin: %1$s - training.layers[0].width
				      Properties: size

				  training.layers[1].width: 'linear' has no such property
				      Value:  3
				      Origin: %1$s - training.layers[1].width
				      Properties: size

				  training.named[a.b].width: 'linear' has no such property
				      Value:  3
				      Origin: %1$s - training.named[a.b].width
				      Properties: size
				""".formatted(this.run)));
	}

	@Test
	void propertiesThatAreNoMoreCanBeWarnings(CapturedOutput output) throws IOException {
		written("training.layers: [{ kind: linear }, { kind: linear }]");
		replace("\"size\":", "\"width\":");
		try (ConfigurableApplicationContext again = start(imported(), "--fingy.replay.unknown-properties=warn")) {
			assertThat(again.getBean(TrainingProperties.class).layers()).extracting(Lazy::get)
				.containsExactly(new Linear(3), new Linear(3));
		}
		assertThat(warnings(output)).containsExactly(
				"training.layers[0].width: 'linear' has no such property [" + this.run + " - training.layers[0].width]",
				"training.layers[1].width: 'linear' has no such property [" + this.run
						+ " - training.layers[1].width]");
	}

	@Test
	void codeThatChangedIsAWarning(CapturedOutput output) throws IOException {
		written("training: { model.kind: neural, layers: [{ kind: linear }] }");
		changeCodeOf(Linear.class);
		start(imported()).close();
		assertThat(warnings(output)).containsExactly("training.layers[0]: the code of 'linear' is not that of the "
				+ "document [" + this.run + " - training.layers[0]]");
	}

	@Test
	void codeThatChangedCanBeAFailure(CapturedOutput output) throws IOException {
		written("training: { model.kind: neural, layers: [{ kind: linear }] }");
		changeCodeOf(Linear.class);
		fail(imported(), "--fingy.replay.on-code-change=fail");
		assertThat(shown(output)).isEqualTo(report("""
				1 problem in the configuration of 'training':

				  training.layers[0]: the code of 'linear' is not that of the document
				      Origin: %1$s - training.layers[0]
				""".formatted(this.run)));
	}

	@Test
	void codeThatChangedCanBeIgnored(CapturedOutput output) throws IOException {
		written("training: { model.kind: neural, layers: [{ kind: linear }] }");
		changeCodeOf(Linear.class);
		start(imported(), "--fingy.replay.on-code-change=ignore").close();
		assertThat(warnings(output)).isEmpty();
	}

	@Test
	void codeOfAReplacedTypeIsNotCompared(CapturedOutput output) throws IOException {
		written("training.model.kind: linear");
		changeCodeOf(Linear.class);
		start(imported(), "--training.model.kind=neural", "--fingy.replay.on-code-change=fail").close();
	}

	@Test
	void configurationsThatNothingBindsAreAllNamed(CapturedOutput output) throws IOException {
		written("training.model.kind: linear");
		replace("\"training\":", "\"trainings\":");
		replace("\"configurations\": {",
				"\"configurations\": { \"gone\": { \"class\": \"demo.Gone\", \"properties\": {} },");
		fail(imported());
		assertThat(shown(output)).isEqualTo(report("""
				2 problems in the document '%1$s':

				  gone: is a configuration that this application does not have
				      Origin: %1$s - gone
				      Configurations: training

				  trainings: is a configuration that this application does not have
				      Origin: %1$s - trainings
				      Configurations: training
				      Did you mean 'training'?
				""".formatted(this.run)));
	}

	@Test
	void configurationsThatNothingBindsCanBeWarnings(CapturedOutput output) throws IOException {
		written("training.model.kind: linear");
		replace("\"training\":", "\"testing\":");
		start(imported(), "--fingy.replay.unknown-properties=warn", "--fingy.replay.on-mismatch=ignore").close();
		assertThat(warnings(output)).containsExactly(
				"testing: is a configuration that this application does not have [" + this.run + " - testing]");
	}

	@Test
	void configurationsThatNothingBindsCanBeIgnored(CapturedOutput output) throws IOException {
		written("training.layers: [{ kind: linear }]");
		replace("\"training\":", "\"testing\":");
		replace("\"size\":", "\"width\":");
		start(imported(), "--fingy.replay.unknown-properties=ignore", "--fingy.replay.on-mismatch=ignore").close();
		assertThat(warnings(output)).isEmpty();
	}

	private String imported() {
		return "--spring.config.import=fingy:" + this.run;
	}

	private Fingy written(String yaml) throws IOException {
		try (ConfigurableApplicationContext application = start(
				"--spring.config.location=file:" + yaml("given.yaml", yaml))) {
			Fingy described = described(application);
			described.write(this.run);
			return described;
		}
	}

	private Path yaml(String name, String text) throws IOException {
		return Files.writeString(this.directory.resolve(name), text);
	}

	private void replace(String text, String replacement) throws IOException {
		String document = Files.readString(this.run);
		assertThat(document).contains(text);
		Document replaced = Document.read(new StringReader(document.replace(text, replacement)), "run.json");
		Files.writeString(this.run, replaced.withNodes(replaced.nodes()).toJson());
	}

	private void changeCodeOf(Class<?> type) throws IOException {
		String document = Files.readString(this.run);
		String pattern = "(" + java.util.regex.Pattern.quote(type.getName()) + "\",(?:\\s*\"(?:lazy|created)\": \\w+,)*"
				+ "\\s*\"code\": \"sha256:)\\w+";
		assertThat(document).containsPattern(pattern);
		Files.writeString(this.run, document.replaceAll(pattern, "$1" + "a".repeat(64)));
	}

	private static Fingy described(ConfigurableApplicationContext application) {
		return Fingy.of(application.getBean(TrainingProperties.class));
	}

	private static void fail(String... arguments) {
		assertThatException().isThrownBy(() -> start(arguments).close());
	}

	private static ConfigurableApplicationContext start(String... arguments) {
		String[] all = Stream
			.concat(Stream.of("--spring.config.location=optional:classpath:none/"), Arrays.stream(arguments))
			.toArray(String[]::new);
		boolean located = Arrays.stream(arguments)
			.anyMatch((argument) -> argument.startsWith("--spring.config.location"));
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.run(located ? arguments : all);
	}

	private static String shown(CapturedOutput output) {
		String begin = "Description:\n\n";
		String all = output.getAll();
		assertThat(all).contains(begin);
		return all.substring(all.indexOf(begin) + begin.length()).stripTrailing() + "\n";
	}

	private static String report(String problems) {
		return problems + "\nAction:\n\nCorrect what is named above, and start again.\n";
	}

	private static List<String> warnings(CapturedOutput output) {
		return output.getAll()
			.lines()
			.filter((line) -> line.contains(" WARN ") && line.contains("dev.fingy"))
			.map((line) -> line.substring(line.indexOf(" : ") + 3))
			.toList();
	}

	@Discriminated(property = "kind")
	interface Model {

	}

	@TypeName("linear")
	record Linear(@DefaultValue("3") int size) implements Model {

	}

	@TypeName("neural")
	record Neural(@Nullable String type, @Nullable List<Integer> sizes, @DefaultValue("") String text,
			@DefaultValue("4") int hiddenUnits) implements Model {

	}

	@TypeName("vault")
	record Vault(@Nullable @Secret String token, @DefaultValue Map<String, String> keys,
			@DefaultValue @Secret List<String> unused) implements Model {

	}

	@ConfigurationProperties("training")
	record TrainingProperties(@Nullable Lazy<Model> model, @DefaultValue List<Lazy<Model>> layers,
			@DefaultValue Map<String, Lazy<Model>> named, @DefaultValue Map<String, String> empty,
			@Nullable Lazy<Model> vault, @DefaultValue List<Lazy<Model>> vaults, @Nullable @Secret String secret,
			@DefaultValue("10") int iterations) {

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ FingyAutoConfiguration.class, ReplayAutoConfiguration.class })
	@EnableConfigurationProperties(TrainingProperties.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Linear.class, Neural.class, Vault.class);
		}

	}

}
