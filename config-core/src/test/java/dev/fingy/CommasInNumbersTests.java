package dev.fingy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.fingy.zoo.Model;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Numbers with a comma, which separates entries in YAML.
 */
class CommasInNumbersTests {

	@Test
	void theKeyAfterTheCommaIsNamedWithTheOtherMistakesOfTheNode() {
		assertThat(TestSources
			.yaml("t:", "  model: { type: neural, num-features: 1,000, num-layers: x, hidden-unit: 1,500 }")
			.problems(Holder.class)).isEqualTo("""
					4 problems in the configuration of 't':

					  t.model[0]: 'neural' has no such property; the key '000' has no value: a comma separates \
					entries, so write numbers without one
					      Value: \s
					      Origin: Byte array resource [application.yaml] - 2:45
					      Properties: num-features, hidden-units, num-layers, activation

					  t.model.hidden-unit: 'neural' has no such property
					      Value:  1
					      Origin: Byte array resource [application.yaml] - 2:75
					      Properties: num-features, hidden-units, num-layers, activation
					      Did you mean 'hidden-units'?

					  t.model[500]: 'neural' has no such property; the key '500' has no value: a comma separates \
					entries, so write numbers without one
					      Value: \s
					      Origin: Byte array resource [application.yaml] - 2:81
					      Properties: num-features, hidden-units, num-layers, activation

					  t.model.num-layers: is not an int
					      Value:  x
					      Origin: Byte array resource [application.yaml] - 2:59
					""");
	}

	@Test
	void aKeyThatIsANumberIsAnUnknownName() {
		assertThat(TestSources.yaml("t:", "  model: { type: linear, 3: x }").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.model[3]: 'linear' has no such property
				      Value:  x
				      Origin: Byte array resource [application.yaml] - 2:29
				      Properties: num-features, bias
				""");
	}

	@Test
	void aListIsStillNoNode() {
		assertThat(TestSources.yaml("t:", "  model: [{ type: linear }]").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.model: expects one node, not a list
				      Origin: Byte array resource [application.yaml] - 2:19
				      Types:  linear, neural (mlp), remote
				""");
		assertThat(TestSources.yaml("t:", "  model: linear").under("--t.model[0].bias=true").problems(Holder.class))
			.isEqualTo("""
					1 problem in the configuration of 't':

					  t.model: expects one node, not a list
					      Origin: "t.model[0].bias" from property source "commandLineArgs"
					      Types:  linear, neural (mlp), remote
					""");
	}

	record Holder(@Nullable Model model) {

	}

}
