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
	 * Lay the changes on a configuration.
	 * @param before the first of the two that were compared
	 * @return a configuration that is equal to the second
	 * @throws FingyException if a change does not fit there
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
