package dev.fingy.boot.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.Banner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.TypeContributor;
import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.boot.Models;
import dev.fingy.boot.Models.TrainingProperties;
import dev.fingy.runs.FingyRun;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.RunRecorder;
import dev.fingy.runs.file.FileRunStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the run of an application that has several contexts.
 */
class ContextHierarchyRunsTests {

	@TempDir
	private Path directory;

	private List<Run> runs() {
		return new FileRunStore(this.directory.resolve("runs")).list(RunQuery.ALL);
	}

	private ConfigurableApplicationContext start(Class<?> parent, Class<?>... children) {
		ConfigurableApplicationContext outer = builder(parent).run();
		ConfigurableApplicationContext last = outer;
		for (Class<?> child : children) {
			last = builder(child).parent(outer).run();
		}
		return last;
	}

	private SpringApplicationBuilder builder(Class<?> source) {
		return new SpringApplicationBuilder(source).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.registerShutdownHook(false)
			.properties(Map.of("fingy.runs.enabled", "true", "fingy.runs.directory",
					this.directory.resolve("runs").toString(), "training.model.type", "neural"));
	}

	private static void close(ConfigurableApplicationContext child) {
		ConfigurableApplicationContext parent = (ConfigurableApplicationContext) child.getParent();
		child.close();
		if (parent != null) {
			parent.close();
		}
	}

	@Test
	void parentAndChildThatBindTheSameAreOneRun() {
		withRuns(() -> {
			ConfigurableApplicationContext child = start(Bound.class, Bound.class);
			child.getBean(FingyRun.class).metric("accuracy", 0.83);
			assertThat(child.getBean(FingyRun.class)).isSameAs(child.getParent().getBean(FingyRun.class));
			assertThat(child.getBeansOfType(RunRecorder.class)).isEmpty();
			close(child);
		});
		assertThat(runs()).singleElement().satisfies((run) -> {
			assertThat(run.state()).isEqualTo(Run.State.SUCCEEDED);
			assertThat(run.metrics()).containsEntry("accuracy", 0.83);
		});
	}

	@Test
	void siblingsAreOneRun() {
		withRuns(() -> {
			ConfigurableApplicationContext second = start(Plain.class, Bound.class, Bound.class);
			close(second);
		});
		assertThat(runs()).extracting(Run::state).containsExactly(Run.State.SUCCEEDED);
	}

	@Test
	void childOpensTheRunWhereTheParentBindsNothing() {
		withRuns(() -> {
			ConfigurableApplicationContext child = start(Plain.class, Bound.class);
			child.getBean(FingyRun.class).metric("accuracy", 0.83);
			close(child);
		});
		assertThat(runs()).singleElement().satisfies((run) -> {
			assertThat(run.state()).isEqualTo(Run.State.SUCCEEDED);
			assertThat(run.metrics()).containsEntry("accuracy", 0.83);
			assertThat(new FileRunStore(this.directory.resolve("runs")).document(run.id()).toJson())
				.contains("\"type\": \"neural\"");
		});
	}

	@Test
	void runOfTheParentFailsWithItsChild() {
		withRuns(() -> {
			ConfigurableApplicationContext parent = start(Bound.class);
			assertThatExceptionOfType(RuntimeException.class)
				.isThrownBy(() -> builder(Failing.class).parent(parent).run());
			parent.close();
		});
		assertThat(runs()).singleElement().satisfies((run) -> {
			assertThat(run.state()).isEqualTo(Run.State.FAILED);
			assertThat(run.error()).contains("no luck");
		});
	}

	@Test
	void exitCodeOfTheChildIsThatOfTheRun() {
		withRuns(() -> {
			ConfigurableApplicationContext child = start(Bound.class, Exiting.class);
			assertThat(SpringApplication.exit(child)).isEqualTo(3);
			close(child);
		});
		assertThat(runs()).singleElement().satisfies((run) -> assertThat(run.error()).isEqualTo("Exit code 3"));
	}

	// Tests of the build record nothing unless they say so
	private static void withRuns(Runnable test) {
		String before = System.getProperty("fingy.runs.enabled");
		System.setProperty("fingy.runs.enabled", "true");
		try {
			test.run();
		}
		finally {
			if (before != null) {
				System.setProperty("fingy.runs.enabled", before);
			}
			else {
				System.clearProperty("fingy.runs.enabled");
			}
		}
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ FingyAutoConfiguration.class, FingyRunsAutoConfiguration.class })
	static class Plain {

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ FingyAutoConfiguration.class, FingyRunsAutoConfiguration.class })
	@EnableConfigurationProperties(TrainingProperties.class)
	static class Bound {

		@Bean
		static TypeContributor types() {
			return Models.TYPES;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Failing extends Bound {

		@Bean
		Object failing() {
			throw new IllegalStateException("no luck");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Exiting extends Bound {

		@Bean
		ExitCodeGenerator exit() {
			return () -> 3;
		}

	}

}
