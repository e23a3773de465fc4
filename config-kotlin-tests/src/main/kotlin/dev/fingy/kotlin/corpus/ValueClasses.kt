package dev.fingy.kotlin.corpus

import kotlin.time.Duration
import kotlin.time.ExperimentalTime
import kotlin.time.Instant
import kotlin.uuid.ExperimentalUuidApi
import kotlin.uuid.Uuid
import kotlin.time.Duration.Companion.seconds

import dev.fingy.TypeName

@JvmInline
value class Rate(val value: Double)

@JvmInline
value class Id(val value: String) {

	init {
		require(value.isNotEmpty()) { "an id is not empty" }
	}

}

@JvmInline
value class Shape(val sizes: List<Int>)

@JvmInline
value class Momentum(val rate: Rate)

@TypeName("rate")
data class Rated(val rate: Rate) : Part

@TypeName("rate-default")
data class RatedByDefault(val rate: Rate = Rate(0.9), val id: Id = Id("x")) : Part

@TypeName("rate-nullable")
data class MaybeRated(val rate: Rate?, val id: Id? = null) : Part

@TypeName("rate-mixed")
data class Mixed(val id: Id, val n: Int = 3, val rate: Rate = Rate(n * 1.0), val tags: List<Int> = listOf()) : Part

@TypeName("rates")
data class Rates(val rates: List<Rate>, val ids: Map<String, Id>) : Part

@TypeName("shape")
data class Shaped(val shape: Shape, val other: Shape = Shape(listOf(3))) : Part

@TypeName("momentum")
data class WithMomentum(val momentum: Momentum = Momentum(Rate(0.5))) : Part

@TypeName("unsigned")
data class Unsigned(val b: UByte, val s: UShort, val i: UInt, val l: ULong) : Part

@TypeName("unsigned-default")
data class UnsignedByDefault(val i: UInt = 4_000_000_000u, val l: ULong = ULong.MAX_VALUE, val n: UInt? = null,
	val list: List<UInt> = listOf()) : Part

@TypeName("unsigned-arrays")
@OptIn(ExperimentalUnsignedTypes::class)
class UnsignedArrays(val bytes: UByteArray, val shorts: UShortArray? = null, val ints: UIntArray = uintArrayOf(1u),
	val longs: ULongArray = ulongArrayOf(ULong.MAX_VALUE), val boxed: Array<UInt> = arrayOf()) : Part {

	override fun toString() = "UnsignedArrays(${bytes.toList()}, ${shorts?.toList()}, ${ints.toList()}, ${longs.toList()}, ${boxed.toList()})"

}

@TypeName("unsigned-vararg")
@OptIn(ExperimentalUnsignedTypes::class)
class UnsignedVararg(vararg val ns: UInt, val all: Set<UByte> = setOf(), val byName: Map<String, ULong> = mapOf()) :
	Part {

	override fun toString() = "UnsignedVararg(${ns.toList()}, $all, $byName)"

}

@JvmInline
@OptIn(ExperimentalUnsignedTypes::class)
value class Steps(val ns: UIntArray) {

	init {
		require(ns.isNotEmpty()) { "there is a step" }
	}

}

@TypeName("steps")
@OptIn(ExperimentalUnsignedTypes::class)
class Stepped(val steps: Steps, val other: Steps? = Steps(uintArrayOf(4_000_000_000u))) : Part {

	override fun toString() = "Stepped(${steps.ns.toList()}, ${other?.ns?.toList()})"

}

@TypeName("only-vararg")
@OptIn(ExperimentalUnsignedTypes::class)
class OnlyVararg(vararg val ns: UByte) : Part {

	override fun toString() = "OnlyVararg(${ns.toList()})"

}

@TypeName("vararg-in-the-middle")
@OptIn(ExperimentalUnsignedTypes::class)
class VarargInTheMiddle(val rate: Rate = Rate(0.5), vararg val ns: ULong = ulongArrayOf(7u), val name: String = "n${ns[0]}") :
	Part {

	override fun toString() = "VarargInTheMiddle($rate, ${ns.toList()}, $name)"

}

@TypeName("moments")
@OptIn(ExperimentalTime::class, ExperimentalUuidApi::class)
data class Moments(val at: Instant, val id: Uuid = Uuid.NIL, val more: List<Instant> = listOf(),
	val byName: Map<String, Uuid>? = null) : Part

@JvmInline
value class MaybeId(val id: Id?)

@TypeName("maybe-nested")
data class MaybeNested(val id: MaybeId?, val other: MaybeId = MaybeId(null), val rate: MaybeRate? = null) : Part

@JvmInline
value class MaybeRate(val rate: Rate?)

@TypeName("duration")
data class Timed(val every: Duration) : Part

@TypeName("duration-default")
data class TimedByDefault(val every: Duration = 5.seconds, val limit: Duration? = null,
	val other: java.time.Duration = java.time.Duration.ofSeconds(3)) : Part

@TypeName("value-type")
@JvmInline
value class Fixed(val n: Int = 4) : Part
