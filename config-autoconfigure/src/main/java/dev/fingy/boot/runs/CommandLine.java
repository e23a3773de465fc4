package dev.fingy.boot.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.fingy.internal.names.SensitiveNames;
import dev.fingy.internal.tree.SecretTexts;

/**
 * The command that started this process, without the values that have the names of
 * secrets, wherever they are: in options, in properties of the JVM, in JSON and in URLs.
 */
final class CommandLine {

	private static final String MASK = "******";

	private static final int LONGEST = 8000;

	// --name=value, -Dname=value, name=value
	private static final Pattern ASSIGNMENT = Pattern.compile("(-D|-{0,2})([^=\\s{}\"':,]+?)(\\[[^=\\s]*])?=(.*)",
			Pattern.DOTALL);

	private static final Pattern OPTION = Pattern.compile("-{1,2}([^=\\s]+)");

	// "name": "value", name: value, name=value
	private static final Pattern NAME = Pattern.compile("([\\w.-]+)\\\\*[\"']?\\s*[:=]\\s*");

	// Quoted in a text that is quoted itself, quoted, an object or a list, or plain
	private static final Pattern VALUE = Pattern.compile(
			"(\\\\+)([\"']).*?(?:(?<!\\\\)\\1\\2|$)"
					+ "|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+(?:\"|$)|'[^']*(?:'|$)|[{\\[].*|[^,;&{}\\[\\]]+",
			Pattern.DOTALL);

	private static final Pattern USER = Pattern.compile("(://[^/\\s:@]*:)[^\\s@]+@");

	// What a shell does not take as it is
	private static final Pattern SPECIAL = Pattern.compile("[^\\w@%+=:,./*-]");

	private CommandLine() {
	}

	/**
	 * Return the command of this process.
	 * @param arguments the arguments of the application, where the system does not know
	 * them
	 * @param secrets the secrets of the configuration
	 * @return the command, as a shell takes it
	 */
	static String ofProcess(List<String> arguments, SecretTexts secrets) {
		ProcessHandle.Info info = ProcessHandle.current().info();
		List<String> words = new ArrayList<>();
		words.add(info.command().orElse("java"));
		if (info.arguments().isPresent()) {
			words.addAll(List.of(info.arguments().get()));
		}
		else {
			// It has the arguments as well, but not where one ends
			words.add(System.getProperty("sun.java.command", "").split(" ", 2)[0]);
			words.addAll(arguments);
		}
		return of(words, secrets);
	}

	static String of(List<String> words, SecretTexts secrets) {
		List<String> masked = new ArrayList<>();
		boolean isSecret = false;
		for (String word : words) {
			boolean isValue = isSecret && !word.startsWith("-");
			masked.add(quoted(isValue ? MASK : secrets.maskedIn(masked(word))));
			Matcher option = OPTION.matcher(word);
			isSecret = !isValue && option.matches() && SensitiveNames.matches(option.group(1));
		}
		String command = String.join(" ", masked);
		return (command.length() <= LONGEST) ? command : command.substring(0, LONGEST) + "…";
	}

	private static String masked(String word) {
		Matcher assignment = ASSIGNMENT.matcher(word);
		if (assignment.matches() && SensitiveNames.matches(assignment.group(2))) {
			return word.substring(0, assignment.start(4)) + MASK;
		}
		return USER.matcher(withoutSecretMembers(word)).replaceAll("$1" + MASK + "@");
	}

	private static String withoutSecretMembers(String word) {
		StringBuilder result = new StringBuilder();
		Matcher name = NAME.matcher(word);
		Matcher value = VALUE.matcher(word);
		int end = 0;
		while (name.find(end)) {
			result.append(word, end, name.end());
			end = name.end();
			if (SensitiveNames.matches(name.group(1)) && value.region(end, word.length()).lookingAt()) {
				result.append(MASK);
				end = value.end();
			}
		}
		return result.append(word, end, word.length()).toString();
	}

	private static String quoted(String word) {
		return (word.isEmpty() || SPECIAL.matcher(word).find()) ? "'" + word.replace("'", "'\\''") + "'" : word;
	}

}
