package dev.fingy.boot.diagnostics;

import java.nio.charset.CharacterCodingException;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Describes in one sentence where YAML cannot be read, and shows the line.
 */
final class YamlFailureAnalyzer extends AbstractFailureAnalyzer<YAMLException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, YAMLException cause) {
		String file = ApplicationFiles.find(cause);
		return new FailureAnalysis(((file != null) ? "The YAML of " + file : "A YAML file") + describe(cause),
				"Correct the YAML, and start again.", cause);
	}

	private static String describe(YAMLException cause) {
		Mark mark = (cause instanceof MarkedYAMLException marked) ? marked.getProblemMark() : null;
		if (mark == null) {
			return " cannot be read: " + ((cause.getCause() instanceof CharacterCodingException)
					? "it is not text in UTF-8" : cause.getMessage());
		}
		String place = "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
		String snippet = mark.get_snippet();
		return " cannot be read at " + place + ": " + ((MarkedYAMLException) cause).getProblem()
				+ ((snippet != null) ? "\n\n" + snippet : "");
	}

}
