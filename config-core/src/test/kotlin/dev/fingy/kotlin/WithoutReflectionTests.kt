package dev.fingy.kotlin

import java.io.File
import java.net.URLClassLoader
import java.util.function.Supplier

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.Test

import dev.fingy.FingyException
import dev.fingy.TestSources

/**
 * Classes of Kotlin where {@code kotlin-reflect} is not on the class path: what is
 * configured is bound, and whatever depends on a declaration of Kotlin is a problem that
 * names the artifact.
 */
class WithoutReflectionTests {

	@Test
	fun argumentsAreNeededWithTheArtifactThatKnowsBetter() {
		assertThat(bound("{ type: net, units: 1, lr: 0.1 }")).isEqualTo("""
			1 problem in the configuration of 't':

			  t.model: needs 'name', 'note', 'depth'; to know defaults and nullness of Kotlin, add org.jetbrains.kotlin:kotlin-reflect to the class path
			      Origin: Byte array resource [application.yaml] - 1:21

		""".trimIndent())
		assertThat(bound("{ type: net, name: a, note: b, depth: 1 }")).contains("t.model: needs 'units', 'lr'; to know")
	}

	@Test
	fun constructorsThatCannotBeToldApartAreReported() {
		assertThat(bound("defaults")).isEqualTo("""
			1 problem in the configuration of 't':

			  t.model: dev.fingy.kotlin.Defaults is a class of Kotlin, whose constructors cannot be distinguished: add org.jetbrains.kotlin:kotlin-reflect to the class path
			      Origin: Byte array resource [application.yaml] - 1:13

		""".trimIndent())
	}

	@Test
	fun valueClassesAreReported() {
		assertThat(bound("{ type: rated, rate: 0.5 }")).isEqualTo("""
			1 problem in the configuration of 't':

			  t.model: dev.fingy.kotlin.Rated has a private constructor or a parameter of a value class of Kotlin: add org.jetbrains.kotlin:kotlin-reflect to the class path
			      Origin: Byte array resource [application.yaml] - 1:21

		""".trimIndent())
	}

	@Test
	fun privateConstructorsAreReported() {
		assertThat(bound("{ type: opened, size: 3 }")).isEqualTo("""
			1 problem in the configuration of 't':

			  t.model: dev.fingy.kotlin.Opened has a private constructor or a parameter of a value class of Kotlin: add org.jetbrains.kotlin:kotlin-reflect to the class path
			      Origin: Byte array resource [application.yaml] - 1:21

		""".trimIndent())
	}

	@Test
	fun propertiesOfValueClassesAreReported() {
		assertThat(bound("{ type: rated-bean, rate: 0.5 }")).isEqualTo("""
			1 problem in the configuration of 't':

			  t.model: dev.fingy.kotlin.RatedBean has properties of value classes of Kotlin: add org.jetbrains.kotlin:kotlin-reflect to the class path
			      Origin: Byte array resource [application.yaml] - 1:21

		""".trimIndent())
	}

	@Test
	fun namesThatCannotBeReadAreReported() {
		assertThat(bound("{ type: net, units: 1, lr: 0.2, name: a, note: n, depth: 3 }", ", range: { start: 1 }"))
			.isEqualTo("""
				1 problem in the configuration of 't':

				  t.range: the parameters of public kotlin.ranges.IntRange(int,int) have no names: add org.jetbrains.kotlin:kotlin-reflect to the class path
				      Origin: Byte array resource [application.yaml] - 1:91

			""".trimIndent())
	}

	@Test
	fun explicitValuesAreBound() {
		assertThat(bound("{ type: net, units: 1, lr: 0.2, name: a, note: n, depth: 3 }"))
			.isEqualTo("Net(units=1, lr=0.2, name=a, note=n, depth=3)")
	}

	private fun bound(node: String, more: String = ""): String {
		@Suppress("UNCHECKED_CAST")
		val binding = loader.loadClass(Binding::class.java.name).getConstructor(String::class.java)
			.newInstance("model: $node$more") as Supplier<String>
		val before = Thread.currentThread().contextClassLoader
		Thread.currentThread().contextClassLoader = loader
		try {
			return binding.get()
		}
		finally {
			Thread.currentThread().contextClassLoader = before
		}
	}

	class Binding(private val properties: String) : Supplier<String> {

		override fun get(): String =
			try {
				TestSources.yaml("t: { $properties }")
					.with { it.add(Net::class.java, Defaults::class.java, Rated::class.java, Opened::class.java, RatedBean::class.java) }
					.bind("t", Single::class.java).model.toString()
			}
			catch (ex: FingyException) {
				ex.message!!
			}

	}

	class Single {

		var model: Model? = null

		var range: IntRange? = null

	}

	companion object {

		private val loader = URLClassLoader(
			System.getProperty("java.class.path").split(File.pathSeparator)
				.filterNot { it.contains("kotlin-reflect") }
				.map { File(it).toURI().toURL() }
				.toTypedArray(),
			ClassLoader.getPlatformClassLoader())

		@JvmStatic
		@AfterAll
		fun close() {
			loader.close()
		}

	}

}
