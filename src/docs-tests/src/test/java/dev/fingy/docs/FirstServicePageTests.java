package dev.fingy.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The tutorial shows every file of its project, whole and under its path.
 */
class FirstServicePageTests {

	private static final Path PROJECT = TutorialPage.ROOT.resolve("src/docs/first-service");

	@Test
	void everyFileIsShownWhole() throws IOException {
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> paths = Files.walk(PROJECT)) {
			for (Path file : paths.filter(Files::isRegularFile).toList()) {
				files.put(PROJECT.relativize(file).toString().replace('\\', '/'), Files.readString(file));
			}
		}
		TutorialPage page = TutorialPage.read();
		assertThat(new TreeMap<>(page.files())).isEqualTo(files);
		assertThat(page.sources()).isEqualTo(page.files());
	}

	@Test
	void versionsAreThoseOfTheBuild() throws IOException {
		String parent = Files.readString(TutorialPage.ROOT.resolve("pom.xml"));
		assertThat(TutorialPage.read().files().get("pom.xml")).contains("""
				<artifactId>spring-boot-starter-parent</artifactId>
						<version>%s</version>""".formatted(between(parent, "<spring-boot.version>")),
				"<fingy.version>" + between(parent, "<version>") + "</fingy.version>");
	}

	private static String between(String pom, String tag) {
		int start = pom.indexOf(tag) + tag.length();
		return pom.substring(start, pom.indexOf("</", start));
	}

}
