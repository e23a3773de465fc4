package dev.fingy.test;

import org.springframework.boot.SpringApplication.AbandonedRunException;

import dev.fingy.document.Document;

/**
 * Ends a run whose configurations are resolved. It is no failure.
 */
final class ResolvedException extends AbandonedRunException {

	private static final long serialVersionUID = 1L;

	private final transient Document document;

	ResolvedException(Document document) {
		this.document = document;
	}

	Document document() {
		return this.document;
	}

	@Override
	public synchronized Throwable fillInStackTrace() {
		return this;
	}

}
