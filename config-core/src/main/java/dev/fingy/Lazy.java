package dev.fingy;

import java.util.Collections;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * A configured object that is not created before somebody asks for it. Its configuration
 * was resolved, converted and validated when it was bound, so what remains to fail is the
 * constructor.
 * <p>
 * Safe for use by many threads: {@link #get()} creates once, and costs a volatile read
 * from then on.
 *
 * @param <T> the type of the object
 */
public interface Lazy<T> extends Supplier<T> {

	/**
	 * Return the object, creating it on the first call. If creation fails, the next call
	 * tries again.
	 * @return the one object of this lazy
	 * @throws FingyException if it cannot be created; names the path, the type and the
	 * origin, and keeps the cause
	 */
	@Override
	T get();

	/**
	 * Create a new object, and new objects for those arguments that are not shared by
	 * {@code ref}. What {@link #get()} returns is not affected, and a container does not
	 * manage the result.
	 * @return a new object
	 * @throws FingyException if it cannot be created
	 */
	T create();

	/**
	 * Return whether {@link #get()} has created its object.
	 * @return {@code true} once it was created
	 */
	boolean isCreated();

	/**
	 * Return the class that configuration chose, without creating anything.
	 * @return the class of the object, or for a factory method what it declares to return
	 */
	Class<? extends T> type();

	/**
	 * Return what this lazy was resolved to.
	 * @return the description of the object
	 */
	Fingy fingy();

	/**
	 * Return a lazy with one property changed. It is resolved and validated at once; this
	 * lazy stays as it is, and so does every value that is not changed: placeholders are
	 * not resolved again.
	 * <p>
	 * A map or list replaces the map or list that stands at the path. In the place of an
	 * object, a map changes the properties that it names; one that names a type, or a
	 * scalar, switches the type: values that the new type does not know are set aside.
	 * {@code null} makes the property absent, as if no source had ever named it: it has
	 * its default again.
	 * @param path the property below this node, such as {@code optimizer.lr}
	 * @param value the value, a map or list for a whole node, or {@code null} for the
	 * default
	 * @return a new lazy
	 * @throws FingyException if there is no such property or the value does not fit
	 */
	default Lazy<T> with(String path, @Nullable Object value) {
		return with(Collections.singletonMap(path, value));
	}

	/**
	 * Return a lazy with several properties changed together, each as in
	 * {@link #with(String, Object)}.
	 * @param values the values by their paths below this node
	 * @return a new lazy
	 * @throws FingyException with every problem found
	 */
	Lazy<T> with(Map<String, ?> values);

}
