package dev.fingy;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when a configuration cannot be used. It carries every problem that was found;
 * its message is the whole report, one paragraph a problem.
 */
public class FingyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Problem> problems;

	/**
	 * Create an exception.
	 * @param subject what the problems are in, such as
	 * {@code the configuration of 'training'}
	 * @param problems every problem found, at least one
	 */
	public FingyException(String subject, Collection<Problem> problems) {
		this(subject, problems, null);
	}

	/**
	 * Create an exception with a cause.
	 * @param subject what the problems are in
	 * @param problems every problem found, at least one
	 * @param cause what was thrown by a constructor or converter
	 */
	public FingyException(String subject, Collection<Problem> problems, @Nullable Throwable cause) {
		super(Report.of(subject, problems), cause);
		this.problems = List.copyOf(problems);
	}

	/**
	 * Return the problems in the order in which the configuration names them.
	 * @return every problem, empty only on a deserialized exception
	 */
	public List<Problem> problems() {
		return (this.problems != null) ? this.problems : List.of();
	}

	/**
	 * Return the report as it may be recorded and shown to others, such as in a list of
	 * runs. What a constructor of an object with secrets has thrown is not quoted there,
	 * as it may hold a secret in any form.
	 * @return the message, or the message without such quotations
	 */
	public String shareableMessage() {
		return String.valueOf(getMessage());
	}

}
