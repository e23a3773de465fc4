package dev.fingy.kotlin.kapt

import java.net.URLClassLoader
import java.nio.file.Files
import java.nio.file.Path

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.ValueSource
import org.springframework.core.ResolvableType

import dev.fingy.internal.processor.catalog.Sources
import dev.fingy.internal.registry.IndexedType
import dev.fingy.internal.registry.TypeCatalogBuilder
import dev.fingy.internal.typereference.TypeDescriber
import dev.fingy.reference.TypeEntry
import dev.fingy.kotlin.corpus.Part
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
		val kapt = corpus()
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
	fun schemasAcceptTheSame() {
		val kapt = corpus()
		val compiled = shapes(TypeReference.read(kapt.read(TypeReference.RESOURCE)))
		val application = shapes(application(kapt))
		assertThat(compiled.size).isGreaterThan(60)
		assertThat(compiled.filter { it.value != application[it.key] }.keys)
			.containsExactly("Part unsigned-bean", "Part value-bean", "Part value-type")
	}

	@ParameterizedTest
	@ValueSource(booleans = [true, false])
	fun functionsThatStubsHideAreRegistered(withMetadata: Boolean) {
		val kapt = corpus(withMetadata)
		assertThat(kapt.read(IndexedType.LOCATION).lines().filter { it.endsWith("\t" + IndexedType.FUNCTIONS) }
			.map { it.substringBefore("\t") })
			.containsExactly("dev.fingy.kotlin.corpus.FactoriesKt", "dev.fingy.kotlin.corpus.Made",
				"dev.fingy.kotlin.corpus.Made\$Companion", "dev.fingy.kotlin.corpus.Parts")
		val classes = arrayOf(kapt.classes.toUri().toURL())
		URLClassLoader(classes, javaClass.classLoader).use { loader ->
			val types = TypeCatalogBuilder().index(loader).build()
			assertThat(types.definitions(ResolvableType.forClass(Part::class.java)).map { it.describe() })
				.contains("dev.fingy.kotlin.corpus.Made.rated", "dev.fingy.kotlin.corpus.FactoriesKt.rated",
					"dev.fingy.kotlin.corpus.FactoriesKt.unnamed")
			assertThat(types.find(ResolvableType.forClass(Part::class.java), "value-top-factory")).isNotNull()
		}
		val parts = TypeReference.read(kapt.read(TypeReference.RESOURCE)).bases()
			.first { it.className() == Part::class.java.name }
		assertThat(parts.open()).`as`("may have more types").isTrue()
	}

	@Test
	fun annotationsNextToValueClassesAreRead() {
		val kapt = Kapt(directory)
		val source = Files.writeString(directory.resolve("Annotated.kt"), """
			package demo

			import dev.fingy.*
			import jakarta.validation.*
			import org.springframework.boot.context.properties.bind.*

			@JvmInline
			value class Rate(val value: Double)

			@Discriminated
			interface Model

			@Discriminated
			interface Loss

			@TypeName("hinge")
			class Hinge : Loss

			@TypeName("net")
			class Net(val rate: Rate, @param:Name("size") @Max(9) val units: Int, @param:DefaultValue("7") val depth: Int,
				@Secret val note: String, @NotSecret val sortKey: String = "", @DefaultType("hinge") val loss: Loss,
				@Pattern(regexp = "a+", flags = [Flag.CASE_INSENSITIVE, Flag.DOTALL], other = Hinge::class) val text: String?) : Model

			@org.springframework.boot.context.properties.ConfigurationProperties("t")
			class Training(val rate: Rate?, val model: Model?)
			""".trimIndent())
		val constraints = Files.writeString(directory.resolve("Constraints.kt"), """
			package jakarta.validation

			annotation class Constraint

			@Constraint
			annotation class Max(val value: Long, val strict: Boolean = false)

			@Constraint
			annotation class Pattern(val regexp: String, val flags: Array<Flag> = [], val other: kotlin.reflect.KClass<*>)

			enum class Flag { CASE_INSENSITIVE, DOTALL }
			""".trimIndent())
		assertThat(kapt.run(listOf(source, constraints))).isEqualTo("")
		val models = TypeReference.read(kapt.read(TypeReference.RESOURCE)).bases().first { it.className() == "demo.Model" }
		assertThat(models.types().single().properties().joinToString("\n") {
			"${it.name()}: ${it.constraints()} ${it.defaults()} '${it.defaultType()}' ${it.secret()} ${it.isRequired}"
		}).isEqualTo("""
			rate: [] null '' false true
			size: [ConstraintEntry[name=Max, attributes={value=9}]] null '' false true
			depth: [] [7] '' false false
			note: [] null '' true true
			sort-key: [] null '' false false
			loss: [] null 'hinge' false false
			text: [ConstraintEntry[name=Pattern, attributes={flags=CASE_INSENSITIVE, DOTALL, other=demo.Hinge, regexp=a+}]] null '' false false
			""".trimIndent())
		assertThat(kapt.read(IndexedType.LOCATION)).contains("rate,size,depth,note,sort-key,loss,text")
	}

	@Test
	fun withoutMetadataNothingIsRequired() {
		val kapt = corpus(withMetadata = false)
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

	private fun shapes(reference: TypeReference): Map<String, String> = reference.bases()
		.flatMap { base -> base.types().map { type ->
			"${base.className().substringAfterLast('.')} ${type.name()}" to type.properties().joinToString("\n") {
				"${it.name()}: ${it.shape()} ${it.constraints()} ${it.defaults()} ${it.defaultType()} ${it.secret()}"
			}
		} }
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

	// Compiled once for all tests
	private fun corpus(withMetadata: Boolean = true): Kapt = COMPILED.getOrPut(withMetadata) {
		Kapt(Files.createDirectory(compiled.resolve("metadata-$withMetadata"))).also {
			assertThat(it.run(CORPUS, withMetadata)).isEqualTo("")
		}
	}

	private companion object {

		@JvmStatic
		@TempDir
		lateinit var compiled: Path

		val COMPILED = mutableMapOf<Boolean, Kapt>()

		val CORPUS: List<Path> = Files.walk(Path.of("src/main/kotlin")).use { files ->
			files.filter { it.toString().endsWith(".kt") }.sorted().toList()
		}

	}

}
