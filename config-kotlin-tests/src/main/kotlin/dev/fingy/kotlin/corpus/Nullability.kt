package dev.fingy.kotlin.corpus

import dev.fingy.TypeName

@TypeName("required")
data class Required(val units: Int, val name: String, val tags: List<String>) : Part

@TypeName("nullable")
data class Nullables(val units: Int?, val name: String?, val depth: Long? = 3, val tags: List<String>?) : Part

@TypeName("nested-required")
data class NestedRequired(val inner: Inner, val other: Inner?) : Part

@TypeName("variable")
data class Boxed<T>(val value: T) : Part

@TypeName("bounded")
data class Bounded<T : Number>(val value: T, val more: List<T> = listOf()) : Part

@TypeName("vararg")
class Layers(vararg val sizes: Int, val names: Array<String> = arrayOf("p")) : Part {

	override fun toString() = "Layers(${sizes.toList()}, ${names.toList()})"

}
