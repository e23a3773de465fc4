package dev.fingy.boot.diagnostics;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import dev.fingy.FingyException;

/**
 * Shows the report of a {@link FingyException} as it is. First in order: what wraps the
 * exception, such as a failed binding, is less specific.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FingyFailureAnalyzer extends AbstractFailureAnalyzer<FingyException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, FingyException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()).stripTrailing(),
				"Correct what is named above, and start again.", cause);
	}

}
