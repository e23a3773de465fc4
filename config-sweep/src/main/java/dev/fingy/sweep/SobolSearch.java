package dev.fingy.sweep;

import java.util.Iterator;

import dev.fingy.TypeName;

/**
 * Points of a Sobol sequence.
 */
@TypeName
record SobolSearch() implements Search {

	@Override
	public Iterator<Point> points(Space space, Budget budget) {
		return new RandomSearch().points(space, budget);
	}

}
