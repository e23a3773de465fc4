package dev.fingy.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files and the commands of a tutorial, in the order of the page.
 */
final class TutorialPage {

	static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

	private static final Pattern FILE = Pattern
		.compile("\n`([^`\n]+)`:\n\n<!-- from: src/docs/[\\w-]+/(\\S+) -->\n```\\w+\n(.*?\n)```\n", Pattern.DOTALL);

	private static final Pattern FENCE = Pattern.compile("(?<=\n)```(\\w*)\n(.*?\n)```(?=\n)", Pattern.DOTALL);

	private final String text;

	private TutorialPage(String text) {
		this.text = text;
	}

	/**
	 * Read a tutorial.
	 * @param name its name
	 * @return the page
	 */
	static TutorialPage read(String name) throws IOException {
		return new TutorialPage(Files.readString(folder(name).resolveSibling(name + ".md")));
	}

	/**
	 * Return the project of a tutorial.
	 * @param name its name
	 * @return the folder of its files
	 */
	static Path folder(String name) {
		return ROOT.resolve("src/docs").resolve(name);
	}

	/**
	 * Return the files that the page tells its reader to create.
	 * @return the contents by the path above each
	 */
	Map<String, String> files() {
		Map<String, String> files = new LinkedHashMap<>();
		matches(FILE).forEach((match) -> files.put(match.group(1), match.group(3)));
		return files;
	}

	/**
	 * Return the files that the snippets of the page come from.
	 * @return the contents by the path in their comments
	 */
	Map<String, String> sources() {
		Map<String, String> sources = new LinkedHashMap<>();
		matches(FILE).forEach((match) -> sources.put(match.group(2), match.group(3)));
		return sources;
	}

	/**
	 * Return what the page shows of terminals: commands with their output, and lines of
	 * the log.
	 * @return the steps
	 */
	List<Step> steps() {
		List<Step> steps = new ArrayList<>();
		for (String shown : terminals()) {
			if (!shown.startsWith("$ ")) {
				steps.add(new Step("", shown));
				continue;
			}
			for (String step : shown.substring(2).split("(?m)^\\$ ")) {
				String[] parts = step.split("\n", 2);
				steps.add(new Step(parts[0], parts[1]));
			}
		}
		return steps;
	}

	private List<String> terminals() {
		return matches(FENCE).stream()
			.filter((fence) -> fence.group(1).isEmpty())
			.map((fence) -> fence.group(2))
			.toList();
	}

	private List<MatchResult> matches(Pattern pattern) {
		Matcher matcher = pattern.matcher(this.text);
		return matcher.results().toList();
	}

	/**
	 * A command, or what the log has.
	 *
	 * @param command the command line, empty for lines that are shown without one
	 * @param output what follows
	 */
	record Step(String command, String output) {

	}

}
