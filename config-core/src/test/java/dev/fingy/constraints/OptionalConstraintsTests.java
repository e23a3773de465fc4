package dev.fingy.constraints;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.constraintvalidation.SupportedValidationTarget;
import jakarta.validation.constraintvalidation.ValidationTarget;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TestSources;
import dev.fingy.TypeName;
import dev.fingy.zoo.Animal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Constraints see the arguments as the constructor gets them: values in {@code Optional},
 * and objects that are created later as something that is not known yet.
 */
class OptionalConstraintsTests {

	private static TestSources yaml(String... lines) {
		return TestSources.yaml(lines)
			.with((types) -> types.add(A.class, Many.class, Bean.class, Pen.class, Dropout.class)
				.factory(Checked.class, "made", Factories.class, "made")
				.factory(Checked.class, "pair", Factories.class, "pair"));
	}

	private static final String NONE = "0 problems in the configuration of 't':\n";

	@Test
	void optionalArgumentsBindBesideConstraints() {
		assertThat(yaml("t:", "  node: { type: a, n: 1, seed: 5 }").bind("t", Holder.class).get())
			.isEqualTo(new A(1, Optional.of(5), Optional.empty(), Optional.empty()));
		assertThat(yaml("t:", "  node: { type: a, n: 1, pause: 10s, nested: { level: 2, name: x } }")
			.bind("t", Holder.class)
			.get())
			.isEqualTo(new A(1, Optional.empty(), Optional.of(Duration.ofSeconds(10)),
					Optional.of(new Nested(2, Optional.of("x")))));
	}

	@Test
	void constraintsInsideOptionalAreReportedWithTheirValues() {
		assertThat(yaml("t:", "  node: { type: many, seed: 0, name: '', items: [3, 30], rates: { a: 2 } }")
			.problems(Holder.class)).isEqualTo("""
					4 problems in the configuration of 't':

					  t.node.seed: must be greater than or equal to 1
					      Value:  0
					      Origin: Byte array resource [application.yaml] - 2:29

					  t.node.name: size must be between 1 and 2147483647
					      Value: \s
					      Origin: Byte array resource [application.yaml] - 2:38

					  t.node.items[1]: must be less than or equal to 9
					      Value:  30
					      Origin: Byte array resource [application.yaml] - 2:50

					  t.node.rates[a]: must be less than or equal to 1
					      Value:  2
					      Origin: Byte array resource [application.yaml] - 2:70
					""");
		assertThat(yaml("t:", "  node: { type: many, seed: 1, items: [3], rates: { a: 1 } }").problems(Holder.class))
			.isEqualTo(NONE);
		assertThat(yaml("t:", "  node: many").problems(Holder.class)).isEqualTo(NONE);
	}

	@Test
	void nestedRecordsAreCheckedInsideOptional() {
		assertThat(yaml("t:", "  node: { type: a, n: 1, nested: { level: 0, name: x } }").problems(Holder.class))
			.isEqualTo("""
					1 problem in the configuration of 't':

					  t.node.nested.level: must be greater than or equal to 1
					      Value:  0
					      Origin: Byte array resource [application.yaml] - 2:43
					""");
	}

	@Test
	void staticFactoriesAreCheckedInsideTheirTypeArguments() {
		assertThat(yaml("t:", "  node: { type: made, n: 1, seed: 5, sizes: [1, 2] }").bind("t", Holder.class).get())
			.isEqualTo(new A(1, Optional.of(5), Optional.empty(), Optional.empty()));
		assertThat(yaml("t:", "  node: { type: made, n: 0, seed: 0, sizes: [1, 0] }").problems(Holder.class))
			.isEqualTo("""
					3 problems in the configuration of 't':

					  t.node.n: must be greater than or equal to 1
					      Value:  0
					      Origin: Byte array resource [application.yaml] - 2:26

					  t.node.seed: must be greater than or equal to 1
					      Value:  0
					      Origin: Byte array resource [application.yaml] - 2:35

					  t.node.sizes[1]: must be greater than or equal to 1
					      Value:  0
					      Origin: Byte array resource [application.yaml] - 2:46
					""");
	}

	@Test
	void constraintsOnSeveralParametersOfAFactoryAreChecked() {
		assertThat(yaml("t:", "  node: { type: pair, first: 1, second: 2 }").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.node: only one of both
				      Origin: Byte array resource [application.yaml] - 2:17
				""");
		assertThat(yaml("t:", "  node: { type: pair, first: 1 }").problems(Holder.class)).isEqualTo(NONE);
	}

	@Test
	void theConfigurationItselfMayHaveOptionalComponents() {
		assertThat(yaml("t:", "  n: 1", "  seed: 5").bind("t", Root.class).seed()).contains(5);
		assertThat(yaml("t:", "  n: 0", "  seed: 0").problems(Root.class)).isEqualTo("""
				2 problems in the configuration of 't':

				  t.n: must be greater than or equal to 1
				      Value:  0
				      Origin: Byte array resource [application.yaml] - 2:6

				  t.seed: must be greater than or equal to 3
				      Value:  0
				      Origin: Byte array resource [application.yaml] - 3:9
				""");
	}

	@Test
	void beansMayHaveOptionalProperties() {
		assertThat(yaml("t:", "  node: { type: bean, n: 1, seed: 5 }").bind("t", Holder.class).get())
			.isInstanceOfSatisfying(Bean.class, (bean) -> assertThat(bean.getSeed()).contains(5));
		assertThat(yaml("t:", "  node: { type: bean, n: 0, seed: 5 }").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.node.n: must be greater than or equal to 1
				      Value:  0
				      Origin: Byte array resource [application.yaml] - 2:26
				""");
	}

	@Test
	void changesAndCodeAreCheckedAlike() {
		Lazy<Checked> lazy = yaml("t:", "  node: { type: a, n: 1, seed: 5 }").bind("t", Holder.class).node();
		assertThat(lazy.with("seed", 6).get()).isEqualTo(new A(1, Optional.of(6), Optional.empty(), Optional.empty()));
		assertThat(Lazy.of(A.class, Map.of("n", 1, "seed", Optional.of(7))).get())
			.isEqualTo(new A(1, Optional.of(7), Optional.empty(), Optional.empty()));
		assertThat(Fingy.of(lazy.get()).build(A.class))
			.isEqualTo(new A(1, Optional.of(5), Optional.empty(), Optional.empty()));
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> lazy.with("n", 0)).withMessage("""
				1 problem in the change of 't.node':

				  t.node.n: must be greater than or equal to 1
				      Value:  0
				      Origin: changed by the application
				""");
	}

	@Test
	void objectsThatAreNotCreatedYetViolateNothing() {
		assertThat(
				yaml("t:", "  node: { type: pen, one: dog, two: dog, set: [dog, dog], all: [dog], named: { a: dog } }")
					.problems(Holder.class))
			.isEqualTo(NONE);
		assertThat(yaml("t:", "  node: { type: pen, one: dog, two: dog, set: [dog], all: [], named: {} }")
			.problems(Holder.class)).isEqualTo("""
					3 problems in the configuration of 't':

					  t.node.set: size must be between 2 and 2147483647
					      Origin: Byte array resource [application.yaml] - 2:48

					  t.node.all: must not be empty
					      Origin: Byte array resource [application.yaml] - 2:59

					  t.node.named: must not be empty
					      Origin: "t.node.named" from property source "application.yaml0"
					""");
	}

	@Test
	void constraintsOnSeveralParametersWaitForObjectsThatHaveToBeCreated() {
		Lazy<Checked> lazy = yaml("t:", "  node: { type: pen, one: dog, two: dog, set: [dog, cat], all: [dog],"
				+ " named: { a: dog }, same: true }")
			.bind("t", Holder.class)
			.node();
		assertThatExceptionOfType(FingyException.class).isThrownBy(lazy::get).withMessage("""
				1 problem in the creation of 't.node':

				  t.node: must be two
				      Origin: Byte array resource [application.yaml] - 2:17
				""");
	}

	@Test
	void constraintsThatFitNoValueAreAProblemAndNoStackTrace() {
		assertThat(TestSources.yaml("t:", "  node: { type: wrong, pause: 1s }")
			.with((types) -> types.add(Wrong.class))
			.problems(Holder.class)).isEqualTo(
					"""
							1 problem in the configuration of 't':

							  t.node: has constraints that cannot be checked: HV000030: No validator could be found for constraint 'jakarta.validation.constraints.Size' validating type 'java.time.Duration'. Check configuration for 'Wrong.pause'
							      Origin: Byte array resource [application.yaml] - 2:17
							""");
	}

	@Test
	void floatsAreComparedAsTheyWereWritten() {
		assertThat(yaml("t:", "  node: { type: dropout, rate: 0.1, low: 0.7, all: [0.1], some: 0.1, top: 16777216 }")
			.problems(Holder.class)).isEqualTo(NONE);
		assertThat(yaml("t:", "  node: { type: dropout, low: 1 }").under("--t.node.rate=0.1", "--t.node.all=0.1,1e-1")
			.problems(Holder.class)).isEqualTo(NONE);
		assertThat(yaml("t:", "  node:",
				"    { type: dropout, rate: 0.1000001, low: 0.69999999, all: [0.1, 0.2], some: 0.11, open: 0.1 }")
			.problems(Holder.class)).isEqualTo("""
					5 problems in the configuration of 't':

					  t.node.rate: must be less than or equal to 0.1
					      Value:  0.1000001
					      Origin: Byte array resource [application.yaml] - 3:28

					  t.node.low: must be greater than or equal to 0.7
					      Value:  0.69999999
					      Origin: Byte array resource [application.yaml] - 3:44

					  t.node.all[1]: must be less than or equal to 0.1
					      Value:  0.2
					      Origin: Byte array resource [application.yaml] - 3:62

					  t.node.some: must be less than or equal to 0.1
					      Value:  0.11
					      Origin: Byte array resource [application.yaml] - 3:79

					  t.node.open: must be greater than 0.1
					      Value:  0.1
					      Origin: Byte array resource [application.yaml] - 3:91
					""");
	}

	@Test
	void floatsThatAreWithinTheirBoundsAreCreated() {
		assertThat(yaml("t:", "  node: { type: dropout, rate: 0.1, low: 0.7 }").bind("t", Holder.class).get())
			.isEqualTo(new Dropout(0.1f, 0.7f, null, Optional.empty(), null, null));
	}

	@Discriminated
	interface Checked {

	}

	record Holder(@Nullable Lazy<Checked> node) {

		Checked get() {
			return java.util.Objects.requireNonNull(this.node).get();
		}

	}

	record Root(@Min(1) int n, Optional<@Min(3) Integer> seed, Optional<Lazy<Animal>> animal) {

	}

	@TypeName("a")
	record A(@Min(1) int n, Optional<Integer> seed, Optional<Duration> pause,
			Optional<Nested> nested) implements Checked {

	}

	record Nested(@Min(1) int level, Optional<String> name) {

	}

	@TypeName("many")
	static class Many implements Checked {

		Many(Optional<@Min(1) Integer> seed, Optional<@Size(min = 1) String> name,
				Optional<List<@Max(9) Integer>> items, Optional<Map<String, @Max(1) Integer>> rates) {
		}

	}

	@TypeName("bean")
	public static class Bean implements Checked {

		private @Min(1) int n;

		private Optional<@Min(1) Integer> seed = Optional.empty();

		public int getN() {
			return this.n;
		}

		public void setN(int n) {
			this.n = n;
		}

		public Optional<Integer> getSeed() {
			return this.seed;
		}

		public void setSeed(Optional<Integer> seed) {
			this.seed = seed;
		}

	}

	@TypeName("pen")
	static class Pen implements Checked {

		@Two
		Pen(@NotNull @Filled Optional<Animal> one, Optional<@NotNull Lazy<Animal>> two, @Size(min = 2) Set<Animal> set,
				@NotEmpty List<@NotNull Animal> all, @NotEmpty Map<String, @NotNull Animal> named,
				@DefaultValue("false") boolean same) {
		}

	}

	@TypeName("wrong")
	static class Wrong implements Checked {

		Wrong(@Size(min = 1) Duration pause) {
		}

	}

	@TypeName("dropout")
	record Dropout(@DecimalMax("0.1") float rate, @DecimalMin("0.7") float low,
			@Nullable List<@DecimalMax("0.1") Float> all, Optional<@DecimalMax("0.1") Float> some,
			@DecimalMin(value = "0.1", inclusive = false) @Nullable Float open,
			@Max(16777216) @Nullable Float top) implements Checked {

	}

	static final class Factories {

		private Factories() {
		}

		static Checked made(@Min(1) int n, Optional<@Min(1) Integer> seed, @Nullable List<@Min(1) Integer> sizes) {
			return new A(n, seed, Optional.empty(), Optional.empty());
		}

		@Single
		static Checked pair(Optional<Integer> first, Optional<Integer> second) {
			return new A(1, first, Optional.empty(), Optional.empty());
		}

	}

	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@Constraint(validatedBy = SingleValidator.class)
	@interface Single {

		String message() default "only one of both";

		Class<?>[] groups() default {};

		Class<? extends Payload>[] payload() default {};

	}

	@SupportedValidationTarget(ValidationTarget.PARAMETERS)
	public static class SingleValidator implements ConstraintValidator<Single, Object[]> {

		@Override
		public boolean isValid(Object[] arguments, ConstraintValidatorContext context) {
			return ((Optional<?>) arguments[0]).isEmpty() || ((Optional<?>) arguments[1]).isEmpty();
		}

	}

	@Target(ElementType.CONSTRUCTOR)
	@Retention(RetentionPolicy.RUNTIME)
	@Constraint(validatedBy = TwoValidator.class)
	@interface Two {

		String message() default "must be two";

		Class<?>[] groups() default {};

		Class<? extends Payload>[] payload() default {};

	}

	@SupportedValidationTarget(ValidationTarget.PARAMETERS)
	public static class TwoValidator implements ConstraintValidator<Two, Object[]> {

		@Override
		public boolean isValid(Object[] arguments, ConstraintValidatorContext context) {
			return ((Optional<?>) arguments[0]).isPresent() && !((boolean) arguments[5]);
		}

	}

	@Target(ElementType.PARAMETER)
	@Retention(RetentionPolicy.RUNTIME)
	@Constraint(validatedBy = FilledValidator.class)
	@interface Filled {

		String message() default "must be filled";

		Class<?>[] groups() default {};

		Class<? extends Payload>[] payload() default {};

	}

	public static class FilledValidator implements ConstraintValidator<Filled, Optional<?>> {

		@Override
		public boolean isValid(Optional<?> value, ConstraintValidatorContext context) {
			return value.isPresent();
		}

	}

}
