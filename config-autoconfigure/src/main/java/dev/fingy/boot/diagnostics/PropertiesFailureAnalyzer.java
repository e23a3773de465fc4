package dev.fingy.boot.diagnostics;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Describes in one sentence which properties file cannot be read.
 */
final class PropertiesFailureAnalyzer extends AbstractFailureAnalyzer<IllegalStateException> {

	private static final String READER = "org.springframework.boot.env.OriginTrackedPropertiesLoader";

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, IllegalStateException cause) {
		if (cause.getStackTrace().length == 0 || !cause.getStackTrace()[0].getClassName().startsWith(READER)) {
			return null;
		}
		String file = ApplicationFiles.find(cause);
		return new FailureAnalysis(((file != null) ? "The properties of " + file : "A properties file")
				+ " cannot be read: " + cause.getMessage(), "Correct the file, and start again.", cause);
	}

}
