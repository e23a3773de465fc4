package dev.fingy.demo.training;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.math.optimisers.Adam;
import org.tribuo.math.optimisers.RMSProp;
import org.tribuo.math.optimisers.SGD;

import dev.fingy.TypeName;

/**
 * Optimisers of Tribuo with defaults for each number, so that naming one is enough. All
 * call the learning rate alike, so that it stays when another one is chosen.
 */
final class Optimisers {

	private Optimisers() {
	}

	/**
	 * Goes against the gradient, always with the same stride.
	 * @param learningRate how far each step goes
	 * @param momentum whether earlier steps carry on, and how
	 * @param rho how much of the last step carries on, if any does
	 * @return the optimiser
	 */
	@TypeName(value = "sgd", of = StochasticGradientOptimiser.class)
	static SGD sgd(@Positive @DefaultValue("0.05") double learningRate, @DefaultValue("none") SGD.Momentum momentum,
			@PositiveOrZero @DefaultValue("0.9") double rho) {
		return SGD.getSimpleSGD(learningRate, rho, momentum);
	}

	/**
	 * Goes in smaller steps where it has gone far already. It needs little care, so it is
	 * what a trainer takes that names none.
	 *
	 * <pre class="example">{@code
	 * type: ada-grad
	 * learning-rate: 0.2
	 * }</pre>
	 * @param learningRate how far the first step goes
	 * @param epsilon keeps the first divisions away from zero
	 * @return the optimiser
	 */
	@TypeName(value = "ada-grad", of = StochasticGradientOptimiser.class)
	static AdaGrad adaGrad(@Positive @DefaultValue("0.2") double learningRate,
			@Positive @DefaultValue("0.1") double epsilon) {
		return new AdaGrad(learningRate, epsilon);
	}

	/**
	 * Goes by running means of the gradient and of its square.
	 * @param learningRate how far each step may go
	 * @param betaOne how long the mean of the gradient remembers
	 * @param betaTwo how long the mean of its square remembers
	 * @param epsilon keeps divisions away from zero
	 * @return the optimiser
	 */
	@TypeName(value = "adam", of = StochasticGradientOptimiser.class)
	static Adam adam(@Positive @DefaultValue("0.001") double learningRate,
			@Positive @DefaultValue("0.9") double betaOne, @Positive @DefaultValue("0.999") double betaTwo,
			@Positive @DefaultValue("1e-6") double epsilon) {
		return new Adam(learningRate, betaOne, betaTwo, epsilon);
	}

	/**
	 * Goes in steps that a running mean of the squared gradient scales.
	 * @param learningRate how far each step may go
	 * @param rho how long the mean remembers
	 * @param epsilon keeps divisions away from zero
	 * @param decay how fast the learning rate falls
	 * @return the optimiser
	 */
	@TypeName(value = "rms-prop", of = StochasticGradientOptimiser.class)
	static RMSProp rmsProp(@Positive @DefaultValue("0.001") double learningRate,
			@PositiveOrZero @DefaultValue("0.9") double rho, @Positive @DefaultValue("1e-8") double epsilon,
			@PositiveOrZero @DefaultValue("0") double decay) {
		return new RMSProp(learningRate, rho, epsilon, decay);
	}

}
