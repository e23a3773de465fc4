package dev.fingy.internal.processor.create;

import javax.lang.model.element.Element;

/**
 * Thrown when a class cannot be created from configuration.
 */
public final class UnusableException extends Exception {

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
	public Element element() {
		return this.element;
	}

	/**
	 * Return what is wrong.
	 * @return the message, then how to correct it
	 */
	public String message() {
		return String.valueOf(getMessage());
	}

}
