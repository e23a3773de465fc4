package com.example.icecream

import dev.fingy.TypeName
import jakarta.validation.constraints.Positive
import kotlin.math.abs

@TypeName("nearest")
class NearestModel(@Positive private val neighbours: Int = 3) : Model {

	private var days = listOf<Day>()

	override fun train(days: List<Day>) {
		this.days = days
	}

	override fun predict(temperature: Double) =
		days.sortedBy { abs(it.temperature - temperature) }.take(neighbours).map { it.sold }.average()

}
