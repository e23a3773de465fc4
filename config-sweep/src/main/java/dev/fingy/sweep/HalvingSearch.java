package dev.fingy.sweep;

import java.util.Iterator;

import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.DefaultType;
import dev.fingy.TypeName;

/**
 * The points of another search, of whose trials those that fall behind are stopped early,
 * by {@link SuccessiveHalving}. Those of a grid are in random order: along an axis, each
 * trial might be better than all before it, and none be stopped.
 *
 * @param search chooses the points
 * @param minSteps the step at which trials are first compared
 * @param maxSteps the number of steps of a whole trial, from which on none is stopped
 * @param factor one in how many trials goes on after each comparison; the next one is
 * after so many times the steps
 */
@TypeName
record HalvingSearch(@DefaultType("random") Search search, long minSteps, long maxSteps,
		@DefaultValue("3") int factor) implements Search {

	HalvingSearch {
		Arguments.atLeast("min-steps", minSteps, 1);
		Arguments.below("min-steps", minSteps, "max-steps", maxSteps);
		Arguments.atLeast("factor", factor, 2);
	}

	@Override
	public Iterator<Point> points(Space space, Budget budget) {
		Iterator<Point> points = this.search.points(space, budget);
		return (this.search instanceof GridSearch) ? RandomNumbers.shuffle(points, budget) : points;
	}

	@Override
	public int omitted(Space space, Budget budget) {
		return this.search.omitted(space, budget);
	}

	@Override
	public Stopping stopping(Goal goal) {
		return new SuccessiveHalving(goal, this.minSteps, this.maxSteps, this.factor);
	}

}
