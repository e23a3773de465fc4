package dev.fingy.kotlin.corpus

import dev.fingy.Discriminated
import dev.fingy.TypeName

/**
 * The base of all classes of the corpus.
 */
@Discriminated
interface Part

/**
 * A base whose types are data classes with default arguments.
 */
@Discriminated
interface Optimizer : Part

/**
 * Stochastic gradient descent.
 *
 * @property lr the learning rate
 * @property nesterov whether gradients are looked up ahead
 */
@TypeName("sgd")
data class Sgd(val lr: Double = 0.5, val nesterov: Boolean = true) : Optimizer
