package dev.fingy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Map;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Size;
import jakarta.validation.constraintvalidation.SupportedValidationTarget;
import jakarta.validation.constraintvalidation.ValidationTarget;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.fingy.zoo.Animal;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Constraints that are about more than one value.
 */
class ConstraintsTests {

	private static TestSources yaml(String... lines) {
		return TestSources.yaml(lines).with((types) -> types.add(Range.class, Zoo.class));
	}

	@Test
	void constraintOnSeveralParametersIsReportedAtTheNode() {
		assertThat(yaml("t:", "  node: {type: range, name: x, from: 5, to: 1}").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.node: 'from' must not exceed 'to'
				      Origin: Byte array resource [application.yaml] - 2:16
				""");
		assertThat(yaml("t:", "  node: {type: range, name: x, from: 1, to: 5}").problems(Holder.class))
			.isEqualTo("0 problems in the configuration of 't':\n");
	}

	@Test
	void constraintOnAMapOfNodesShowsNoStandIns() {
		assertThat(yaml("t:", "  node: {type: zoo, animals: {a: dog}}").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.node.animals: size must be between 2 and 2147483647
				      Origin: Byte array resource [application.yaml] - 2:34
				""");
	}

	record Holder(@Nullable Lazy<Checked> node) {

	}

	@Discriminated
	interface Checked {

	}

	@TypeName("range")
	static class Range implements Checked {

		@Ordered
		Range(String name, int from, int to) {
		}

	}

	@TypeName("zoo")
	record Zoo(@Size(min = 2) Map<String, Animal> animals) implements Checked {

	}

	@Target(ElementType.CONSTRUCTOR)
	@Retention(RetentionPolicy.RUNTIME)
	@Constraint(validatedBy = OrderedValidator.class)
	@interface Ordered {

		String message() default "'from' must not exceed 'to'";

		Class<?>[] groups() default {};

		Class<? extends Payload>[] payload() default {};

	}

	@SupportedValidationTarget(ValidationTarget.PARAMETERS)
	public static class OrderedValidator implements ConstraintValidator<Ordered, Object[]> {

		@Override
		public boolean isValid(Object[] arguments, ConstraintValidatorContext context) {
			return (int) arguments[1] <= (int) arguments[2];
		}

	}

}
