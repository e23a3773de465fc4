package dev.fingy.boot;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import dev.fingy.Discriminated;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * What the console shows of an application that cannot start, whole. A case is a folder
 * with the application's file and what is shown.
 */
@ExtendWith(OutputCaptureExtension.class)
class StartupFailureTests {

	private static final Path CASES = Path.of("src/test/resources/startup");

	private static final String NAME = StartupFailureTests.class.getName();

	private static final String YAML_ACTION = "Correct the YAML, and start again.";

	private static final int DEEP = 10_000;

	@TempDir
	private Path directory;

	static Stream<String> cases() throws IOException {
		try (Stream<Path> folders = Files.list(CASES)) {
			return folders.map((folder) -> folder.getFileName().toString()).sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("cases")
	void consoleShows(String name, CapturedOutput output) throws IOException {
		start(Application.class, "--spring.config.location=classpath:startup/" + name + "/");
		assertThat(shown(output)).isEqualTo(Files.readString(CASES.resolve(name).resolve("expected.txt")));
	}

	@Test
	void constructorThatThrowsIsTheCause() {
		Throwable failure = start(Application.class, "--spring.config.location=classpath:startup/constructor-throws/");
		assertThat(failure).hasRootCause(new IllegalStateException("no memory left"));
		assertThat(failure).cause().cause().isInstanceOf(FingyException.class);
	}

	@Test
	void duplicateTypeNamesShowBothClasses(CapturedOutput output) {
		start(Duplicate.class);
		assertThat(shown(output)).isEqualTo(report("""
				1 problem in the registered types:

				  %1$s$Model: 'linear' names both %1$s$Linear and %1$s$Straight
				""".formatted(NAME), "Correct what is named above, and start again."));
	}

	@Test
	void prefixBoundTwiceShowsBothClasses(CapturedOutput output) {
		start(Twice.class);
		assertThat(shown(output)).isEqualTo(report("""
				1 problem in the prefixes of the configurations:

				  training: is bound to both %1$s$AgainProperties and %1$s$TrainingProperties; \
				give one of them another prefix, or let it hold no nodes
				""".formatted(NAME), "Correct what is named above, and start again."));
	}

	@Test
	void binaryYamlOfTheClassPathShowsTheFile(CapturedOutput output) throws IOException {
		Path file = Files.write(this.directory.resolve("application.yaml"), new byte[] { 0, 1, (byte) 0xff, 7 });
		startUnder(this.directory);
		assertThat(shown(output)).isEqualTo(
				report("The YAML of file [" + file + "] cannot be read: it is not text in UTF-8\n", YAML_ACTION));
	}

	@Test
	void invalidYamlOfTheClassPathShowsTheFileAndTheLine(CapturedOutput output) throws IOException {
		Path file = Files.writeString(this.directory.resolve("application-test.yml"), "training:\n  model: [\n");
		startUnder(this.directory, "--spring.profiles.active=test");
		assertThat(shown(output)).isEqualTo(report("The YAML of file [" + file + """
				] cannot be read at line 3, column 1: expected the node content, but found '<stream end>'

				    \n    ^
				""", YAML_ACTION));
	}

	@Test
	void malformedPropertiesOfTheClassPathShowTheFile(CapturedOutput output) throws IOException {
		Path file = Files.writeString(this.directory.resolve("application.properties"), "training.model=\\uZZZZ\n");
		startUnder(this.directory);
		assertThat(shown(output))
			.isEqualTo(report("The properties of file [" + file + "] cannot be read: Malformed \\uxxxx encoding.\n",
					"Correct the file, and start again."));
	}

	@Test
	void binaryYamlOfAnotherPlaceIsExplained(CapturedOutput output) throws IOException {
		Files.write(this.directory.resolve("application.yaml"), new byte[] { 0, 1, (byte) 0xff, 7 });
		start(Application.class, "--spring.config.location=" + this.directory.toUri());
		assertThat(shown(output))
			.isEqualTo(report("A YAML file cannot be read: it is not text in UTF-8\n", YAML_ACTION));
	}

	@Test
	void deepYamlIsExplained(CapturedOutput output) throws IOException {
		Path file = Files.writeString(this.directory.resolve("application.yaml"),
				"training: { model: " + "{ inner: ".repeat(DEEP) + "linear" + " }".repeat(DEEP + 1));
		startUnder(this.directory);
		assertThat(shown(output)).isEqualTo(
				report("The YAML of file [" + file + "] cannot be read: Nesting Depth exceeded max 50\n", YAML_ACTION));
	}

	@Test
	void deepNameInAPropertiesFileIsExplained(CapturedOutput output) throws IOException {
		Files.writeString(this.directory.resolve("application.properties"),
				"training.model" + ".parts[0]".repeat(DEEP) + "=linear\n");
		start(Application.class, "--spring.config.location=" + this.directory.toUri());
		String origin = "      Origin: URL [" + this.directory.toUri().toURL() + "application.properties] - 1:"
				+ ("training.model".length() + ".parts[0]".length() * DEEP + 2) + "\n";
		assertThat(shown(output)).isEqualTo(tooDeep(".parts[0]", origin));
	}

	@Test
	void deepNameInTheEnvironmentIsExplained(CapturedOutput output) {
		startWith(Map.of("TRAINING_MODEL" + "_INNER".repeat(DEEP) + "_TYPE", "linear"));
		assertThat(shown(output)).isEqualTo(tooDeep(".inner", ""));
	}

	@Test
	void deepNameOnTheCommandLineIsExplained(CapturedOutput output) {
		start(Application.class, "--training.model" + ".inner".repeat(DEEP) + ".type=linear");
		assertThat(shown(output)).isEqualTo(tooDeep(".inner", ""));
	}

	@Test
	void deepInlineJsonIsExplained(CapturedOutput output) {
		startWith(Map.of("SPRING_APPLICATION_JSON",
				"{\"training\":{\"model\":" + "{\"inner\":".repeat(DEEP) + "1" + "}".repeat(DEEP + 2)));
		assertThat(shown(output)).isEqualTo(report("""
				The JSON of SPRING_APPLICATION_JSON (spring.application.json) cannot be read: \
				Document nesting depth (501) exceeds the maximum allowed \
				(500, from `StreamReadConstraints.getMaxNestingDepth()`)
				""", "Correct the JSON, and start again."));
	}

	@Test
	void invalidInlineJsonShowsThePlace(CapturedOutput output) {
		startWith(Map.of("SPRING_APPLICATION_JSON", "{\"training\":\n{\"model\": linear}}"));
		assertThat(shown(output)).isEqualTo(report("""
				The JSON of SPRING_APPLICATION_JSON (spring.application.json) cannot be read \
				at line 2, column 11: Unrecognized token 'linear': was expecting \
				(JSON String, Number, Array, Object or token 'null', 'true' or 'false')
				""", "Correct the JSON, and start again."));
	}

	@Test
	void deepNameOfAPlainClassIsExplained(CapturedOutput output) {
		start(Application.class, "--plain.values" + ".inner".repeat(DEEP) + "=1");
		assertThat(shown(output)).isEqualTo(report("""
				plain.values.inner.inner.inner…: is nested too deeply to be bound, with 10002 names inside each other
				    Origin: "plain.values%s (truncated)...
				""".formatted(".inner".repeat(DEEP).substring(0, 200 - "'plain.values".length())),
				"Correct what is named above, and start again."));
	}

	private static String tooDeep(String element, String origin) {
		String path = ("training.model" + element.repeat(DEEP)).substring(0, 120);
		return report("""
				1 problem in the configuration of 'training':

				  %s…: is nested deeper than 100 levels (fingy.limits.max-depth)
				%s""".formatted(path, origin), "Correct what is named above, and start again.");
	}

	private static String report(String description, String action) {
		return """
				***************************
				APPLICATION FAILED TO START
				***************************

				Description:

				%s
				Action:

				%s

				""".formatted(description, action);
	}

	private static String shown(CapturedOutput output) {
		String banner = "***************************\nAPPLICATION FAILED TO START\n";
		assertThat(output).contains(banner);
		return output.getAll().substring(output.getAll().indexOf(banner));
	}

	private static Throwable start(Class<?> application, String... arguments) {
		return catchThrowable(() -> builder(application).run(arguments).close());
	}

	private static void startWith(Map<String, Object> environment) {
		String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
		StandardEnvironment prepared = new StandardEnvironment();
		prepared.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, environment));
		assertThat(catchThrowable(() -> builder(Application.class).environment(prepared).run().close())).isNotNull();
	}

	private static void startUnder(Path directory, String... arguments) throws IOException {
		ClassLoader former = Thread.currentThread().getContextClassLoader();
		try (URLClassLoader loader = new URLClassLoader(new URL[] { directory.toUri().toURL() }, former)) {
			Thread.currentThread().setContextClassLoader(loader);
			start(Application.class, arguments);
		}
		finally {
			Thread.currentThread().setContextClassLoader(former);
		}
	}

	private static SpringApplicationBuilder builder(Class<?> application) {
		return new SpringApplicationBuilder(application).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false);
	}

	@Discriminated(defaultType = "linear")
	interface Model {

	}

	@TypeName("linear")
	record Linear(@DefaultValue("1") int numFeatures, @Nullable Model inner,
			@Nullable List<Model> parts) implements Model {

	}

	@TypeName(value = "neural", aliases = "mlp")
	record Neural(@DefaultValue("4") int hiddenUnits) implements Model {

	}

	@TypeName("broken")
	static class Broken implements Model {

		Broken() {
			throw new IllegalStateException("no memory left");
		}

	}

	record Straight() implements Model {

	}

	@ConfigurationProperties("training")
	record TrainingProperties(Lazy<Model> model, @Nullable Model eager, List<Lazy<Model>> layers,
			@Nullable Exception nameless) {

	}

	@ConfigurationProperties("other")
	record OtherProperties(Lazy<Model> model) {

	}

	@ConfigurationProperties("training")
	record AgainProperties(Lazy<Model> model) {

	}

	@ConfigurationProperties("plain")
	record PlainProperties(Map<String, Object> values) {

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(FingyAutoConfiguration.class)
	@EnableConfigurationProperties({ TrainingProperties.class, OtherProperties.class, PlainProperties.class })
	static class Application {

		// The platform's own classes are compiled without the names of parameters
		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Linear.class, Neural.class, Broken.class)
				.base(Exception.class)
				.type(Exception.class, "parse", ParseException.class);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(FingyAutoConfiguration.class)
	static class Duplicate {

		@Bean
		static TypeContributor types() {
			return (types) -> types.type(Model.class, "linear", Linear.class)
				.type(Model.class, "Linear", Straight.class);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(AgainProperties.class)
	static class Twice extends Application {

	}

}
