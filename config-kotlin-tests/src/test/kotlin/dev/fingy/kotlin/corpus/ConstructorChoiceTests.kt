package dev.fingy.kotlin.corpus

import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatExceptionOfType
import org.junit.jupiter.api.Test
import org.springframework.boot.context.properties.bind.ConstructorBinding

import dev.fingy.Discriminated
import dev.fingy.FingyBinder
import dev.fingy.FingyException
import dev.fingy.TypeName

/**
 * Which constructor is called where the compiler adds others.
 */
class ConstructorChoiceTests {

	@Test
	fun privateConstructorsThatCompanionsCallAreCalled() {
		assertThat(chosen("{ type: of-companion, n: 3 }")).isEqualTo("OfCompanion(3)")
		assertThat(chosen("of-companion-with-defaults")).isEqualTo("OfCompanionWithDefaults(Rate(value=0.5), 4)")
		assertThat(chosen("{ type: of-companion-with-defaults, rate: 2, n: 5 }"))
			.isEqualTo("OfCompanionWithDefaults(Rate(value=2.0), 5)")
	}

	@Test
	fun privateConstructorsThatCompanionsCallNeedTheirArguments() {
		assertThatExceptionOfType(FingyException::class.java).isThrownBy { chosen("of-companion") }
			.satisfies({ assertThat(it.problems().map { problem -> problem.reason() }).containsExactly("needs 'n'") })
	}

	@Test
	fun overloadsOfConstructorsWithValueClassesAreNotCalled() {
		assertThat(chosen("{ type: overloaded-rate, n: 4 }")).isEqualTo("OverloadedRate(4, Rate(value=0.25), s4)")
		assertThat(chosen("{ type: overloaded-rate, n: 4, rate: 3 }")).isEqualTo("OverloadedRate(4, Rate(value=3.0), s4)")
	}

	@Test
	fun annotatedConstructorsWithValueClassesAreCalled() {
		assertThat(chosen("annotated-rate")).isEqualTo("AnnotatedRate(4, Rate(value=0.75))")
		assertThat(chosen("{ type: annotated-rate, rate: 3, k: 5 }")).isEqualTo("AnnotatedRate(5, Rate(value=3.0))")
	}

	private fun chosen(choice: String) =
		FingyBinder.get(environment("it: { choice: $choice }")).bind("it", Properties::class.java).choice.toString()

	class Properties(val choice: Choice)

	@Discriminated
	interface Choice

	@TypeName("of-companion")
	class OfCompanion private constructor(private val n: Int) : Choice {

		override fun toString() = "OfCompanion($n)"

		companion object {

			fun of(n: Int) = OfCompanion(n)

		}

	}

	@TypeName("of-companion-with-defaults")
	class OfCompanionWithDefaults private constructor(private val rate: Rate = Rate(0.5), private val n: Int = 4) :
		Choice {

		override fun toString() = "OfCompanionWithDefaults($rate, $n)"

		companion object {

			fun of(rate: Rate) = OfCompanionWithDefaults(rate)

			fun of(n: Int) = OfCompanionWithDefaults(Rate(1.0), n)

		}

	}

	@TypeName("overloaded-rate")
	class OverloadedRate @JvmOverloads constructor(private val n: Int, private val rate: Rate = Rate(0.25),
		private val text: String = "s$n") : Choice {

		override fun toString() = "OverloadedRate($n, $rate, $text)"

	}

	@TypeName("annotated-rate")
	class AnnotatedRate private constructor(private val n: Int, private val rate: Rate) : Choice {

		@ConstructorBinding
		constructor(rate: Rate = Rate(0.75), k: Int = 4) : this(k, rate)

		override fun toString() = "AnnotatedRate($n, $rate)"

	}

}
