package dev.fingy.kotlin.corpus

import dev.fingy.TypeName

data class Made(val text: String) : Part {

	companion object {

		@JvmStatic
		@TypeName("companion-factory")
		fun of(n: Int = 3, name: String = "c$n") = Made("$n$name")

		@JvmStatic
		@JvmOverloads
		@TypeName("overloaded-companion-factory")
		fun overloaded(n: Int, name: String = "c$n") = Made("$n$name")

		@JvmStatic
		@TypeName("value-companion-factory")
		fun rated(rate: Rate = Rate(0.25)) = Made("$rate")

		@JvmStatic
		@TypeName("unsigned-companion-factory")
		@OptIn(ExperimentalUnsignedTypes::class)
		fun unsigned(vararg ns: UInt, name: String = "c") = Made("${ns.toList()}$name")

	}

}

object Parts {

	@JvmStatic
	@TypeName("object-factory")
	fun made(n: Int = 3): Part = Made("o$n")

	@JvmStatic
	@TypeName("unsigned-object-factory")
	@OptIn(ExperimentalUnsignedTypes::class)
	fun unsigned(vararg ns: UInt, name: String = "o"): Part = Made("${ns.toList()}$name")

}

@TypeName("top-factory")
fun made(n: Int = 3, name: String = "t$n"): Part = Made("$n$name")

@TypeName("overloaded-top-factory")
@JvmOverloads
fun overloaded(n: Int, name: String = "t$n"): Part = Made("$n$name")

@TypeName("value-top-factory")
fun rated(rate: Rate = Rate(0.5), id: Id = Id("q")): Part = Made("$rate$id")

@TypeName("unsigned-top-factory")
@OptIn(ExperimentalUnsignedTypes::class)
fun unsigned(vararg ns: UInt, name: String = "t"): Part = Made("${ns.toList()}$name")

@TypeName
fun unnamed(rate: Rate = Rate(0.5)): Part = Made("$rate")
