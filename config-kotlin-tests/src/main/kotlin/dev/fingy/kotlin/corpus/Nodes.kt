package dev.fingy.kotlin.corpus

import dev.fingy.Discriminated
import dev.fingy.Lazy
import dev.fingy.TypeName

@TypeName("nodes")
data class Nodes(val one: Optimizer = Sgd(0.25), val many: List<Optimizer> = listOf(Sgd(0.75)),
	val other: Optimizer? = null) : Part

@TypeName("covariant")
data class Covariant(val nodes: List<Optimizer>, val any: Collection<Optimizer> = setOf(),
	val array: Array<out Optimizer> = arrayOf()) : Part {

	override fun equals(other: Any?) = other is Covariant && toString() == other.toString()

	override fun hashCode() = nodes.hashCode()

	override fun toString() = "Covariant($nodes, $any, ${array.toList()})"

}

@TypeName("contravariant")
data class Contravariant(val sink: MutableList<in Optimizer>, val byName: Map<String, Optimizer> = mapOf(),
	val mutable: MutableMap<String, out Optimizer> = mutableMapOf()) : Part

@TypeName("open-node")
data class OpenNode<T : Optimizer>(val node: T, val more: List<T> = listOf()) : Part

@TypeName("lazies")
class Lazies(val first: Lazy<Optimizer>, val second: Lazy<out Optimizer>? = null) : Part {

	override fun toString() = "Lazies(${first.get()}, ${second?.get()})"

}

@TypeName("default-lazy")
class DefaultLazy(val lazy: kotlin.Lazy<Optimizer> = lazyOf(Sgd(0.25))) : Part {

	override fun toString() = "DefaultLazy(${lazy.value})"

}

@TypeName("decorator")
class Decorator(private val decorated: Optimizer) : Optimizer by decorated {

	override fun toString() = "Decorator($decorated)"

}

/**
 * A sealed base: its permitted subclasses are its types without an annotation.
 */
@Discriminated
sealed interface Activation {

	data class Leaky(val slope: Double = 0.01) : Activation

	data object Relu : Activation

	object Tanh : Activation {

		override fun toString() = if (this === Tanh) "Tanh" else "another Tanh"

	}

}

@TypeName("activations")
data class Activations(val first: Activation = Activation.Relu, val more: List<Activation> = listOf()) : Part

@TypeName("singleton")
object Singleton : Part {

	override fun toString() = if (this === Singleton) "Singleton" else "another Singleton"

}

@TypeName("data-singleton")
data object DataSingleton : Part {

	override fun toString() = if (this === DataSingleton) "DataSingleton" else "another DataSingleton"

}

/**
 * A base whose objects are the constants.
 */
@Discriminated
enum class Schedule : Part {

	CONSTANT,

	ONE_CYCLE {

		override fun toString() = "one cycle"

	}

}

@TypeName("schedules")
data class Schedules(val schedule: Schedule = Schedule.CONSTANT, val more: List<Schedule> = listOf(),
	val byName: Map<Schedule, Int> = mapOf()) : Part
