package dev.fingy.demo.training;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ScoreTable}.
 */
class ScoreTableTests {

	@Test
	void tableHasARowForEachEvaluation() {
		assertThat(table()).isEqualTo("""
				LinearSGDTrainer       days   accuracy   balanced         F1
				test-years              730     71.9 %     70.2 %      0.638
				majority-class          730     59.7 %     50.0 %      0.000""");
	}

	@Test
	void tableLooksTheSameEverywhere() {
		String expected = table();
		Locale locale = Locale.getDefault();
		try {
			Locale.setDefault(Locale.GERMANY);
			assertThat(table()).isEqualTo(expected);
		}
		finally {
			Locale.setDefault(locale);
		}
	}

	private static String table() {
		Map<String, Score> scores = new LinkedHashMap<>();
		scores.put("test-years", new Score(730, 0.7192, 0.7023, 0.6384));
		scores.put("majority-class", new Score(730, 0.5973, 0.5, 0));
		return ScoreTable.of(new TrainingStatus(1, TrainingStatus.State.DONE, "LinearSGDTrainer", "sha256:0", Map.of(),
				Instant.EPOCH, null, scores, null));
	}

}
