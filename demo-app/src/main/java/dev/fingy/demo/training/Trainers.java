package dev.fingy.demo.training;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.LabelImpurity;
import org.tribuo.classification.sgd.LabelObjective;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.common.tree.DecisionTreeTrainer;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.ensemble.EnsembleCombiner;
import org.tribuo.math.StochasticGradientOptimiser;

import dev.fingy.DefaultType;
import dev.fingy.TypeName;

/**
 * Trainers of Tribuo with the defaults and bounds of this service. Every number is either
 * set here or can be set by configuration, the seeds as well: the same configuration
 * gives the same model.
 * <p>
 * The defaults were chosen on the years 2012 and 2013 alone (train on one, test on the
 * other, and the other way round); the test years had no influence on it.
 */
final class Trainers {

	private Trainers() {
	}

	/**
	 * Trains a linear model, step by step down the gradient.
	 *
	 * <pre class="example">{@code
	 * type: linear-sgd
	 * loss: { type: hinge, margin: 1.0 }
	 * optimiser: { type: adam, learning-rate: 0.01 }
	 * epochs: 20
	 * }</pre>
	 * @param loss what is made small
	 * @param optimiser how it is made small
	 * @param epochs how many times the days are gone through
	 * @param minibatchSize how many days are looked at before a step is taken
	 * @param seed what the order of the days is drawn from
	 * @param progress receives the progress, epoch by epoch
	 * @return the trainer
	 */
	@TypeName(value = "linear-sgd", of = Trainer.class)
	static LinearSGDTrainer linearSgd(@DefaultType("log-multiclass") LabelObjective loss,
			@DefaultType("ada-grad") StochasticGradientOptimiser optimiser,
			@Min(1) @Max(10_000) @DefaultValue("50") int epochs,
			@Min(1) @Max(10_000) @DefaultValue("16") int minibatchSize, @DefaultValue("42") long seed,
			@Autowired Progress progress) {
		return new ObservedLinearSgdTrainer(loss, optimiser, epochs, minibatchSize, seed, progress);
	}

	/**
	 * Grows many decision trees that vote.
	 *
	 * <pre class="example">{@code
	 * type: random-forest
	 * trees: 200
	 * tree: { max-depth: 8 }
	 * }</pre>
	 * @param tree grows one tree
	 * @param vote how the trees agree
	 * @param trees how many trees are grown
	 * @param seed what the days of each tree are drawn from
	 * @param progress receives the progress, tree by tree
	 * @return the trainer
	 */
	@TypeName(value = "random-forest", of = Trainer.class)
	static RandomForestTrainer<Label> randomForest(@DefaultType("cart") DecisionTreeTrainer<Label> tree,
			@DefaultType("voting") EnsembleCombiner<Label> vote, @Min(1) @Max(10_000) @DefaultValue("100") int trees,
			@DefaultValue("42") long seed, @Autowired Progress progress) {
		return new ObservedRandomForestTrainer(tree, vote, trees, seed, progress);
	}

	/**
	 * Grows one decision tree.
	 *
	 * <pre class="example">{@code
	 * max-depth: 3
	 * impurity: entropy
	 * }</pre>
	 * @param maxDepth how many questions it may ask
	 * @param minChildWeight how many days must answer a question alike
	 * @param fractionFeaturesInSplit the share of the features that each question is
	 * chosen from
	 * @param impurity what a question makes small
	 * @param seed what the features are drawn from
	 * @return the trainer
	 */
	@TypeName(value = "cart", of = DecisionTreeTrainer.class)
	@TypeName(value = "decision-tree", of = Trainer.class)
	static CARTClassificationTrainer cart(@Min(1) @Max(64) @DefaultValue("4") int maxDepth,
			@PositiveOrZero @DefaultValue("5") float minChildWeight,
			@DecimalMin(value = "0",
					inclusive = false) @DecimalMax("1") @DefaultValue("0.5") float fractionFeaturesInSplit,
			@DefaultType("gini-index") LabelImpurity impurity, @DefaultValue("42") long seed) {
		return new CARTClassificationTrainer(maxDepth, minChildWeight, 0, fractionFeaturesInSplit, impurity, seed);
	}

}
