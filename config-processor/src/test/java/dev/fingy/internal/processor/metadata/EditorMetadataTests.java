package dev.fingy.internal.processor.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

import javax.annotation.processing.Processor;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.ConfigurationEntry;
import dev.fingy.reference.Shape;
import dev.fingy.reference.TypeEntry;
import dev.fingy.reference.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The file that editors read, when compiler and processors are done with it.
 */
class EditorMetadataTests {

	private static final String FILE = "META-INF/spring-configuration-metadata.json";

	private static final String ADDED = "META-INF/fingy/spring-configuration-metadata.json";

	private static final String ADDITIONAL = "META-INF/additional-spring-configuration-metadata.json";

	private static final TypeReference REFERENCE = Sample.reference(Sample.CONSTANT, Sample.LINEAR, Sample.NEURAL);

	private static final TypeReference NOTHING = TypeReference.of(List.of(), List.of(), List.of());

	private static final String AUTHOR = """
			{
			  "properties": [
			    {"name": "training.model.seed", "description": "Any number."},
			    {"name": "training.model.rounds", "type": "java.lang.Integer", "description": "Not ours."}
			  ],
			  "hints": [
			    {"name": "training.model.type", "values": [{"value": "neural", "description": "The author's."}]}
			  ],
			  "ignored": {"properties": [{"name": "training.model.ref"}]}
			}
			""";

	@TempDir
	Path directory;

	private Project project;

	@BeforeEach
	void copy() throws IOException {
		this.project = new Project(this.directory.resolve("project"));
	}

	@Test
	void itemsAreAddedToThoseOfSpringBootInEitherOrder() throws IOException {
		assertThat(this.project.build(Project.boot(), Project.fingy(REFERENCE)).read(FILE))
			.isEqualTo(expected("beside-boot.json"));
		assertThat(clean().build(Project.fingy(REFERENCE), Project.boot()).read(FILE))
			.isEqualTo(expected("beside-boot.json"));
	}

	@Test
	void itemsStandAloneWithoutSpringBoot() throws IOException {
		assertThat(this.project.build(Project.fingy(REFERENCE)).read(FILE)).isEqualTo(expected("alone.json"));
		assertThat(this.project.build(Project.fingy(REFERENCE)).read(FILE)).isEqualTo(expected("alone.json"));
	}

	@Test
	void whatSpringBootWritesWithoutTypesIsLeftAlone() throws IOException {
		String boot = clean().build(Project.boot()).read(FILE);
		assertThat(this.project.build(Project.boot(), Project.fingy(NOTHING)).read(FILE)).isEqualTo(boot);
		assertThat(this.project.read(ADDED)).isNull();
	}

	@Test
	void anotherBuildGivesTheSameBytes() throws IOException {
		for (List<String> sources : List.of(List.<String>of(), List.of("TrainingProperties"), List.of("Linear"),
				List.of("Display"), List.of("Data", "TrainingProperties", "Neural"), List.of("Csv"))) {
			build(this.project, sources, REFERENCE);
			assertThat(this.project.read(FILE)).as(sources.toString()).isEqualTo(expected("beside-boot.json"));
		}
	}

	@Test
	void anotherBuildTouchesNothingThatStays() throws IOException {
		this.project.build(Project.fingy(REFERENCE));
		Path file = this.directory.resolve("project/classes").resolve(FILE);
		Files.setLastModifiedTime(file, FileTime.fromMillis(0));
		this.project.build(Project.fingy(REFERENCE));
		assertThat(Files.getLastModifiedTime(file).toMillis()).isZero();
	}

	@Test
	void typesComeAndGo() throws IOException {
		TypeReference less = Sample.reference(Sample.CONSTANT, Sample.LINEAR);
		String without = build(clean(), List.of(), less).read(FILE);
		build(this.project, List.of(), REFERENCE).delete("Neural");
		assertThat(build(this.project, List.of("Model"), less).read(FILE)).isEqualTo(without);
		assertThat(build(this.project, List.of("Display"), less).read(FILE)).isEqualTo(without);
		assertThat(build(this.project, List.of("Linear"), REFERENCE).read(FILE))
			.isEqualTo(expected("beside-boot.json"));
	}

	@Test
	void propertiesAreRenamed() throws IOException {
		TypeReference renamed = Sample.reference(Sample.CONSTANT, Sample.type("linear", "demo.Linear",
				"A straight line.", Sample.property("inputs", Sample.scalar("int"), "how many")), Sample.NEURAL);
		build(this.project, List.of(), REFERENCE);
		assertThat(build(this.project, List.of("Display", "Linear"), renamed).read(FILE))
			.isEqualTo(build(clean(), List.of(), renamed).read(FILE));
	}

	@Test
	void prefixIsRenamed() throws IOException {
		TypeReference renamed = Sample.reference("learning", Sample.CONSTANT, Sample.LINEAR, Sample.NEURAL);
		build(this.project, List.of(), REFERENCE).edit("TrainingProperties", "\"training\"", "\"learning\"");
		String learning = build(this.project, List.of("TrainingProperties"), renamed).read(FILE);
		assertThat(learning)
			.isEqualTo(expected("beside-boot.json").replace("\"name\": \"training", "\"name\": \"learning"));
	}

	@Test
	void authorHasTheLastWord() throws IOException {
		for (List<String> sources : List.of(List.<String>of(), List.of("Display"), List.<String>of(),
				List.of("TrainingProperties"), List.of("Linear"))) {
			build(this.project.write(ADDITIONAL, AUTHOR), sources, REFERENCE);
			assertThat(this.project.read(FILE)).as(sources.toString()).isEqualTo(expected("author.json"));
		}
	}

	@Test
	void authorCanSpeakLater() throws IOException {
		build(this.project, List.of(), REFERENCE).write(ADDITIONAL, AUTHOR);
		assertThat(build(this.project, List.of("TrainingProperties"), REFERENCE).read(FILE))
			.isEqualTo(expected("author.json"));
		this.project.write(ADDITIONAL, "{}");
		assertThat(build(this.project, List.of(), REFERENCE).read(FILE)).isEqualTo(expected("beside-boot.json"));
	}

	@Test
	void whatWasAddedGoesWithTheLastConfiguration() throws IOException {
		String boot = clean().build(Project.boot()).read(FILE);
		build(this.project, List.of(), REFERENCE);
		assertThat(build(this.project, List.of("Display"), NOTHING).read(FILE)).isEqualTo(boot);
		assertThat(this.project.read(ADDED)).isNull();
	}

	@Test
	void whatSpringBootSaysBelowANodeStays() throws IOException {
		Shape size = Sample.scalar("int");
		TypeEntry plain = Sample.type("plain", "demo.Nested$Base", "", Sample.property("size", size, "How large."));
		TypeEntry wide = Sample.type("wide", "demo.Nested$Wide", "", Sample.property("size", size, "How large."),
				Sample.property("width", size, ""));
		this.project.replaceSources("nested");
		for (List<TypeEntry> types : List.of(List.of(plain, wide), List.of(plain, wide))) {
			build(this.project, List.of("Nested"), nested(types));
			assertThat(this.project.read(FILE)).isEqualTo(expected("nested.json"));
		}
		assertThat(build(this.project, List.of("Nested"), nested(List.of(plain))).read(FILE))
			.isEqualTo(build(clean().replaceSources("nested"), List.of("Nested"), nested(List.of(plain))).read(FILE));
	}

	private static TypeReference nested(List<TypeEntry> types) {
		return TypeReference.of(
				List.of(new ConfigurationEntry("nested", "demo.Nested", "",
						List.of(Sample.property("base", Sample.node("demo.Nested$Base"), "")))),
				List.of(new BaseEntry("demo.Nested$Base", "demo.Nested$Base", "type", "", "", false, false, types)),
				List.of());
	}

	@Test
	void fileGoesWithTheLastItem() throws IOException {
		this.project.build(Project.fingy(REFERENCE));
		assertThat(this.project.build(Project.fingy(NOTHING)).read(FILE)).isNull();
		assertThat(this.project.read(ADDED)).isNull();
	}

	@Test
	void compilerThatTellsNoEndGetsItemsWhenSpringBootIsFirst() throws IOException {
		for (int build = 0; build < 2; build++) {
			this.project.build(Project.boot(), Project.hidden(Project.fingy(REFERENCE)));
			assertThat(this.project.read(FILE)).isEqualTo(expected("beside-boot.json"));
		}
	}

	@Test
	void compilerThatTellsNoEndGetsWhatSpringBootSaysWhenItIsLast() throws IOException {
		String boot = clean().build(Project.boot()).read(FILE);
		for (int build = 0; build < 2; build++) {
			this.project.build(Project.hidden(Project.fingy(REFERENCE)), Project.boot());
			assertThat(this.project.read(FILE)).isEqualTo(boot);
		}
	}

	@Test
	void compilerIsFoundBehindIntelliJ() throws IOException {
		assertThat(this.project.build(Project.inIntelliJ(Project.fingy(REFERENCE)), Project.boot()).read(FILE))
			.isEqualTo(expected("beside-boot.json"));
	}

	@Test
	void fileThatIsNoMetadataIsLeftAlone() throws IOException {
		this.project.write(FILE, "no JSON");
		assertThat(this.project.messages(Project.fingy(REFERENCE))).containsExactly(
				"No metadata of typed properties is written: " + this.directory.resolve("project/classes").resolve(FILE)
						+ " is no metadata. Delete it and build again");
		assertThat(this.project.read(FILE)).isEqualTo("no JSON");
	}

	private Project clean() throws IOException {
		return new Project(Files.createTempDirectory(this.directory, "clean"));
	}

	private static Project build(Project project, List<String> sources, TypeReference reference) {
		Processor[] processors = { Project.boot(), Project.fingy(reference) };
		return sources.isEmpty() ? project.build(processors) : project.buildOnly(sources, processors);
	}

	private static String expected(String file) throws IOException {
		return Files.readString(Project.RESOURCES.resolve("expected").resolve(file)).strip();
	}

}
