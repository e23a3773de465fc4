package dev.fingy.kotlin.corpus

import kotlin.time.Duration.Companion.seconds

import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatExceptionOfType
import org.junit.jupiter.api.Test

import dev.fingy.FingyException
import dev.fingy.Lazy

/**
 * References to constructors and functions of Kotlin in `Lazy.of`, of each of which the
 * compiler makes a method of its own.
 */
class LazyReferenceTests {

	@Test
	fun constructorsKeepNamesAndType() {
		val lazy: Lazy<Overloaded> = Lazy.of(::Overloaded, 3, 0.5, "x")
		assertThat(lazy.type()).isEqualTo(Overloaded::class.java)
		assertThat(lazy.fingy().toYaml()).isEqualTo("type: overloaded\nunits: 3\nlr: 0.5\nname: x\n")
		assertThat(lazy.get()).isEqualTo(Overloaded(3, 0.5, "x"))
	}

	@Test
	fun argumentsAtTheEndCanBeLeftToDefaults() {
		assertThat(described(Lazy.of(::Sgd, 0.25))).isEqualTo("type: sgd\nlr: 0.25\n" to Sgd(0.25, true))
		assertThat(described(Lazy.of(::Sgd))).isEqualTo("type: sgd\n" to Sgd())
		assertThat(described(Lazy.of(::made, 3))).isEqualTo("type: top-factory\nn: 3\n" to Made("3t3"))
		assertThat(described(Lazy.of(Made::of, 3))).isEqualTo("type: companion-factory\nn: 3\n" to Made("3c3"))
	}

	@Test
	fun functionsKeepNamesAndType() {
		assertThat(described(Lazy.of(::made, 3, "q"))).isEqualTo("type: top-factory\nn: 3\nname: q\n" to Made("3q"))
		assertThat(described(Lazy.of(Made::of, 3, "q")))
			.isEqualTo("type: companion-factory\nn: 3\nname: q\n" to Made("3q"))
		assertThat(described(Lazy.of(Parts::made, 3))).isEqualTo("type: object-factory\nn: 3\n" to Made("o3"))
	}

	@Test
	fun valueClassesArePassed() {
		assertThat(described(Lazy.of(::Rated, Rate(0.5)))).isEqualTo("type: rate\nrate: 0.5\n" to Rated(Rate(0.5)))
		assertThat(described(Lazy.of(::Timed, 3.seconds))).isEqualTo("type: duration\nevery: PT3S\n" to Timed(3.seconds))
		assertThat(described(Lazy.of(::Unsigned, 255u.toUByte(), 3u.toUShort(), 4_000_000_000u, ULong.MAX_VALUE)))
			.isEqualTo("type: unsigned\nb: 255\ns: 3\ni: 4000000000\nl: 18446744073709551615\n" to
				Unsigned(255u, 3u, 4_000_000_000u, ULong.MAX_VALUE))
	}

	@Test
	fun valueClassesThatHoldNumbersArePassedLast() {
		assertThat(described(Lazy.of(::Paged, Page(3), Page(4)))).isEqualTo("first: 3\nlast: 4\n" to Paged(Page(3), Page(4)))
		assertThat(described(Lazy.of(::Page, 3))).isEqualTo("number: 3\n" to Page(3))
	}

	@Test
	fun innerClassesAreRefused() {
		assertThatExceptionOfType(FingyException::class.java).isThrownBy { Lazy.of(Book::Chapter, Book(), 3) }
			.withMessage("""
				1 problem in the arguments of Lazy.of:

				  the first argument: dev.fingy.kotlin.corpus.LazyReferenceTests${'$'}Book${'$'}Chapter is an inner class, which cannot be created without an object of the class around it: make it static

			""".trimIndent())
	}

	@Test
	fun lambdasThatPassSomethingOfTheirOwnAreRefused() {
		val refused = "is neither a constructor nor a static method: write NeuralNet::new, or give the arguments by name"
		val captured = 3
		for (lambda in listOf<() -> Lazy<*>>(
			{ Lazy.of({ n: Int -> Constant(n + 1) }, 3) },
			{ Lazy.of({ n: Int -> Constant(n + captured) }, 3) },
			{ Lazy.of({ width: Int -> Dependent(width, 4) }, 3) },
			{ Lazy.of({ width: Int -> Dependent(width, area = 4) }, 3) },
			{ Lazy.of({ units: Int -> Overloaded(units, 0.5, "x") }, 3) },
			{ Lazy.of({ name: String -> AllOverloaded(name = name) }, "q") },
			{ Lazy.of({ one: Int, other: Int -> Dependent(other, one) }, 3, 4) },
			{ Lazy.of({ n: Int, other: Int -> Constant(n) }, 3, 4) },
			{ Lazy.of(::partOf, 3) },
		)) {
			assertThatExceptionOfType(FingyException::class.java).isThrownBy { lambda() }.withMessageContaining(refused)
		}
	}

	private fun partOf(n: Int): Part = Constant(n)

	@JvmInline
	value class Page(val number: Int)

	data class Paged(val first: Page, val last: Page)

	class Book {

		inner class Chapter(val number: Int)

	}

	private fun described(lazy: Lazy<*>) = lazy.fingy().toYaml() to lazy.get()

}
