package dev.fingy.kotlin.corpus

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.springframework.core.env.MapPropertySource
import org.springframework.core.env.StandardEnvironment

import dev.fingy.FingyBinder

/**
 * Default arguments of Kotlin's classes.
 */
class DefaultArgumentsTests {

	@Test
	fun typesHaveTheDefaultsOfTheirConstructors() {
		val environment = StandardEnvironment()
		environment.propertySources.addFirst(MapPropertySource("test", mapOf("training.optimizer" to "sgd")))
		assertThat(FingyBinder.get(environment).bind("training", Training::class.java).optimizer)
			.isEqualTo(Sgd(0.5, true))
	}

	class Training(val optimizer: Optimizer)

}
