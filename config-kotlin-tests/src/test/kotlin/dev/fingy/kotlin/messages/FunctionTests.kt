package dev.fingy.kotlin.messages

import kotlin.reflect.KClass

import org.assertj.core.api.Assertions.assertThat
import org.assertj.core.api.Assertions.assertThatExceptionOfType
import org.assertj.core.api.Assertions.assertThatIllegalArgumentException
import org.junit.jupiter.api.Test

import dev.fingy.Discriminated
import dev.fingy.Fingy
import dev.fingy.FingyBinder
import dev.fingy.FingyException
import dev.fingy.TypeName
import dev.fingy.TypeRegistry
import dev.fingy.kotlin.corpus.environment
import dev.fingy.kotlin.faulty.Baseless
import dev.fingy.kotlin.faulty.Step
import dev.fingy.kotlin.faulty.Suspending
import dev.fingy.kotlin.faulty.Twice
import dev.fingy.kotlin.faulty.WithoutStatic

/**
 * Functions under `@TypeName`, which have the names of their source in configuration and
 * messages, whatever compilers call their methods.
 */
class FunctionTests {

	@Test
	fun functionsThatCannotBeCalledAreRefused() {
		assertThat(refusal(Suspending::class, WithoutStatic::class, Baseless::class)).isEqualTo("""
			3 problems in the registered types:

			  dev.fingy.kotlin.faulty.Suspending: @TypeName on the function 'make': it is suspending, so that configuration cannot call it

			  dev.fingy.kotlin.faulty.WithoutStatic: @TypeName on the function 'make': only static methods can be factory methods: put @JvmStatic on it

			  dev.fingy.kotlin.faulty.Baseless: @TypeName on the function 'limit': no supertype of dev.fingy.kotlin.faulty.Limit is @Discriminated, so there is no base to register it for

		""".trimIndent())
	}

	@Test
	fun functionsWithOneNameAreNamed() {
		assertThat(refusal(Twice::class)).isEqualTo("""
			1 problem in the registered types:

			  dev.fingy.kotlin.faulty.Step: 'twice' names both dev.fingy.kotlin.faulty.Twice.one and dev.fingy.kotlin.faulty.Twice.other

		""".trimIndent())
	}

	@Test
	fun functionsThatCannotBeAddedAreRefused() {
		assertThatIllegalArgumentException().isThrownBy { added(Suspending::class, "make") }
			.withMessage("the function 'make' of dev.fingy.kotlin.faulty.Suspending is suspending, so that "
				+ "configuration cannot call it")
		assertThatIllegalArgumentException().isThrownBy { added(Baseless::class, "limit") }
			.withMessage("the function 'limit' of dev.fingy.kotlin.faulty.Baseless does not return a "
				+ "dev.fingy.kotlin.faulty.Step")
		assertThatIllegalArgumentException().isThrownBy { added(WithoutStatic::class, "make") }
			.withMessage("dev.fingy.kotlin.faulty.WithoutStatic has 0 static methods 'make', not one: those of an "
				+ "object or companion need @JvmStatic")
	}

	@Test
	fun functionsHaveTheNamesOfTheirSource() {
		val types = TypeRegistry.builder().add(Shapes::class.java).build()
		assertThat(types.types(Shape::class.java).map { it.name() })
			.containsExactly("circle", "hidden", "my-shape", "of-size", "one-by-one")
		assertThat(bound("circle, radius: 3")).isEqualTo("Circle(radius=3) of {drawing.shape.type=circle, drawing.shape.radius=3}")
		assertThat(bound("hidden, size: 3")).isEqualTo("Square(size=3) of {drawing.shape.type=hidden, drawing.shape.size=3}")
		assertThat(bound("my-shape")).isEqualTo("Square(size=2) of {drawing.shape.type=my-shape}")
		assertThat(bound("of-size, size: 4")).isEqualTo("Square(size=4) of {drawing.shape.type=of-size, drawing.shape.size=4}")
		assertThat(bound("one-by-one")).isEqualTo("Square(size=1) of {drawing.shape.type=one-by-one}")
	}

	private fun bound(shape: String): String {
		val drawing = FingyBinder.get(environment("drawing: { shape: { type: $shape } }"))
			.bind("drawing", Drawing::class.java)
		return "${drawing.shape} of ${Fingy.of(drawing).toFlatMap()}"
	}

	private fun refusal(vararg types: KClass<*>): String? {
		val registry = TypeRegistry.builder().add(*types.map { it.java }.toTypedArray())
		return assertThatExceptionOfType(FingyException::class.java).isThrownBy { registry.build() }.actual().message
	}

	private fun added(holder: KClass<*>, function: String) =
		TypeRegistry.builder().base(Step::class.java).factory(Step::class.java, "step", holder.java, function)

	@Discriminated
	interface Shape

	@JvmInline
	value class Circle(val radius: Int) : Shape

	data class Square(val size: Int) : Shape

	@JvmInline
	value class Size(val value: Int)

	data class Drawing(val shape: Shape)

	object Shapes {

		@JvmStatic
		@TypeName
		fun circle(radius: Int): Circle = Circle(radius)

		@JvmStatic
		@TypeName
		internal fun hidden(size: Int): Shape = Square(size)

		@JvmStatic
		@TypeName
		fun `my-shape`(): Shape = Square(2)

		@JvmStatic
		@TypeName
		fun `of size`(size: Size): Shape = Square(size.value)

		@JvmStatic
		@TypeName
		fun `one-by-one`(): Shape = Square(1)

	}

}
