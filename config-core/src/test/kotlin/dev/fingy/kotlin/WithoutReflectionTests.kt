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
 * Classes of Kotlin where {@code kotlin-reflect} is not on the class path. As with Spring
 * Boot, there are no defaults, and what cannot be null is checked when it is created.
 */
class WithoutReflectionTests {

	@Test
	fun primitivesAreNeeded() {
		assertThat(bound("{ type: net, lr: 0.1, name: a }")).contains("t.model: needs 'units'\n")
	}

	@Test
	fun defaultsAreNotKnown() {
		assertThat(bound("{ type: net, units: 1, name: a }")).contains("t.model: needs 'lr'\n")
	}

	@Test
	fun whatCannotBeNullIsCheckedByTheConstructor() {
		assertThat(bound("{ type: net, units: 1, lr: 0.1 }"))
			.contains("t.model: 'net' could not be created: NullPointerException: Parameter specified as non-null is null")
	}

	@Test
	fun explicitValuesAreBound() {
		assertThat(bound("{ type: net, units: 1, lr: 0.2, name: a }"))
			.isEqualTo("Net(units=1, lr=0.2, name=a, note=null, depth=null)")
	}

	private fun bound(node: String): String {
		@Suppress("UNCHECKED_CAST")
		val binding = loader.loadClass(Binding::class.java.name).getConstructor(String::class.java)
			.newInstance(node) as Supplier<String>
		val before = Thread.currentThread().contextClassLoader
		Thread.currentThread().contextClassLoader = loader
		try {
			return binding.get()
		}
		finally {
			Thread.currentThread().contextClassLoader = before
		}
	}

	class Binding(private val node: String) : Supplier<String> {

		override fun get(): String =
			try {
				TestSources.yaml("t: { model: $node }").with { types -> types.add(Net::class.java) }
					.bind("t", Single::class.java).model.toString()
			}
			catch (ex: FingyException) {
				ex.message!!
			}

	}

	class Single(val model: Model?)

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
