package dev.fingy.demo.training;

import org.tribuo.Model;
import org.tribuo.classification.Label;

import dev.fingy.Discriminated;

/**
 * Measures how good a model is, or a simple rule to compare it with.
 */
@Discriminated
public interface Evaluation {

	/**
	 * Judge a model.
	 * @param model the model
	 * @return how often it was right
	 */
	Score evaluate(Model<Label> model);

}
