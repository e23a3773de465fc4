package dev.fingy.kotlin

import java.time.Duration

import org.springframework.boot.context.properties.bind.ConstructorBinding
import org.springframework.boot.context.properties.bind.DefaultValue

import dev.fingy.Discriminated
import dev.fingy.Lazy
import dev.fingy.TypeName

class Training(val model: Model?, val models: List<Model> = listOf(), val lazy: Lazy<Inner>? = null)

class Named(val name: String, val model: Model?)

@Discriminated
interface Model

@TypeName("net")
data class Net(val units: Int, val lr: Double = 0.1, val name: String, val note: String?, val depth: Int?) : Model

@TypeName("defaults")
data class Defaults(
	val units: Int = 8,
	val tags: List<String> = listOf("a", "b"),
	val note: String? = "none",
	val depth: Int? = 5,
	val every: Duration = Duration.ofSeconds(5),
	val inner: Inner = Inner(1),
	val model: Model = Net(1, 0.5, "made", null, null),
	val password: String = "swordfish"
) : Model

data class Inner(val a: Int, val b: Boolean = true, val text: String = "x$a")

@TypeName("holder")
data class Holder(
	val inner: Inner,
	val weights: List<Double>,
	val byName: Map<String, Inner>,
	val inners: List<Inner> = listOf()
) : Model

@TypeName("annotated")
data class Annotated(
	@param:DefaultValue("3") val units: Int,
	@param:DefaultValue("1", "2") val weights: List<Double>,
	@param:DefaultValue("7") val both: Int = 6
) : Model

@TypeName("lazy")
data class LazyHolder(val model: Lazy<Model>, val other: Lazy<Net>? = null) : Model

@TypeName("primary")
data class Primary(val units: Int, val lr: Double = 0.2) : Model {

	constructor(text: String) : this(text.length)

}

@TypeName("secondary")
data class Secondary(val units: Int, val name: String) : Model {

	@ConstructorBinding
	constructor(units: Int, scale: Int = 2) : this(units * scale, "secondary")

}

@TypeName("failing")
class Failing(val units: Int, val lr: Double = 0.1) : Model {

	init {
		require(units > 0) { "units must be positive, not $units" }
	}

}

@TypeName("generic")
data class Generic<T>(val value: T, val number: Int = 1) : Model

object Factory {

	@JvmStatic
	fun small(units: Int, lr: Double = 0.3, note: String?): Model = Net(units, lr, "small", note, null)

}

class Large {

	companion object {

		@JvmStatic
		fun large(units: Int = 100, name: String): Model = Net(units, 0.4, name, null, null)

	}

}

@JvmInline
value class Rate(val value: Double)

@TypeName("rated")
data class Rated(val rate: Rate) : Model

@TypeName("rated-bean")
class RatedBean : Model {

	var rate = Rate(0.1)

}

@TypeName("opened")
class Opened private constructor(val size: Int) : Model {

	companion object {

		fun of(size: Int) = Opened(size)

	}

}
