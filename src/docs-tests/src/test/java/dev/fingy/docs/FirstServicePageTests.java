package dev.fingy.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A tutorial shows every file of its project, whole and under its path.
 */
class FirstServicePageTests {

	@ParameterizedTest
	@ValueSource(strings = { "first-service", "first-service-kotlin" })
	void everyFileIsShownWhole(String name) throws IOException {
		Path project = TutorialPage.folder(name);
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> paths = Files.walk(project)) {
			for (Path file : paths.filter(Files::isRegularFile).toList()) {
				files.put(project.relativize(file).toString().replace('\\', '/'), Files.readString(file));
			}
		}
		TutorialPage page = TutorialPage.read(name);
		assertThat(new TreeMap<>(page.files())).isEqualTo(files);
		assertThat(page.sources()).isEqualTo(page.files());
	}

	@ParameterizedTest
	@ValueSource(strings = { "first-service", "first-service-kotlin" })
	void versionsAreThoseOfTheBuild(String name) throws IOException {
		String parent = Files.readString(TutorialPage.ROOT.resolve("pom.xml"));
		assertThat(TutorialPage.read(name).files().get("pom.xml")).contains("""
				<artifactId>spring-boot-starter-parent</artifactId>
						<version>%s</version>""".formatted(between(parent, "<spring-boot.version>")),
				"<fingy.version>" + between(parent, "<version>") + "</fingy.version>");
	}

	private static String between(String pom, String tag) {
		int start = pom.indexOf(tag) + tag.length();
		return pom.substring(start, pom.indexOf("</", start));
	}

}
