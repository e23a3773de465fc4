package dev.fingy.sweep;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

import dev.fingy.TypeName;

/**
 * Points that are listed, in their order.
 *
 * @param trials the values of each trial, by the whole names of their properties or
 * nested as in a file
 */
@TypeName
record ListSearch(List<Map<String, Object>> trials) implements Search {

	ListSearch {
		Arguments.require(!trials.isEmpty(), "trials is empty");
		trials = List.copyOf(trials);
	}

	@Override
	public Iterator<Point> points(Space space, Budget budget) {
		return this.trials.stream().limit(budget.trials()).map(PropertyNames::flatten).map(Point::of).iterator();
	}

	@Override
	public int omitted(Space space, Budget budget) {
		return Math.max(0, this.trials.size() - budget.trials());
	}

}
