package dev.fingy.internal.boot;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.Positive;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.validation.beanvalidation.MethodValidationExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.boot.FingyAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link MethodValidation}.
 */
class MethodValidationTests {

	private static final String NAME = MethodValidationTests.class.getName();

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class, FingyAutoConfiguration.class))
		.withUserConfiguration(Application.class);

	@Test
	void recordsAndFinalClassesAreAProblemAtStartup() {
		this.runner
			.withPropertyValues("t.first.type=record", "t.first.size=1", "t.second.type=final",
					"t.third.type=inherited")
			.run((context) -> assertThat(context).getFailure().hasMessage("""
					3 problems in the beans of nodes:

					  t.first: cannot be @Validated, for which the container extends a class, as %1$s$OfRecord is a \
					record; remove @Validated, as constraints of arguments are checked without it
					      Origin: "t.first.type" from property source "test"

					  t.second: cannot be @Validated, for which the container extends a class, as %1$s$OfFinalClass is \
					final; remove @Validated, as constraints of arguments are checked without it
					      Origin: "t.second.type" from property source "test"

					  t.third: cannot be @Validated, for which the container extends a class, as %1$s$Inherited is \
					final; remove @Validated, as constraints of arguments are checked without it
					      Origin: "t.third.type" from property source "test"
					""".formatted(NAME)));
	}

	@Test
	void methodsOfOtherClassesAreValidated() {
		this.runner.withPropertyValues("t.first.type=open").run((context) -> {
			Part part = context.getBean(Properties.class).first().get();
			assertThatExceptionOfType(ConstraintViolationException.class).isThrownBy(() -> part.grow(-1));
			assertThat(part.grow(1)).isOne();
		});
	}

	@Test
	void proxiesOfInterfacesAreNoProblem() {
		this.runner.withPropertyValues("spring.aop.proxy-target-class=false", "t.first.type=record", "t.first.size=1")
			.run((context) -> {
				Part part = context.getBean(Properties.class).first().get();
				assertThatExceptionOfType(ConstraintViolationException.class).isThrownBy(() -> part.grow(-1));
			});
	}

	@Test
	void classesThatAreExcludedAreNoProblem() {
		this.runner
			.withBean(MethodValidationExcludeFilter.class,
					() -> MethodValidationExcludeFilter.byAnnotation(TypeName.class))
			.withPropertyValues("t.first.type=record", "t.first.size=1")
			.run((context) -> assertThat(context.getBean(Properties.class).first().get()).isEqualTo(new OfRecord(1)));
	}

	@Test
	void recordsAreNoProblemWithoutValidationOfMethods() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class))
			.withUserConfiguration(Application.class)
			.withPropertyValues("t.first.type=record", "t.first.size=1")
			.run((context) -> assertThat(context.getBean(Properties.class).first().get()).isEqualTo(new OfRecord(1)));
	}

	@Discriminated
	public interface Part {

		int grow(@Positive int size);

	}

	@TypeName("record")
	@Validated
	record OfRecord(int size) implements Part {

		@Override
		public int grow(int size) {
			return size;
		}

	}

	@TypeName("final")
	@Validated
	public static final class OfFinalClass implements Part {

		@Override
		public int grow(int size) {
			return size;
		}

	}

	@TypeName("open")
	@Validated
	public static class Open implements Part {

		@Override
		public int grow(int size) {
			return size;
		}

	}

	@TypeName("inherited")
	public static final class Inherited extends Open {

	}

	@ConfigurationProperties("t")
	record Properties(Lazy<Part> first, Lazy<Part> second, Lazy<Part> third) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(Properties.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(OfRecord.class, OfFinalClass.class, Open.class, Inherited.class);
		}

	}

}
