package dev.fingy.sweep;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

import dev.fingy.Discriminated;

/**
 * The values that a {@linkplain Parameter parameter} can have, and how likely each is. A
 * distribution is described by its quantile function, so that any {@link Search} can draw
 * from it: random numbers, a sequence that covers the space evenly, or a grid.
 * <p>
 * Applications add types of their own. Values are what configuration can hold: texts,
 * numbers, booleans, and maps and lists of these.
 */
@Discriminated
public interface Distribution {

	/**
	 * Return the value below which the given part of the distribution is.
	 * @param quantile a number from 0 (included) to 1 (excluded)
	 * @return the value, the same for equal quantiles
	 */
	Object at(double quantile);

	/**
	 * Return the values of a grid, in ascending order where they have one. A distribution
	 * whose values are all to be tried, such as a choice, returns them all.
	 * @param points how many values are asked for, at least 1
	 * @return distinct values, at least one and, if there are fewer, less than
	 * {@code points}
	 */
	default List<Object> grid(int points) {
		Set<Object> values = new LinkedHashSet<>();
		for (int i = 0; i < points; i++) {
			values.add(at((i + 0.5) / points));
		}
		return new ArrayList<>(values);
	}

	/**
	 * Return how many values there are.
	 * @return the number, empty if there are more than can be tried
	 */
	default OptionalInt size() {
		return OptionalInt.empty();
	}

	/**
	 * Return the distribution of given values, each equally likely.
	 * @param values texts, numbers, booleans, or maps and lists of these
	 * @return the distribution
	 */
	static Distribution choice(List<?> values) {
		return new Choice(List.copyOf(values));
	}

}
