package dev.fingy.sweep;

import dev.fingy.TypeContributor;
import dev.fingy.TypeRegistry;

/**
 * The distributions, searches and engines of this library.
 */
final class SweepTypes implements TypeContributor {

	@Override
	public void contribute(TypeRegistry.Builder types) {
		types.add(Choice.class, Integers.class, LogIntegers.class, LogUniform.class, Normal.class, Uniform.class);
		types.add(LocalEngine.class);
		types.add(GridSearch.class, HalvingSearch.class, ListSearch.class, RandomSearch.class, SobolSearch.class);
	}

}
