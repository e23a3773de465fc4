package dev.fingy.cloud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.context.refresh.ContextRefresher;
import org.springframework.context.ConfigurableApplicationContext;

import dev.fingy.Change;
import dev.fingy.Fingy;
import dev.fingy.Lazy;
import dev.fingy.cloud.Jobs.JobProperties;
import dev.fingy.cloud.Jobs.Linear;
import dev.fingy.cloud.Jobs.Model;
import dev.fingy.cloud.Jobs.Neural;
import dev.fingy.cloud.Jobs.Pair;
import dev.fingy.cloud.Jobs.TrainingProperties;
import dev.fingy.internal.boot.ConfigurationRefresh;
import dev.fingy.internal.boot.Pending;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of a refresh that nodes follow which were not created yet.
 */
@Timeout(120)
class LazyRefreshTests {

	@TempDir
	private Path directory;

	private ConfigurableApplicationContext context;

	@AfterEach
	void close() {
		this.context.close();
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void nodeThatWasNotCreatedTakesTheNewConfiguration(boolean beans) throws IOException {
		start("training: { model: { type: linear, size: 2 }, rounds: 20 }", "--fingy.beans.enabled=" + beans);
		Lazy<Model> model = this.context.getBean(TrainingProperties.class).model();
		refresh("training: { model: { type: neural, units: 9 }, rounds: 20 }");
		assertThat(changes()).isEmpty();
		assertThat(model.isCreated()).isFalse();
		assertThat(model.type()).isEqualTo(Neural.class);
		assertThat(model.get()).isEqualTo(new Neural(9, "none"));
		assertThat(Fingy.of(this.context.getBean(TrainingProperties.class)).toYaml()).contains("units: 9");
		assertThat(Fingy.of(model.get()).toYaml()).contains("units: 9");
		if (beans) {
			assertThat(this.context.getBean("training.model")).isSameAs(model.get());
			assertThat(this.context.getBean(Neural.class)).isSameAs(model.get());
		}
		refresh("training: { model: { type: linear, size: 2 }, rounds: 20 }");
		assertThat(model.get()).isEqualTo(new Neural(9, "none"));
		assertThat(changes()).containsExactly("! training.model: {type: neural, units: 9} → {type: linear, size: 2}");
	}

	@Test
	void whatWasCreatedAndPlainPropertiesOfARecordStay() throws IOException {
		start("training: { model: { type: linear }, more: { a: { type: linear } }, rounds: 20 }");
		TrainingProperties training = this.context.getBean(TrainingProperties.class);
		Model created = training.model().get();
		refresh("training: { model: { type: neural }, more: { a: { type: linear, size: 7 }, "
				+ "b: { type: linear } }, rounds: 30 }");
		assertThat(training.model().get()).isSameAs(created);
		assertThat(training.more().get("a").get()).isEqualTo(new Linear(7));
		assertThat(training.more()).containsOnlyKeys("a");
		assertThat(changes()).containsExactly("! training.model: {type: linear} → {type: neural}",
				"+ training.more.b: {type: linear}", "~ training.rounds: 20 → 30");
	}

	@Test
	void nodeWhoseOwnerWasCreatedStays() throws IOException {
		start("training: { model: { type: pair, left: { type: linear }, right: { type: linear } } }");
		Pair pair = (Pair) this.context.getBean(TrainingProperties.class).model().get();
		refresh("training: { model: { type: pair, left: { type: neural }, right: { type: linear } } }");
		assertThat(pair.left().get()).isEqualTo(new Linear(1));
		assertThat(changes()).containsExactly("! training.model.left: {type: linear} → {type: neural}");
	}

	@Test
	void nodeThatWasCreatedKeepsItsOwnersAsTheyAre() throws IOException {
		start("training: { model: { type: pair, left: { type: linear }, right: { type: linear } } }");
		assertThat(this.context.getBean("training.model.left")).isEqualTo(new Linear(1));
		refresh("training: { model: { type: pair, left: { type: linear }, right: { type: neural } } }");
		Pair pair = (Pair) this.context.getBean(TrainingProperties.class).model().get();
		assertThat(pair.right().get()).isEqualTo(new Linear(1));
		assertThat(changes()).containsExactly("! training.model.right: {type: linear} → {type: neural}");
	}

	@Test
	void nodesWithinChangeWithTheirOwner() throws IOException {
		start("training: { model: { type: pair, left: { type: linear }, right: { type: linear } } }");
		Lazy<Model> model = this.context.getBean(TrainingProperties.class).model();
		refresh("training: { model: { type: neural } }");
		assertThat(this.context.containsBean("training.model.left")).isFalse();
		assertThat(changes()).isEmpty();
		refresh("training: { model: { type: pair, left: { type: neural }, right: { type: linear, size: 3 } } }");
		assertThat(changes()).isEmpty();
		Pair pair = (Pair) model.get();
		assertThat(pair.left().get()).isEqualTo(new Neural(4, "none"))
			.isSameAs(this.context.getBean("training.model.left"));
		assertThat(pair.right().get()).isEqualTo(new Linear(3));
		assertThat(Fingy.of(pair.left().get()).toYaml()).contains("neural");
	}

	@Test
	void whatReferencesLeadToStays() throws IOException {
		start("training: { model: { type: linear }, more: { a: { ref: training.model } } }");
		TrainingProperties training = this.context.getBean(TrainingProperties.class);
		refresh("training: { model: { type: neural }, more: { a: { ref: training.model } } }");
		assertThat(training.model().get()).isEqualTo(new Linear(1)).isSameAs(training.more().get("a").get());
		assertThat(changes()).containsExactly("! training.model: {type: linear} → {type: neural}");
	}

	@Test
	void nodesOfAJavaBeanTakeItBesideItsPlainProperties() throws IOException {
		start("job: { name: first, model: { type: linear }, limits: { fallback: { type: linear } } }");
		JobProperties job = this.context.getBean(JobProperties.class);
		Lazy<Model> model = job.getModel();
		refresh("job: { name: second, model: { type: neural }, limits: { memory: 5, fallback: { type: neural } } }");
		assertThat(job.getName()).isEqualTo("second");
		assertThat(job.getModel()).isSameAs(model);
		assertThat(job.getModel().get()).isEqualTo(new Neural(4, "none"));
		assertThat(job.getLimits().getMemory()).isEqualTo(5);
		assertThat(job.getLimits().getFallback().get()).isEqualTo(new Neural(4, "none"));
		assertThat(changes()).isEmpty();
	}

	@Test
	void wrongConfigurationIsTakenByNone() throws IOException {
		start("training: { model: { type: linear }, more: { a: { type: linear } } }");
		TrainingProperties training = this.context.getBean(TrainingProperties.class);
		refresh("training: { model: { type: neural }, more: { a: { type: nothing } } }");
		assertThat(training.model().get()).isEqualTo(new Linear(1));
		assertThat(pending().isFailing()).isTrue();
	}

	@Test
	void thereIsOneObjectWhateverIsRefreshedMeanwhile() throws Exception {
		start("training: { model: { type: linear, size: 0 } }");
		ExecutorService threads = Executors.newFixedThreadPool(8);
		for (int round = 1; round <= 30; round++) {
			this.context.close();
			start("training: { model: { type: linear, size: 0 } }");
			Lazy<Model> model = this.context.getBean(TrainingProperties.class).model();
			Future<?> refresh = threads.submit(() -> {
				refresh("training: { model: { type: neural, units: 5 } }");
				return null;
			});
			List<Future<Model>> models = threads.invokeAll(List.<Callable<Model>>of(model::get, model::get,
					() -> this.context.getBean("training.model", Model.class), model::get));
			refresh.get();
			for (Future<Model> each : models) {
				assertThat(each.get()).isSameAs(model.get());
			}
			boolean taken = model.get() instanceof Neural;
			assertThat(changes()).hasSize(taken ? 0 : 1);
		}
		threads.shutdownNow();
	}

	private void start(String content, String... arguments) throws IOException {
		Path file = Files.writeString(this.directory.resolve("app.yml"), content);
		this.context = new SpringApplicationBuilder(RefreshTests.Application.class).web(WebApplicationType.NONE)
			.properties(Map.of("spring.config.import", "file:" + file, "spring.main.banner-mode", "off",
					"fingy.refresh", "lazy"))
			.run(arguments);
	}

	private void refresh(String content) throws IOException {
		Files.writeString(this.directory.resolve("app.yml"), content);
		this.context.getBean(ContextRefresher.class).refresh();
	}

	private Pending pending() {
		return this.context.getBean(ConfigurationRefresh.class).pending();
	}

	private List<String> changes() {
		Pending pending = pending();
		return (pending != null) ? pending.changes().stream().map(Change::toString).toList() : List.of();
	}

}
