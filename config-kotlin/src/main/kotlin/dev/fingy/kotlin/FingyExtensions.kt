package dev.fingy.kotlin

import dev.fingy.Fingy

/**
 * Creates what is described, as in `Fingy.read(file).build<Model>()`.
 *
 * @param T the type of the object
 * @return a new object
 * @throws dev.fingy.FingyException if it cannot be created or is not a [T]
 */
public inline fun <reified T : Any> Fingy.build(): T = build(T::class.java)

/**
 * Returns a fingy with several properties changed together, as in
 * `fingy.with("lr" to 0.25, "nesterov" to null)`.
 *
 * @param values the values by their paths, `null` for the default
 * @return a new fingy
 * @throws dev.fingy.FingyException with every problem found
 */
public fun Fingy.with(vararg values: Pair<String, Any?>): Fingy = with(values.toMap())
