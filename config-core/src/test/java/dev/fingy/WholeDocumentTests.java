package dev.fingy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.DefaultValue;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The document of a configuration as it is bound, whole.
 */
class WholeDocumentTests {

	private static final Path FILES = Path.of("src/test/resources/dev/fingy/documents");

	private static <T> T bind(TestSources sources, Class<T> type) {
		return sources
			.with((types) -> types.add(Neural.class, Linear.class, Dense.class, Remote.class, Scheduled.class))
			.bind("t", type);
	}

	private static void assertDocument(Object bound, String name) throws IOException {
		String json = Fingy.of(bound)
			.toJson()
			.replaceAll("sha256:[0-9a-f]{64}", "sha256:*")
			.replaceAll("\"captured\": \"[^\"]*\"", "\"captured\": \"*\"");
		assertThat(json).isEqualTo(Files.readString(FILES.resolve(name)));
	}

	@Test
	void toJsonShowsEveryFeature() throws IOException {
		String[] lines = Files.readAllLines(FILES.resolve("every-feature.yaml")).toArray(String[]::new);
		TestSources sources = TestSources.yaml(lines)
			.underEnvironment("T_MODEL_NUMFEATURES", "8", "T_OTHER_TYPE", "neural");
		Training training = bind(sources, Training.class);
		training.model().get();
		assertDocument(training, "every-feature.json");
	}

	@Test
	void toJsonShowsWhatBeansThemselvesSay() throws IOException {
		Settings settings = bind(TestSources.yaml("t: {timeout: 9s, created: scheduled, later: scheduled}"),
				Settings.class);
		settings.getCreated().get();
		assertDocument(settings, "beans.json");
	}

	@Test
	void fingerprintDoesNotDependOnWhatWasCreated() {
		Settings settings = bind(TestSources.yaml("t: {created: scheduled}"), Settings.class);
		String before = Fingy.of(settings).fingerprint();
		settings.getCreated().get();
		assertThat(Fingy.of(settings).fingerprint()).isEqualTo(before);
	}

	record Training(Lazy<Model> model, Lazy<Model> other, List<Layer> layers, Map<String, Lazy<Model>> models,
			Lazy<Store> remote, @DefaultValue("1000") int trainIters, @DefaultValue("x,y") Set<String> tags,
			@Nullable Duration pause, Schedule schedule) {

		@Derived
		@NotSecret
		int totalSteps() {
			return 2 * this.trainIters;
		}

		@Derived
		@Secret
		String seed() {
			return "hunter2";
		}

	}

	@Discriminated
	interface Model {

	}

	@TypeName(value = "neural", aliases = "mlp")
	record Neural(@DefaultValue("0") int numFeatures, @DefaultValue("4") int hiddenUnits, @Nullable Double rate,
			@Nullable List<String> featureNames, @Nullable @Secret String passphrase) implements Model {

	}

	@TypeName("linear")
	record Linear(@DefaultValue("0") int numFeatures, @DefaultValue("false") boolean bias) implements Model {

	}

	@Discriminated
	interface Layer {

	}

	@TypeName("dense")
	record Dense(@DefaultValue("16") int size) implements Layer {

		@Derived
		int weights() {
			return this.size * this.size;
		}

	}

	@Discriminated(defaultType = "remote")
	interface Store {

	}

	@TypeName("remote")
	record Remote(@Nullable String url, @Nullable String apiToken,
			@Autowired @Nullable Runnable client) implements Store {

	}

	record Schedule(int warmup, @DefaultValue("1s") Duration pause) {

	}

	@TypeName("scheduled")
	public static class Scheduled implements Model {

		private Duration every = Duration.ofMinutes(1);

		public Duration getEvery() {
			return this.every;
		}

		public void setEvery(Duration every) {
			this.every = every;
		}

	}

	public static class Pool {

		private int min = 2;

		private String password = "hunter2";

		private @Nullable Pool spare;

		public int getMin() {
			return this.min;
		}

		public void setMin(int min) {
			this.min = min;
		}

		public String getPassword() {
			return this.password;
		}

		public void setPassword(String password) {
			this.password = password;
		}

		public @Nullable Pool getSpare() {
			return this.spare;
		}

		public void setSpare(@Nullable Pool spare) {
			this.spare = spare;
		}

	}

	public static class Settings {

		private Duration timeout = Duration.ofSeconds(5);

		private List<String> hosts = new ArrayList<>(List.of("a", "b"));

		private Map<String, Object> labels = Map.of("api-token", "hunter2");

		private final Pool pool = new Pool();

		private @Nullable Lazy<Model> created;

		private @Nullable Lazy<Model> later;

		private Model unwritable = new Linear(1, true);

		private @Nullable String name;

		public Duration getTimeout() {
			return this.timeout;
		}

		public void setTimeout(Duration timeout) {
			this.timeout = timeout;
		}

		public List<String> getHosts() {
			return this.hosts;
		}

		public void setHosts(List<String> hosts) {
			this.hosts = hosts;
		}

		public Map<String, Object> getLabels() {
			return this.labels;
		}

		public void setLabels(Map<String, Object> labels) {
			this.labels = labels;
		}

		public Pool getPool() {
			return this.pool;
		}

		public Lazy<Model> getCreated() {
			return java.util.Objects.requireNonNull(this.created);
		}

		public void setCreated(Lazy<Model> created) {
			this.created = created;
		}

		public @Nullable Lazy<Model> getLater() {
			return this.later;
		}

		public void setLater(@Nullable Lazy<Model> later) {
			this.later = later;
		}

		public Model getUnwritable() {
			return this.unwritable;
		}

		public void setUnwritable(Model unwritable) {
			this.unwritable = unwritable;
		}

		public @Nullable String getName() {
			return this.name;
		}

		public void setName(@Nullable String name) {
			this.name = name;
		}

		public int getBroken() {
			throw new IllegalStateException("hunter2");
		}

		public void setBroken(int broken) {
		}

	}

}
