package dev.fingy.boot.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.boot.readme.Training.TrainingProperties;
import dev.fingy.boot.runs.FingyRunsAutoConfiguration;
import dev.fingy.runs.FingyRuns;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.file.FileRunStore;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the reference says of runs.
 */
class RunsTests {

	private static final Pattern SNIPPET = Pattern.compile("<!-- from: (\\S+) -->\\n```java\\n(.*?)```",
			Pattern.DOTALL);

	@Test
	void snippetsStandInTestedFiles() throws IOException {
		String page = Files.readString(Path.of("../src/docs/reference/runs.md"));
		assertThat(SNIPPET.matcher(page).results()).hasSize(2)
			.allSatisfy((snippet) -> assertThat(Path.of("..").resolve(snippet.group(1))).content()
				.contains(snippet.group(2)));
	}

	@Test
	void whatTheSnippetsTellIsRecorded(@TempDir Path directory) {
		new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
			.withSystemProperties("spring.config.location=classpath:readme/application.yaml")
			.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class, FingyRunsAutoConfiguration.class))
			.withUserConfiguration(Application.class)
			.withBean(Recorded.Learning.class)
			.withPropertyValues("fingy.runs.enabled=true", "fingy.runs.directory=" + directory)
			.run((context) -> {
				context.getBean(Recorded.Learning.class).learn(0.5, 1);
				Recorded.train(context.getBean(FingyRuns.class), context.getBean(TrainingProperties.class));
			});
		FileRunStore store = new FileRunStore(directory);
		List<Run> runs = store.list(RunQuery.ALL);
		assertThat(runs).hasSize(2);
		assertThat(runs.get(0)).extracting(Run::parent, Run::name, Run::state)
			.containsExactly(runs.get(1).id(), "training", Run.State.SUCCEEDED);
		assertThat(runs.get(1)).extracting(Run::metrics, Run::tags, Run::notes)
			.containsExactly(Map.of("loss", 0.5, "accuracy", 0.83), Map.of("machine", "blue"),
					List.of("with the new data"));
		assertThat(Objects.requireNonNull(store.document(runs.get(1).id()))
			.diff(Objects.requireNonNull(store.document(runs.get(0).id()))))
			.hasToString("~ training.model.hidden-units: 4 → 16");
	}

	@Configuration(proxyBeanMethods = false)
	@AutoConfigurationPackage
	@EnableConfigurationProperties(TrainingProperties.class)
	static class Application {

	}

}
