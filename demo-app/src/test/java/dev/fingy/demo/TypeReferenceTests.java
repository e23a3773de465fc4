package dev.fingy.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import dev.fingy.markdown.Markdown;
import dev.fingy.reference.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The documentation of the demo's types is what its classes and their Javadoc say.
 */
class TypeReferenceTests {

	private static final Path PAGE = Path.of("../src/docs/demo-types.md");

	private static final String WRITE = "fingy.docs.write";

	@Test
	void pageIsWhatTheBuildGenerates() throws IOException {
		String generated = Markdown.of(withoutHashes(DemoTypes.REFERENCE));
		if (Boolean.getBoolean(WRITE)) {
			Files.writeString(PAGE, generated);
		}
		assertThat(PAGE)
			.as("to write it anew: mvn test -pl demo-app -am -Dtest=" + getClass().getSimpleName()
					+ " -Dsurefire.failIfNoSpecifiedTests=false -D" + WRITE + "=true")
			.hasContent(generated);
	}

	// They are those of one compiler
	private static TypeReference withoutHashes(TypeReference reference) {
		return TypeReference.read(reference.toJson().replaceAll("\"sha256:\\w+\"", "\"\""));
	}

}
