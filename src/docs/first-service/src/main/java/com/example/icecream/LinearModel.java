package com.example.icecream;

import java.util.List;

import dev.fingy.TypeName;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.bind.DefaultValue;

@TypeName("linear")
class LinearModel implements Model {

	private final double learningRate;

	private final int epochs;

	private double intercept;

	private double slope;

	LinearModel(@Positive double learningRate, @Positive @DefaultValue("5000") int epochs) {
		this.learningRate = learningRate;
		this.epochs = epochs;
	}

	@Override
	public void train(List<Day> days) {
		for (int epoch = 0; epoch < this.epochs; epoch++) {
			for (Day day : days) {
				double error = day.sold() - predict(day.temperature());
				this.intercept += this.learningRate * error;
				this.slope += this.learningRate * error * day.temperature();
			}
		}
	}

	@Override
	public double predict(double temperature) {
		return this.intercept + this.slope * temperature;
	}

}
