package dev.fingy.boot.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
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
 * The snippets of the README and of the reference stand in files that are compiled and
 * tested, their links lead somewhere, and the README's example does what it says.
 */
class ReadmeTests {

	private static final Path ROOT = Path.of("..");

	// Links to other sites are theirs to keep
	private static final Pattern LINK = Pattern.compile("\\]\\(((?!https?:)[^)]+)\\)");

	private static final Pattern SNIPPET = Pattern.compile("<!-- from: (\\S+) -->\\n```\\w+\\n(.*?)```",
			Pattern.DOTALL);

	private static final Pattern UNNAMED = Pattern
		.compile("(?<!<!-- from: \\S{1,200} -->\\n)```(java|yaml|json|diff|text)\\n.*");

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withSystemProperties("spring.config.location=classpath:readme/application.yaml")
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
		.withUserConfiguration(Application.class);

	static List<Path> pages() throws IOException {
		try (Stream<Path> reference = Files.list(ROOT.resolve("src/docs/reference"))) {
			return Stream.concat(Stream.of(ROOT.resolve("README.md")), reference.sorted()).toList();
		}
	}

	static List<String[]> snippets() throws IOException {
		List<String[]> snippets = new ArrayList<>();
		for (Path page : pages()) {
			SNIPPET.matcher(Files.readString(page))
				.results()
				.forEach((result) -> snippets
					.add(new String[] { page.getFileName().toString(), result.group(1), result.group(2) }));
		}
		return snippets;
	}

	@ParameterizedTest
	@MethodSource("snippets")
	void snippetStandsInATestedFile(String page, String file, String snippet) throws IOException {
		assertThat(trimmed(Files.readString(ROOT.resolve(file)))).contains(trimmed(snippet));
	}

	private static String trimmed(String text) {
		return Stream.of(text.split("\n")).map(String::strip).collect(Collectors.joining("\n"));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyLanguageSnippetNamesItsFile(Path page) throws IOException {
		String text = Files.readString(page);
		assertThat(UNNAMED.matcher(text).results().map(MatchResult::group)).isEmpty();
	}

	static List<Object[]> links() throws IOException {
		List<Object[]> links = new ArrayList<>();
		for (Path page : pages()) {
			LINK.matcher(Files.readString(page))
				.results()
				.forEach((link) -> links.add(new Object[] { page, link.group(1) }));
		}
		return links;
	}

	@ParameterizedTest
	@MethodSource("links")
	void linkLeadsSomewhere(Path page, String link) throws IOException {
		String[] parts = link.split("#");
		Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
		assertThat(target).exists();
		if (parts.length > 1) {
			assertThat(Files.readString(target).lines().filter((line) -> line.startsWith("#")).map(ReadmeTests::anchor))
				.contains(parts[1]);
		}
	}

	private static String anchor(String heading) {
		return heading.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
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
	void exampleNeedsItsArguments() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
			.withUserConfiguration(Application.class)
			.withPropertyValues("training.model.type=neural", "training.model.num-features=8")
			.run((context) -> assertThat(context).getFailure().hasMessage("""
					1 problem in the configuration of 'training':

					  training.model: needs 'num-layers'
					      Origin: "training.model.type" from property source "test"
					"""));
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
