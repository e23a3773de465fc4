package dev.fingy.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The commands and the folders that CONTRIBUTING names are there.
 */
class ContributingTests {

	private static final Pattern TEST = Pattern.compile("-Dtest='?([^'` ]+)");

	private static final Pattern PROJECTS = Pattern.compile("-pl ([^\\s`]+)");

	private static final Pattern FOLDER = Pattern.compile("(?m)^\\| `([^`]+)` \\| (?:`([^`]+)`)? ?\\|");

	private static final Pattern PACKAGE = Pattern.compile("`([^`]+)`");

	private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

	@Test
	void testClassesOfCommandsExist() throws IOException {
		Set<String> classes = testClasses();
		List<String> named = found(TEST, contributing()).stream()
			.flatMap((names) -> Stream.of(names.split(",")))
			.toList();
		assertThat(named).isNotEmpty()
			.allSatisfy((name) -> assertThat(classes).anyMatch((known) -> matches(name, known)));
	}

	// As Surefire reads it: a simple name, or packages with '*' for any name
	private static boolean matches(String name, String known) {
		String simple = name.substring(name.lastIndexOf('.') + 1);
		return known.matches(simple.replace("*", ".*"));
	}

	private static Set<String> testClasses() throws IOException {
		Set<String> classes = new TreeSet<>();
		for (String module : modules()) {
			Path folder = TutorialPage.ROOT.resolve(module).resolve("src/test/java");
			if (Files.exists(folder)) {
				try (Stream<Path> files = Files.walk(folder)) {
					files.map((file) -> file.getFileName().toString())
						.filter((name) -> name.endsWith(".java"))
						.forEach((name) -> classes.add(name.replace(".java", "")));
				}
			}
		}
		return classes;
	}

	@Test
	void modulesOfCommandsAreThoseOfTheBuild() throws IOException {
		assertThat(modules()).containsAll(found(PROJECTS, contributing()));
	}

	@Test
	void everyModuleIsInTheTableOfFolders() throws IOException {
		assertThat(FOLDER.matcher(contributing())
			.results()
			.filter((row) -> row.group(2) != null)
			.map((row) -> row.group(1))
			.toList()).containsExactlyInAnyOrderElementsOf(modules());
		assertThat(FOLDER.matcher(contributing()).results().map((row) -> TutorialPage.ROOT.resolve(row.group(1))))
			.allSatisfy((folder) -> assertThat(folder).exists());
	}

	@Test
	void packagesOfTheCoreExist() throws IOException {
		Path folder = TutorialPage.ROOT.resolve("config-core/src/main/java/dev/fingy/internal");
		String table = contributing().split("packages of `dev\\.fingy\\.internal`")[1].split("\n\n")[0];
		List<String> named = table.lines()
			.skip(2)
			.flatMap((row) -> found(PACKAGE, row.split("\\|")[1]).stream())
			.filter((name) -> !name.startsWith("dev.fingy"))
			.toList();
		try (Stream<Path> files = Files.walk(folder)) {
			assertThat(named).containsExactlyInAnyOrderElementsOf(files.filter(Files::isDirectory)
				.filter((each) -> !each.equals(folder))
				.map((each) -> each.getFileName().toString())
				.toList());
		}
	}

	private static List<String> modules() throws IOException {
		return found(MODULE, Files.readString(TutorialPage.ROOT.resolve("pom.xml")));
	}

	private static String contributing() throws IOException {
		return Files.readString(TutorialPage.ROOT.resolve("CONTRIBUTING.md"));
	}

	private static List<String> found(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return matcher.results().map((match) -> match.group(1)).toList();
	}

}
