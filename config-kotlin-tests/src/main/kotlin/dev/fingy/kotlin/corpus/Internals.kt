package dev.fingy.kotlin.corpus

import dev.fingy.TypeName

/**
 * What is internal, which compilers append the module to.
 */
object Internals {

	@JvmStatic
	@TypeName
	internal fun internalFunction(n: Int = 3): Part = Constant(n)

}

@TypeName("internal-bean")
class InternalBean : Part {

	internal var power = 3

	internal var isOpen = false

	var units = 2
		internal set

}
