package dev.fingy.internal.bind;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConverterNotFoundException;

import dev.fingy.internal.construction.TypeText;

/**
 * Thrown when a value does not fit what is declared.
 */
class ConversionFailure extends Exception {

	private static final long serialVersionUID = 1L;

	ConversionFailure(@Nullable Throwable cause) {
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
	 * Return whether nothing converts values to what is declared.
	 * @return {@code false} if a converter has refused the value
	 */
	boolean isWithoutConverter() {
		return getCause() instanceof ConverterNotFoundException;
	}

}
