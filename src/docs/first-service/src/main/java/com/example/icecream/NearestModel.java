package com.example.icecream;

import java.util.Comparator;
import java.util.List;

import dev.fingy.TypeName;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.bind.DefaultValue;

@TypeName("nearest")
class NearestModel implements Model {

	private final int neighbours;

	private List<Day> days = List.of();

	NearestModel(@Positive @DefaultValue("3") int neighbours) {
		this.neighbours = neighbours;
	}

	@Override
	public void train(List<Day> days) {
		this.days = days;
	}

	@Override
	public double predict(double temperature) {
		return this.days.stream()
			.sorted(Comparator.comparingDouble((day) -> Math.abs(day.temperature() - temperature)))
			.limit(this.neighbours)
			.mapToInt(Day::sold)
			.average()
			.orElseThrow();
	}

}
