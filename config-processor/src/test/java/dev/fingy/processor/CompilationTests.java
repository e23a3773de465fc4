package dev.fingy.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.configurationprocessor.ConfigurationMetadataAnnotationProcessor;

import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How builds compile: again, in parts, with other processors, and what does not compile.
 */
class CompilationTests {

	private static final String MODEL = """
			// demo/Model.java
			package demo;

			import dev.fingy.Discriminated;

			/**
			 * Predicts.
			 */
			@Discriminated
			public interface Model {

			}
			""";

	private static final String LINEAR = """
			// demo/Linear.java
			package demo;

			import dev.fingy.TypeName;

			/**
			 * A line.
			 * @param size of the line
			 */
			@TypeName("linear")
			public record Linear(int size) implements Model {

				static class Nested {

					@TypeName("nested")
					record Deeper() implements Model {

					}

				}

			}
			""";

	private static final String TRAINING = """
			// demo/Training.java
			package demo;

			import org.springframework.boot.context.properties.ConfigurationProperties;

			/**
			 * Training.
			 * @param model the model
			 * @param plain the rest
			 */
			@ConfigurationProperties("training")
			public record Training(Model model, Plain plain) {

			}
			// demo/Plain.java
			package demo;

			/**
			 * The rest.
			 */
			public class Plain {

				/**
				 * Where.
				 * @deprecated nowhere
				 */
				@Deprecated
				private String place;

				public void setPlace(String place) {
					this.place = place;
				}

			}
			""";

	private static final String CONTRIBUTOR = """
			// demo/Contributor.java
			package demo;

			import dev.fingy.TypeContributor;
			import dev.fingy.TypeRegistry;

			class Contributor implements TypeContributor {

				@Override
				public void contribute(TypeRegistry.Builder types) {
				}

			}
			""";

	private static final String SHAPE = """
			// demo/Shape.java
			package demo;

			import dev.fingy.Discriminated;

			@Discriminated
			public sealed interface Shape permits Circle {

			}
			// demo/Circle.java
			package demo;

			public record Circle(int radius) implements Shape {

			}
			""";

	private static final List<String> FILES = List.of("META-INF/fingy/sources", "META-INF/fingy/contributors",
			"META-INF/fingy/types", "META-INF/fingy/types.json", "META-INF/fingy/schema.json",
			"META-INF/fingy/schema-part.json");

	@TempDir
	private Path directory;

	private Compiler compiler;

	@BeforeEach
	void createCompiler() {
		this.compiler = new Compiler(this.directory.resolve("module"));
	}

	@Test
	void compilingAgainWritesTheSame() {
		List<String> first = compileAll(MODEL + LINEAR + TRAINING + SHAPE);
		assertThat(this.compiler.compileAll()).isEmpty();
		assertThat(files()).isEqualTo(first);
	}

	@Test
	void eachPartByItselfIsTheSameAsAllAtOnce() {
		List<String> all = wholeModule(MODEL + LINEAR + TRAINING + SHAPE + CONTRIBUTOR);
		for (String part : List.of(MODEL, SHAPE, LINEAR, TRAINING, CONTRIBUTOR)) {
			assertThat(this.compiler.compile(part)).isEmpty();
		}
		assertThat(files()).isEqualTo(all);
		for (String part : List.of(CONTRIBUTOR, LINEAR, SHAPE, MODEL, TRAINING)) {
			assertThat(this.compiler.compile(part)).isEmpty();
			assertThat(files()).isEqualTo(all);
		}
	}

	@Test
	void compilingAPartForgetsWhatWasRenamed() {
		compileAll(MODEL + LINEAR + TRAINING + SHAPE);
		String renamed = LINEAR.replace("\"linear\"", "\"line\"")
			.replace("int size", "int length")
			.replace("@param size", "@param length")
			.replace("Deeper", "Deepest");
		this.compiler.compile(renamed);
		assertThat(files()).isEqualTo(wholeModule(MODEL + renamed + TRAINING + SHAPE));
	}

	@Test
	void compilingAPartForgetsWhatWasDeleted() {
		compileAll(MODEL + LINEAR + TRAINING + SHAPE + CONTRIBUTOR);
		this.compiler.delete("demo/Linear");
		this.compiler.delete("demo/Contributor");
		this.compiler.compile(MODEL);
		assertThat(files()).isEqualTo(wholeModule(MODEL + TRAINING + SHAPE));
	}

	@Test
	void compilingAPartForgetsWhatIsNoLongerAnnotated() {
		compileAll(MODEL + LINEAR + TRAINING + SHAPE);
		String unannotated = LINEAR.replaceAll("@TypeName.*", "");
		this.compiler.compile(unannotated);
		assertThat(files()).isEqualTo(wholeModule(MODEL + unannotated + TRAINING + SHAPE));
	}

	@Test
	void compilingAPartSeesClassesWithoutAnnotations() {
		compileAll(SHAPE);
		String circle = SHAPE.substring(SHAPE.indexOf("// demo/Circle.java")).replace("radius", "diameter");
		this.compiler.compile(circle);
		assertThat(this.compiler.read("META-INF/fingy/types")).isEqualTo("""
				# fingy types 1
				demo.Circle				demo.Shape		diameter	permitted
				""");
	}

	@Test
	void filesOfTheLastTypeAreDeleted() {
		compileAll(MODEL + LINEAR + TRAINING);
		this.compiler.delete("demo/Linear");
		this.compiler.delete("demo/Model");
		this.compiler.delete("demo/Training");
		this.compiler.delete("demo/Plain");
		this.compiler.compile("""
				// demo/Other.java
				package demo;

				class Other {

				}
				""");
		assertThat(this.compiler.written()).isEmpty();
	}

	@Test
	void modulesWithoutTypesHaveNoFiles() {
		this.compiler.compile("""
				// demo/Other.java
				package demo;

				@Deprecated
				class Other {

				}
				""");
		assertThat(this.compiler.written()).isEmpty();
	}

	@Test
	void filesThatWereSpoiledAreWrittenAnew() throws IOException {
		List<String> all = compileAll(MODEL + LINEAR);
		Files.writeString(this.compiler.output().resolve("META-INF/fingy/types.json"), "{");
		this.compiler.compileAll();
		assertThat(files()).isEqualTo(all);
	}

	@Test
	void basesOfOtherModulesHaveTheTypesBesideThem() {
		compileAll(MODEL + LINEAR);
		Compiler other = new Compiler(this.directory.resolve("other")).on(this.compiler.output());
		assertThat(other.compile("""
				// other/Neural.java
				package other;

				import demo.Model;
				import dev.fingy.TypeName;

				@TypeName("neural")
				public record Neural(Model inner) implements Model {

				}
				""")).isEmpty();
		assertThat(other.read("META-INF/fingy/types")).isEqualTo("""
				# fingy types 1
				other.Neural		neural		demo.Model	other.Neural,java.lang.Record	inner\t
				""");
		assertThat(other.read("META-INF/fingy/types.json")).contains("\"name\": \"linear\"", "\"name\": \"nested\"",
				"\"name\": \"neural\"", "\"open\": true");
	}

	@Test
	void namesOfOtherModulesAreTaken() {
		compileAll(MODEL + LINEAR);
		Compiler other = new Compiler(this.directory.resolve("other")).on(this.compiler.output());
		assertThat(other.compile("""
				// other/Straight.java
				package other;

				import demo.Model;
				import dev.fingy.TypeName;

				@TypeName(value = "straight", aliases = "Linear")
				public record Straight() implements Model {

				}
				"""))
			.isEqualTo("error: other/Straight.java:6:41: 'Linear' names both demo.Linear and other.Straight of "
					+ "demo.Model; give one of them another name\n");
	}

	@Test
	void basesThatNobodyOptsInAreNoPartOfTheReference() {
		assertThat(this.compiler.compile(MODEL + """
				// demo/Timer.java
				package demo;

				import dev.fingy.TypeName;

				@TypeName(of = java.io.Closeable.class)
				record Timer(int seconds) implements java.io.Closeable {

					@Override
					public void close() {
					}

				}
				""")).isEmpty();
		assertThat(TypeReference.read(this.compiler.read("META-INF/fingy/types.json")).bases())
			.extracting(BaseEntry::className)
			.containsExactly("demo.Model");
	}

	@Test
	void otherProcessorsMayComeBeforeOrAfter() {
		List<String> alone = wholeModule(MODEL + LINEAR + TRAINING);
		this.compiler.with(() -> List.of(new ConfigurationMetadataAnnotationProcessor(), new FingyProcessor()));
		assertThat(compileAll(MODEL + LINEAR + TRAINING)).isEqualTo(alone);
		String metadata = this.compiler.read("META-INF/spring-configuration-metadata.json");
		Compiler reversed = new Compiler(this.directory.resolve("reversed"))
			.with(() -> List.of(new FingyProcessor(), new ConfigurationMetadataAnnotationProcessor()));
		assertThat(reversed.compile(MODEL + LINEAR + TRAINING)).isEmpty();
		assertThat(FILES.stream().map(reversed::read)).isEqualTo(alone);
		assertThat(reversed.read("META-INF/spring-configuration-metadata.json")).isEqualTo(metadata)
			.contains("\"name\": \"training.model.type\"");
	}

	@Test
	void eclipseAddsToTheMetadataThatSpringBootWroteBefore() {
		Compiler javac = new Compiler(this.directory.resolve("javac"));
		for (Compiler each : List.of(javac, this.compiler.byEclipse())) {
			each.with(() -> List.of(new ConfigurationMetadataAnnotationProcessor(), new FingyProcessor()));
			assertThat(each.compile(MODEL + LINEAR + TRAINING)).isEmpty();
		}
		assertThat(this.compiler.read("META-INF/spring-configuration-metadata.json"))
			.isEqualTo(javac.read("META-INF/spring-configuration-metadata.json"))
			.contains("\"name\": \"training.model.size\"");
		assertThat(this.compiler.compileAll()).isEmpty();
		assertThat(this.compiler.read("META-INF/spring-configuration-metadata.json"))
			.isEqualTo(javac.read("META-INF/spring-configuration-metadata.json"));
	}

	@Test
	void classesThatAnotherProcessorWritesAreSeen() {
		this.compiler.with(() -> List.of(new FingyProcessor(), new Generator("demo.Written",
				"package demo; " + "@dev.fingy.TypeName(\"written\") record Written(int size) implements Model { }")));
		this.compiler.compile(MODEL);
		assertThat(this.compiler.read("META-INF/fingy/types")).isEqualTo("""
				# fingy types 1
				demo.Written		written		demo.Model	demo.Written,java.lang.Record	size\t
				""");
	}

	@Test
	void whatDoesNotCompileIsTheCompilersToTell() {
		assertThat(this.compiler.compile("""
				// demo/Broken.java
				package demo;

				import java.util.List;

				import dev.fingy.DefaultType;
				import dev.fingy.Derived;
				import dev.fingy.TypeName;

				@TypeName(value = "broken", of = Missing.class)
				class Broken extends Absent implements Nowhere<Missing> {

					Broken(List<Missing> all, @DefaultType("x") Missing one) {
					}

					@TypeName
					static Missing made(Missing[] missing) {
						return null;
					}

					@Derived
					Missing missing(int number) {
						return null;
					}

				}
				""").lines()).allMatch((line) -> line.startsWith("error: demo/Broken.java:") || line.startsWith("  "))
			.filteredOn((line) -> line.startsWith("error"))
			.allMatch((line) -> line.endsWith("cannot find symbol"));
		assertThat(this.compiler.written()).isEmpty();
	}

	@Test
	void syntaxErrorsAreTheCompilersToTell() {
		assertThat(this.compiler.compile("""
				// demo/Broken.java
				package demo;

				@dev.fingy.TypeName("broken")
				class Broken {
				""")).isEqualTo("error: demo/Broken.java:4:15: reached end of file while parsing\n");
		assertThat(this.compiler.written()).isEmpty();
	}

	@Test
	void classFilesWithoutNamesOfParametersAreWarnedOf() {
		this.compiler.without("-parameters");
		assertThat(this.compiler.compile(MODEL + LINEAR + """
				// demo/Neural.java
				package demo;

				import dev.fingy.TypeName;
				import org.springframework.boot.context.properties.bind.Name;

				@TypeName("neural")
				public class Neural implements Model {

					Neural(int size) {
					}

					@TypeName
					static Named named(int size) {
						return new Named(size);
					}

					@TypeName
					static Named other(int size) {
						return new Named(size);
					}

					@TypeName("of-named")
					static class Named implements Model {

						Named(@Name("size") int size) {
						}

					}

					@TypeName("bean")
					static class Bean implements Model {

					}

				}
				"""))
			.isEqualTo("warning: demo/Neural.java:7:8: demo.Neural is registered, but its class file has no names "
					+ "of parameters; compile with -parameters\n");
	}

	private List<String> compileAll(String sources) {
		assertThat(this.compiler.compile(sources)).isEmpty();
		return files();
	}

	private List<String> files() {
		return FILES.stream().map(this.compiler::read).toList();
	}

	private List<String> wholeModule(String sources) {
		Compiler whole = new Compiler(this.directory.resolve("whole" + sources.hashCode()));
		assertThat(whole.compile(sources)).isEmpty();
		return FILES.stream().map(whole::read).toList();
	}

}
