package dev.fingy.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All modules have one version, and the BOM lists those that are published.
 */
class VersionsTests {

	private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

	private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([^<]+)</artifactId>");

	private static final Pattern VERSION = Pattern
		.compile("<artifactId>fingy-(?:parent|bom)</artifactId>\\s*<version>([^<]+)</version>");

	@Test
	void modulesHaveOneVersion() throws IOException {
		String version = group(VERSION, pom("."));
		for (String module : modules()) {
			assertThat(group(VERSION, pom(module))).as(module).isEqualTo(version);
		}
	}

	@Test
	void bomListsWhatIsPublished() throws IOException {
		List<String> published = new ArrayList<>(List.of("fingy-bom"));
		for (String module : modules()) {
			String pom = pom(module);
			if (pom.contains("<parent>") && !pom.contains("<maven.deploy.skip>true</maven.deploy.skip>")) {
				published.add(group(ARTIFACT, pom.substring(pom.indexOf("</parent>"))));
			}
		}
		String bom = pom("config-bom");
		String listed = bom.substring(0, bom.indexOf("<build>"));
		assertThat(ARTIFACT.matcher(listed).results().map((match) -> match.group(1)))
			.containsExactlyInAnyOrderElementsOf(published);
	}

	private static List<String> modules() throws IOException {
		return MODULE.matcher(pom(".")).results().map((match) -> match.group(1)).toList();
	}

	private static String pom(String module) throws IOException {
		return Files.readString(TutorialPage.ROOT.resolve(module).resolve("pom.xml"));
	}

	private static String group(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		assertThat(matcher.find()).as(text).isTrue();
		return matcher.group(1);
	}

}
