package dev.fingy.demo;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.fingy.test.FingyConfigurations;

import static dev.fingy.test.FingyAssertions.assertThat;

/**
 * What the demo is configured to, without starting it.
 */
class ConfigurationsTests {

	private final FingyConfigurations configurations = FingyConfigurations.of(SeattleRainApplication.class);

	@TestFactory
	Stream<DynamicNode> everyProfileAndEverySavedRunBinds() {
		return this.configurations.tests();
	}

	@Test
	void forestTakesThePlaceOfTheLinearTrainer() {
		assertThat(this.configurations.bind("forest")).hasType("training.trainer", "random-forest")
			.cameFrom("application-forest.yaml")
			.hasValue("training.trainer.trees", 200)
			.cameFrom("application-forest.yaml")
			.hasValue("training.trainer.tree.max-depth", 8)
			.hasValue("training.trainer.seed", 42)
			.cameFrom("[application.yaml]")
			.doesNotHave("training.trainer.epochs");
	}

	@Test
	void evaluationsReferToTheDatasetOfTheTraining() {
		assertThat(this.configurations.bind()).at("training.evaluations.test-years.dataset")
			.refersTo("training.dataset")
			.at("training.evaluations.same-as-yesterday.dataset")
			.refersTo("training.dataset");
	}

}
