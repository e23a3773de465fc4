package dev.fingy.sweep;

import java.util.Iterator;

import dev.fingy.Discriminated;

/**
 * Chooses which points of a {@link Space} are tried, and which trials are not worth going
 * on with. Applications add types of their own; {@link Points} makes the points of a
 * space.
 */
@Discriminated(defaultType = "grid")
public interface Search {

	/**
	 * Return the points to try, one at a time, so that a sweep of many trials never holds
	 * them all. They depend on the arguments alone, and a larger budget begins with the
	 * points of a smaller one wherever that is possible.
	 * @param space what is searched
	 * @param budget the largest number of points, and the seed
	 * @return the points, at least one
	 * @throws IllegalArgumentException if the space cannot be searched in this way
	 */
	Iterator<Point> points(Space space, Budget budget);

	/**
	 * Return how many points belong to this search and are left out, as the budget has no
	 * room for them.
	 * @param space what is searched
	 * @param budget the largest number of points, and the seed
	 * @return the number, 0 if points are drawn and any number of them is complete. At
	 * most a million are counted.
	 */
	default int omitted(Space space, Budget budget) {
		return 0;
	}

	/**
	 * Return what decides while trials run whether they go on. It belongs to one sweep.
	 * @param goal which values of the metric are better
	 * @return what decides, by default that every trial goes on
	 */
	default Stopping stopping(Goal goal) {
		return Stopping.NEVER;
	}

}
