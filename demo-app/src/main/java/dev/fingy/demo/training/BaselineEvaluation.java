package dev.fingy.demo.training;

import jakarta.validation.constraints.NotNull;
import org.tribuo.Model;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;

import dev.fingy.Lazy;
import dev.fingy.TypeName;
import dev.fingy.demo.weather.RainData;

/**
 * What another trainer reaches on the same days. It does not depend on the model that is
 * judged, so it is worked out once.
 *
 * <pre class="example">{@code
 * type: baseline
 * trainer: majority-class
 * dataset: { ref: training.dataset }
 * }</pre>
 */
@TypeName("baseline")
final class BaselineEvaluation implements Evaluation {

	private final Score score;

	/**
	 * Train and test the other trainer.
	 * @param dataset holds the days
	 * @param trainer the other trainer
	 */
	BaselineEvaluation(@NotNull RainData dataset, @NotNull Lazy<Trainer<Label>> trainer) {
		this.score = new HoldoutEvaluation(dataset).evaluate(trainer.create().train(dataset.training()));
	}

	@Override
	public Score evaluate(Model<Label> model) {
		return this.score;
	}

}
