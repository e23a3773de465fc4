package dev.fingy.boot.inspection;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.annotation.PostConstruct;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

import dev.fingy.Discriminated;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.Problem;
import dev.fingy.Secret;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.boot.command.FingyCommandAutoConfiguration;
import dev.fingy.boot.replay.ReplayAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks and starts one application with many files, right and wrong. After a check that
 * ends with 0, a start fails only in what was listed; what fails a start before a node is
 * created fails the check.
 */
class CheckedAndStartedTests {

	private static final Path REPORTED = Path.of("../config-core/src/test/resources/dev/fingy/failures");

	private static final List<List<String>> PIECES = List.of(
			List.of("", "t.model=linear", "t.model.type=nueral", "t.model.type=fails", "t.model.rate=${RATE}",
					"t.model.type=needy", "t.model.type=ranged\nt.model.range.min=2\nt.model.range.max=1"),
			List.of("", "t.animal=cat", "t.animal.type=ranged-animal\nt.animal.range.min=2\nt.animal.range.max=1",
					"t.animal.type=failing", "t.animal.type=wolf\nt.animal.pack-size=x", "t.animal=injected",
					"t.animal.type=lazily\nt.animal.model=fails"),
			List.of("", "t.range.min=1\nt.range.max=2", "t.range.min=3\nt.range.max=2", "t.range.min=x"),
			List.of("", "t.note=fine", "t.note=${NOTE}", "t.note=${NOTE:none}", "t.note=throw"),
			List.of("", "t.animals[0]=cat\nt.animals[1]=wolf", "t.animals[0]=failing", "t.animals[0].ref=t.animal",
					"t.animals[0]=bird"),
			List.of("", "plain.number=1", "plain.number=x", "plain.number=-1", "plain.text=${PLAIN}"),
			List.of("", "bean.model=linear\nbean.size=1", "bean.size=-1", "bean.animal=failing", "bean.model=fails"),
			List.of("", "valid.size=5", "valid.size=0", "valid.inner.count=0", "valid.inner.count=x",
					"valid.items[0].count=1\nvalid.items[1].count=0", "valid.by-name.a.count=0", "valid.draft=x",
					"valid.nodes[0]=cat\nvalid.nodes[1]=bird", "valid.resource=classpath:missing.txt",
					"valid.type=no.such.Class", "valid.wait=soon", "valid.model=ranged-min\nvalid.inner.count=2",
					"valid.model.type=ranged-min\nvalid.model.size=0", "valid.model=mute\nvalid.unknown=1"),
			List.of("", "initial.name=fine", "initial.name=bad", "initial.name=${NAME}", "initial.name=throw",
					"service.name=fine", "strict.size=1", "strict.syze=1"),
			List.of("", "t.other.ref=t.sink\nt.sink=file", "t.other.ref=t.nothing",
					"t.other.ref=t.animal\nt.animal=cat", "t.other.ref=t.sink\nt.sink.ref=t.other",
					"t.other=retry\nt.other.sink.ref=t.sink\nt.sink=file", "t.other=retry",
					"t.other.ref=valid.animal\nvalid.animal=cat", "t.other.ref=valid.sink\nvalid.sink=throwing",
					"valid.animal.ref=t.animal\nt.animal=failing"),
			List.of("", "spring.config.import=optional:configtree:/no/such/folder/",
					"spring.profiles.active=x\n#---\nspring.config.activate.on-profile=x\nt.model=fails",
					"spring.profiles.active=x\n#---\nspring.config.activate.on-profile=x\nt.dog.bred=x",
					"t.dog.breed=${spring.profiles.active}", "t.dog.breed=${random.uuid}", "t.sizes=1,2,x",
					"t.sizes[1]=1", "t.scores.a=x", "t.activations=relu,tan", "t.dog.breed=a\nt.dog.breed.x=b"),
			List.of("", "fingy.missing-arguments=perhaps", "fingy.missing-arguments=warn\nt.model=neural",
					"fingy.limits.max-nodes=x", "fingy.limits.max-nodes=1\nt.animals=cat,cat", "fingy.beans.enabled=x",
					"fingy.limits.max-depth=1\nt.sink.type=retry\nt.sink.sink.type=retry\nt.sink.sink.sink=file"),
			List.of("", "fingy.unknown-properties=warn", "fingy.unknown-properties=perhaps", "fingy.limits.max-depth=0",
					"fingy.commands.train=t.model", "fingy.commands.train=t.nothing", "fingy.replay.on-code-change=x"));

	@TempDir
	private Path directory;

	@AfterEach
	void restoreThread() {
		Thread.currentThread().setUncaughtExceptionHandler(null);
	}

	static Stream<String> eachPiece() {
		return PIECES.stream().flatMap(List::stream).filter((piece) -> !piece.isEmpty());
	}

	static Stream<String> combinedPieces() {
		return IntStream.range(0, 60).mapToObj((seed) -> {
			Random random = new Random(seed);
			StringBuilder file = new StringBuilder();
			// Two of three pieces are right or absent, so that some checks end with 0
			PIECES.forEach((pieces) -> file
				.append(pieces.get((random.nextInt(3) > 0) ? random.nextInt(2) : random.nextInt(pieces.size())))
				.append("\n"));
			return file.toString();
		});
	}

	static Stream<Path> reported() throws IOException {
		try (Stream<Path> folders = Files.list(REPORTED)) {
			return folders.map((folder) -> folder.resolve("given.yaml")).sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource({ "eachPiece", "combinedPieces" })
	void afterACheckThatEndsWithZeroAStartFailsInWhatWasListedOnly(String properties) throws IOException {
		Path file = Files.writeString(this.directory.resolve("given.properties"), properties);
		Result checked = run(file, "--fingy.check");
		Result started = run(file);
		if (checked.ended() && started.failure() != null) {
			assertAllListed(started, checked);
		}
		if (started.failure() == null && checked.failure() != null) {
			assertThat(checked.problems()).isNotEmpty()
				.allSatisfy((problem) -> assertThat(problem.reason()).endsWith("which nothing sets"));
		}
		Result created = run(file, "--fingy.check=create");
		assertThat(created.ended() || started.failure() != null || checked.failure() != null).isTrue();
		if (created.ended() && started.failure() != null) {
			assertAllListed(started, created);
		}
	}

	@ParameterizedTest
	@MethodSource("reported")
	void whatIsReportedAtStartIsReportedByACheckInTheSameWords(Path given) throws IOException {
		String first = Files.readAllLines(given).get(0);
		String[] arguments = first.startsWith("# ") ? first.substring(2).split(" ") : new String[0];
		String[] checking = Arrays.copyOf(arguments, arguments.length + 1);
		checking[arguments.length] = "--fingy.check";
		Result started = run(given, arguments);
		Result checked = run(given, checking);
		assertThat(started.failure()).isInstanceOf(FingyException.class);
		assertThat(checked.failure()).hasMessage(started.failure().getMessage());
	}

	// What Spring reports names the bean
	private static void assertAllListed(Result started, Result checked) {
		if (started.problems().isEmpty()) {
			assertThat(checked.listed()).as("what is listed for %s", started.failure())
				.anyMatch((path) -> String.valueOf(started.failure()).contains("'" + path + "-"));
		}
		started.problems().forEach((problem) -> assertListed(problem, checked));
	}

	private static void assertListed(Problem problem, Result checked) {
		assertThat(checked.listed()).as("what is listed for %s", problem)
			.anyMatch((path) -> problem.property().equals(path) || problem.property().startsWith(path + ".")
					|| problem.property().startsWith(path + "["));
	}

	private static Result run(Path file, String... arguments) {
		List<String> all = new ArrayList<>(List.of(arguments));
		all.add("--spring.config.location=" + file.toUri());
		PrintStream out = System.out;
		java.io.ByteArrayOutputStream written = new java.io.ByteArrayOutputStream();
		System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
		try {
			new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
				.bannerMode(Banner.Mode.OFF)
				.logStartupInfo(false)
				.run(all.toArray(String[]::new))
				.close();
			return new Result(null, "");
		}
		catch (RuntimeException ex) {
			return new Result(ex, written.toString(StandardCharsets.UTF_8));
		}
		finally {
			System.setOut(out);
		}
	}

	/**
	 * What became of an application.
	 *
	 * @param thrown what was thrown, {@code null} if it started
	 * @param output what a check printed
	 */
	private record Result(@Nullable RuntimeException thrown, String output) {

		boolean ended() {
			return this.thrown instanceof RunEndedException;
		}

		@Nullable Throwable failure() {
			if (this.thrown == null || ended()) {
				return null;
			}
			for (Throwable each = this.thrown; each != null; each = each.getCause()) {
				if (each instanceof FingyException) {
					return each;
				}
			}
			return this.thrown;
		}

		List<Problem> problems() {
			return (failure() instanceof FingyException failure) ? failure.problems() : List.of();
		}

		List<String> listed() {
			return this.output.lines()
				.filter((line) -> line.startsWith("  "))
				.map((line) -> line.substring(2, line.indexOf(": ")))
				.toList();
		}

	}

	@Discriminated(defaultType = "linear")
	interface Model {

	}

	@TypeName("linear")
	record Linear(int numFeatures, @DefaultValue("false") boolean bias,
			@Nullable String rate) implements Model, Runnable {

		@Override
		public void run() {
		}

	}

	@TypeName(value = "neural", aliases = "mlp")
	record Neural(int numFeatures, @DefaultValue("4") int hiddenUnits, @Min(1) int numLayers,
			@DefaultValue("relu") Activation activation) implements Model {

	}

	@TypeName("remote")
	record Remote(String url, @Secret String phrase, String apiToken) implements Model {

	}

	@TypeName("fails")
	static class Fails implements Model {

		Fails() {
			throw new IllegalStateException("no device");
		}

	}

	@TypeName("needy")
	record Needy(@Autowired Clock clock) implements Model {

	}

	@TypeName("ranged")
	record Ranged(Range range) implements Model {

	}

	enum Activation {

		RELU, TANH, LEAKY_RELU

	}

	@Discriminated
	interface Animal {

		@TypeName
		static Wolf horse(@Min(4) @DefaultValue("4") int legs) {
			return new Wolf(legs);
		}

	}

	@TypeName("dog")
	record Dog(@DefaultValue("mongrel") String breed) implements Animal {

	}

	@TypeName("cat")
	record Cat(@DefaultValue("true") boolean indoor) implements Animal {

	}

	@TypeName(value = "wolf", aliases = "lupus")
	record Wolf(@DefaultValue("1") int packSize) implements Animal {

	}

	@TypeName("failing")
	static class Failing implements Animal {

		Failing() {
			throw new IllegalStateException("no stable");
		}

	}

	@TypeName("ranged-animal")
	record RangedAnimal(Range range) implements Animal {

	}

	@TypeName("injected")
	record Injected(@Autowired Clock clock) implements Animal {

	}

	@TypeName("lazily")
	record Lazily(Lazy<Model> model) implements Animal {

		Lazily {
			model.get();
		}

	}

	@Discriminated(defaultType = "file")
	interface Sink {

	}

	@TypeName
	record FileSink(@DefaultValue("out.txt") String path) implements Sink {

	}

	@TypeName
	record RetrySink(Sink sink, @DefaultValue("3") int attempts) implements Sink {

	}

	@TypeName("null")
	record Nothing(@Nullable Sink other) implements Sink {

	}

	public static final class Range {

		private final int min;

		private final int max;

		Range(int min, int max) {
			this.min = min;
			this.max = max;
		}

		@AssertTrue
		public boolean isOrdered() {
			return this.min <= this.max;
		}

	}

	@ConfigurationProperties("t")
	record T(@Nullable Lazy<Model> model, @Nullable Animal animal, @Nullable Dog dog, @Nullable List<Animal> animals,
			@Nullable Map<String, Integer> scores, @Nullable Sink sink, @Nullable Sink other,
			@Nullable List<Integer> sizes, @Nullable Set<Activation> activations, @Nullable Range range,
			@Nullable String note) {

		T {
			if ("throw".equals(note)) {
				throw new IllegalArgumentException("note");
			}
		}

	}

	@TypeName("throwing")
	static class ThrowingSink implements Sink {

		ThrowingSink() {
			throw new IllegalStateException("no sink");
		}

	}

	@TypeName("ranged-min")
	record RangedMin(@Min(1) @DefaultValue("1") int size) implements Model {

	}

	interface Draft {

	}

	record Item(@Min(1) int count) {

	}

	@ConfigurationProperties("valid")
	@Validated
	public static class Valid {

		@Min(1)
		private int size = 1;

		@jakarta.validation.Valid
		private @Nullable Item inner;

		private @Nullable List<@jakarta.validation.Valid Item> items;

		private @Nullable Map<String, @jakarta.validation.Valid Item> byName;

		@jakarta.validation.constraints.Null(groups = Draft.class)
		private @Nullable String draft;

		private @Nullable List<Lazy<Animal>> nodes;

		private @Nullable Resource resource;

		private @Nullable Class<?> type;

		private @Nullable Duration wait;

		private @Nullable Model model;

		private @Nullable Lazy<Animal> animal;

		private @Nullable Lazy<Sink> sink;

		public int getSize() {
			return this.size;
		}

		public void setSize(int size) {
			this.size = size;
		}

		public @Nullable Item getInner() {
			return this.inner;
		}

		public void setInner(Item inner) {
			this.inner = inner;
		}

		public @Nullable List<Item> getItems() {
			return this.items;
		}

		public void setItems(List<Item> items) {
			this.items = items;
		}

		public @Nullable Map<String, Item> getByName() {
			return this.byName;
		}

		public void setByName(Map<String, Item> byName) {
			this.byName = byName;
		}

		public @Nullable String getDraft() {
			return this.draft;
		}

		public void setDraft(String draft) {
			this.draft = draft;
		}

		public @Nullable List<Lazy<Animal>> getNodes() {
			return this.nodes;
		}

		public void setNodes(List<Lazy<Animal>> nodes) {
			this.nodes = nodes;
		}

		public @Nullable Resource getResource() {
			return this.resource;
		}

		public void setResource(Resource resource) {
			this.resource = resource;
		}

		public @Nullable Class<?> getType() {
			return this.type;
		}

		public void setType(Class<?> type) {
			this.type = type;
		}

		public @Nullable Duration getWait() {
			return this.wait;
		}

		public void setWait(Duration wait) {
			this.wait = wait;
		}

		public @Nullable Model getModel() {
			return this.model;
		}

		public void setModel(Model model) {
			this.model = model;
		}

		public @Nullable Lazy<Animal> getAnimal() {
			return this.animal;
		}

		public void setAnimal(Lazy<Animal> animal) {
			this.animal = animal;
		}

		public @Nullable Lazy<Sink> getSink() {
			return this.sink;
		}

		public void setSink(Lazy<Sink> sink) {
			this.sink = sink;
		}

	}

	@ConfigurationProperties("initial")
	public static class Initial {

		private @Nullable String name;

		private @Nullable Lazy<Model> model;

		public @Nullable String getName() {
			return this.name;
		}

		public void setName(String name) {
			if (name.equals("throw")) {
				throw new IllegalArgumentException("name");
			}
			this.name = name;
		}

		public @Nullable Lazy<Model> getModel() {
			return this.model;
		}

		public void setModel(Lazy<Model> model) {
			this.model = model;
		}

		@PostConstruct
		public void check() {
			if ("bad".equals(this.name)) {
				throw new IllegalStateException("bad name");
			}
		}

	}

	@ConfigurationProperties("service")
	public static class Service {

		private @Nullable String name;

		private @Nullable Clock clock;

		public @Nullable String getName() {
			return this.name;
		}

		public void setName(String name) {
			this.name = name;
		}

		@Autowired
		public void use(ObjectProvider<Clock> clocks) {
			this.clock = "fine".equals(this.name) ? clocks.getIfAvailable() : null;
		}

	}

	@ConfigurationProperties(prefix = "strict", ignoreUnknownFields = false)
	record Strict(@DefaultValue("1") int size) {

	}

	@ConfigurationProperties("plain")
	record Plain(@DefaultValue("0") int number, @Nullable String text) {

		Plain {
			if (number < 0) {
				throw new IllegalArgumentException("number");
			}
		}

	}

	@ConfigurationProperties("bean")
	public static class Holder {

		private @Nullable Lazy<Model> model;

		private @Nullable Animal animal;

		private int size;

		public @Nullable Lazy<Model> getModel() {
			return this.model;
		}

		public void setModel(Lazy<Model> model) {
			this.model = model;
		}

		public @Nullable Animal getAnimal() {
			return this.animal;
		}

		public void setAnimal(Animal animal) {
			this.animal = animal;
		}

		public int getSize() {
			return this.size;
		}

		public void setSize(int size) {
			if (size < 0) {
				throw new IllegalArgumentException("size");
			}
			this.size = size;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ FingyAutoConfiguration.class, FingyCommandAutoConfiguration.class,
			ReplayAutoConfiguration.class, PrintAutoConfiguration.class })
	@EnableConfigurationProperties({ T.class, Plain.class, Holder.class, Valid.class, Initial.class, Service.class,
			Strict.class })
	static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Linear.class, Neural.class, Remote.class, Fails.class, Needy.class,
					Ranged.class, Animal.class, Dog.class, Cat.class, Wolf.class, Failing.class, RangedAnimal.class,
					Injected.class, Lazily.class, FileSink.class, RetrySink.class, Nothing.class, ThrowingSink.class,
					RangedMin.class);
		}

		@Bean
		Object usesAModel(ObjectProvider<Model> models) {
			return models.stream().toList();
		}

	}

}
