package dev.fingy.boot.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page of the documentation is sound: its links lead somewhere, its tables have one
 * width, its code is in fences, and its snippets are in files that are compiled and
 * tested.
 */
class DocumentationTests {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final Path SAMPLES = Path.of("src/test/resources/readme/pages").toAbsolutePath();

	// Its examples are those of the Javadoc, which tests of the demo compare
	private static final Path GENERATED = ROOT.resolve("src/docs/demo-types.md");

	static List<Path> pages() throws IOException {
		try (Stream<Path> docs = Files.walk(ROOT.resolve("src/docs")); Stream<Path> folders = Files.list(ROOT)) {
			Stream<Path> besides = Stream.concat(Stream.of(ROOT), folders.filter(Files::isDirectory).toList().stream())
				.flatMap(DocumentationTests::pagesIn);
			return Stream.concat(besides, docs.filter(DocumentationTests::isPage).sorted()).toList();
		}
	}

	private static Stream<Path> pagesIn(Path folder) {
		return Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(folder::resolve).filter(Files::exists);
	}

	private static boolean isPage(Path file) {
		return file.toString().endsWith(".md");
	}

	@ParameterizedTest
	@MethodSource("pages")
	void pageIsSound(Path page) throws IOException {
		assertThat(PageCheck.problems(ROOT, page, !page.equals(GENERATED))).isEmpty();
	}

	@Test
	void everyPageIsChecked() throws IOException {
		assertThat(pages()).contains(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md"),
				ROOT.resolve("src/docs/demo-types.md"), ROOT.resolve("src/docs/reference/runs.md"),
				ROOT.resolve("src/docs/decisions/README.md"));
	}

	@Test
	void whatIsWrongIsFoundWithItsLine() throws IOException {
		assertThat(PageCheck.problems(SAMPLES, SAMPLES.resolve("wrong.md"), true))
			.containsExactlyElementsOf(Files.readAllLines(SAMPLES.resolve("wrong.txt")));
	}

	@Test
	void whatIsRightIsNoProblem() throws IOException {
		assertThat(PageCheck.problems(SAMPLES, SAMPLES.resolve("right.md"), true)).isEmpty();
	}

	@Test
	void anchorsAreThoseOfGitHub() throws IOException {
		assertThat(MarkdownPage.of(SAMPLES.resolve("right.md")).anchors())
			.isEqualTo(Set.of("a-page", "whats-in-it-types--more", "whats-in-it-types--more-1", "größe_1"));
	}

}
