package dev.fingy.kotlin

import dev.fingy.RegisteredType
import dev.fingy.TypeRegistry

/**
 * Looks a name up among the types of [B] and then of its supertypes.
 *
 * @param B the base
 * @param name the name in any relaxed form
 * @return the type, or `null`
 */
public inline fun <reified B : Any> TypeRegistry.lookup(name: String): RegisteredType? =
	lookup(B::class.java, name).orElse(null)

/**
 * Returns the types that can be where [B] is declared.
 *
 * @param B the base
 * @return the types in the order of their names
 */
public inline fun <reified B : Any> TypeRegistry.types(): List<RegisteredType> = types(B::class.java)

/**
 * Opts in a base that carries no [dev.fingy.Discriminated] annotation.
 *
 * @param B the base
 * @return this builder
 */
public inline fun <reified B : Any> TypeRegistry.Builder.base(): TypeRegistry.Builder = base(B::class.java)

/**
 * Opts in a base with the type of nodes that name none.
 *
 * @param B the base
 * @param defaultType the name of one of its types
 * @return this builder
 */
public inline fun <reified B : Any> TypeRegistry.Builder.base(defaultType: String): TypeRegistry.Builder =
	base(B::class.java, defaultType)

/**
 * Adds a class under a name, as in `types.type<Optimizer, Sgd>("sgd")`.
 *
 * @param B the base the name is for
 * @param T the class
 * @param name the canonical name
 * @param parameterNames the names of the constructor's parameters where its class file
 * has none
 * @return this builder
 */
public inline fun <reified B : Any, reified T : B> TypeRegistry.Builder.type(
	name: String, vararg parameterNames: String
): TypeRegistry.Builder = type(B::class.java, name, T::class.java, *parameterNames)

/**
 * Adds further names for a type.
 *
 * @param B the base the names are for
 * @param name the canonical name of a type added before
 * @param aliases the further names
 * @return this builder
 */
public inline fun <reified B : Any> TypeRegistry.Builder.alias(
	name: String, vararg aliases: String
): TypeRegistry.Builder = alias(B::class.java, name, *aliases)

/**
 * Adds a class that carries [dev.fingy.TypeName], on itself or on its static functions.
 *
 * @param T the class
 * @return this builder
 */
public inline fun <reified T : Any> TypeRegistry.Builder.add(): TypeRegistry.Builder = add(T::class.java)
