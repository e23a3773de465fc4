package dev.fingy.build;

import java.util.List;

import dev.fingy.FingyException;
import dev.fingy.Problem;

/**
 * Thrown when a constructor of an object that holds a secret has failed.
 */
final class CreationException extends FingyException {

	private static final long serialVersionUID = 1L;

	private final String shareable;

	/**
	 * Create an exception.
	 * @param subject what could not be created
	 * @param problem why, in the words of the constructor
	 * @param shareable why, without its words
	 * @param cause what the constructor threw
	 */
	CreationException(String subject, Problem problem, Problem shareable, Throwable cause) {
		super(subject, List.of(problem), cause);
		this.shareable = String.valueOf(new FingyException(subject, List.of(shareable)).getMessage());
	}

	@Override
	public String shareableMessage() {
		return this.shareable;
	}

}
