package dev.fingy.kotlin.corpus

import java.io.ByteArrayInputStream
import java.io.ByteArrayOutputStream
import java.io.ObjectInputStream
import java.io.ObjectOutputStream
import java.io.StringReader
import java.net.URI
import java.net.URLClassLoader
import java.nio.file.Path
import javax.tools.JavaFileObject
import javax.tools.SimpleJavaFileObject
import javax.tools.ToolProvider
import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

import dev.fingy.Fingy
import dev.fingy.FingyBinder
import dev.fingy.Lazy

/**
 * Defaults that only Kotlin knows in documents, fingerprints, changes and Java.
 */
class DefaultsInDocumentsTests {

	@Test
	fun defaultsOfThePropertiesClassAreMarked() {
		assertThat(json(Fingy.of(bound("{ type: rate-mixed, id: z }")))).contains(
			""""count":{"value":4000000000,"default":true,"unmentioned":true}""",
			""""every":{"value":"PT1M30S","default":true,"unmentioned":true}""",
			""""rate":{"value":0.25,"default":true,"unmentioned":true}""",
			""""name":{"value":"n4000000000","default":true,"unmentioned":true}""")
	}

	@Test
	fun defaultsOfNodesAreKnownOnceTheyAreCreated() {
		val properties = bound("{ type: rate-mixed, id: z }")
		val before = Fingy.of(properties)
		assertThat(json(before)).doesNotContain(""""n":""")
		properties.part.get()
		val after = Fingy.of(properties)
		assertThat(json(after)).contains(""""n":{"value":3,"default":true,"unmentioned":true}""",
			""""rate":{"value":3.0,"default":true,"unmentioned":true}""")
		assertThat(after.fingerprint()).isEqualTo(before.fingerprint())
		assertThat(after.toYaml()).isEqualTo("it:\n  part:\n    type: rate-mixed\n    id: z\n")
	}

	@Test
	fun documentsAreBuiltAgain() {
		val properties = bound("{ type: unsigned, b: 255, s: 65535, i: 4294967295, l: 18446744073709551615 }", "count: 5")
		val read = Fingy.read(StringReader(Fingy.of(properties).toJson())).at("it").build(Properties::class.java)
		assertThat(read.part.get()).isEqualTo(properties.part.get())
		assertThat(listOf(read.count, read.every, read.rate, read.name)).isEqualTo(listOf(5u, 90.seconds, Rate(0.25), "n5"))
	}

	@Test
	fun changesComputeDefaultsAnew() {
		val part = bound("{ type: rate-mixed, id: z }").part
		part.get()
		assertThat(part.with("n", 5).get()).isEqualTo(Mixed(Id("z"), 5, Rate(5.0)))
		assertThat(part.with("rate", Rate(9.0)).get()).isEqualTo(Mixed(Id("z"), 3, Rate(9.0)))
	}

	@Test
	fun laziesAreSerialized() {
		val bytes = ByteArrayOutputStream()
		ObjectOutputStream(bytes).use { it.writeObject(bound("{ type: rate-mixed, id: z }").part) }
		val copy = ObjectInputStream(ByteArrayInputStream(bytes.toByteArray())).use { it.readObject() } as Lazy<*>
		assertThat(copy.get()).isEqualTo(Mixed(Id("z")))
	}

	@Test
	fun writtenJavaCompilesAndDescribesTheSame(@TempDir folder: Path) {
		for (part in listOf("{ type: rate-mixed, id: z }", "{ type: rates, rates: [0.5], ids: { a: b } }", "singleton",
			"{ type: unsigned, b: 255, s: 65535, i: 4294967295, l: 18446744073709551615 }", "{ type: top-factory, n: 4 }",
			"{ type: value-bean, count: 6 }", "{ type: shape, shape: [1, 2] }", "{ type: duration, every: 1h 30m }")) {
			val fingy = Fingy.of(bound(part, "count: 5, every: 3s"))
			assertThat("it:\n" + compiled(fingy.toJava(), folder).fingy().toYaml().trimEnd().prependIndent("  ") + "\n")
				.isEqualTo(fingy.toYaml())
		}
	}

	private fun compiled(source: String, folder: Path): Lazy<*> {
		val name = Regex("class (\\w+)").find(source)!!.groupValues[1]
		val file = object : SimpleJavaFileObject(URI("string:///$name.java"), JavaFileObject.Kind.SOURCE) {

			override fun getCharContent(ignoreEncodingErrors: Boolean) = source

		}
		val options = listOf("-d", folder.toString(), "-proc:none", "-cp", System.getProperty("java.class.path"))
		assertThat(ToolProvider.getSystemJavaCompiler().getTask(null, null, null, options, null, listOf(file)).call())
			.`as`(source).isTrue()
		URLClassLoader(arrayOf(folder.toUri().toURL()), javaClass.classLoader).use { loader ->
			val type = loader.loadClass(Regex("package ([\\w.]+)").find(source)!!.groupValues[1] + "." + name)
			return type.declaredMethods.first { it.returnType == Lazy::class.java }.invoke(null) as Lazy<*>
		}
	}

	private fun bound(part: String, more: String? = null) =
		FingyBinder.get(environment("it: { part: $part${more?.let { ", $it" } ?: ""} }")).bind("it", Properties::class.java)

	private fun json(fingy: Fingy) = fingy.toJson().filterNot(Char::isWhitespace)

	class Properties(val part: Lazy<Part>, val count: UInt = 4_000_000_000u, val every: Duration = 90.seconds,
		val rate: Rate = Rate(0.25), val name: String = "n$count")

}
