package dev.fingy.kotlin.faulty

import dev.fingy.Discriminated
import dev.fingy.TypeName

/**
 * The base of functions that cannot be types.
 */
@Discriminated
interface Step

data class Steps(val count: Int) : Step

@JvmInline
value class Limit(val value: Int)

object Suspending {

	@JvmStatic
	@TypeName("suspending")
	suspend fun make(count: Int): Step = Steps(count)

}

object WithoutStatic {

	@TypeName
	fun make(limit: Limit): Step = Steps(limit.value)

}

object Baseless {

	@JvmStatic
	@TypeName
	fun limit(count: Int): Limit = Limit(count)

}

class Twice {

	companion object {

		@JvmStatic
		@TypeName("twice")
		fun one(limit: Limit): Step = Steps(limit.value)

		@JvmStatic
		@TypeName("twice")
		internal fun other(count: Int): Step = Steps(count)

	}

}
