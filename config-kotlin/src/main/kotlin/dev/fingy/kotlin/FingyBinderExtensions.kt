package dev.fingy.kotlin

import dev.fingy.FingyBinder

/**
 * Binds the properties below a prefix, as in `binder.bind<Training>("training")`.
 *
 * @param T the type to bind to
 * @param prefix the prefix
 * @return the bound object; its lazies have created nothing
 * @throws dev.fingy.FingyException with every problem found
 */
public inline fun <reified T : Any> FingyBinder.bind(prefix: String): T = bind(prefix, T::class.java)
