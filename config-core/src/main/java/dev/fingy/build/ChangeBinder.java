package dev.fingy.build;

import java.util.Map;

import dev.fingy.Fingy;

/**
 * What lazies ask for that needs binding, which lies before building.
 */
public interface ChangeBinder {

	/**
	 * Bind a component anew with changes.
	 * @param <T> the type of the object
	 * @param component the component, which stays as it is
	 * @param values the changes by their paths below the component
	 * @return a component of its own
	 */
	<T> Component<T> change(Component<T> component, Map<String, ?> values);

	/**
	 * Return the description of a component.
	 * @param component the component
	 * @return its description
	 */
	Fingy describe(Component<?> component);

}
