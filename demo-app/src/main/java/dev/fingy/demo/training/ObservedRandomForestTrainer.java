package dev.fingy.demo.training;

import java.util.Map;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import org.tribuo.Dataset;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.common.tree.DecisionTreeTrainer;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.ensemble.EnsembleCombiner;
import org.tribuo.ensemble.EnsembleModel;

/**
 * Reports each tree. What is grown stays as it is.
 */
final class ObservedRandomForestTrainer extends RandomForestTrainer<Label> {

	private final Progress progress;

	ObservedRandomForestTrainer(DecisionTreeTrainer<Label> tree, EnsembleCombiner<Label> vote, int trees, long seed,
			Progress progress) {
		super(tree, vote, trees, seed);
		this.progress = progress;
	}

	@Override
	public EnsembleModel<Label> train(Dataset<Label> examples, Map<String, Provenance> provenance, int invocation) {
		this.progress.start(this.numMembers, "trees", 1);
		return super.train(examples, provenance, invocation);
	}

	@Override
	protected Model<Label> trainSingleModel(Dataset<Label> examples, ImmutableFeatureMap features,
			ImmutableOutputInfo<Label> labels, int seed, Map<String, Provenance> provenance, int invocation) {
		Model<Label> tree = super.trainSingleModel(examples, features, labels, seed, provenance, invocation);
		this.progress.tick();
		return tree;
	}

}
