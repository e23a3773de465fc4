package dev.fingy.sweep;

import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All combinations of a number of values of each parameter, the last parameter changing
 * fastest.
 */
final class Grid {

	private static final int COUNTED = 1_000_000;

	private final Space space;

	private final List<List<Object>> values;

	private Grid(Space space, int points) {
		this.space = space;
		this.values = space.parameters().stream().map((parameter) -> parameter.distribution().grid(points)).toList();
	}

	/**
	 * Return the largest grid whose points are within a number of trials, and the
	 * smallest one if there is none.
	 * @param space what is searched
	 * @param trials the largest number of points
	 * @return the grid
	 */
	static Grid within(Space space, int trials) {
		int fits = 1;
		int exceeds = 2;
		Grid largest = new Grid(space, fits);
		while (exceeds <= trials && new Grid(space, exceeds).isWithin(trials)) {
			fits = exceeds;
			exceeds = (exceeds <= trials / 2) ? 2 * exceeds : trials + 1;
		}
		while (exceeds - fits > 1) {
			int middle = fits + (exceeds - fits) / 2;
			if (middle <= trials && new Grid(space, middle).isWithin(trials)) {
				fits = middle;
			}
			else {
				exceeds = middle;
			}
		}
		return (fits == 1) ? largest : new Grid(space, fits);
	}

	private boolean isWithin(int trials) {
		return points().skip(trials).findFirst().isEmpty();
	}

	Iterator<Point> points(int trials) {
		return points().limit(trials).iterator();
	}

	int omitted(int trials) {
		return (int) points().skip(trials).limit(COUNTED).count();
	}

	private Stream<Point> points() {
		Iterator<Point> combinations = new GridPoints(this.space, this.values);
		return StreamSupport.stream(Spliterators.spliteratorUnknownSize(combinations, 0), false);
	}

}
