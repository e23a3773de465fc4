package dev.fingy.sweep;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import org.apache.commons.rng.UniformRandomProvider;

import dev.fingy.TypeName;

/**
 * Points drawn at random, each independent of the others (Bergstra and Bengio,
 * <a href="https://www.jmlr.org/papers/v13/bergstra12a.html">Random Search for
 * Hyper-Parameter Optimization</a>, 2012).
 */
@TypeName
record RandomSearch() implements Search {

	@Override
	public Iterator<Point> points(Space space, Budget budget) {
		List<UniformRandomProvider> random = RandomNumbers.of(space, budget);
		Points points = new Points(space);
		return Stream
			.generate(() -> points.at(random.stream().mapToDouble(UniformRandomProvider::nextDouble).toArray()))
			.limit(budget.trials())
			.iterator();
	}

}
