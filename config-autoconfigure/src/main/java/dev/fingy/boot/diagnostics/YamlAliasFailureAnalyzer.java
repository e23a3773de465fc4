package dev.fingy.boot.diagnostics;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.YamlProcessor;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Describes in one sentence what aliases of YAML do to the machine. Nesting itself is
 * limited where YAML is parsed, so nothing but aliases can exhaust it afterwards.
 */
final class YamlAliasFailureAnalyzer extends AbstractFailureAnalyzer<VirtualMachineError> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, VirtualMachineError cause) {
		boolean yaml = Arrays.stream(cause.getStackTrace())
			.anyMatch((frame) -> frame.getClassName().equals(YamlProcessor.class.getName()));
		if (!yaml) {
			return null;
		}
		String reason = (cause instanceof StackOverflowError) ? "an alias (*) is inside its own anchor (&)"
				: "its aliases (*) unfold to more than there is memory for";
		return new FailureAnalysis("A YAML file cannot be read: " + reason, "Correct the YAML, and start again.",
				cause);
	}

}
