package dev.fingy.demo.training;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.fingy.FingyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Overrides}.
 */
class OverridesTests {

	private static final String REPORT = """
			3 problems in the overrides of a training:

			  training.dataset.test-from: cannot be changed for one training; only what is below 'training.trainer' can

			  training.trainer: cannot be changed for one training; only what is below 'training.trainer' can

			  training.trainer.epochs: has no value
			""";

	@Test
	void pathsAreBelowTheTrainer() {
		assertThat(Overrides.ofTrainer(Map.of("training.trainer.optimiser.learning-rate", 0.1)))
			.isEqualTo(Map.of("optimiser.learning-rate", 0.1));
	}

	@Test
	void whateverCannotBeChangedIsReportedTogether() {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("training.dataset.test-from", "2013-01-01");
		values.put("training.trainer", "random-forest");
		values.put("training.trainer.epochs", null);
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> Overrides.ofTrainer(values))
			.withMessage(REPORT);
	}

}
