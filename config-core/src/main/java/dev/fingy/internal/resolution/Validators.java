package dev.fingy.internal.resolution;

import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

import dev.fingy.internal.bind.constraint.LoaderValidator;

/**
 * Finds Bean Validation where it is on the class path. Its classes are named by the
 * nested class only, which is not loaded where they are absent.
 */
final class Validators {

	private static final boolean PRESENT = ClassUtils.isPresent("jakarta.validation.Validation",
			Validators.class.getClassLoader());

	private Validators() {
	}

	static @Nullable LoaderValidator find() {
		return PRESENT ? Present.VALIDATOR : null;
	}

	/**
	 * Bean Validation.
	 */
	private static final class Present {

		private static final @Nullable LoaderValidator VALIDATOR = create();

		private Present() {
		}

		private static @Nullable LoaderValidator create() {
			try {
				return new LoaderValidator(Validation.byDefaultProvider()::configure);
			}
			catch (NoProviderFoundException ex) {
				return null;
			}
		}

	}

}
