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

	/**
	 * The largest number of values of a range, and of points that are counted.
	 */
	private static final int LARGEST = 1_000_000;

	private final Space space;

	/**
	 * The values of each parameter.
	 */
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
		Grid largest = new Grid(space, 1);
		int fits = 1;
		int limit = Math.min(trials, LARGEST);
		int exceeds = limit + 1;
		int tried = Math.min(2, limit);
		while (exceeds - fits > 1) {
			Grid grid = new Grid(space, tried);
			if (grid.isWithin(trials)) {
				largest = grid;
				fits = tried;
			}
			else {
				exceeds = tried;
			}
			// Doubled first, since most grids are small and large ones take longer
			tried = (exceeds > limit) ? Math.min(2 * fits, limit) : fits + (exceeds - fits) / 2;
		}
		return largest;
	}

	private boolean isWithin(int trials) {
		return points().skip(trials).findFirst().isEmpty();
	}

	Iterator<Point> points(int trials) {
		return points().limit(trials).iterator();
	}

	int omitted(int trials) {
		return (int) points().skip(trials).limit(LARGEST).count();
	}

	private Stream<Point> points() {
		Iterator<Point> combinations = new GridPoints(this.space, this.values);
		return StreamSupport.stream(Spliterators.spliteratorUnknownSize(combinations, 0), false);
	}

}
