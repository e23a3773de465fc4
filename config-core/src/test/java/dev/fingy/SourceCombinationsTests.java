package dev.fingy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ByteArrayResource;

import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.resolution.Settings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What several sources make of nodes together. Each case names a class and its sources,
 * the lowest precedence first, and then all that comes of them: the object, problems,
 * warnings, and what is logged at level {@code DEBUG} only.
 */
class SourceCombinationsTests {

	private static final Path CASES = Path.of("src/test/resources/dev/fingy/sources");

	static Stream<Case> cases() throws IOException {
		List<Case> cases = new ArrayList<>();
		for (String file : List.of("environment", "services", "short-forms", "lists")) {
			for (String text : Files.readString(CASES.resolve(file + ".txt")).split("\n\n")) {
				cases.add(Case.of(file, text.strip().lines().toList()));
			}
		}
		return cases.stream();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("cases")
	void sourcesAreCombined(Case given) {
		assertThat(given.outcome()).isEqualTo(given.expected());
	}

	private static void register(TypeRegistry.Builder types) {
		types.add(Http.class, File.class, PortNamed.class, ServiceHost.class, Listed.class, Beany.class, Hidden.class,
				Pipe.class, BeanNode.class, Injected.class, Derives.class, Linear.class, Neural.class, Deep.class,
				Adam.class, Sgd.class, Wide.class);
	}

	/**
	 * A case.
	 *
	 * @param name what it is about
	 * @param type the class
	 * @param sources the sources, the lowest precedence first
	 * @param expected what comes of them
	 */
	record Case(String name, Class<?> type, List<String> sources, List<String> expected) {

		static Case of(String file, List<String> lines) {
			int end = 2;
			while (end < lines.size() && lines.get(end).matches("(yaml|env|cli|json|properties|map|system) .*")) {
				end++;
			}
			try {
				return new Case(file + ": " + lines.get(0).substring(3),
						Class.forName(SourceCombinationsTests.class.getName() + "$" + lines.get(1)),
						lines.subList(2, end), lines.subList(end, lines.size()));
			}
			catch (ClassNotFoundException ex) {
				throw new IllegalStateException(ex);
			}
		}

		List<String> outcome() {
			TestSources all = TestSources.of().with(SourceCombinationsTests::register);
			this.sources.forEach((source) -> add(all, source));
			Resolution resolution = all.resolve(this.type, Settings.DEFAULT);
			List<String> outcome = new ArrayList<>();
			if (resolution.problems().isEmpty()) {
				outcome.add("= " + all.bind("t", this.type));
			}
			resolution.problems().forEach((problem) -> outcome.add("problem " + sentence(problem)));
			TestSources.warnings(resolution).forEach((problem) -> outcome.add("warning " + sentence(problem)));
			all.unmatched(this.type).forEach((line) -> outcome.add("debug " + shortened(line)));
			return outcome;
		}

		private static String sentence(Problem problem) {
			return shortened(problem.sentence());
		}

		private static String shortened(String line) {
			return line.replaceAll("\" from property source \"\\w+\"", "\"")
				.replace("Byte array resource [file] - ", "");
		}

		private static void add(TestSources all, String source) {
			String content = source.substring(source.indexOf(' ') + 1);
			String[] each = content.split(" ");
			switch (source.substring(0, source.indexOf(' '))) {
				case "yaml" -> addYaml(all, content);
				case "env" -> all.underEnvironment(
						Arrays.stream(each).flatMap((text) -> Stream.of(text.split("=", 2))).toArray(String[]::new));
				case "cli" -> all.under(each);
				case "json" -> all.underJson(content);
				case "properties" -> all.underProperties(each);
				case "map" -> all.underMap(map(each));
				default -> all.underSystemProperties(map(each));
			}
		}

		private static void addYaml(TestSources all, String content) {
			ByteArrayResource file = new ByteArrayResource(("t: " + content).getBytes(StandardCharsets.UTF_8), "file") {
				@Override
				public String getDescription() {
					return "Byte array resource [file]";
				}
			};
			try {
				all.environment()
					.getPropertySources()
					.addFirst(new YamlPropertySourceLoader().load(content, file).get(0));
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

		private static Map<String, Object> map(String[] each) {
			Map<String, Object> map = new LinkedHashMap<>();
			Arrays.stream(each).forEach((text) -> map.put(text.split("=", 2)[0], text.split("=", 2)[1]));
			return map;
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

	@Discriminated
	interface Tracker {

	}

	@TypeName("http")
	record Http(String uri, @DefaultValue("80") int port) implements Tracker {

	}

	@TypeName("file")
	record File(@Nullable String path) implements Tracker {

	}

	@TypeName("port-name")
	record PortNamed(@Nullable Ported port, @Nullable String portRange) implements Tracker {

	}

	record Ported(@Nullable String name) {

	}

	@TypeName("service-host")
	record ServiceHost(@Nullable String serviceHost, @Nullable String servicePort) implements Tracker {

	}

	@TypeName("listy")
	record Listed(@Nullable List<Model> models) implements Tracker {

	}

	@TypeName("sec")
	record Hidden(@Secret @Nullable String token, @Nullable String user) implements Tracker {

	}

	@TypeName("pipe")
	record Pipe(@Nullable Model model, @Nullable String modelDir, @DefaultValue("1") int l2Reg,
			@DefaultValue("1") int conv2d) implements Tracker {

	}

	@TypeName("inj")
	record Injected(@Autowired Object service, @Nullable String x) implements Tracker {

	}

	@TypeName("der")
	record Derives(@DefaultValue("1") int x) implements Tracker {

		@Derived
		int doubleX() {
			return this.x * 2;
		}

	}

	@TypeName("beany")
	public static class Beany implements Tracker {

		private int maxSize;

		public int getMaxSize() {
			return this.maxSize;
		}

		public void setMaxSize(int maxSize) {
			this.maxSize = maxSize;
		}

		@Override
		public String toString() {
			return "Beany[" + this.maxSize + "]";
		}

	}

	@TypeName("bnode")
	public static class BeanNode implements Tracker {

		private @Nullable Model model;

		private @Nullable Beany pool;

		private @Nullable String modelDir;

		public @Nullable Model getModel() {
			return this.model;
		}

		public void setModel(Model model) {
			this.model = model;
		}

		public @Nullable Beany getPool() {
			return this.pool;
		}

		public void setPool(Beany pool) {
			this.pool = pool;
		}

		public @Nullable String getModelDir() {
			return this.modelDir;
		}

		public void setModelDir(String modelDir) {
			this.modelDir = modelDir;
		}

		@Override
		public String toString() {
			return "BeanNode[" + this.model + ", " + this.pool + ", " + this.modelDir + "]";
		}

	}

	@Discriminated(defaultType = "linear")
	interface Model {

	}

	@TypeName("linear")
	record Linear(@DefaultValue("1") int numFeatures) implements Model {

	}

	@TypeName("neural")
	record Neural(@DefaultValue("1") int numLayers) implements Model {

	}

	@Discriminated
	interface Machine {

	}

	@TypeName("deep")
	record Deep(@Nullable Pool pool, @Nullable Map<String, String> labels,
			@Nullable List<Integer> sizes) implements Machine {

	}

	record Pool(int size, @Nullable Tracker tracker) {

	}

	@Discriminated
	interface Optimiser {

	}

	@TypeName("adam")
	record Adam(@DefaultValue("0.1") double lr, @DefaultValue("0.9") double beta,
			@Nullable Optimiser inner) implements Optimiser {

	}

	@TypeName("sgd")
	record Sgd(@DefaultValue("0.2") double lr) implements Optimiser {

	}

	@TypeName("wide")
	record Wide(@Nullable List<Optimiser> opts, @Nullable Map<String, Optimiser> named, @Nullable List<String> tags,
			@Nullable List<Cell> cells, @Nullable Map<String, Integer> counts) implements Optimiser {

	}

	record Cell(int size, @Nullable String name) {

	}

	record Holder(@Nullable Optimiser opt, @Nullable List<String> tags) {

	}

	record One(@Nullable Optimiser opt, @Nullable Map<String, Optimiser> named) {

	}

	record Many(@Nullable List<Optimiser> opts, @Nullable List<String> tags, @Nullable List<Cell> cells,
			@Nullable List<Holder> holders, @Nullable Optimiser opt) {

	}

	record Tracked(Optional<Tracker> tracker) {

	}

	record TrackedTwice(Optional<Tracker> tracker, @Nullable Tracker other) {

	}

	record TrackerPort(Optional<Tracker> tracker, @Nullable String trackerPort) {

	}

	record TrackerUri(Optional<Tracker> tracker, @Nullable String trackerUri) {

	}

	record TrackerUriHost(@Nullable Tracker tracker, @Nullable Host trackerUri) {

	}

	record Host(@Nullable String host) {

	}

	record TrackerUris(@Nullable Tracker tracker, @Nullable Map<String, String> trackerUri) {

	}

	record Dashed(Optional<Tracker> myTracker) {

	}

	record LazyTracker(Optional<Lazy<Tracker>> tracker) {

		@Override
		public String toString() {
			return this.tracker.map(Lazy::get).toString();
		}

	}

	record Named(@Name("class") @Nullable Tracker kind, @Name("my.tracker") @Nullable Tracker dotted) {

	}

	record ModelDir(@Nullable Model model, @Nullable String modelDir) {

	}

	record ModelType(@Nullable Model model, @Nullable String modelType) {

	}

	record Defaulted(@DefaultType("linear") Model model) {

	}

	record LazyModel(@Nullable Lazy<Model> model) {

		@Override
		public String toString() {
			return (this.model != null) ? "Lazy[" + this.model.get() + "]" : "null";
		}

	}

	record Heads(@Nullable Model model, @Nullable Model modelHead, @Nullable String modelHeadDir, int headSize) {

	}

	record Joined(@Nullable Model model, @Nullable String modelnumfeatures) {

	}

	record Models(@Nullable List<Model> models, int modelsMax) {

	}

	record LazyModels(@DefaultValue List<Lazy<Model>> models, int modelsMax) {

		@Override
		public String toString() {
			return this.modelsMax + " " + this.models.stream().map(Lazy::get).toList();
		}

	}

	record ModelSet(@Nullable Set<Model> models) {

	}

	record ModelArray(Model @Nullable [] models, int modelsMax) {

		@Override
		public String toString() {
			return this.modelsMax + " " + Arrays.toString(this.models);
		}

	}

	record ModelMap(@Nullable Map<String, Model> map, int mapMax, @Nullable String mapBType) {

	}

	record TrackerMap(@Nullable Map<String, Tracker> map) {

	}

	record OptionalMap(@Nullable Map<String, Optional<Tracker>> map) {

	}

	record ListMap(@Nullable Map<String, List<Model>> map) {

	}

	record MapList(@Nullable List<Map<String, Model>> list) {

	}

	record Deeper(@Nullable Machine deep, @Nullable Map<String, String> labels) {

	}

	record Inner(Optional<Tracker> tracker, @Nullable String name) {

	}

	record Outer(@Nullable Inner inner, @Nullable List<Inner> inners, @Nullable Map<String, Inner> byname) {

	}

	public static class BeanHolder {

		private @Nullable Tracker tracker;

		private @Nullable Model model;

		private @Nullable String trackerUri;

		public @Nullable Tracker getTracker() {
			return this.tracker;
		}

		public void setTracker(Tracker tracker) {
			this.tracker = tracker;
		}

		public @Nullable Model getModel() {
			return this.model;
		}

		public void setModel(Model model) {
			this.model = model;
		}

		public @Nullable String getTrackerUri() {
			return this.trackerUri;
		}

		public void setTrackerUri(String trackerUri) {
			this.trackerUri = trackerUri;
		}

		@Override
		public String toString() {
			return "BeanHolder[" + this.tracker + ", " + this.model + ", " + this.trackerUri + "]";
		}

	}

}
