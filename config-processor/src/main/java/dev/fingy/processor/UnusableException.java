package dev.fingy.processor;

import javax.lang.model.element.Element;

/**
 * Thrown when a class cannot be created from configuration.
 */
final class UnusableException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Element element;

	UnusableException(Element element, String message) {
		super(message);
		this.element = element;
	}

	/**
	 * Return where the mistake is.
	 * @return the class or constructor
	 */
	Element element() {
		return this.element;
	}

	String message() {
		return String.valueOf(getMessage());
	}

}
