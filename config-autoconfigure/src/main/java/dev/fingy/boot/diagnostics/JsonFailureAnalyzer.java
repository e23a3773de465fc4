package dev.fingy.boot.diagnostics;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.json.JsonParseException;
import org.springframework.boot.support.SpringApplicationJsonEnvironmentPostProcessor;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * Describes in one sentence where inline JSON cannot be read.
 */
final class JsonFailureAnalyzer extends AbstractFailureAnalyzer<JsonParseException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, JsonParseException cause) {
		boolean inline = Arrays.stream(cause.getStackTrace())
			.anyMatch((frame) -> frame.getClassName()
				.equals(SpringApplicationJsonEnvironmentPostProcessor.class.getName()));
		return inline ? new FailureAnalysis(
				"The JSON of SPRING_APPLICATION_JSON (spring.application.json) cannot be read" + describe(cause),
				"Correct the JSON, and start again.", cause) : null;
	}

	private static String describe(JsonParseException failure) {
		Throwable cause = (failure.getCause() != null) ? failure.getCause() : failure;
		if (!(cause instanceof JacksonException ex)) {
			return ": " + cause.getMessage();
		}
		TokenStreamLocation location = ex.getLocation();
		String place = (location != null) ? " at line " + location.getLineNr() + ", column " + location.getColumnNr()
				: "";
		return place + ": " + ex.getOriginalMessage();
	}

}
