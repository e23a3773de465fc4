package dev.fingy.sweep;

import java.util.Iterator;
import java.util.stream.Stream;

import dev.fingy.TypeName;

/**
 * Points that cover the space more evenly than random ones, however many there are: those
 * of a Sobol sequence, scrambled by the seed.
 */
@TypeName
record SobolSearch() implements Search {

	@Override
	public Iterator<Point> points(Space space, Budget budget) {
		ScrambledSobolSequence sequence = new ScrambledSobolSequence(RandomNumbers.of(space, budget));
		Points points = new Points(space);
		return Stream.generate(() -> points.at(sequence.next())).limit(budget.trials()).iterator();
	}

}
