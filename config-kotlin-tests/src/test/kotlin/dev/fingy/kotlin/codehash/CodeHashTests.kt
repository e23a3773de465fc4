package dev.fingy.kotlin.codehash

import java.nio.file.Path
import java.util.stream.Stream

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance
import org.junit.jupiter.api.io.TempDir
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.Arguments
import org.junit.jupiter.params.provider.Arguments.arguments
import org.junit.jupiter.params.provider.MethodSource

import dev.fingy.internal.codehash.CodeHash

/**
 * Hashes of what Kotlin's compiler makes of classes: they change with the code, and with
 * nothing else.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodeHashTests {

	private lateinit var directory: Path

	private lateinit var net: Hashes

	@BeforeAll
	fun compileInto(@TempDir directory: Path) {
		this.directory = directory
		net = hashes(NET)
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("sameCode")
	fun sameCodeHasTheSameHash(description: String, source: String, module: String) {
		assertThat(source != NET || module != MODULE).isTrue()
		assertThat(hashes(source, module)).isEqualTo(net)
	}

	fun sameCode(): Stream<Arguments> = Stream.of(
		arguments("another module", NET, "other-module.2"),
		arguments("the module of a compiler without options", NET, "main"),
		arguments("a module with the name of a member", NET, "units"),
		arguments("a comment", NET.replace("internal fun size", "/** Its size. */\n\n\tinternal fun size"), MODULE),
		arguments("a parameter", NET.replace("texts", "words"), MODULE),
		arguments("a parameter of a constructor", NET.replace("rate: Double", "lr: Double")
			.replace("* rate", "* lr"), MODULE),
		arguments("a parameter of a factory function", NET.replace("(wide: Boolean = false)", "(w: Boolean = false)")
			.replace("if (wide)", "if (w)"), MODULE),
		arguments("a parameter in an object, a local class and a local function",
			NET.replace("captured", "other"), MODULE),
		arguments("a parameter of a suspending function", NET.replace("waited", "awaited"), MODULE),
		arguments("a parameter with a default", NET.replace("(extra: Int = 2) = units + extra",
			"(more: Int = 2) = units + more"), MODULE),
		arguments("a local variable", NET.replace("val sum", "val all").replace("{ sum }", "{ all }"), MODULE),
		arguments("the order of functions", moved("suspend fun waits(", "internal fun size("), MODULE),
		arguments("the order of functions with lambdas", moved("fun over(number: Int", "fun over(text: String"), MODULE),
		arguments("the order of functions with objects", moved("fun doubled(", "fun shown(captured"), MODULE),
		arguments("the order of functions of a companion", moved("internal fun make(", "fun wide("), MODULE),
		arguments("the order of functions of a file", moved("internal fun netOf(", "class Net "), MODULE))

	@ParameterizedTest(name = "{0}")
	@MethodSource("changedCode")
	fun changedCodeHasAnotherHash(description: String, source: String, changed: Set<String>) {
		assertThat(source != NET).isTrue()
		assertThat(hashes(source).changes(net)).isEqualTo(changed)
	}

	fun changedCode(): Stream<Arguments> = Stream.of(
		arguments("the default of a primary constructor", NET.replace("units: Int = 4", "units: Int = 5"), ALL),
		arguments("a default that depends on another", NET.replace("0.5 * units", "0.25 * units"), ALL),
		arguments("a default of a list", NET.replace("""listOf("a")""", """listOf("b")"""), ALL),
		arguments("a default of an internal function", NET.replace("extra: Int = 2", "extra: Int = 3"), ALL),
		arguments("a default of a companion's factory", NET.replace("wide: Boolean = false", "wide: Boolean = true"),
			ALL),
		arguments("a default of an interface", NET.replace("times: Int = 3", "times: Int = 4"), ALL),
		arguments("a default of a function of a file", NET.replace("width: Int = 7", "width: Int = 8"), setOf("netOf")),
		arguments("a default that is added", NET.replace("(x: Int) = x + 1", "(x: Int = 1) = x + 1"), ALL),
		arguments("a lambda", NET.replace("text.length }", "text.length + 1 }"), ALL),
		arguments("a lambda in a lambda", NET.replace("{ sum }", "{ sum + 1 }"), ALL),
		arguments("a delegate", NET.replace("by lazy { 3 }", "by lazy { 4 }"), ALL),
		arguments("an object", NET.replace("captured.length", "captured.length * 3"), ALL),
		arguments("a message", NET.replace("too few", "too many"), ALL),
		arguments("the name of an internal function", NET.replace("size(", "width(").replace("::size", "::width"), ALL),
		arguments("a constant", NET.replace("LIMIT = 3", "LIMIT = 4"), ALL),
		arguments("parameters in another order", NET.replace("(first: String, second: String) = first + second",
			"(second: String, first: String) = first + second"), ALL),
		arguments("functions that are swapped", NET.replace("fun shown(captured", "fun tmp(captured")
			.replace("fun doubled(", "fun shown(").replace("fun tmp(", "fun doubled("), ALL))

	@Test
	fun dataClassesAndValueClassesAreCode() {
		val source = """
			package demo
			@JvmInline value class Rate(val value: Double)
			data class Sgd(val lr: Rate = Rate(0.5), internal val steps: UInt = 4u) { internal fun at(x: Rate) = x }
			object Single { internal fun one() = 1 }
			"""
		assertThat(hash("demo.Sgd", source, "a")).isEqualTo(hash("demo.Sgd", source, "b"))
			.isNotEqualTo(hash("demo.Sgd", source.replace("0.5", "0.6"), "a"))
			.isNotEqualTo(hash("demo.Sgd", source.replace("4u", "5u"), "a"))
		assertThat(hash("demo.Single", source, "a")).isEqualTo(hash("demo.Single", source, "b"))
			.isNotEqualTo(hash("demo.Single", source.replace("= 1", "= 2"), "a"))
	}

	private fun hash(name: String, source: String, module: String): String =
		KotlinCode.compile(directory, module, source).use { CodeHash.of(it.loadClass(name)) }

	private fun hashes(source: String, module: String = MODULE): Hashes =
		KotlinCode.compile(directory, module, source).use { loader ->
			val net = loader.loadClass("demo.Net")
			val file = loader.loadClass("demo.SourceKt")
			Hashes(CodeHash.of(net), CodeHash.of(net.declaredMethods.single { it.name == "wide" }),
				CodeHash.of(net.declaredMethods.single { it.name.startsWith("make$") }),
				CodeHash.of(file.declaredMethods.single { it.name.matches(Regex("netOf\\$[^$]+")) }))
		}

	private data class Hashes(val net: String, val wide: String, val make: String, val netOf: String) {

		fun changes(other: Hashes): Set<String> = listOfNotNull("net".takeIf { net != other.net },
			"wide".takeIf { wide != other.wide }, "make".takeIf { make != other.make },
			"netOf".takeIf { netOf != other.netOf }).toSet()

	}

	private fun moved(function: String, before: String): String {
		val start = NET.lastIndexOf(BREAK, NET.indexOf(function))
		val end = NET.indexOf(BREAK, start + BREAK.length)
		val text = NET.substring(start, end)
		val without = NET.removeRange(start, end)
		val target = without.lastIndexOf(BREAK, without.indexOf(before))
		return without.substring(0, target) + text + without.substring(target)
	}

	private companion object {

		const val MODULE = "my-module"

		const val BREAK = "\n\n"

		val ALL = setOf("net", "wide", "make", "netOf")

		val NET = """
			package demo

			import kotlin.properties.Delegates

			interface Shown {

				fun shown(times: Int = 3): String = "shown".repeat(times)

			}

			class Net @JvmOverloads constructor(val units: Int = 4, rate: Double = 0.5 * units,
				val names: List<String> = listOf("a")) : Shown {

				internal val step = units * rate

				internal var counter by Delegates.observable(2) { property, _, _ -> println(property.name) }

				val late by lazy { 3 }

				init {
					require(units > 0) { "too few" }
				}

				internal fun size(extra: Int = 2) = units + extra

				fun plain(x: Int) = x + 1

				fun sorted(texts: List<String>): List<String> =
					texts.sortedBy { it.length }.map { it + texts.size }

				fun over(text: String): () -> Int = { text.length }

				fun over(number: Int): () -> Int = {
					val sum = number + size()
					listOf(1).map { sum }.size
				}

				fun joined(first: String, second: String) = first + second

				fun shown(captured: String): Shown {
					class Local { fun text() = captured + LIMIT }
					fun local(): String { return captured + Local().text() }
					return object : Shown { override fun shown(times: Int) = local() + captured.length }
				}

				fun doubled(captured: String): Shown =
					object : Shown { override fun shown(times: Int) = captured + captured }

				suspend fun waits(waited: String): String = waited + rest(waited) + rest("b") + waited

				private suspend fun rest(text: String): String = text

				fun reference() = this::size

				companion object {

					const val LIMIT = 3

					@JvmStatic
					fun wide(wide: Boolean = false): Net = Net(if (wide) 9 else 4)

					@JvmStatic
					internal fun make(units: Int = 7): Net = Net(units).also { it.size() }

				}

			}

			internal fun netOf(width: Int = 7): Net = Net(width).also { it.size() }

			fun other(x: Int) = x
			""".trimIndent().replace("    ", "\t")

	}

}
