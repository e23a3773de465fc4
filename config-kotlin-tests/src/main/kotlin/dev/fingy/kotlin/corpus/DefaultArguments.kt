package dev.fingy.kotlin.corpus

import java.util.Optional

import org.springframework.util.unit.DataSize

import dev.fingy.TypeName

@TypeName("primitives")
data class Primitives(val b: Byte = 1, val s: Short = 2, val i: Int = 3, val l: Long = 4, val f: Float = 5f,
	val d: Double = 6.0, val c: Char = 'c', val z: Boolean = true) : Part

@TypeName("texts")
data class Texts(val name: String = "adam", val note: String? = null) : Part

@TypeName("collections")
data class Collections(val layers: List<Int> = listOf(1, 2), val tags: MutableList<String> = mutableListOf("a"),
	val names: Set<String> = setOf("x"), val weights: Map<String, Double> = mapOf("k" to 1.5)) : Part

@TypeName("nested-collections")
data class NestedCollections(
	val groups: MutableMap<String, MutableList<Int>> = mutableMapOf("a" to mutableListOf(1))) : Part

@TypeName("dependent")
data class Dependent(val width: Int = 4, val height: Int = width * 2, val area: Int = width * height) : Part

@TypeName("constant")
data class Constant(val n: Int = N) : Part {

	companion object {

		const val N = 12

	}

}

@TypeName("computed")
data class Computed(val n: Int, val text: String = "n".repeat(n), val half: Double = n / 2.0) : Part

@TypeName("overloaded")
data class Overloaded @JvmOverloads constructor(val units: Int, val lr: Double = 0.1, val name: String = "n") : Part

@TypeName("all-overloaded")
data class AllOverloaded @JvmOverloads constructor(val units: Int = 2, val name: String = "n") : Part

enum class Mode {

	FAST, VERY_SLOW

}

@TypeName("modes")
data class Modes(val mode: Mode = Mode.VERY_SLOW, val others: List<Mode> = listOf(Mode.FAST)) : Part

data class Inner(val a: Int, val b: Boolean = true, val text: String = "x$a")

@TypeName("nested")
data class Nested(val inner: Inner = Inner(1), val inners: List<Inner> = listOf(Inner(2)),
	val byName: Map<String, Inner> = mapOf()) : Part

@TypeName("sizes")
data class Sizes(val cache: DataSize = DataSize.ofMegabytes(3)) : Part

@TypeName("optional")
data class Optionals(val name: Optional<String> = Optional.of("q")) : Part

@TypeName("function")
class Transformed(val transform: (Int) -> Int = { it + 1 }, val n: Int = 2) : Part {

	override fun toString() = "Transformed(${transform(n)})"

}

@TypeName("throwing")
data class Throwing(val n: Int = error("there is no n")) : Part

typealias Weight = Double

@TypeName("alias")
data class Aliased(val weight: Weight = 1.5) : Part

@TypeName("any")
data class Untyped(val any: Any = 1, val number: Number = 2, val text: CharSequence = "x") : Part

@TypeName("library")
data class Library(val regex: Regex, val range: IntRange = 1..3, val pair: Pair<String, Int> = "a" to 1) : Part

@TypeName("many")
data class Many(val a1: Int = 1, val a2: Int = 2, val a3: Int = 3, val a4: Int = 4, val a5: Int = 5, val a6: Int = 6,
	val a7: Int = 7, val a8: Int = 8, val a9: Int = 9, val a10: Int = 10, val a11: Int = 11, val a12: Int = 12,
	val a13: Int = 13, val a14: Int = 14, val a15: Int = 15, val a16: Int = 16, val a17: Int = 17, val a18: Int = 18,
	val a19: Int = 19, val a20: Int = 20, val a21: Int = 21, val a22: Int = 22, val a23: Int = 23, val a24: Int = 24,
	val a25: Int = 25, val a26: Int = 26, val a27: Int = 27, val a28: Int = 28, val a29: Int = 29, val a30: Int = 30,
	val a31: Int = 31, val a32: Int = 32, val a33: Int = a1 + 32, val a34: Double = 34.0) : Part {

	override fun toString() = "Many(a1=$a1, a32=$a32, a33=$a33, a34=$a34)"

}
