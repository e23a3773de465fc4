package demo;

import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.TypeName;

/** Layers of neurons. */
@TypeName(value = "neural", aliases = "mlp")
public class Neural implements Model {

	/**
	 * Creates it.
	 * @param features how many numbers describe a day
	 * @param rate how far a step goes, as a schedule
	 * @param optimiser what takes the steps
	 * @param fallback what answers meanwhile
	 */
	public Neural(int features, @DefaultValue("constant") String rate, Optimiser optimiser, Model fallback) {
	}

}
