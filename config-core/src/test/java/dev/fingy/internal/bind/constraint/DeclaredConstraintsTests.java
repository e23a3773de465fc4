package dev.fingy.internal.bind.constraint;

import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.validation.constraintvalidation.SupportedValidationTarget;
import jakarta.validation.constraintvalidation.ValidationTarget;
import jakarta.validation.metadata.BeanDescriptor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A class without constraints is recognized without a validator. Whatever a validator
 * would find is left to it.
 */
class DeclaredConstraintsTests {

	private final LoaderValidator validator = new LoaderValidator(Validation.byDefaultProvider()::configure);

	@ParameterizedTest
	@ValueSource(classes = { OnParameter.class, OnField.class, OnGetter.class, OfSuperclass.class, OfInterface.class,
			OfInterfaceOfInterface.class, InList.class, InKey.class, InArray.class, InNested.class, Whole.class,
			Composed.class, Several.class, SeveralOfOwn.class, Cascaded.class, CascadedElements.class,
			OnConstructor.class, InConstructor.class })
	void whatAValidatorFindsMayBeConstrained(Class<?> type) {
		assertThat(isConstrained(this.validator.getConstraintsForClass(type), type)).isTrue();
		assertThat(this.validator.mayConstrain(type)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(classes = { Plain.class, Annotated.class, Generic.class, SubclassOfPlain.class, Choice.class })
	void whatHasNoConstraintsNeedsNoValidator(Class<?> type) {
		assertThat(isConstrained(this.validator.getConstraintsForClass(type), type)).isFalse();
		assertThat(this.validator.mayConstrain(type)).isFalse();
	}

	@Test
	void constraintsInFilesAreLeftToTheValidator(@TempDir Path directory) throws IOException {
		Files.createDirectory(directory.resolve("META-INF"));
		Files.writeString(directory.resolve("META-INF/validation.xml"), """
				<validation-config xmlns="https://jakarta.ee/xml/ns/validation/configuration" version="3.1">
				  <constraint-mapping>mapping.xml</constraint-mapping>
				</validation-config>
				""");
		Files.writeString(directory.resolve("mapping.xml"), """
				<constraint-mappings xmlns="https://jakarta.ee/xml/ns/validation/mapping" version="3.1">
				  <bean class="%s">
				    <field name="name"><constraint annotation="jakarta.validation.constraints.NotNull"/></field>
				  </bean>
				</constraint-mappings>
				""".formatted(Plain.class.getName()));
		LoaderValidator mapped = underFiles(directory,
				() -> new LoaderValidator(Validation.byDefaultProvider()::configure));
		assertThat(mapped.getConstraintsForClass(Plain.class).isBeanConstrained()).isTrue();
		assertThat(mapped.mayConstrain(Plain.class)).isTrue();
	}

	private static <T> T underFiles(Path directory, Supplier<T> work) throws IOException {
		ClassLoader before = Thread.currentThread().getContextClassLoader();
		try (URLClassLoader loader = new URLClassLoader(new URL[] { directory.toUri().toURL() }, before)) {
			Thread.currentThread().setContextClassLoader(loader);
			return work.get();
		}
		finally {
			Thread.currentThread().setContextClassLoader(before);
		}
	}

	private static boolean isConstrained(BeanDescriptor found, Class<?> type) {
		return found.isBeanConstrained() || Arrays.stream(type.getDeclaredConstructors())
			.anyMatch((each) -> found.getConstraintsForConstructor(each.getParameterTypes()) != null);
	}

	record OnParameter(@Min(1) int epochs) {

	}

	static class OnField {

		@NotNull
		private @Nullable String name;

	}

	public static class OnGetter {

		@NotNull
		public @Nullable String getName() {
			return null;
		}

	}

	static class OfSuperclass extends OnField {

	}

	interface Named {

		@NotBlank
		String getName();

	}

	interface Titled extends Named {

	}

	record OfInterface(String getName) implements Named {

	}

	record OfInterfaceOfInterface(String getName) implements Titled {

	}

	record InList(List<@NotNull String> names) {

	}

	record InKey(Map<@NotBlank String, Integer> weights) {

	}

	static class InArray {

		private @NotNull String @Nullable [] names;

	}

	record InNested(Optional<List<Map<String, @Min(1) Integer>>> layers) {

	}

	@Different
	record Whole(int from, int to) {

	}

	record Composed(@Short String name) {

	}

	record Several(@Size(min = 1) @Size(max = 5) String name) {

	}

	static class SeveralOfOwn {

		@Different.List(@Different)
		private @Nullable Plain plain;

	}

	record Cascaded(@Valid Plain plain) {

	}

	record CascadedElements(List<@Valid Plain> plain) {

	}

	static class OnConstructor {

		@InOrder
		OnConstructor(int from, int to) {
		}

	}

	static class InConstructor {

		InConstructor(List<@NotNull String> names) {
		}

	}

	static class Plain {

		private @Nullable String name;

	}

	static class SubclassOfPlain extends Plain {

	}

	@TypeName("annotated")
	record Annotated(@DefaultValue("a") String name, @Nullable String title, List<@Nullable String> tags) {

		@Deprecated
		String label() {
			return this.name;
		}

	}

	record Generic<T extends Comparable<T>>(Map<String, ? extends List<T>> values, T[] array) {

	}

	enum Choice {

		LEFT, RIGHT

	}

	@NotNull
	@Size(max = 3)
	@Constraint(validatedBy = {})
	@Retention(RetentionPolicy.RUNTIME)
	@interface Short {

		String message() default "";

		Class<?>[] groups() default {};

		Class<? extends Payload>[] payload() default {};

	}

	@Constraint(validatedBy = DifferentValidator.class)
	@Retention(RetentionPolicy.RUNTIME)
	public @interface Different {

		String message() default "";

		Class<?>[] groups() default {};

		Class<? extends Payload>[] payload() default {};

		@Retention(RetentionPolicy.RUNTIME)
		public @interface List {

			Different[] value();

		}

	}

	static class DifferentValidator implements ConstraintValidator<Different, Object> {

		@Override
		public boolean isValid(Object value, ConstraintValidatorContext context) {
			return true;
		}

	}

	@Constraint(validatedBy = InOrderValidator.class)
	@Retention(RetentionPolicy.RUNTIME)
	@interface InOrder {

		String message() default "";

		Class<?>[] groups() default {};

		Class<? extends Payload>[] payload() default {};

	}

	@SupportedValidationTarget(ValidationTarget.PARAMETERS)
	static class InOrderValidator implements ConstraintValidator<InOrder, Object[]> {

		@Override
		public boolean isValid(Object[] value, ConstraintValidatorContext context) {
			return true;
		}

	}

}
