package dev.fingy;

import java.util.List;

/**
 * In what two configurations differ, in the order of the configuration. Where values come
 * from, whether they are default, and what is lazy makes no difference. A value; safe for
 * use by many threads.
 */
public interface Difference extends Iterable<Change> {

	/**
	 * Return the changes.
	 * @return an unmodifiable list
	 */
	List<Change> changes();

	/**
	 * Return whether the configurations are equal.
	 * @return {@code true} if nothing differs
	 */
	default boolean isEmpty() {
		return changes().isEmpty();
	}

	/**
	 * Apply the changes to a configuration: the first of the two that were compared, or
	 * another one with the same values at the places of the changes. References to
	 * elements of lists follow the elements where others are added or removed.
	 * @param before the configuration
	 * @return the changed configuration, equal to the second of the two that were
	 * compared if {@code before} is equal to the first
	 * @throws FingyException with every change that does not fit, the value that was
	 * compared and the actual one
	 */
	Fingy applyTo(Fingy before);

	/**
	 * Return the changes as JSON.
	 * @return an array of objects with {@code path}, {@code kind}, {@code before} and
	 * {@code after}
	 */
	String toJson();

	/**
	 * Return the changes, one a line.
	 * @return the lines, empty if nothing differs
	 */
	@Override
	String toString();

}
