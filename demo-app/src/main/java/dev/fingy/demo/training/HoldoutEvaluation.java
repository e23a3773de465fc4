package dev.fingy.demo.training;

import jakarta.validation.constraints.NotNull;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.evaluation.LabelEvaluator;

import dev.fingy.TypeName;
import dev.fingy.demo.weather.RainData;

/**
 * Tests a model on the days that it has not seen.
 *
 * <pre class="example">{@code
 * type: holdout
 * dataset: { ref: training.dataset }
 * }</pre>
 *
 * @param dataset holds the days
 */
@TypeName("holdout")
record HoldoutEvaluation(@NotNull RainData dataset) implements Evaluation {

	@Override
	public Score evaluate(Model<Label> model) {
		return Score.of(new LabelEvaluator().evaluate(model, this.dataset.test()));
	}

}
