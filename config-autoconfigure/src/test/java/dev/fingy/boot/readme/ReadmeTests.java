package dev.fingy.boot.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.boot.command.FingyCommandAutoConfiguration;
import dev.fingy.boot.readme.Jobs.JobProperties;
import dev.fingy.boot.readme.Training.LinearModel;
import dev.fingy.boot.readme.Training.Model;
import dev.fingy.boot.readme.Training.NeuralNet;
import dev.fingy.boot.readme.Training.TrainingProperties;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The README's snippets stand in files that are compiled and tested, and its example does
 * what the README says.
 */
class ReadmeTests {

	private static final Path ROOT = Path.of("..");

	private static final Pattern SNIPPET = Pattern.compile("<!-- from: (\\S+) -->\\n```\\w+\\n(.*?)```",
			Pattern.DOTALL);

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withSystemProperties("spring.config.location=classpath:readme/application.yaml")
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
		.withUserConfiguration(Application.class);

	static List<String[]> snippets() throws IOException {
		Matcher matcher = SNIPPET.matcher(Files.readString(ROOT.resolve("README.md")));
		List<String[]> snippets = matcher.results()
			.map((result) -> new String[] { result.group(1), result.group(2) })
			.toList();
		assertThat(snippets).isNotEmpty();
		return snippets;
	}

	@ParameterizedTest
	@MethodSource("snippets")
	void snippetStandsInATestedFile(String file, String snippet) throws IOException {
		assertThat(trimmed(Files.readString(ROOT.resolve(file)))).contains(trimmed(snippet));
	}

	private static String trimmed(String text) {
		return Stream.of(text.split("\n")).map(String::strip).collect(Collectors.joining("\n"));
	}

	@Test
	void everyLanguageSnippetNamesItsFile() throws IOException {
		String readme = Files.readString(ROOT.resolve("README.md"));
		long fences = readme.lines().filter((line) -> line.equals("```java") || line.equals("```yaml")).count();
		assertThat(snippets()).hasSize((int) fences);
	}

	@Test
	void exampleCreatesTheModelOnce() {
		this.runner.run((context) -> {
			TrainingProperties properties = context.getBean(TrainingProperties.class);
			assertThat(properties.model().isCreated()).isFalse();
			assertThat(properties.model().get()).isInstanceOf(NeuralNet.class).isSameAs(context.getBean(Model.class));
		});
	}

	@Test
	void exampleSwitchesItsType() {
		this.runner.withPropertyValues("training.model.type=linear")
			.run((context) -> assertThat(context.getBean("training.model")).isEqualTo(new LinearModel(8)));
	}

	@Test
	void commandLineRunsTheNodeAndEndsWithItsResult() {
		assertThat(SpringApplication.exit(new SpringApplication(Commanded.class).run("train", "gpt",
				"--training.job.steps=5", "--spring.config.location=classpath:readme/commands.yaml")))
			.isEqualTo(5);
	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage
	@EnableConfigurationProperties(TrainingProperties.class)
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage
	@ImportAutoConfiguration({ FingyAutoConfiguration.class, FingyCommandAutoConfiguration.class })
	@EnableConfigurationProperties(JobProperties.class)
	static class Commanded {

	}

}
