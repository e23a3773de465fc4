package dev.fingy.zoo;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.Discriminated;
import dev.fingy.Secret;
import dev.fingy.TypeName;

@Discriminated(defaultType = "linear")
public interface Model {

	@TypeName("linear")
	record Linear(@DefaultValue("0") int numFeatures, @DefaultValue("false") boolean bias) implements Model {

	}

	@TypeName(value = "neural", aliases = "mlp")
	class NeuralNet implements Model {

		public static final AtomicInteger CREATED = new AtomicInteger();

		private final int numFeatures;

		private final int hiddenUnits;

		private final int numLayers;

		private final Activation activation;

		public NeuralNet(@DefaultValue("0") int numFeatures, @DefaultValue("4") int hiddenUnits, @Min(1) int numLayers,
				@DefaultValue("relu") Activation activation) {
			CREATED.incrementAndGet();
			this.numFeatures = numFeatures;
			this.hiddenUnits = hiddenUnits;
			this.numLayers = numLayers;
			this.activation = activation;
		}

		@Override
		public String toString() {
			return "NeuralNet[" + this.numFeatures + ", " + this.hiddenUnits + ", " + this.numLayers + ", "
					+ this.activation + "]";
		}

	}

	@TypeName("remote")
	record Remote(@Nullable String url, @Secret @Nullable String phrase, @Nullable String apiToken) implements Model {

	}

	enum Activation {

		RELU, TANH, LEAKY_RELU

	}

}
