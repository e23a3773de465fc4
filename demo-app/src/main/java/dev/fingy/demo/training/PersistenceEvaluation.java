package dev.fingy.demo.training;

import jakarta.validation.constraints.NotNull;
import org.tribuo.Example;
import org.tribuo.Feature;
import org.tribuo.Model;
import org.tribuo.classification.Label;

import dev.fingy.TypeName;
import dev.fingy.demo.weather.RainData;

/**
 * What the forecast "tomorrow will be like today" reaches. Weather lasts, so this is much
 * harder to beat than the majority class, and a table that left it out would flatter the
 * model.
 *
 * <pre class="example">{@code
 * type: persistence
 * dataset: { ref: training.dataset }
 * }</pre>
 *
 * @param dataset holds the days
 */
@TypeName("persistence")
record PersistenceEvaluation(@NotNull RainData dataset) implements Evaluation {

	@Override
	public Score evaluate(Model<Label> model) {
		int[][] days = new int[2][2];
		for (Example<Label> day : this.dataset.test()) {
			days[rainyYesterday(day) ? 1 : 0][RainData.RAIN.equals(day.getOutput()) ? 1 : 0]++;
		}
		return Score.of(days[1][1], days[1][0], days[0][0], days[0][1]);
	}

	private static boolean rainyYesterday(Example<Label> day) {
		Feature feature = day.lookup(RainData.RAINY_YESTERDAY);
		return feature != null && feature.getValue() == 1;
	}

}
