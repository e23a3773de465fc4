package dev.fingy.sweep;

import java.util.Iterator;

import dev.fingy.TypeName;

/**
 * All combinations of the values of the parameters. Ranges get equally many values each,
 * the most for which the combinations are within the budget.
 */
@TypeName
record GridSearch() implements Search {

	@Override
	public Iterator<Point> points(Space space, Budget budget) {
		return Grid.within(space, budget.trials()).points(budget.trials());
	}

	@Override
	public int omitted(Space space, Budget budget) {
		return Grid.within(space, budget.trials()).omitted(budget.trials());
	}

}
