package dev.fingy.demo.training;

import java.util.Map;

import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import com.oracle.labs.mlrg.olcut.util.Pair;
import org.tribuo.Dataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.LabelObjective;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.common.sgd.SGDObjective;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.la.SGDVector;

/**
 * Reports each epoch. Tribuo asks the objective once for every day of an epoch, which is
 * the one place to count them; what is computed stays as it is.
 */
final class ObservedLinearSgdTrainer extends LinearSGDTrainer {

	private static final int NO_LOGGING = -1;

	private final Progress progress;

	ObservedLinearSgdTrainer(LabelObjective loss, StochasticGradientOptimiser optimiser, int epochs, int minibatchSize,
			long seed, Progress progress) {
		super(loss, optimiser, epochs, NO_LOGGING, minibatchSize, seed);
		this.progress = progress;
	}

	@Override
	public LinearSGDModel train(Dataset<Label> examples, Map<String, Provenance> provenance, int invocation) {
		this.progress.start(this.epochs, "epochs", examples.size());
		return super.train(examples, provenance, invocation);
	}

	@Override
	protected SGDObjective<Integer> getObjective() {
		return new Counting(super.getObjective(), this.progress);
	}

	private record Counting(SGDObjective<Integer> objective, Progress progress) implements SGDObjective<Integer> {

		@Override
		public Pair<Double, SGDVector> lossAndGradient(Integer truth, SGDVector prediction) {
			Pair<Double, SGDVector> result = this.objective.lossAndGradient(truth, prediction);
			// Tribuo climbs, so that what it calls a loss is below zero
			this.progress.tick(0 - result.getA());
			return result;
		}

		@Override
		public ConfiguredObjectProvenance getProvenance() {
			return this.objective.getProvenance();
		}

	}

}
