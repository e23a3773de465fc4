package dev.fingy.boot.readme;

import dev.fingy.Lazy;

public final class TrainingPropertiesFingy {
	private TrainingPropertiesFingy() {
	}

	public static Lazy<Training.TrainingProperties> training() {
		return Lazy.of(Training.TrainingProperties::new, Lazy.of(Training.NeuralNet::new, 8, 4, 2), 1000);
	}
}
