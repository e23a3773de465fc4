package dev.fingy.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;

import dev.fingy.schema.Schema;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the schemas say of the files of the demo: that of the compiler, which knows its
 * own module, and that of the application, which knows what its contributor registers.
 */
class SchemaTests {

	private static final Path CLASSES = Path.of("target/classes");

	private static final Path FILE = CLASSES.resolve("application.yaml");

	private static final Path PART = CLASSES.resolve("application-forest.yaml");

	private static final Path COMPLAINT = Path.of("src/test/resources/complaint.txt");

	private static final String SCHEMA = Schema.of(DemoTypes.REFERENCE);

	@Test
	void compilersSchemasAcceptTheFiles() throws IOException {
		String whole = Files.readString(CLASSES.resolve(Schema.RESOURCE));
		assertThat(said(whole, Files.readString(FILE))).isEmpty();
		assertThat(said(whole, typo())).isEqualTo(Files.readString(COMPLAINT));
		assertThat(said(whole, unknownLoss())).isEmpty();
		assertThat(said(whole, Files.readString(PART))).isEqualTo("/training: required property 'dataset' not found\n");
		assertThat(said(Files.readString(CLASSES.resolve(Schema.PART_RESOURCE)), Files.readString(PART))).isEmpty();
	}

	@Test
	void applicationsSchemaAcceptsTheFile() throws IOException {
		assertThat(said(SCHEMA, Files.readString(FILE))).isEmpty();
	}

	@Test
	void applicationsSchemaMarksWhatTheApplicationWouldRefuse() throws IOException {
		assertThat(said(SCHEMA, typo())).isEqualTo(Files.readString(COMPLAINT));
		assertThat(said(SCHEMA, unknownLoss())).isEqualTo(
				"/training/trainer/loss: does not have a value in the enumeration [\"hinge\", \"log-multiclass\", \"log\"]\n");
	}

	private static String typo() throws IOException {
		return replaced("epochs:", "epohcs:");
	}

	// Losses are registered by the contributor alone
	private static String unknownLoss() throws IOException {
		return replaced("loss: log-multiclass", "loss: hunge");
	}

	private static String replaced(String right, String wrong) throws IOException {
		String file = Files.readString(FILE);
		assertThat(file).contains(right);
		return file.replace(right, wrong);
	}

	private static String said(String schema, String file) {
		return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(schema, InputFormat.JSON)
			.validate(file, InputFormat.YAML)
			.stream()
			.map((error) -> error + "\n")
			.collect(Collectors.joining());
	}

}
