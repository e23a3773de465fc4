package dev.fingy.kotlin.corpus

import jakarta.validation.constraints.DecimalMin
import jakarta.validation.constraints.Max
import jakarta.validation.constraints.Min
import jakarta.validation.constraints.NotNull
import jakarta.validation.constraints.Positive
import jakarta.validation.constraints.Size
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test
import org.springframework.validation.annotation.Validated

import dev.fingy.Discriminated
import dev.fingy.FingyBinder
import dev.fingy.FingyException
import dev.fingy.Lazy
import dev.fingy.TypeName

/**
 * Constraints of Bean Validation on unsigned numbers, which compiled code passes as
 * signed ones.
 */
@OptIn(ExperimentalUnsignedTypes::class)
class UnsignedConstraintsTests {

	@Test
	fun numbersWithinTheirBoundsAreValid() {
		for (type in listOf("constrained", "constrained-function", "constrained-field", "constrained-nullable",
			"constrained-bean")) {
			assertThat(problems("{ type: $type, n: 4000000000, l: 18446744073709551615 }")).`as`(type).isEqualTo("")
		}
	}

	@Test
	fun numbersOutOfTheirBoundsAreReported() {
		for (type in listOf("constrained", "constrained-function", "constrained-field", "constrained-nullable",
			"constrained-bean")) {
			assertThat(problems("{ type: $type, n: 4000000001, l: 9223372036854775807 }")).`as`(type).isEqualTo("""
				v.part.n must be less than or equal to 4000000000 (4000000001)
				v.part.l must be greater than or equal to 9223372036854775808 (9223372036854775807)
				""".trimIndent())
		}
	}

	@Test
	fun smallNumbersAndValueClassesAreNumbersToo() {
		assertThat(problems("{ type: constrained-small, b: 255, s: 65535, count: 4294967295, all: [255] }")).isEqualTo("")
		assertThat(problems("{ type: constrained-small, b: 0, s: 60000, count: 4, all: [] }")).isEqualTo("""
			v.part.b must be greater than 0 (0)
			v.part.s must be greater than or equal to 65535 (60000)
			v.part.count must be greater than or equal to 4294967295 (4)
			v.part.all size must be between 1 and 2147483647 ((binary))
			""".trimIndent())
	}

	@Test
	fun propertiesClassesAreCheckedToo() {
		assertThat(problems("", "count: 4000000000")).isEqualTo("")
		assertThat(problems("", "count: 4000000001"))
			.isEqualTo("v.count must be less than or equal to 4000000000 (4000000001)")
	}

	@Test
	fun changesAreCheckedToo() {
		val part = FingyBinder.get(environment("v: { lazy: { type: constrained, n: 1, l: 18446744073709551615 } }"))
			.bind("v", Properties::class.java).lazy!!
		assertThat(part.with("n", 4_000_000_000u).get()).isEqualTo(Constrained(4_000_000_000u, ULong.MAX_VALUE))
		assertThat(failure { part.with("n", 4_000_000_001u) })
			.isEqualTo("v.lazy.n must be less than or equal to 4000000000 (4000000001)")
	}

	@Test
	fun absentNumbersAreNoViolation() {
		assertThat(problems("constrained-nullable")).isEqualTo("")
		assertThat(problems("constrained-bean")).isEqualTo("")
		assertThat(problems("constrained-present")).isEqualTo("v.part.n must not be null")
	}

	private fun problems(part: String, more: String = "count: 3") = failure {
		val properties = FingyBinder.get(environment("v: { ${if (part.isEmpty()) "" else "part: $part, "}$more }"))
			.bind("v", Properties::class.java)
		assertThat(properties).isNotNull()
	}

	private fun failure(binding: () -> Any?): String =
		try {
			binding()
			""
		}
		catch (ex: FingyException) {
			ex.problems().joinToString("\n") { it.property() + " " + it.reason() + (it.value()?.let { value -> " ($value)" } ?: "") }
		}

	@Validated
	class Properties(val part: Checked?, val lazy: Lazy<Checked>?, @param:Max(4_000_000_000) val count: UInt = 3u)

	@Discriminated
	interface Checked

	@TypeName("constrained")
	data class Constrained(@param:Max(4_000_000_000) val n: UInt,
		@param:DecimalMin("9223372036854775808") val l: ULong) : Checked

	@TypeName("constrained-field")
	data class ConstrainedField(@field:Max(4_000_000_000) val n: UInt,
		@field:DecimalMin("9223372036854775808") val l: ULong) : Checked

	@TypeName("constrained-nullable")
	data class ConstrainedNullable(@Max(4_000_000_000) val n: UInt? = null,
		@DecimalMin("9223372036854775808") val l: ULong?) : Checked

	@TypeName("constrained-bean")
	class ConstrainedBean : Checked {

		@Max(4_000_000_000)
		var n: UInt = 1u

		@field:DecimalMin("9223372036854775808")
		var l: ULong = ULong.MAX_VALUE

	}

	@TypeName("constrained-present")
	class ConstrainedPresent(@param:NotNull val n: UInt?) : Checked

	@JvmInline
	value class Count(val n: UInt)

	@TypeName("constrained-small")
	class ConstrainedSmall(@param:Positive val b: UByte, @param:Min(65535) val s: UShort,
		@param:Min(4_294_967_295) val count: Count,
		@param:Size(min = 1) val all: UByteArray) : Checked

}

@TypeName("constrained-function")
fun constrained(@Max(4_000_000_000) n: UInt, @DecimalMin("9223372036854775808") l: ULong):
	UnsignedConstraintsTests.Checked = UnsignedConstraintsTests.Constrained(n, l)
