package dev.fingy.internal.registry;

import java.time.LocalTime;
import java.time.temporal.Temporal;

import org.junit.jupiter.api.Test;

import dev.fingy.Fingy;
import dev.fingy.Lazy;
import dev.fingy.TestSources;
import dev.fingy.TypeRegistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Names of parameters that a contributor gives to factory methods, whose class files hold
 * none.
 */
class FactoryNamesTests {

	private static void contribute(TypeRegistry.Builder types) {
		types.base(Temporal.class)
			.factory(Temporal.class, "time", LocalTime.class, "of", "hour", "minute")
			.factory(Temporal.class, "precise-time", LocalTime.class, "of", "hour", "minute", "second")
			.alias(Temporal.class, "time", "clock");
	}

	@Test
	void namesChooseTheMethodAndNameItsParameters() {
		T bound = TestSources
			.yaml("t:", "  a: {type: clock, hour: 7, minute: 5}",
					"  b: {type: precise-time, hour: 7, minute: 5, second: 9}")
			.with(FactoryNamesTests::contribute)
			.bind("t", T.class);
		assertThat(bound.a().get()).isEqualTo(LocalTime.of(7, 5));
		assertThat(bound.b().get()).isEqualTo(LocalTime.of(7, 5, 9));
		assertThat(Fingy.of(bound).at("t.a").toYaml())
			.isEqualTo("t:\n  a:\n    type: time\n    hour: 7\n    minute: 5\n");
	}

	@Test
	void otherNamesAreReported() {
		assertThat(TestSources.yaml("t:", "  a: {type: time, hour: 7, minute: 5, minutes: 6}")
			.with(FactoryNamesTests::contribute)
			.problems(T.class)).contains("t.a.minutes: 'time' has no such property")
			.contains("Properties: hour, minute");
	}

	@Test
	void methodThatIsNotTheOnlyOneIsRefused() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> TypeRegistry.builder().factory(Temporal.class, "time", LocalTime.class, "of"))
			.withMessage("java.time.LocalTime has 3 static methods 'of', not one");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> TypeRegistry.builder().factory(Temporal.class, "time", LocalTime.class, "of", "hour"))
			.withMessage("java.time.LocalTime has 0 static methods 'of' with as many parameters as [hour], not one");
	}

	record T(Lazy<Temporal> a, Lazy<Temporal> b) {

	}

}
