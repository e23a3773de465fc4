package dev.fingy.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fingy.Fingy;
import dev.fingy.reference.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the reference says of pages.
 */
class ExampleTests {

	@TempDir
	private Path directory;

	@Test
	void pageOfTwoDocumentsIsOneFile() throws IOException {
		Path run = Files.writeString(this.directory.resolve("run.json"), Assets.read("linear.json"));
		Path next = Files.writeString(this.directory.resolve("next.json"), Assets.read("forest.json"));
		Path html = this.directory.resolve("run.html");

		Page page = Page.of("run.json", Fingy.read(run)).with("next.json", Fingy.read(next));
		Files.writeString(html, page.toHtml());

		assertThat(html).content()
			.startsWith("<!doctype html>")
			.contains("\"name\":\"run.json\"", "\"name\":\"next.json\"");
	}

	@Test
	void pageOfTypesIsOneFile() throws IOException {
		Path types = Files.writeString(this.directory.resolve("types.json"), Assets.read("types.json"));
		Path html = this.directory.resolve("types.html");

		TypeReference reference = TypeReference.read(Files.readString(types));
		Files.writeString(html, TypesPage.of("rain", reference).toHtml());

		assertThat(html).content().startsWith("<!doctype html>").contains("\"name\":\"linear-sgd\"");
	}

}
