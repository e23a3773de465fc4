package dev.fingy.kotlin.corpus

import kotlin.time.Duration
import kotlin.time.Duration.Companion.seconds

import dev.fingy.TypeName

@TypeName("bean")
class Bean : Part {

	var units: Int = 3

	lateinit var name: String

	var tags: MutableList<String> = mutableListOf("a")

	var note: String? = null

	override fun toString() = "Bean($units, ${if (this::name.isInitialized) name else "unset"}, $tags, $note)"

}

@TypeName("value-bean")
class ValueBean : Part {

	var rate: Rate = Rate(0.5)

	var count: UInt = 5u

	var every: Duration = 3.seconds

	var shape: Shape = Shape(listOf(1))

	override fun toString() = "ValueBean($rate, $count, $every, $shape)"

}

@TypeName("unsigned-bean")
@OptIn(ExperimentalUnsignedTypes::class)
class UnsignedBean : Part {

	var ints: UIntArray = uintArrayOf(4_000_000_000u)

	var longs: ULongArray? = null

	override fun toString() = "UnsignedBean(${ints.toList()}, ${longs?.toList()})"

}

@TypeName("node-bean")
class NodeBean : Part {

	var optimizer: Optimizer = Sgd(0.25)

	override fun toString() = "NodeBean($optimizer)"

}
