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
@OptIn(ExperimentalUnsignedTypes::class)
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
	fun defaultsOfUnsignedArraysAreUnsigned() {
		for (part in listOf("{ type: unsigned-arrays, bytes: [255] }", "unsigned-bean", "{ type: steps, steps: [1] }")) {
			val properties = bound(part)
			properties.part.get()
			assertThat(json(Fingy.of(properties)).substringAfter("\"part\"").substringBefore("\"count\"")).contains(
				if (part.contains("arrays")) """[{"value":18446744073709551615,"default":true}]""" else
					"""[{"value":4000000000,"default":true}]""")
		}
	}

	@Test
	fun changesTakeUnsignedArrays() {
		val part = bound("{ type: unsigned-arrays, bytes: [255] }").part.with("ints", uintArrayOf(4_000_000_001u))
			.with("longs", listOf(7)).with("boxed[0]", 5u)
		assertThat(part.get())
			.hasToString("UnsignedArrays([255], null, [4000000001], [7], [5])")
		assertThat(part.fingy().toYaml()).isEqualTo("it:\n  part:\n    type: unsigned-arrays\n    bytes:\n      - 255\n" +
			"    ints:\n      - 4000000001\n    longs:\n      - 7\n    boxed:\n      - 5\n")
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
			"{ type: unsigned-arrays, bytes: [255], shorts: [65535], ints: [4294967295, 1], longs: [3], boxed: [4000000000] }",
			"{ type: unsigned-vararg, ns: [4294967295] }", "{ type: steps, steps: [4294967295] }", "unsigned-vararg",
			"{ type: unsigned-bean, ints: [4294967295], longs: [18446744073709551615] }",
			"{ type: moments, at: '2026-01-01T00:00:00.5Z', id: 550e8400-e29b-41d4-a716-446655440000 }",
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
