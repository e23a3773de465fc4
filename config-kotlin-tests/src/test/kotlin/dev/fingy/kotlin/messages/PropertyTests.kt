package dev.fingy.kotlin.messages

import java.util.Optional

import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatExceptionOfType
import org.junit.jupiter.api.Test

import dev.fingy.Discriminated
import dev.fingy.Fingy
import dev.fingy.FingyBinder
import dev.fingy.FingyException
import dev.fingy.TypeName
import dev.fingy.kotlin.corpus.environment

/**
 * Properties that configuration cannot set, and those that it sets under the names of
 * their source.
 */
class PropertyTests {

	@Test
	fun valueClassesWithPrivateConstructorsTakeAConverter() {
		assertThat(refusal<Named>("name: q, names: [ a, b ], tag: c")).isEqualTo("""
			4 problems in the configuration of 'it':

			  it.name: is not a Trimmed: the constructor of Trimmed is private, so that it takes a converter
			      Value:  q
			      Origin: Byte array resource [resource loaded from byte array] - 1:13

			  it.names[0]: is not a Trimmed: the constructor of Trimmed is private, so that it takes a converter
			      Value:  a
			      Origin: Byte array resource [resource loaded from byte array] - 1:25

			  it.names[1]: is not a Trimmed: the constructor of Trimmed is private, so that it takes a converter
			      Value:  b
			      Origin: Byte array resource [resource loaded from byte array] - 1:28

			  it.tag: is not a Tag: the constructor of Trimmed is private, so that it takes a converter
			      Value:  c
			      Origin: Byte array resource [resource loaded from byte array] - 1:38

		""".trimIndent())
		assertThat(refusal<Named>("names: []")).isEqualTo("""
			1 problem in the configuration of 'it':

			  it: needs 'name'
			      Origin: Byte array resource [resource loaded from byte array] - 1:14

		""".trimIndent())
	}

	@Test
	fun otherLaziesAreRefusedWhereverTheyAre() {
		assertThat(refusal<Lazies>("one: wheel, more: [ wheel ], map: { a: wheel }, maybe: wheel")).isEqualTo("""
			4 problems in the configuration of 'it':

			  it.one: is a kotlin.Lazy<Part>, which configuration cannot supply: declare a dev.fingy.Lazy<Part>
			      Origin: Byte array resource [resource loaded from byte array] - 1:12

			  it.more[0]: is a kotlin.Lazy<Part>, which configuration cannot supply: declare a dev.fingy.Lazy<Part>
			      Origin: Byte array resource [resource loaded from byte array] - 1:27

			  it.map.a: is a kotlin.Lazy<Part>, which configuration cannot supply: declare a dev.fingy.Lazy<Part>
			      Origin: Byte array resource [resource loaded from byte array] - 1:46

			  it.maybe: is a kotlin.Lazy<Part>, which configuration cannot supply: declare a dev.fingy.Lazy<Part>
			      Origin: Byte array resource [resource loaded from byte array] - 1:62

		""".trimIndent())
	}

	@Test
	fun lateinitPropertiesThatNothingSetsStayAsTheyAre() {
		val car = bind<Garage>("car: car").car.get() as Car
		assertThat(car.isComplete).isFalse()
		assertThat(Fingy.of(bind<Garage>("car: car").also { it.car.get() }).toYaml())
			.isEqualTo("it:\n  car:\n    type: car\n")
		val complete = bind<Garage>("car: { type: car, name: a, part: wheel }").car.get() as Car
		assertThat(complete.isComplete).isTrue()
	}

	@Test
	fun internalPropertiesHaveTheNamesOfTheirSource() {
		val engine = bind<Engine>("power: 4, limit: 5")
		assertThat(engine.toString()).isEqualTo("Engine(4, Limit(value=5))")
		assertThat(Fingy.of(engine).toYaml()).isEqualTo("it:\n  power: 4\n  limit: 5\n")
	}

	private inline fun <reified T : Any> bind(properties: String): T =
		FingyBinder.get(environment("it: { $properties }")).bind("it", T::class.java)

	private inline fun <reified T : Any> refusal(properties: String): String? =
		assertThatExceptionOfType(FingyException::class.java).isThrownBy { bind<T>(properties) }.actual().message

	@JvmInline
	value class Trimmed private constructor(val text: String) {

		companion object {

			fun of(text: String) = Trimmed(text.trim())

		}

	}

	@JvmInline
	value class Tag(val text: Trimmed)

	data class Named(val name: Trimmed, val names: List<Trimmed>, val tag: Tag? = null)

	@Discriminated
	interface Part

	@TypeName("wheel")
	class Wheel : Part

	data class Lazies(val one: kotlin.Lazy<Part>, val more: List<kotlin.Lazy<Part>>,
		val map: Map<String, kotlin.Lazy<Part>>, val maybe: Optional<kotlin.Lazy<Part>>)

	@TypeName("car")
	class Car : Part {

		lateinit var name: String

		lateinit var part: Part

		val isComplete
			get() = this::name.isInitialized && this::part.isInitialized

	}

	data class Garage(val car: dev.fingy.Lazy<Part>)

	@JvmInline
	value class Limit(val value: Int)

	class Engine {

		internal var power = 3

		internal var limit = Limit(3)

		override fun toString() = "Engine($power, $limit)"

	}

}
