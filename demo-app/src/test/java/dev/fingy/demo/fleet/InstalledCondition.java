package dev.fingy.demo.fleet;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Looks for a program as a shell would.
 */
final class InstalledCondition implements ExecutionCondition {

	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		return AnnotationSupport.findAnnotation(context.getElement(), EnabledIfInstalled.class)
			.map(EnabledIfInstalled::value)
			.map(InstalledCondition::evaluate)
			.orElseGet(() -> ConditionEvaluationResult.enabled("needs no program"));
	}

	private static ConditionEvaluationResult evaluate(String program) {
		if ("all".equals(System.getenv("FINGY_TESTS")) || isInstalled(program)) {
			return ConditionEvaluationResult.enabled(program + " is needed");
		}
		return ConditionEvaluationResult.disabled(program + " is not installed: apt-get install prometheus");
	}

	private static boolean isInstalled(String program) {
		return Pattern.compile(File.pathSeparator)
			.splitAsStream(System.getenv().getOrDefault("PATH", ""))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, program)));
	}

}
