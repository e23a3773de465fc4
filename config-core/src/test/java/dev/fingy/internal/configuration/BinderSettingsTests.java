package dev.fingy.internal.configuration;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.fingy.FingyException;
import dev.fingy.TestSources;
import dev.fingy.zoo.Animal;
import dev.fingy.zoo.Animal.Cat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The properties below {@code fingy} that a binder without a container takes from its
 * environment.
 */
class BinderSettingsTests {

	private static TestSources unknown() {
		return TestSources.yaml("t:", "  animal: {type: cat, indor: false}");
	}

	@Test
	void unknownPropertiesAreJudgedAsTheEnvironmentSays() {
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> unknown().bind("t", T.class))
			.withMessageContaining("t.animal.indor: 'cat' has no such property");
		assertThat(unknown().under("--fingy.unknown-properties=warn").bind("t", T.class).animal())
			.isEqualTo(new Cat(true));
		assertThat(unknown().underEnvironment("FINGY_UNKNOWN_PROPERTIES", "ignore").bind("t", T.class).animal())
			.isEqualTo(new Cat(true));
	}

	@Test
	void limitsAreThoseOfTheEnvironment() {
		TestSources sources = TestSources.yaml("t:", "  animals: [cat, cat, cat]", "fingy.limits.max-nodes: 3");
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> sources.bind("t", T.class))
			.withMessageContaining("is one of more than 3 nodes (fingy.limits.max-nodes)");
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(
					() -> TestSources.yaml("t:", "  deep: [[[cat]]]", "fingy.limits.max-depth: 2").bind("t", T.class))
			.withMessageContaining("(fingy.limits.max-depth)");
	}

	@Test
	void wrongSettingsAreReportedTogether() {
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> unknown().under("--fingy.unknown-properties=warm", "--fingy.limits.max-depth=many")
				.bind("t", T.class))
			.withMessage("""
					2 problems in the settings of Fingy:

					  fingy.unknown-properties: is not one of its values
					      Value:  warm
					      Origin: "fingy.unknown-properties" from property source "commandLineArgs"
					      Values: fail, warn, ignore
					      Did you mean 'warn'?

					  fingy.limits.max-depth: is not a number
					      Value:  many
					      Origin: "fingy.limits.max-depth" from property source "commandLineArgs"
					""");
	}

	@Test
	void limitsThatAllowNothingAreReportedWithTheirOrigins() {
		assertThatExceptionOfType(FingyException.class).isThrownBy(
				() -> unknown().under("--fingy.limits.max-depth=0", "--fingy.limits.max-nodes=-1").bind("t", T.class))
			.withMessage("""
					2 problems in the limits:

					  fingy.limits.max-depth: must be at least 1
					      Value:  0
					      Origin: "fingy.limits.max-depth" from property source "commandLineArgs"

					  fingy.limits.max-nodes: must be at least 1
					      Value:  -1
					      Origin: "fingy.limits.max-nodes" from property source "commandLineArgs"
					""");
	}

	record T(@Nullable Animal animal, @Nullable List<Animal> animals, @Nullable List<List<List<Animal>>> deep) {

	}

}
