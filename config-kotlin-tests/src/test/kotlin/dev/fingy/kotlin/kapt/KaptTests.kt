package dev.fingy.kotlin.kapt

import java.nio.file.Files
import java.nio.file.Path

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

import dev.fingy.internal.processor.catalog.Sources
import dev.fingy.internal.registry.IndexedType
import dev.fingy.internal.registry.TypeCatalogBuilder
import dev.fingy.internal.typereference.TypeDescriber
import dev.fingy.reference.TypeEntry
import dev.fingy.reference.TypeReference

/**
 * What Fingy's processor knows of classes of Kotlin under {@code kapt} is what an
 * application knows of them, except for what stubs do not show.
 */
class KaptTests {

	@TempDir
	private lateinit var directory: Path

	@Test
	fun compilerAndApplicationDescribeTheSame() {
		val kapt = Kapt(directory)
		assertThat(kapt.run(CORPUS)).isEqualTo("")
		val compiled = described(TypeReference.read(kapt.read(TypeReference.RESOURCE)))
		val application = described(application(kapt))
		val all = (compiled.keys + application.keys).toSortedSet()
		assertThat(all.filter { compiled[it] != application[it] }
			.joinToString("") { "$it\n  kapt:        ${compiled[it]}\n  application: ${application[it]}\n" }).isEqualTo("""
			Part unnamed
			  kapt:        null
			  application: rate: dev.fingy.kotlin.corpus.Rate preset
			Part unsigned-bean
			  kapt:        
			  application: ints: kotlin.UInt[] preset, longs: kotlin.ULong[] preset
			Part unsigned-companion-factory
			  kapt:        null
			  application: ns: kotlin.UInt[] preset, name: java.lang.String preset
			Part unsigned-object-factory
			  kapt:        null
			  application: ns: kotlin.UInt[] preset, name: java.lang.String preset
			Part unsigned-top-factory
			  kapt:        null
			  application: ns: kotlin.UInt[] preset, name: java.lang.String preset
			Part value-bean
			  kapt:        
			  application: rate: dev.fingy.kotlin.corpus.Rate preset, count: kotlin.UInt preset, every: kotlin.time.Duration preset, shape: java.util.List<java.lang.Integer> preset
			Part value-companion-factory
			  kapt:        null
			  application: rate: dev.fingy.kotlin.corpus.Rate preset
			Part value-top-factory
			  kapt:        null
			  application: rate: dev.fingy.kotlin.corpus.Rate preset, id: dev.fingy.kotlin.corpus.Id preset
			Part value-type
			  kapt:        
			  application: n: int preset

			""".trimIndent())
		assertThat(compiled.size).isGreaterThan(60)
	}

	@Test
	fun withoutMetadataNothingIsRequired() {
		val kapt = Kapt(directory)
		assertThat(kapt.run(CORPUS, withMetadata = false)).isEqualTo("")
		val compiled = described(TypeReference.read(kapt.read(TypeReference.RESOURCE)))
		assertThat(compiled["Part sgd"]).isEqualTo("lr: double configured, nesterov: boolean configured")
		assertThat(compiled["Part all-overloaded"]).isEqualTo("units: int configured, name: java.lang.String configured")
		assertThat(compiled["Part singleton"]).isEqualTo("")
		assertThat(compiled.values.filter { it.contains("required") }).isEmpty()
	}

	@Test
	fun documentationIsThatOfKDoc() {
		val kapt = Kapt(directory)
		val source = Files.writeString(directory.resolve("Documented.kt"), """
			package demo

			@dev.fingy.Discriminated
			interface Model

			/**
			 * Learns.
			 *
			 * @property lr how fast it learns
			 * @param [units] how many there are
			 */
			@dev.fingy.TypeName("net")
			class Net(val lr: Double = 0.5, units: Int, val isOpen: Boolean = false,
				/** Where it is. */
				val place: String = "") : Model

			@org.springframework.boot.context.properties.ConfigurationProperties("t")
			class Training(val model: Model?)
			""".trimIndent())
		assertThat(kapt.run(listOf(source))).isEqualTo("")
		val net = TypeReference.read(kapt.read(TypeReference.RESOURCE)).bases().single().types().single()
		assertThat(net.description()).isEqualTo("Learns.")
		assertThat(net.properties().joinToString { "${it.name()}: ${it.description()}" })
			.isEqualTo("lr: how fast it learns, units: how many there are, is-open: , place: Where it is.")
		assertThat(kapt.read("META-INF/fingy/schema.json")).contains("how fast it learns")
		assertThat(kapt.read(IndexedType.LOCATION)).contains("demo.Net")
	}

	private fun application(kapt: Kapt): TypeReference {
		val types = TypeCatalogBuilder()
		kapt.read(Sources.LOCATION).lines().filter { it.isNotEmpty() }.forEach { types.add(load(it)) }
		val reference = TypeReference.read(kapt.read(TypeReference.RESOURCE))
		return TypeDescriber(types.build(), javaClass.classLoader)
			.describe(reference.configurations().map { TypeDescriber.Configuration(it.prefix(), load(it.className())) })
	}

	private fun described(reference: TypeReference): Map<String, String> = reference.bases()
		.flatMap { base -> base.types().map { "${base.className().substringAfterLast('.')} ${it.name()}" to text(it) } }
		.toMap()

	private fun text(type: TypeEntry): String = type.properties()
		.joinToString { "${it.name()}: ${it.shape().declared()} ${it.kind().name.lowercase()}" } + type.problem()

	private fun load(name: String): Class<*> =
		try {
			Class.forName(name, false, javaClass.classLoader)
		}
		catch (ex: ClassNotFoundException) {
			require('.' in name) { "there is no class $name" }
			load(name.substringBeforeLast('.') + "$" + name.substringAfterLast('.'))
		}

	private companion object {

		val CORPUS: List<Path> = Files.walk(Path.of("src/main/kotlin")).use { files ->
			files.filter { it.toString().endsWith(".kt") }.sorted().toList()
		}

	}

}
