package dev.fingy.kotlin.corpus

import dev.fingy.Discriminated
import dev.fingy.TypeName

/**
 * A base whose types are data classes with default arguments.
 */
@Discriminated
interface Optimizer

/**
 * Stochastic gradient descent.
 *
 * @property lr the learning rate
 * @property nesterov whether gradients are looked up ahead
 */
@TypeName("sgd")
data class Sgd(val lr: Double = 0.5, val nesterov: Boolean = true) : Optimizer
