package dev.fingy.kotlin.corpus

import org.springframework.boot.context.properties.bind.ConstructorBinding
import org.springframework.boot.context.properties.bind.DefaultValue
import org.springframework.boot.context.properties.bind.Name

import dev.fingy.TypeName

@TypeName("internal")
class Internal internal constructor(val units: Int = 2) : Part {

	override fun toString() = "Internal($units)"

}

@TypeName("private")
class Private private constructor(val units: Int = 2, val rate: Rate = Rate(0.5)) : Part {

	override fun toString() = "Private($units, $rate)"

}

@TypeName("secondary")
class Secondary(val units: Int, val name: String) : Part {

	@ConstructorBinding
	constructor(units: Int, scale: Int = 2) : this(units * scale, "secondary")

	override fun toString() = "Secondary($units, $name)"

}

@TypeName("only-secondary")
class OnlySecondary : Part {

	private val text: String

	constructor(units: Int, name: String = "q") {
		this.text = "$units$name"
	}

	override fun toString() = "OnlySecondary($text)"

}

@TypeName("empty")
class Empty : Part {

	override fun toString() = "Empty"

}

@TypeName("hidden-properties")
data class Hidden(private val n: Int = 5, internal val k: Int = 6) : Part

@TypeName("no-properties")
class NoProperties(n: Int = 5) : Part {

	private val twice = n * 2

	override fun toString() = "NoProperties($twice)"

}

@TypeName("parent")
open class Parent(val n: Int = 4) : Part {

	override fun toString() = "${javaClass.simpleName}($n)"

}

@TypeName("child")
class Child(m: Int = 5) : Parent(m + 1)

class Outer {

	@TypeName("static-nested")
	data class StaticNested(val n: Int = 2) : Part

}

@TypeName("annotated")
data class Annotated(@param:DefaultValue("7") val n: Int, @param:Name("other-name") val m: String = "q") : Part

@TypeName("names")
data class Names(val isTraining: Boolean = true, val getIt: Int = 3, val `max-iter`: Int = 4,
	@Suppress("ConstructorParameterNaming") val num_features: Int = 5) : Part
