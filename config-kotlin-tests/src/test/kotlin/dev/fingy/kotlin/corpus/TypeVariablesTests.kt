package dev.fingy.kotlin.corpus

import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.Test

import dev.fingy.FingyBinder
import dev.fingy.FingyException
import dev.fingy.TypeName

/**
 * Arguments of type variables are needed where no bound allows {@code null}.
 */
class TypeVariablesTests {

	@Test
	fun argumentsOfBoundedVariablesAreNeeded() {
		assertThat(problems("any-box", "node-box", "nested-box", "node-function")).containsExactly(
			"it.parts[0] needs 'value'", "it.parts[1] needs 'value'", "it.parts[2] needs 'value'",
			"it.parts[3] needs 'node'")
	}

	@Test
	fun argumentsOfVariablesThatCanBeNullAreNot() {
		assertThat(bind("nullable-box", "optional-box", "{ type: nested-box, value: sgd }").parts.toString())
			.isEqualTo("[NullableBox(value=null), OptionalBox(value=null), NestedBox(value=Sgd(lr=0.5, nesterov=true))]")
	}

	private fun problems(vararg parts: String) =
		try {
			listOf(bind(*parts).parts.toString())
		}
		catch (ex: FingyException) {
			ex.problems().map { "${it.property()} ${it.reason()}" }
		}

	private fun bind(vararg parts: String) =
		FingyBinder.get(environment("it: { parts: [ ${parts.joinToString()} ] }")).bind("it", Properties::class.java)

	class Properties(val parts: List<Part>)

	@TypeName("any-box")
	data class AnyBox<T : Any>(val value: T) : Part

	@TypeName("node-box")
	data class NodeBox<T : Optimizer>(val value: T) : Part

	@TypeName("nested-box")
	data class NestedBox<T : S, S : Optimizer>(val value: T) : Part

	@TypeName("nullable-box")
	data class NullableBox<T>(val value: T) : Part

	@TypeName("optional-box")
	data class OptionalBox<T : Any>(val value: T?) : Part

}

@TypeName("node-function")
fun <T : Optimizer> boxed(node: T): Part = Boxed(node)
