package dev.fingy.kotlin

import kotlin.reflect.KProperty

import dev.fingy.Lazy

/**
 * Describes an object by the names of its arguments, as in `fingy<Sgd>("lr" to 0.25)`.
 * Nothing is created.
 *
 * @param T the class of the object, or a base if the arguments name the type
 * @param arguments the arguments by their names, each a value as it would be in YAML or
 * what [Lazy.of] takes
 * @return a lazy that has created nothing
 * @throws dev.fingy.FingyException with every problem found
 */
public inline fun <reified T : Any> fingy(vararg arguments: Pair<String, Any?>): Lazy<T> =
	Lazy.of(T::class.java, arguments.toMap())

/**
 * Describes an object by arguments that are put one by one, as in [buildMap]:
 * `fingy<Sgd> { if (fast) put("lr", 0.25) }`. Nothing is created.
 *
 * @param T the class of the object, or a base if the arguments name the type
 * @param arguments puts the arguments by their names
 * @return a lazy that has created nothing
 * @throws dev.fingy.FingyException with every problem found
 */
public inline fun <reified T : Any> fingy(arguments: MutableMap<String, Any?>.() -> Unit): Lazy<T> =
	Lazy.of(T::class.java, buildMap(arguments))

/**
 * Returns a lazy with several properties changed together, as in
 * `lazy.with("lr" to 0.25, "nesterov" to null)`.
 *
 * @param T the type of the object
 * @param values the values by their paths, `null` for the default
 * @return a new lazy
 * @throws dev.fingy.FingyException with every problem found
 */
public fun <T : Any> Lazy<T>.with(vararg values: Pair<String, Any?>): Lazy<T> = with(values.toMap())

/**
 * Lets a property be the object of a lazy, as [kotlin.Lazy] does:
 * `private val model by training.model`. The object is created when the property is first
 * read.
 *
 * @param T the type of the object
 * @param owner the object with the property
 * @param property the property
 * @return the one object of this lazy
 * @throws dev.fingy.FingyException if it cannot be created
 */
public operator fun <T : Any> Lazy<T>.getValue(owner: Any?, property: KProperty<*>): T = get()
