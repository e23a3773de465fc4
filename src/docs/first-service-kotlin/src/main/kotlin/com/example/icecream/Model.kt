package com.example.icecream

import dev.fingy.Discriminated

@Discriminated
interface Model {

	fun train(days: List<Day>)

	fun predict(temperature: Double): Double

}
