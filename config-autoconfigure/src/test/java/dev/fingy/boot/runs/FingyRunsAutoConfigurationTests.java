package dev.fingy.boot.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Fingy;
import dev.fingy.TypeContributor;
import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.boot.Models;
import dev.fingy.boot.Models.TrainingProperties;
import dev.fingy.internal.tree.SecretTexts;
import dev.fingy.runs.FingyRun;
import dev.fingy.runs.FingyRuns;
import dev.fingy.runs.Provenance;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;
import dev.fingy.runs.RunListener;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.RunRecorder;
import dev.fingy.runs.RunStore;
import dev.fingy.runs.file.FileRunStore;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FingyRunsAutoConfiguration}.
 */
class FingyRunsAutoConfigurationTests {

	@TempDir
	private Path directory;

	private ApplicationContextRunner runner() {
		return new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class, FingyRunsAutoConfiguration.class))
			.withUserConfiguration(Application.class)
			.withPropertyValues("fingy.runs.enabled=true", "fingy.runs.directory=" + this.directory.resolve("runs"),
					"spring.application.name=rain", "training.model.type=neural");
	}

	private List<Run> runs() {
		return new FileRunStore(this.directory.resolve("runs")).list(RunQuery.ALL);
	}

	@Test
	void runsAreRecordedInTheDirectory() {
		runner().run((context) -> {
			FingyRun run = context.getBean(FingyRun.class);
			run.metric("accuracy", 0.83);
			context.getBean(FingyRuns.class)
				.run("train", Fingy.of(context.getBean(TrainingProperties.class)), (child) -> {
					run.metric("loss", 0.5);
					return null;
				});
		});
		assertThat(runs()).extracting(Run::application, Run::name, Run::state, (run) -> run.metrics().toString())
			.containsExactly(Tuple.tuple("rain", "train", Run.State.SUCCEEDED, "{loss=0.5}"),
					Tuple.tuple("rain", null, Run.State.SUCCEEDED, "{accuracy=0.83}"));
		assertThat(runs().get(0).parent()).isEqualTo(runs().get(1).id());
		assertThat(runs().get(0).fingerprint()).isEqualTo(runs().get(1).fingerprint());
	}

	@Test
	void applicationIsRecordedWithItsCommandAndCommit() throws IOException {
		Path git = Files.writeString(this.directory.resolve("git.properties"),
				"git.commit.id=c0ffee\ngit.dirty=true\n");
		runner().withPropertyValues("spring.info.git.location=file:" + git)
			.run((context) -> context.getBean(FingyRuns.class)
				.start("train", Fingy.of(context.getBean(TrainingProperties.class))));
		assertThat(runs()).hasSize(2);
		assertThat(runs().get(0).provenance()).isEqualTo(Provenance.UNKNOWN);
		assertThat(runs().get(1).provenance())
			.isEqualTo(new Provenance(CommandLine.ofProcess(List.of(), SecretTexts.NONE), "c0ffee", true));
	}

	@Test
	void nothingIsRecordedWhenTurnedOff() {
		runner().withPropertyValues("fingy.runs.enabled=false", "fingy.runs.max-history=many").run((context) -> {
			assertThat(context).hasNotFailed()
				.doesNotHaveBean(RunRecorder.class)
				.doesNotHaveBean(RunStore.class)
				.doesNotHaveBean(ApplicationRun.class);
			context.getBean(FingyRun.class).metric("accuracy", 0.83);
			assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName).doesNotContain("fingy-runs");
		});
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void applicationWithoutConfigurationsRecordsNothing() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class, FingyRunsAutoConfiguration.class))
			.withPropertyValues("fingy.runs.enabled=true", "fingy.runs.directory=" + this.directory.resolve("runs"))
			.run((context) -> context.getBean(FingyRun.class).metric("accuracy", 0.83));
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void runsAreAbsentWithoutTheirModule() {
		runner().withClassLoader(new FilteredClassLoader("dev.fingy.runs"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(TrainingProperties.class)
				.doesNotHaveBean("fingyRun"));
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void runsAreAbsentWithoutFingy() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(FingyRunsAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(FingyRun.class));
	}

	@Test
	void storeOfTheApplicationIsUsed() {
		FileRunStore store = new FileRunStore(this.directory.resolve("mine"));
		runner().withBean(RunStore.class, () -> store)
			.run((context) -> assertThat(context).getBean(RunStore.class).isSameAs(store));
		assertThat(store.list(RunQuery.ALL)).hasSize(1);
		assertThat(this.directory.resolve("runs")).doesNotExist();
	}

	@Test
	void runOfTheApplicationIsUsed() {
		FingyRun mine = FingyRuns.none().current();
		runner().withBean(FingyRun.class, () -> mine)
			.run((context) -> assertThat(context).getBean(FingyRun.class).isSameAs(mine));
	}

	@Test
	void listenersAreTold() {
		List<String> told = new ArrayList<>();
		RunListener listener = new RunListener() {

			@Override
			public void measured(Run run, RunEvent.Measured measured) {
				told.add(run.application() + " " + measured.name());
			}

		};
		runner().withBean(RunListener.class, () -> listener)
			.run((context) -> context.getBean(FingyRun.class).metric("accuracy", 0.83));
		assertThat(told).containsExactly("rain accuracy");
	}

	@Test
	void oldRunsAreDeleted() {
		for (int i = 0; i < 3; i++) {
			runner().withPropertyValues("fingy.runs.max-history=2")
				.run((context) -> assertThat(context).hasNotFailed());
		}
		assertThat(runs()).hasSize(2);
	}

	@Test
	void unknownStoreIsAnError() {
		runner().withPropertyValues("fingy.runs.store=paper")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("dev.fingy.boot.runs.RunsProperties.Store.paper"));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(TrainingProperties.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return Models.TYPES;
		}

	}

}
