package dev.fingy.demo.weather;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * A file that can be read. As a constraint it is checked when configuration is bound, so
 * that a wrong path is reported at startup, together with whatever else is wrong, and
 * with the line of the file that holds it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@Constraint(validatedBy = ReadableFile.Validator.class)
@interface ReadableFile {

	String message() default "is not a file that can be read";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

	/**
	 * Asks the resource.
	 */
	final class Validator implements ConstraintValidator<ReadableFile, Resource> {

		@Override
		public boolean isValid(@Nullable Resource resource, ConstraintValidatorContext context) {
			return resource == null || resource.isReadable();
		}

	}

}
