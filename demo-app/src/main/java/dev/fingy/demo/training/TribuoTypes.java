package dev.fingy.demo.training;

import org.tribuo.Trainer;
import org.tribuo.classification.baseline.DummyClassifierTrainer;
import org.tribuo.classification.dtree.impurity.Entropy;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.dtree.impurity.LabelImpurity;
import org.tribuo.classification.ensemble.FullyWeightedVotingCombiner;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.classification.sgd.LabelObjective;
import org.tribuo.classification.sgd.objectives.Hinge;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.common.tree.DecisionTreeTrainer;
import org.tribuo.ensemble.EnsembleCombiner;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.optimisers.AdaDelta;

import dev.fingy.TypeContributor;
import dev.fingy.TypeRegistry;

/**
 * Registers classes of Tribuo, which carry no annotation and whose class files hold no
 * parameter names.
 * <p>
 * A class whose constructor is all that configuration needs is named here, with the names
 * of its parameters. Where a default, a constraint or something from the container is
 * wanted, there is a static factory method in {@link Trainers} or {@link Optimisers}. A
 * factory method of the library itself will do as well.
 */
final class TribuoTypes implements TypeContributor {

	@Override
	public void contribute(TypeRegistry.Builder types) {
		types.base(Trainer.class)
			.factory(Trainer.class, "majority-class", DummyClassifierTrainer.class, "createMostFrequentTrainer");
		types.base(StochasticGradientOptimiser.class)
			.type(StochasticGradientOptimiser.class, "ada-delta", AdaDelta.class, "rho", "epsilon");
		types.base(LabelObjective.class)
			.type(LabelObjective.class, "log-multiclass", LogMulticlass.class)
			.alias(LabelObjective.class, "log-multiclass", "log")
			.type(LabelObjective.class, "hinge", Hinge.class, "margin");
		types.base(DecisionTreeTrainer.class, "cart");
		types.base(LabelImpurity.class)
			.type(LabelImpurity.class, "gini-index", GiniIndex.class)
			.alias(LabelImpurity.class, "gini-index", "gini")
			.type(LabelImpurity.class, "entropy", Entropy.class);
		types.base(EnsembleCombiner.class)
			.type(EnsembleCombiner.class, "voting", VotingCombiner.class)
			.type(EnsembleCombiner.class, "weighted-voting", FullyWeightedVotingCombiner.class);
		types.add(Trainers.class, Optimisers.class);
	}

}
