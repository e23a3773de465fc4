package dev.fingy.markdown;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

import dev.fingy.reference.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * References as they are written.
 */
class MarkdownTests {

	@Test
	void writesEveryChapter() throws IOException {
		assertThat(Markdown.of(TypeReference.read(resource("types.json")))).isEqualTo(resource("types.md"));
	}

	@Test
	void writesWhatIsEmpty() {
		assertThat(Markdown.of(TypeReference.of(List.of(), List.of(), List.of()))).isEqualTo("# Types\n");
	}

	private String resource(String name) throws IOException {
		return new ClassPathResource(name, getClass()).getContentAsString(StandardCharsets.UTF_8);
	}

}
