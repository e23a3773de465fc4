package dev.fingy.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every transcript is what the command writes today: lines that begin with {@code 2>} are
 * problems, and the last of each run is its exit code.
 */
class TranscriptTests {

	private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

	private static final Pattern FIXTURE = Pattern.compile(".*\\.json|history");

	@ParameterizedTest
	@ValueSource(strings = { "show", "transpile", "diff", "set", "fingerprint", "viz", "types", "runs", "help", "usage",
			"masked", "failures" })
	void runsAsTheTranscriptSays(String name) throws IOException {
		Path file = Run.FOLDER.resolve("transcripts/" + name + ".txt");
		String expected = Files.readString(file);
		StringBuilder actual = new StringBuilder();
		for (String line : expected.lines().toList()) {
			if (line.startsWith("$ fingy")) {
				actual.append(line).append('\n').append(transcript(line.substring("$ fingy".length())));
			}
		}
		assertThat(actual).hasToString(expected);
	}

	private static String transcript(String commandLine) throws IOException {
		String[] redirected = commandLine.split(" < ");
		List<String> arguments = new ArrayList<>();
		Matcher words = WORD.matcher(redirected[0]);
		words.results().map(TranscriptTests::word).forEach(arguments::add);
		byte[] input = (redirected.length > 1) ? Files.readAllBytes(Run.FOLDER.resolve(redirected[1])) : new byte[0];
		Run run = Run.with(Ansi.OFF, input, arguments.toArray(String[]::new));
		return (run.out() + problems(run.err()) + "=> " + run.exitCode() + "\n")
			.replace(Run.FOLDER.toAbsolutePath() + "/", "/")
			.replace(Run.FOLDER + "/", "");
	}

	private static String word(MatchResult match) {
		if (match.group(1) != null) {
			return match.group(1);
		}
		return FIXTURE.matcher(match.group(2)).matches() ? Run.FOLDER.resolve(match.group(2)).toString()
				: match.group(2);
	}

	private static String problems(String err) {
		return err.lines().map((line) -> ("2> " + line).strip() + "\n").collect(Collectors.joining());
	}

}
