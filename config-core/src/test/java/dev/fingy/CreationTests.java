package dev.fingy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What creation says when it fails.
 */
class CreationTests {

	private static final AtomicInteger created = new AtomicInteger();

	private static @Nullable Supplier<?> asked;

	private static @Nullable Supplier<?> askedByOther;

	@BeforeEach
	void reset() {
		created.set(0);
	}

	@Test
	void constructorThatAsksForItselfIsNamed() {
		Lazy<Part> part = bind("t:", "  part: {type: asking}").part();
		asked = part;
		assertThatExceptionOfType(FingyException.class).isThrownBy(part::get).withMessage("""
				1 problem in the creation of 't.part':

				  t.part: needs itself while it is created: t.part → t.part
				      Origin: Byte array resource [application.yaml] - 2:16
				""");
		assertThat(created).hasValue(1);
		asked = () -> "";
		assertThat(part.get()).isSameAs(part.get());
	}

	@Test
	void constructorsThatAskForEachOtherAreNamed() {
		Holder holder = bind("t:", "  part: {type: asking}", "  other: {type: other}");
		asked = holder.other();
		askedByOther = holder.part();
		assertThatExceptionOfType(FingyException.class).isThrownBy(holder.part()::get).withMessage("""
				1 problem in the creation of 't.part':

				  t.part: needs itself while it is created: t.part → t.other → t.part
				      Origin: Byte array resource [application.yaml] - 2:16
				""");
		assertThat(created).hasValue(2);
		assertThat(holder.part().isCreated()).isFalse();
	}

	@Test
	void errorsOfTheClassPathAreReportedLikeExceptions() {
		assertThatExceptionOfType(FingyException.class).isThrownBy(bind("t:", "  part: {type: missing}").part()::get)
			.withMessage("""
					1 problem in the creation of 't.part':

					  t.part: 'missing' could not be created: NoClassDefFoundError: native/lib
					      Origin: Byte array resource [application.yaml] - 2:16
					""")
			.withCauseExactlyInstanceOf(NoClassDefFoundError.class);
		assertThatExceptionOfType(FingyException.class).isThrownBy(bind("t:", "  part: {type: endless}").part()::get)
			.withMessage("""
					1 problem in the creation of 't.part':

					  t.part: 'endless' could not be created: StackOverflowError
					      Origin: Byte array resource [application.yaml] - 2:16
					""")
			.withCauseExactlyInstanceOf(StackOverflowError.class);
	}

	@Test
	void errorsOfTheVirtualMachinePass() {
		assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(bind("t:", "  part: {type: large}").part()::get)
			.withMessage("all of it");
	}

	@Test
	void constraintsOfTheClassAreCheckedOnTheCreatedObject() {
		Lazy<Part> part = bind("t:", "  part: {type: range, from: 3, to: 2}").part();
		assertThatExceptionOfType(FingyException.class).isThrownBy(part::get).withMessage("""
				1 problem in the creation of 't.part':

				  t.part: must not end before it begins
				      Origin: Byte array resource [application.yaml] - 2:16
				""");
		assertThat(part.isCreated()).isFalse();
		assertThat(part.with("to", 4).get()).isEqualTo(new Range(3, 4));
	}

	@Test
	void constraintsOfPropertiesThatAJavaBeanLeavesAloneAreCheckedOnTheCreatedObject() {
		Lazy<Part> part = bind("t:", "  part: {type: bean, level: 1}").part();
		assertThatExceptionOfType(FingyException.class).isThrownBy(part::get).withMessage("""
				2 problems in the creation of 't.part':

				  t.part.max-size: must be greater than or equal to 10
				      Value:  3
				      Origin: Byte array resource [application.yaml] - 2:16

				  t.part.name: must not be null
				      Origin: Byte array resource [application.yaml] - 2:16
				""");
		assertThat(part.with("name", "x").with("max-size", 10).get()).isInstanceOf(Bean.class);
	}

	@Test
	void innerClassIsRefusedAtBinding() {
		assertThat(TestSources.yaml("t:", "  part: {type: inner, size: 3}").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.part: dev.fingy.CreationTests$Inner is an inner class, which cannot be created without an object \
				of the class around it: make it static
				      Origin: Byte array resource [application.yaml] - 2:16
				""");
	}

	@Test
	void enumIsRefusedAtBinding() {
		assertThat(TestSources.yaml("t:", "  part: {type: colour}").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.part: dev.fingy.CreationTests$Colour is an enum, whose constants exist already and cannot be created
				      Origin: Byte array resource [application.yaml] - 2:16
				""");
	}

	private static Holder bind(String... lines) {
		return TestSources.yaml(lines).bind("t", Holder.class);
	}

	private static void ask(@Nullable Supplier<?> supplier) {
		created.incrementAndGet();
		if (supplier != null) {
			supplier.get();
		}
	}

	record Holder(Lazy<Part> part, Lazy<Part> other) {

	}

	@Discriminated
	sealed interface Part {

	}

	@TypeName("asking")
	static final class Asking implements Part {

		Asking() {
			ask(asked);
		}

	}

	@TypeName("other")
	static final class Other implements Part {

		Other() {
			ask(askedByOther);
		}

	}

	@TypeName("missing")
	static final class Missing implements Part {

		Missing() {
			throw new NoClassDefFoundError("native/lib");
		}

	}

	@TypeName("endless")
	static final class Endless implements Part {

		Endless() {
			throw new StackOverflowError();
		}

	}

	@TypeName("large")
	static final class Large implements Part {

		Large() {
			throw new OutOfMemoryError("all of it");
		}

	}

	@TypeName("range")
	@Ordered
	record Range(int from, int to) implements Part {

	}

	@TypeName("bean")
	public static final class Bean implements Part {

		@NotNull
		private @Nullable String name;

		@Min(10)
		private int maxSize = 3;

		private int level;

		public @Nullable String getName() {
			return this.name;
		}

		public void setName(String name) {
			this.name = name;
		}

		public int getMaxSize() {
			return this.maxSize;
		}

		public void setMaxSize(int maxSize) {
			this.maxSize = maxSize;
		}

		public int getLevel() {
			return this.level;
		}

		public void setLevel(int level) {
			this.level = level;
		}

	}

	@TypeName("inner")
	final class Inner implements Part {

		Inner(int size) {
		}

	}

	@TypeName("colour")
	enum Colour implements Part {

		RED, GREEN

	}

	@Target(ElementType.TYPE)
	@Retention(RetentionPolicy.RUNTIME)
	@Constraint(validatedBy = OrderedValidator.class)
	@interface Ordered {

		String message() default "must not end before it begins";

		Class<?>[] groups() default {};

		Class<? extends Payload>[] payload() default {};

	}

	public static class OrderedValidator implements ConstraintValidator<Ordered, Range> {

		@Override
		public boolean isValid(Range range, ConstraintValidatorContext context) {
			return range.from() <= range.to();
		}

	}

}
