package dev.fingy.kotlin.corpus

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

import dev.fingy.Discriminated
import dev.fingy.Fingy
import dev.fingy.FingyBinder
import dev.fingy.TypeName

/**
 * Documents have defaults of Kotlin from the fields that hold them, and from no others.
 */
class HeldDefaultsTests {

	@Test
	fun fieldsOfTheNameMayHoldSomethingElse() {
		assertThat(shown("computed")).isEmpty()
		assertThat(shown("elvis")).isEmpty()
		assertThat(shown("chosen")).isEmpty()
		assertThat(shown("changed")).isEmpty()
		assertThat(shown("mapped")).isEmpty()
		assertThat(shown("lazily")).isEmpty()
		assertThat(shown("other-class")).isEmpty()
	}

	@Test
	fun propertiesOfPrimaryConstructorsHoldTheirDefaults() {
		assertThat(shown("plain")).isEqualTo("n=5, rate=0.5, text=x")
		assertThat(shown("checked")).isEqualTo("n=5, m=6")
		assertThat(shown("private")).isEqualTo("n=5")
		assertThat(shown("variable")).isEqualTo("value=v, more=null")
	}

	@Test
	fun fieldsOfOtherNamesHoldDefaultsToo() {
		assertThat(shown("renamed")).isEqualTo("n=5")
		assertThat(shown("configured-name")).isEqualTo("amount=5")
		assertThat(shown("both")).isEqualTo("n=5")
	}

	@Test
	fun superclassesHoldWhatTheyAreGiven() {
		assertThat(shown("derived")).isEqualTo("n=5")
		assertThat(shown("derived-default")).isEqualTo("m=5")
		assertThat(shown("derived-overridable")).isEmpty()
		assertThat(shown("derived-computed")).isEmpty()
		assertThat(shown("overriding")).isEqualTo("n=5")
	}

	@Test
	fun secondaryConstructorsHoldWhatTheyPassOn() {
		assertThat(shown("secondary")).isEqualTo("n=5")
	}

	@Test
	fun functionsHoldWhatTheyPassOn() {
		assertThat(shown("held-made")).isEqualTo("n=5")
		assertThat(shown("held-made-computed")).isEmpty()
		assertThat(shown("held-made-either")).isEqualTo("n=5")
		assertThat(shown("held-made-changed")).isEmpty()
		assertThat(shown("held-made-by-companion")).isEqualTo("n=5")
	}

	@Test
	fun propertiesClassesHaveTheSame() {
		val json = Fingy.of(FingyBinder.get(environment("held: { first: 7 }")).bind("held", Settings::class.java)).toJson()
		assertThat(defaults(json)).isEqualTo("second=3")
	}

	private fun shown(type: String) = defaults(
		Fingy.of(FingyBinder.get(environment("held: { part: $type }")).bind("held", Properties::class.java)).toJson())

	private fun defaults(json: String) =
		Regex(""""([\w-]+)": ?\{\s*"value": ?"?([^",\s]+)"?,\s*"default": ?true,\s*"unmentioned": ?true""").findAll(json)
			.joinToString { it.groupValues[1] + "=" + it.groupValues[2] }

	class Properties(val part: Held)

	class Settings(val first: Int, val second: Int = 3, third: Int = 4) {

		val third = third + second

	}

	@Discriminated
	interface Held

	@TypeName("computed")
	class Computed(n: Int = 5, rate: Double = 0.5, text: String = "x") : Held {

		private val n = n * 2

		val rate = rate.coerceAtMost(0.1)

		val text = "$text!"

	}

	@TypeName("elvis")
	class Elvis(n: Int? = null) : Held {

		val n = n ?: 7

	}

	@TypeName("chosen")
	class Chosen(n: Int = 5) : Held {

		val n = if (n > 3) 0 else n

	}

	@TypeName("changed")
	class Changed(var n: Int = 5) : Held {

		init {
			n *= 2
		}

	}

	@TypeName("mapped")
	class Mapped(n: List<Int> = listOf(5)) : Held {

		val n = n.map { it * 2 }

	}

	@TypeName("lazily")
	class Lazily(n: Int = 5) : Held {

		val n by lazy { n * 2 }

	}

	@TypeName("other-class")
	class OtherClass(n: Int = 5) : Held {

		val n = Id("n$n")

	}

	@TypeName("plain")
	class Plain(val n: Int = 5, val rate: Rate = Rate(0.5), val text: String = "x") : Held

	@TypeName("checked")
	class Checked(val n: Int = 5, m: Int = 6) : Held {

		init {
			require(n > 0) { "n is positive" }
		}

		val m = m

	}

	@TypeName("private")
	class Private private constructor(private val n: Int = 5) : Held

	@TypeName("variable")
	class Variable<T : Any>(val value: String = "v", val more: T? = null) : Held

	@TypeName("renamed")
	class Renamed(n: Int = 5) : Held {

		val units = n

	}

	@TypeName("configured-name")
	class ConfiguredName(@param:org.springframework.boot.context.properties.bind.Name("amount") val n: Int = 5) : Held

	@TypeName("both")
	class Both(n: Int = 5) : Held {

		val n = n * 2

		val units = n

		val half = this.n / 2

		private val own = n

	}

	open class Sized(val n: Int, val m: Int = 4)

	open class Base(open val n: Int = 3, val m: Int = 4)

	@TypeName("derived")
	class Derived(n: Int = 5) : Base(n, 1), Held

	@TypeName("derived-default")
	class DerivedDefault(m: Int = 5) : Sized(m), Held

	@TypeName("derived-overridable")
	class DerivedOverridable(n: Int = 5) : Base(n), Held

	@TypeName("derived-computed")
	class DerivedComputed(n: Int = 5) : Base(n * 2), Held

	@TypeName("overriding")
	class Overriding(override val n: Int = 5) : Base(n * 2), Held

	@TypeName("secondary")
	class Secondary(val text: String, val n: Int) : Held {

		@org.springframework.boot.context.properties.bind.ConstructorBinding
		constructor(n: Int = 5) : this("x", n)

	}

	class Sizes(val n: Int) : Held {

		var m = 0

		companion object {

			@JvmStatic
			@TypeName("held-made-by-companion")
			fun make(n: Int = 5) = Sizes(n)

		}

	}

}

@TypeName("held-made")
fun held(n: Int = 5): HeldDefaultsTests.Held = HeldDefaultsTests.Sizes(n)

@TypeName("held-made-computed")
fun heldComputed(n: Int = 5): HeldDefaultsTests.Held = HeldDefaultsTests.Sizes(n * 2)

@TypeName("held-made-either")
fun heldEither(n: Int = 5): HeldDefaultsTests.Held {
	if (n > 3) {
		return HeldDefaultsTests.Sizes(n)
	}
	return HeldDefaultsTests.Sizes(n)
}

@TypeName("held-made-changed")
fun heldChanged(n: Int = 5): HeldDefaultsTests.Held {
	if (n > 3) {
		return HeldDefaultsTests.Sizes(n)
	}
	return HeldDefaultsTests.Sizes(7)
}
