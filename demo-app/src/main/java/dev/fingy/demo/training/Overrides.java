package dev.fingy.demo.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.fingy.FingyException;
import dev.fingy.Problem;

/**
 * Finds out which part of the configuration one training may change.
 * <p>
 * Only the trainer: trainings are compared with each other in one list, and scores from
 * other data or other evaluations under the same names would not be comparable.
 */
final class Overrides {

	private static final String TRAINER = "training.trainer.";

	private Overrides() {
	}

	/**
	 * Return the values by their paths below the trainer.
	 * @param values the values by whole property names
	 * @return the values for {@link dev.fingy.Lazy#with(Map)}
	 * @throws FingyException naming every property that cannot be changed
	 */
	static Map<String, Object> ofTrainer(Map<String, ? extends @Nullable Object> values) {
		Map<String, Object> overrides = new LinkedHashMap<>();
		List<Problem> problems = new ArrayList<>();
		values.forEach((name, value) -> {
			if (!name.startsWith(TRAINER) || name.length() == TRAINER.length()) {
				problems.add(Problem.of(name, "cannot be changed for one training; only what is below '%s' can"
					.formatted(TRAINER.substring(0, TRAINER.length() - 1))));
			}
			else if (value == null) {
				problems.add(Problem.of(name, "has no value"));
			}
			else {
				overrides.put(name.substring(TRAINER.length()), value);
			}
		});
		if (!problems.isEmpty()) {
			throw new FingyException("the overrides of a training", problems);
		}
		return overrides;
	}

}
