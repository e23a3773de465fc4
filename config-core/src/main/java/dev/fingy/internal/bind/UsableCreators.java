package dev.fingy.internal.bind;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.UnusableTypeException;

/**
 * How objects of classes are created, some of which may be unusable.
 */
final class UsableCreators {

	private UsableCreators() {
	}

	/**
	 * Return how an object is created.
	 * @param creator returns it
	 * @return the creator, or {@code null} if the class is unusable, which is reported
	 * where the object is bound
	 */
	static @Nullable Creator ifUsable(Supplier<? extends @Nullable Creator> creator) {
		try {
			return creator.get();
		}
		catch (UnusableTypeException | IllegalStateException ex) {
			return null;
		}
	}

	/**
	 * Return how an object is created.
	 * @param target where it is bound
	 * @param creator returns it
	 * @param collector is given the problem of an unusable class
	 * @return the creator, or {@code null} after a problem
	 */
	static @Nullable Creator of(Target target, Supplier<Creator> creator, ProblemCollector collector) {
		try {
			return creator.get();
		}
		catch (UnusableTypeException | IllegalStateException ex) {
			collector.problem(Problems.unusable(target, ex));
			return null;
		}
	}

}
