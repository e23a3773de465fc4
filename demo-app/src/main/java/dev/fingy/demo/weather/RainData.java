package dev.fingy.demo.weather;

import org.tribuo.Dataset;
import org.tribuo.classification.Label;

import dev.fingy.Discriminated;

/**
 * Days to learn from and later days to be tested on, each labelled {@link #RAIN} or
 * {@link #DRY}.
 * <p>
 * The demo has one implementation. That it is a node of its own lets every evaluation
 * {@code ref} to the one that training uses: the file is read once, and nobody can test
 * on other days than those which training left out.
 */
@Discriminated
public interface RainData {

	/**
	 * The label of a day with precipitation.
	 */
	Label RAIN = new Label("rain");

	/**
	 * The label of a day without.
	 */
	Label DRY = new Label("dry");

	/**
	 * The feature that is 1 if the day before was rainy and 0 if it was dry.
	 */
	String RAINY_YESTERDAY = RainForecast.rainy(1);

	/**
	 * Return the days to learn from.
	 * @return examples in the order of their days
	 */
	Dataset<Label> training();

	/**
	 * Return the days to be tested on, all of them later than those to learn from.
	 * @return examples in the order of their days
	 */
	Dataset<Label> test();

}
