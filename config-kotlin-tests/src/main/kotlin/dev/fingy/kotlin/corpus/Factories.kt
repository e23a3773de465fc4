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

	}

}

object Parts {

	@JvmStatic
	@TypeName("object-factory")
	fun made(n: Int = 3): Part = Made("o$n")

}

@TypeName("top-factory")
fun made(n: Int = 3, name: String = "t$n"): Part = Made("$n$name")

@TypeName("overloaded-top-factory")
@JvmOverloads
fun overloaded(n: Int, name: String = "t$n"): Part = Made("$n$name")

@TypeName("value-top-factory")
fun rated(rate: Rate = Rate(0.5), id: Id = Id("q")): Part = Made("$rate$id")

@TypeName
fun unnamed(rate: Rate = Rate(0.5)): Part = Made("$rate")
