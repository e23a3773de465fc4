package com.example.icecream;

import java.util.List;

import dev.fingy.runs.FingyRun;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class Forecast {

	private final Model model;

	Forecast(TrainingProperties properties, FingyRun run) {
		this.model = properties.model().get();
		this.model.train(properties.days());
		run.metric("mean-error", meanError(properties.days()));
	}

	private double meanError(List<Day> days) {
		return days.stream()
			.mapToDouble((day) -> Math.abs(day.sold() - this.model.predict(day.temperature())))
			.average()
			.orElseThrow();
	}

	@GetMapping("/forecast")
	long sold(@RequestParam double temperature) {
		return Math.round(this.model.predict(temperature));
	}

}
