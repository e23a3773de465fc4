package dev.fingy.internal.bind.conversion;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConverterNotFoundException;

import dev.fingy.Problem;
import dev.fingy.internal.construction.TypeText;

/**
 * Thrown when a value does not fit what is declared.
 */
public class ConversionFailure extends Exception {

	private static final long serialVersionUID = 1L;

	/**
	 * Create a failure.
	 * @param cause what a converter has thrown, or {@code null}
	 */
	public ConversionFailure(@Nullable Throwable cause) {
		super(null, cause, false, false);
	}

	private ConversionFailure(String reason) {
		super(reason, null, false, false);
	}

	/**
	 * Create a failure that has a reason of its own.
	 * @param reason what is wrong with the value
	 * @return the failure
	 */
	static ConversionFailure because(String reason) {
		return new ConversionFailure(reason);
	}

	static ConversionFailure empty(Class<?> type) {
		return because("is empty, which is not " + TypeText.described(type));
	}

	/**
	 * Return what is wrong with the value.
	 * @param secret whether the value is a secret
	 * @return the reason, or {@code null} if it is only that the value does not fit
	 */
	public @Nullable String reason(boolean secret) {
		return getMessage();
	}

	/**
	 * Return a problem with what could be there instead.
	 * @param problem a problem of the value
	 * @param secret whether the value is a secret
	 * @return the problem, with the names that fit if names are converted
	 */
	public Problem explain(Problem problem, boolean secret) {
		return problem;
	}

	/**
	 * Return whether nothing converts values to what is declared.
	 * @return {@code false} if a converter has refused the value
	 */
	public boolean isWithoutConverter() {
		return getCause() instanceof ConverterNotFoundException;
	}

}
