package dev.fingy.demo.fleet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Skips what needs a program that is not installed, and says how to install it. Where the
 * environment variable {@code FINGY_TESTS} is {@code all}, nothing is skipped.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InstalledCondition.class)
@interface EnabledIfInstalled {

	/**
	 * Return the name of the program.
	 * @return a program that stands in a folder of {@code PATH}
	 */
	String value();

}
