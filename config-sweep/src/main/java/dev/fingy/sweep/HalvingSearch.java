package dev.fingy.sweep;

import java.util.Iterator;

import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.DefaultType;
import dev.fingy.TypeName;

/**
 * Asynchronous successive halving.
 *
 * @param search chooses the points
 * @param minSteps the step at which a trial is first compared with others
 * @param maxSteps the number of steps of a whole trial, from which on none is stopped
 * @param factor one of how many trials goes on at each comparison
 */
@TypeName
record HalvingSearch(@DefaultType("random") Search search, long minSteps, long maxSteps,
		@DefaultValue("3") int factor) implements Search {

	HalvingSearch {
		Arguments.atLeast("min-steps", minSteps, 1);
		Arguments.require(minSteps < maxSteps, "min-steps=" + minSteps + " must be below max-steps=" + maxSteps);
		Arguments.atLeast("factor", factor, 2);
	}

	@Override
	public Iterator<Point> points(Space space, Budget budget) {
		return this.search.points(space, budget);
	}

	@Override
	public int omitted(Space space, Budget budget) {
		return this.search.omitted(space, budget);
	}

}
