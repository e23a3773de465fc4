package demo;

import dev.fingy.Lazy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public final class TrainingPropertiesFingy {
	private TrainingPropertiesFingy() {
	}

	public static Lazy<TrainingProperties> training(Object trainingToken) {
		return Lazy.of(TrainingProperties.class, map("model", Lazy.of(NeuralNet.class, map("type", "neural",
				"num-features", 8, "num-layers", 2, "hidden-units", 4)), "sizes", List.of(64, 32),
				"optimiser", Lazy.of(Sgd.class, map("type", "sgd", "rate", 0.1)), "motto", "fr\u00fch\nwarm",
				"token", trainingToken));
	}

	private static Map<String, Object> map(Object... namesAndValues) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			map.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		return map;
	}
}
