package com.example.icecream

import dev.fingy.TypeName
import jakarta.validation.constraints.Positive

@TypeName("linear")
class LinearModel(
	@Positive private val learningRate: Double,
	@Positive private val epochs: Int = 5000
) : Model {

	private var intercept = 0.0

	private var slope = 0.0

	override fun train(days: List<Day>) = repeat(epochs) {
		for (day in days) {
			val error = day.sold - predict(day.temperature)
			intercept += learningRate * error
			slope += learningRate * error * day.temperature
		}
	}

	override fun predict(temperature: Double) = intercept + slope * temperature

}
