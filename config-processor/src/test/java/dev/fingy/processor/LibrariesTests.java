package dev.fingy.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.configurationprocessor.ConfigurationMetadataAnnotationProcessor;

import dev.fingy.internal.processor.catalog.Summary;
import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.TypeEntry;
import dev.fingy.reference.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What modules know of the types of others on their class path.
 */
class LibrariesTests {

	private static final String API = """
			// api/Model.java
			package api;

			import dev.fingy.Discriminated;

			/**
			 * Predicts.
			 */
			@Discriminated
			public interface Model {

			}
			""";

	private static final String LINEAR = """
			// linear/models/Linear.java
			package linear.models;

			import api.Model;
			import dev.fingy.TypeName;

			/**
			 * A line.
			 * @param slope how steep it is
			 */
			@TypeName("linear")
			public record Linear(double slope) implements Model {

			}
			""";

	private static final String FACTORY = """
			// forest/Forests.java
			package forest;

			import api.Model;
			import dev.fingy.TypeName;

			class Forests {

				/**
				 * Many trees.
				 * @param trees how many there are
				 * @return the forest
				 */
				@TypeName
				static Forest forest(int trees) {
					return new Forest();
				}

				static class Forest implements Model {

				}

			}
			""";

	private static final String TRAINING = """
			// app/Training.java
			package app;

			import api.Model;
			import org.springframework.boot.context.properties.ConfigurationProperties;

			/**
			 * Training.
			 * @param model the model
			 */
			@ConfigurationProperties("training")
			public record Training(Model model) {

			}
			""";

	@TempDir
	private Path directory;

	private Compiler api;

	private Compiler linear;

	private Compiler forest;

	private Compiler app;

	@BeforeEach
	void createModules() {
		this.api = new Compiler(this.directory.resolve("api"));
		this.linear = new Compiler(this.directory.resolve("linear")).on(this.api.output());
		this.forest = new Compiler(this.directory.resolve("forest")).on(this.api.output());
		this.app = new Compiler(this.directory.resolve("app")).on(this.api.output())
			.on(this.linear.output())
			.on(this.forest.output());
	}

	@Test
	void typesOfEveryLibraryAreTold() {
		compileLibraries();
		assertThat(this.app.compile(TRAINING)).isEmpty();
		assertThat(types()).isEqualTo("""
				api.Model: Predicts. (open)
				  forest: Many trees.
				    trees: how many there are
				  linear: A line.
				    slope: how steep it is
				""");
	}

	@Test
	void editorsAreToldOfThem() {
		compileLibraries();
		this.app.with(() -> List.of(new ConfigurationMetadataAnnotationProcessor(), new FingyProcessor()));
		assertThat(this.app.compile(TRAINING)).isEmpty();
		assertThat(this.app.read("META-INF/spring-configuration-metadata.json")).contains("""
				      "name": "training.model.slope",
				      "type": "java.lang.Double",
				      "description": "For type linear: how steep it is.",
				""").contains("training.model.trees");
	}

	@Test
	void indexHoldsOwnTypesOnly() {
		compileLibraries();
		assertThat(this.app.compile(TRAINING)).isEmpty();
		assertThat(this.app.read("META-INF/fingy/types")).isEqualTo("none");
	}

	@Test
	void typesOfLibrariesBesideTheBaseAreToldWithoutTheProcessor() {
		compileApi();
		this.linear.with(List::of);
		assertThat(this.linear.compile(LINEAR)).isEmpty();
		this.forest.with(List::of);
		assertThat(this.forest.compile(FACTORY.replace("forest/", "api/").replace("package forest", "package api")))
			.isEmpty();
		assertThat(this.app.compile(TRAINING)).isEmpty();
		assertThat(types()).isEqualTo("""
				api.Model: Predicts. (open)
				  forest:\s
				    trees:\s
				""");
	}

	@Test
	void namesOfLibrariesAreTaken() {
		compileLibraries();
		assertThat(this.app.compile("""
				// app/Straight.java
				package app;

				import api.Model;
				import dev.fingy.TypeName;

				@TypeName(value = "straight", aliases = "Linear")
				public record Straight() implements Model {

				}
				""")).isEqualTo(
				"error: app/Straight.java:6:41: 'Linear' names both linear.models.Linear and app.Straight of api.Model; "
						+ "give one of them another name\n");
	}

	@Test
	void librariesThatDisagreeAreForTheApplicationToTell() {
		compileApi();
		assertThat(this.linear.compile(LINEAR)).isEmpty();
		assertThat(this.forest.compile(FACTORY.replace("@TypeName", "@TypeName(\"linear\")"))).isEmpty();
		assertThat(this.app.compile(TRAINING + """
				// app/Own.java
				package app;

				@dev.fingy.TypeName("own")
				record Own() implements api.Model {

				}
				""")).isEmpty();
	}

	@Test
	void basesThatALibraryOptsInAreBases() {
		assertThat(
				this.api.compile(API.replace("@Discriminated\n", "").replace("import dev.fingy.Discriminated;\n", "")))
			.isEmpty();
		assertThat(this.linear.compile(LINEAR.replace("(\"linear\")", "(value = \"linear\", of = Model.class)")))
			.isEmpty();
		assertThat(this.app.compile(TRAINING)).isEmpty();
		assertThat(types()).isEqualTo("""
				api.Model:  (open)
				  linear: A line.
				    slope: how steep it is
				""");
	}

	@Test
	void whatALibraryMentionsMayBeMissing() {
		compileApi();
		Compiler absent = new Compiler(this.directory.resolve("absent"));
		assertThat(absent.compile("""
				// absent/Absent.java
				package absent;

				public class Absent {

				}
				""")).isEmpty();
		this.linear.on(absent.output());
		assertThat(this.linear.compile(LINEAR.replace("double slope", "double slope, absent.Absent absent")
			.replace(" */\n@TypeName", " * @param absent what is not there\n */\n@TypeName"))).isEmpty();
		assertThat(this.app.compile(TRAINING)).isEmpty();
		assertThat(types()).isEqualTo("""
				api.Model: Predicts. (open)
				  linear: A line.
				    slope: how steep it is
				    absent: what is not there
				""");
	}

	@Test
	void spoiledSummariesAreIgnored() throws IOException {
		compileLibraries();
		Files.write(this.linear.output().resolve("dev/fingy/modules/linear_models_Linear.class"),
				new Summary("linear.models.Linear\nlinear.Gone\n", "{").write("linear.models.Linear"));
		assertThat(this.app.compile(TRAINING)).isEmpty();
		assertThat(types()).isEqualTo("""
				api.Model: Predicts. (open)
				  forest: Many trees.
				    trees: how many there are
				  linear:\s
				    slope:\s
				""");
	}

	@Test
	void namedModulesLeaveNoClassForOthers() {
		String sources = API + LINEAR;
		assertThat(this.linear.compile(sources)).isEmpty();
		assertThat(this.linear.written()).contains("dev/fingy/modules/api_Model.class");
		Compiler named = new Compiler(this.directory.resolve("named")).with("--add-reads", "named=ALL-UNNAMED");
		assertThat(named.compile(sources + """
				// module-info.java
				module named {

				}
				""")).isEmpty();
		assertThat(named.written()).doesNotContain("dev/fingy/modules/api_Model.class")
			.contains("META-INF/fingy/types");
	}

	@Test
	void referencesOfAnyLengthAreRead() {
		compileApi();
		String types = IntStream.range(0, 300).mapToObj((i) -> """
				// many/Type%1$d.java
				package many;

				/**
				 * %2$s
				 * @param size how large it is
				 */
				@dev.fingy.TypeName("type-%1$d")
				public record Type%1$d(int size) implements api.Model {

				}
				""".formatted(i, "Größe 😀 ".repeat(40))).collect(Collectors.joining());
		assertThat(this.linear.compile(types)).isEmpty();
		assertThat(this.app.compile(TRAINING)).isEmpty();
		assertThat(types().lines().filter((line) -> line.equals("    size: how large it is"))).hasSize(300);
		assertThat(types().lines().filter((line) -> line.endsWith(": " + "Größe 😀 ".repeat(40).strip()))).hasSize(300);
	}

	@Test
	void eclipseReadsThemAsWell() {
		compileLibraries();
		this.app.byEclipse();
		assertThat(this.app.compile(TRAINING)).isEmpty();
		assertThat(types()).contains("  forest: Many trees.\n", "    slope: how steep it is\n");
	}

	@Test
	void summaryIsNamedByTheFirstClass() {
		String other = API.replace("Model", "Another");
		assertThat(this.api.compile(API + other)).isEmpty();
		assertThat(summaries()).containsExactly("dev/fingy/modules/api_Another.class");
		this.api.delete("api/Another");
		assertThat(this.api.compile(API)).isEmpty();
		assertThat(summaries()).containsExactly("dev/fingy/modules/api_Model.class");
	}

	private List<String> summaries() {
		return this.api.written().stream().filter((file) -> file.endsWith(".class")).toList();
	}

	private void compileLibraries() {
		compileApi();
		assertThat(this.linear.compile(LINEAR)).isEmpty();
		assertThat(this.forest.compile(FACTORY)).isEmpty();
	}

	private void compileApi() {
		assertThat(this.api.compile(API)).isEmpty();
	}

	private String types() {
		return TypeReference.read(this.app.read("META-INF/fingy/types.json"))
			.bases()
			.stream()
			.map(LibrariesTests::text)
			.collect(Collectors.joining());
	}

	private static String text(BaseEntry base) {
		String types = base.types().stream().map(LibrariesTests::text).collect(Collectors.joining());
		return base.className() + ": " + base.description() + (base.open() ? " (open)" : "") + "\n" + types;
	}

	private static String text(TypeEntry type) {
		String properties = type.properties()
			.stream()
			.map((property) -> "    " + property.name() + ": " + property.description() + "\n")
			.collect(Collectors.joining());
		return "  " + type.name() + ": " + type.description() + "\n" + properties;
	}

}
