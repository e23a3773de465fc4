package dev.fingy.test;

import org.springframework.boot.SpringApplication.AbandonedRunException;

/**
 * Ends a run whose configurations are resolved. It is no failure.
 */
final class ResolvedException extends AbandonedRunException {

	private static final long serialVersionUID = 1L;

	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

}
