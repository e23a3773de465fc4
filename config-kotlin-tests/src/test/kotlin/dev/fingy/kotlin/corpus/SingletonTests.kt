package dev.fingy.kotlin.corpus

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.springframework.boot.autoconfigure.AutoConfigurationPackage
import org.springframework.boot.autoconfigure.AutoConfigurations
import org.springframework.boot.context.properties.ConfigurationProperties
import org.springframework.boot.context.properties.EnableConfigurationProperties
import org.springframework.boot.test.context.runner.ApplicationContextRunner
import org.springframework.context.annotation.Configuration

import dev.fingy.Lazy
import dev.fingy.TypeName
import dev.fingy.boot.FingyAutoConfiguration

/**
 * An `object` of Kotlin in containers: the only one, which outlives them.
 */
class SingletonTests {

	private val runner = ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration::class.java))
		.withUserConfiguration(Settings::class.java)

	@Test
	fun objectIsTheBeanAndIsNeverDestroyed() {
		repeat(2) {
			runner.withPropertyValues("it.part=registry", "it.other=registry").run { context ->
				val properties = context.getBean(Properties::class.java)
				assertThat(context.getBean("it.part")).isSameAs(Registry)
				assertThat(properties.part.get()).isSameAs(Registry)
				assertThat(properties.part.create()).isSameAs(Registry)
				assertThat(properties.other).isSameAs(Registry)
			}
		}
		assertThat(Registry.closed).isZero()
		assertThat(Registry.created).isOne()
	}

	@Test
	fun otherObjectsAreDestroyedAsBefore() {
		runner.withPropertyValues("it.part=resource").run { context ->
			context.getBean(Properties::class.java).part.get()
		}
		assertThat(Resource.closed).isOne()
	}

	@Test
	fun objectHasNoProperties() {
		runner.withPropertyValues("it.part.type=registry", "it.part.closed=3").run { context ->
			assertThat(context).hasFailed()
			assertThat(context.startupFailure)
				.hasMessageContaining("it.part.closed: 'registry' has no such property")
		}
	}

	@TypeName("registry")
	object Registry : Part, AutoCloseable {

		var closed = 0

		var created = 0

		init {
			created++
		}

		override fun close() {
			closed++
		}

	}

	@TypeName("resource")
	class Resource : Part, AutoCloseable {

		override fun close() {
			closed++
		}

		companion object {

			var closed = 0

		}

	}

	@ConfigurationProperties("it")
	class Properties(val part: Lazy<Part>, val other: Part?)

	@AutoConfigurationPackage
	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(Properties::class)
	open class Settings

}
