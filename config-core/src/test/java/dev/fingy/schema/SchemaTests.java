package dev.fingy.schema;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.util.ClassUtils;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

import dev.fingy.Discriminated;
import dev.fingy.Problem;
import dev.fingy.TypeContributor;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.registry.TypeCatalogBuilder;
import dev.fingy.internal.resolution.BindingSources;
import dev.fingy.internal.resolution.ConfigurationResolver;
import dev.fingy.internal.resolution.Settings;
import dev.fingy.internal.typereference.TypeDescriber;
import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the schema says of files, beside what the binder says of them. Files in
 * {@code right} can be bound, those in {@code wrong} cannot; the comment at the beginning
 * of each is what the schema says.
 */
class SchemaTests {

	static final Path FOLDER = Path.of("src/test/resources/dev/fingy/schema");

	private static final SchemaRegistry REGISTRY = SchemaRegistry
		.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	private static final TypeCatalog TYPES = types(Training::types);

	private static final Map<String, Class<?>> CONFIGURATIONS = Map.of("training", Training.class, "lab.bench",
			Training.Settings.class);

	static final TypeReference REFERENCE = reference(TYPES);

	static final TypeReference OPEN_REFERENCE = open(reference(types(Training::known)));

	private static final com.networknt.schema.Schema WHOLE = REGISTRY.getSchema(Schema.of(REFERENCE), InputFormat.JSON);

	private static final com.networknt.schema.Schema OPEN = REGISTRY.getSchema(Schema.of(OPEN_REFERENCE),
			InputFormat.JSON);

	private static final com.networknt.schema.Schema PART = REGISTRY.getSchema(Schema.ofPart(REFERENCE),
			InputFormat.JSON);

	@ParameterizedTest
	@MethodSource
	void right(Path file) throws IOException {
		assertThat(problems(file)).isEmpty();
		assertThat(said(WHOLE, file)).isEqualTo(comment(file));
		assertThat(comment(file).isEmpty()).isNotEqualTo(differences().containsKey(name(file)));
	}

	@ParameterizedTest
	@MethodSource
	void wrong(Path file) throws IOException {
		assertThat(problems(file)).isNotEmpty();
		assertThat(said(WHOLE, file)).isEqualTo(comment(file));
		assertThat(comment(file).isEmpty()).isEqualTo(differences().containsKey(name(file)));
	}

	// What is registered when the application runs is right as well
	@ParameterizedTest
	@MethodSource("right")
	void rightWhereBasesAreOpen(Path file) throws IOException {
		assertThat(said(OPEN, file)).isIn("", comment(file));
	}

	@ParameterizedTest
	@MethodSource
	void open(Path file) throws IOException {
		assertThat(said(OPEN, file)).isEqualTo(comment(file));
		assertThat(problems(file).isEmpty()).isEqualTo(comment(file).isEmpty());
	}

	@ParameterizedTest
	@MethodSource
	void part(Path file) throws IOException {
		assertThat(said(PART, file)).isEqualTo(comment(file));
	}

	@Test
	void differencesAreDocumented() throws IOException {
		List<String> rows = new ArrayList<>();
		differences().forEach((file, difference) -> {
			assertThat(FOLDER.resolve(file)).exists();
			assertThat(difference.get(0)).isEqualTo(file.startsWith("right") ? "the schema" : "the application");
			rows.add("| " + difference.get(2) + " | " + difference.get(0) + " | " + difference.get(1) + " |");
		});
		assertThat(rows).hasSizeGreaterThan(10);
		assertThat(Files.readString(Path.of("../src/docs/reference/editors.md")))
			.contains("| --- | --- | --- |\n" + String.join("\n", rows) + "\n\n");
	}

	@Test
	void everyRuleHasItsFiles() throws IOException {
		assertThat(right().count()).isGreaterThan(60);
		assertThat(wrong().count()).isGreaterThan(90);
		assertThat(part().count()).isGreaterThan(5);
	}

	@Test
	void schemasAreSchemas() {
		ValidSchema.check(Schema.of(REFERENCE));
		ValidSchema.check(Schema.ofPart(REFERENCE));
		ValidSchema.check(Schema.of(OPEN_REFERENCE));
		ValidSchema.check(Schema.ofPart(OPEN_REFERENCE));
	}

	static Stream<Path> right() throws IOException {
		return files("right");
	}

	static Stream<Path> wrong() throws IOException {
		return files("wrong");
	}

	static Stream<Path> open() throws IOException {
		return files("open");
	}

	static Stream<Path> part() throws IOException {
		return files("part");
	}

	private static Stream<Path> files(String folder) throws IOException {
		try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
			return files.sorted().toList().stream();
		}
	}

	static String name(Path file) {
		return FOLDER.relativize(file).toString();
	}

	private static Map<String, List<String>> differences() throws IOException {
		try (Stream<String> lines = Files.lines(FOLDER.resolve("differences.txt"))) {
			return lines.map((line) -> line.split("\\s*\\|\\s*"))
				.collect(Collectors.toMap((parts) -> parts[0], (parts) -> List.of(parts[1], parts[2], parts[3]),
						(first, second) -> first, TreeMap::new));
		}
	}

	static String comment(Path file) throws IOException {
		return Files.readAllLines(file)
			.stream()
			.takeWhile((line) -> line.startsWith("# "))
			.map((line) -> line.substring(2))
			.collect(Collectors.joining("\n"));
	}

	private static String said(com.networknt.schema.Schema schema, Path file) throws IOException {
		Iterable<Object> documents = new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(Files.readString(file));
		return StreamSupport.stream(documents.spliterator(), false)
			.flatMap((document) -> schema.validate(JsonMapper.shared().valueToTree(document)).stream())
			.map(SchemaTests::text)
			.collect(Collectors.joining("\n"));
	}

	private static String text(Error error) {
		return error.toString().replaceFirst("regex pattern .*", "pattern");
	}

	// The last document has the highest precedence, and each counts
	private static List<Problem> problems(Path file) throws IOException {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().forEach((source) -> environment.getPropertySources().remove(source.getName()));
		for (PropertySource<?> source : new YamlPropertySourceLoader().load("file",
				new ByteArrayResource(Files.readString(file).getBytes(StandardCharsets.UTF_8)))) {
			environment.getPropertySources().addFirst(source);
		}
		ConfigurationPropertySources.attach(environment);
		ConfigurationResolver resolver = new ConfigurationResolver(TYPES, Settings.DEFAULT);
		return CONFIGURATIONS.entrySet()
			.stream()
			.flatMap((each) -> resolver.resolve(each.getKey(), each.getValue(), BindingSources.of(environment))
				.problems()
				.stream())
			.toList();
	}

	private static TypeCatalog types(TypeContributor contributor) {
		TypeCatalogBuilder types = new TypeCatalogBuilder();
		contributor.contribute(types);
		return types.build();
	}

	private static TypeReference reference(TypeCatalog types) {
		return new TypeDescriber(types, null).describe(CONFIGURATIONS.entrySet()
			.stream()
			.map((each) -> new TypeDescriber.Configuration(each.getKey(), each.getValue()))
			.toList());
	}

	private static TypeReference open(TypeReference reference) {
		return TypeReference.of(reference.configurations(), reference.bases().stream().map(SchemaTests::open).toList(),
				reference.objects());
	}

	private static BaseEntry open(BaseEntry base) {
		Class<?> type = ClassUtils.resolveClassName(base.className(), null);
		boolean settled = type.isAnnotationPresent(Discriminated.class) && Modifier.isAbstract(type.getModifiers());
		return new BaseEntry(base.declared(), base.className(), base.discriminator(), base.defaultType(),
				base.description(), true, base.defaultType().isEmpty() && !settled, base.types());
	}

}
