package dev.fingy.internal.creation;

import java.io.ObjectStreamException;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;
import dev.fingy.Problem;
import dev.fingy.internal.source.PropertyPath;
import dev.fingy.internal.tree.ObjectNode;

/**
 * What objects and lazies need of binding, which this package does not know: changes,
 * constraints of created objects, and descriptions.
 */
public interface ChangeBinder {

	/**
	 * Bind a component again with changes.
	 * @param <T> the type of the object
	 * @param component the component, which stays as it is
	 * @param values the changes by their paths below the component
	 * @return a component of its own
	 */
	<T> Component<T> change(Component<T> component, Map<String, ?> values);

	/**
	 * Check the constraints of an object that was just created.
	 * @param created the object
	 * @param node its tree
	 * @param path its whole name
	 * @return what is wrong with it
	 */
	List<Problem> violations(Object created, ObjectNode node, PropertyPath path);

	/**
	 * Check the constraints of arguments that had to be created first.
	 * @param arguments the arguments of an object that is about to be created
	 * @param node its tree
	 * @param path its whole name
	 * @return what is wrong with them
	 */
	List<Problem> violations(@Nullable Object[] arguments, ObjectNode node, PropertyPath path);

	/**
	 * Take note of an object that was just created.
	 * @param component what it was created from
	 * @param object the object
	 */
	void created(Component<?> component, Object object);

	/**
	 * Return what is written in the place of a component.
	 * @param component the component
	 * @return its document
	 * @throws ObjectStreamException if the document would not show all of it
	 */
	Object serialized(Component<?> component) throws ObjectStreamException;

	/**
	 * Return the description of a component.
	 * @param component the component
	 * @return its description
	 */
	Fingy describe(Component<?> component);

}
