package com.example.icecream

import dev.fingy.runs.FingyRun
import org.springframework.web.bind.annotation.GetMapping
import org.springframework.web.bind.annotation.RequestParam
import org.springframework.web.bind.annotation.RestController
import kotlin.math.abs
import kotlin.math.roundToLong

@RestController
class Forecast(properties: TrainingProperties, run: FingyRun) {

	private val model = properties.model.get()

	init {
		model.train(properties.days)
		run.metric("mean-error", meanError(properties.days))
	}

	private fun meanError(days: List<Day>) =
		days.map { abs(it.sold - model.predict(it.temperature)) }.average()

	@GetMapping("/forecast")
	fun sold(@RequestParam temperature: Double) = model.predict(temperature).roundToLong()

}
