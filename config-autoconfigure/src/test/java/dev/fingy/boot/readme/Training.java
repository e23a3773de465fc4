package dev.fingy.boot.readme;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.TypeName;

/**
 * The example of the README.
 */
final class Training {

	private Training() {
	}

	@Discriminated(defaultType = "linear")
	interface Model {

		double predict(double[] features);

	}

	@TypeName("linear")
	record LinearModel(int numFeatures) implements Model {

		@Override
		public double predict(double[] features) {
			return features.length;
		}

	}

	@TypeName(value = "neural", aliases = "mlp")
	static class NeuralNet implements Model {

		NeuralNet(int numFeatures, @DefaultValue("4") int hiddenUnits, @Min(1) int numLayers) {
			this.weights = new double[numFeatures * hiddenUnits * numLayers];
		}

		private final double[] weights;

		@Override
		public double predict(double[] features) {
			return this.weights.length;
		}

	}

	@ConfigurationProperties("training")
	record TrainingProperties(Lazy<Model> model, @Min(1) @DefaultValue("1000") int trainIters) {

	}

}
