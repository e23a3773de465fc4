package dev.fingy;

import java.io.Serializable;
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
 * <p>
 * Serialized, a lazy is its document: where it arrives it is bound again, through the
 * types that are registered there, and has created nothing.
 *
 * @param <T> the type of the object
 */
public interface Lazy<T> extends Supplier<T>, Serializable {

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
	 * A lazy, a {@link Fingy} or an object that Fingy created represents what describes
	 * it, also in maps and lists: it replaces the node at the path, with what it refers
	 * to. A map or list replaces the map or list that is at the path. In the place of an
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

	/**
	 * Describe an object by the constructor or the static factory method that creates it,
	 * such as {@code Lazy.of(NeuralNet::new, 8, 4, 2)}. Nothing is created; the arguments
	 * have the names of the parameters and are validated as those in configuration are.
	 * <p>
	 * An argument is a value, a {@link Lazy}, a {@link Fingy}, a record, an object that
	 * Fingy created, or a list or map of those. Objects are described and not retained:
	 * what this lazy creates is made of new ones. One lazy that is given twice is one
	 * object. {@code null} gives a parameter its default, as in
	 * {@link #with(String, Object)}.
	 * @param <T> the type of the object
	 * @param factory a reference to the constructor or method
	 * @return a lazy that has created nothing
	 * @throws FingyException with every problem found
	 */
	static <T> Lazy<T> of(Factory.Of0<T> factory) {
		return FingyProvider.get().lazy(factory);
	}

	/**
	 * Describe an object by its constructor or static factory method, as in
	 * {@link #of(Factory.Of0)}.
	 * @param <A1> the type of argument 1
	 * @param <T> the type of the object
	 * @param factory a reference to the constructor or method
	 * @param a1 argument 1
	 * @return a lazy that has created nothing
	 * @throws FingyException with every problem found
	 */
	static <A1 extends @Nullable Object, T> Lazy<T> of(Factory.Of1<A1, T> factory, A1 a1) {
		return FingyProvider.get().lazy(factory, a1);
	}

	/**
	 * Describe an object by its constructor or static factory method, as in
	 * {@link #of(Factory.Of0)}.
	 * @param <A1> the type of argument 1
	 * @param <A2> the type of argument 2
	 * @param <T> the type of the object
	 * @param factory a reference to the constructor or method
	 * @param a1 argument 1
	 * @param a2 argument 2
	 * @return a lazy that has created nothing
	 * @throws FingyException with every problem found
	 */
	static <A1 extends @Nullable Object, A2 extends @Nullable Object, T> Lazy<T> of(Factory.Of2<A1, A2, T> factory,
			A1 a1, A2 a2) {
		return FingyProvider.get().lazy(factory, a1, a2);
	}

	/**
	 * Describe an object by its constructor or static factory method, as in
	 * {@link #of(Factory.Of0)}.
	 * @param <A1> the type of argument 1
	 * @param <A2> the type of argument 2
	 * @param <A3> the type of argument 3
	 * @param <T> the type of the object
	 * @param factory a reference to the constructor or method
	 * @param a1 argument 1
	 * @param a2 argument 2
	 * @param a3 argument 3
	 * @return a lazy that has created nothing
	 * @throws FingyException with every problem found
	 */
	static <A1 extends @Nullable Object, A2 extends @Nullable Object, A3 extends @Nullable Object, T> Lazy<T> of(
			Factory.Of3<A1, A2, A3, T> factory, A1 a1, A2 a2, A3 a3) {
		return FingyProvider.get().lazy(factory, a1, a2, a3);
	}

	/**
	 * Describe an object by its constructor or static factory method, as in
	 * {@link #of(Factory.Of0)}.
	 * @param <A1> the type of argument 1
	 * @param <A2> the type of argument 2
	 * @param <A3> the type of argument 3
	 * @param <A4> the type of argument 4
	 * @param <T> the type of the object
	 * @param factory a reference to the constructor or method
	 * @param a1 argument 1
	 * @param a2 argument 2
	 * @param a3 argument 3
	 * @param a4 argument 4
	 * @return a lazy that has created nothing
	 * @throws FingyException with every problem found
	 */
	static <A1 extends @Nullable Object, A2 extends @Nullable Object, A3 extends @Nullable Object, A4 extends @Nullable Object, T> Lazy<T> of(
			Factory.Of4<A1, A2, A3, A4, T> factory, A1 a1, A2 a2, A3 a3, A4 a4) {
		return FingyProvider.get().lazy(factory, a1, a2, a3, a4);
	}

	/**
	 * Describe an object by its constructor or static factory method, as in
	 * {@link #of(Factory.Of0)}.
	 * @param <A1> the type of argument 1
	 * @param <A2> the type of argument 2
	 * @param <A3> the type of argument 3
	 * @param <A4> the type of argument 4
	 * @param <A5> the type of argument 5
	 * @param <T> the type of the object
	 * @param factory a reference to the constructor or method
	 * @param a1 argument 1
	 * @param a2 argument 2
	 * @param a3 argument 3
	 * @param a4 argument 4
	 * @param a5 argument 5
	 * @return a lazy that has created nothing
	 * @throws FingyException with every problem found
	 */
	static <A1 extends @Nullable Object, A2 extends @Nullable Object, A3 extends @Nullable Object, A4 extends @Nullable Object, A5 extends @Nullable Object, T> Lazy<T> of(
			Factory.Of5<A1, A2, A3, A4, A5, T> factory, A1 a1, A2 a2, A3 a3, A4 a4, A5 a5) {
		return FingyProvider.get().lazy(factory, a1, a2, a3, a4, a5);
	}

	/**
	 * Describe an object by its constructor or static factory method, as in
	 * {@link #of(Factory.Of0)}.
	 * @param <A1> the type of argument 1
	 * @param <A2> the type of argument 2
	 * @param <A3> the type of argument 3
	 * @param <A4> the type of argument 4
	 * @param <A5> the type of argument 5
	 * @param <A6> the type of argument 6
	 * @param <T> the type of the object
	 * @param factory a reference to the constructor or method
	 * @param a1 argument 1
	 * @param a2 argument 2
	 * @param a3 argument 3
	 * @param a4 argument 4
	 * @param a5 argument 5
	 * @param a6 argument 6
	 * @return a lazy that has created nothing
	 * @throws FingyException with every problem found
	 */
	static <A1 extends @Nullable Object, A2 extends @Nullable Object, A3 extends @Nullable Object, A4 extends @Nullable Object, A5 extends @Nullable Object, A6 extends @Nullable Object, T> Lazy<T> of(
			Factory.Of6<A1, A2, A3, A4, A5, A6, T> factory, A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6) {
		return FingyProvider.get().lazy(factory, a1, a2, a3, a4, a5, a6);
	}

	/**
	 * Describe an object by its constructor or static factory method, as in
	 * {@link #of(Factory.Of0)}.
	 * @param <A1> the type of argument 1
	 * @param <A2> the type of argument 2
	 * @param <A3> the type of argument 3
	 * @param <A4> the type of argument 4
	 * @param <A5> the type of argument 5
	 * @param <A6> the type of argument 6
	 * @param <A7> the type of argument 7
	 * @param <T> the type of the object
	 * @param factory a reference to the constructor or method
	 * @param a1 argument 1
	 * @param a2 argument 2
	 * @param a3 argument 3
	 * @param a4 argument 4
	 * @param a5 argument 5
	 * @param a6 argument 6
	 * @param a7 argument 7
	 * @return a lazy that has created nothing
	 * @throws FingyException with every problem found
	 */
	static <A1 extends @Nullable Object, A2 extends @Nullable Object, A3 extends @Nullable Object, A4 extends @Nullable Object, A5 extends @Nullable Object, A6 extends @Nullable Object, A7 extends @Nullable Object, T> Lazy<T> of(
			Factory.Of7<A1, A2, A3, A4, A5, A6, A7, T> factory, A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6, A7 a7) {
		return FingyProvider.get().lazy(factory, a1, a2, a3, a4, a5, a6, a7);
	}

	/**
	 * Describe an object by its constructor or static factory method, as in
	 * {@link #of(Factory.Of0)}.
	 * @param <A1> the type of argument 1
	 * @param <A2> the type of argument 2
	 * @param <A3> the type of argument 3
	 * @param <A4> the type of argument 4
	 * @param <A5> the type of argument 5
	 * @param <A6> the type of argument 6
	 * @param <A7> the type of argument 7
	 * @param <A8> the type of argument 8
	 * @param <T> the type of the object
	 * @param factory a reference to the constructor or method
	 * @param a1 argument 1
	 * @param a2 argument 2
	 * @param a3 argument 3
	 * @param a4 argument 4
	 * @param a5 argument 5
	 * @param a6 argument 6
	 * @param a7 argument 7
	 * @param a8 argument 8
	 * @return a lazy that has created nothing
	 * @throws FingyException with every problem found
	 */
	static <A1 extends @Nullable Object, A2 extends @Nullable Object, A3 extends @Nullable Object, A4 extends @Nullable Object, A5 extends @Nullable Object, A6 extends @Nullable Object, A7 extends @Nullable Object, A8 extends @Nullable Object, T> Lazy<T> of(
			Factory.Of8<A1, A2, A3, A4, A5, A6, A7, A8, T> factory, A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6, A7 a7,
			A8 a8) {
		return FingyProvider.get().lazy(factory, a1, a2, a3, a4, a5, a6, a7, a8);
	}

	/**
	 * Describe an object by its constructor or static factory method, as in
	 * {@link #of(Factory.Of0)}.
	 * @param <A1> the type of argument 1
	 * @param <A2> the type of argument 2
	 * @param <A3> the type of argument 3
	 * @param <A4> the type of argument 4
	 * @param <A5> the type of argument 5
	 * @param <A6> the type of argument 6
	 * @param <A7> the type of argument 7
	 * @param <A8> the type of argument 8
	 * @param <A9> the type of argument 9
	 * @param <T> the type of the object
	 * @param factory a reference to the constructor or method
	 * @param a1 argument 1
	 * @param a2 argument 2
	 * @param a3 argument 3
	 * @param a4 argument 4
	 * @param a5 argument 5
	 * @param a6 argument 6
	 * @param a7 argument 7
	 * @param a8 argument 8
	 * @param a9 argument 9
	 * @return a lazy that has created nothing
	 * @throws FingyException with every problem found
	 */
	static <A1 extends @Nullable Object, A2 extends @Nullable Object, A3 extends @Nullable Object, A4 extends @Nullable Object, A5 extends @Nullable Object, A6 extends @Nullable Object, A7 extends @Nullable Object, A8 extends @Nullable Object, A9 extends @Nullable Object, T> Lazy<T> of(
			Factory.Of9<A1, A2, A3, A4, A5, A6, A7, A8, A9, T> factory, A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6, A7 a7,
			A8 a8, A9 a9) {
		return FingyProvider.get().lazy(factory, a1, a2, a3, a4, a5, a6, a7, a8, a9);
	}

	/**
	 * Describe an object by its constructor or static factory method, as in
	 * {@link #of(Factory.Of0)}.
	 * @param <A1> the type of argument 1
	 * @param <A2> the type of argument 2
	 * @param <A3> the type of argument 3
	 * @param <A4> the type of argument 4
	 * @param <A5> the type of argument 5
	 * @param <A6> the type of argument 6
	 * @param <A7> the type of argument 7
	 * @param <A8> the type of argument 8
	 * @param <A9> the type of argument 9
	 * @param <A10> the type of argument 10
	 * @param <T> the type of the object
	 * @param factory a reference to the constructor or method
	 * @param a1 argument 1
	 * @param a2 argument 2
	 * @param a3 argument 3
	 * @param a4 argument 4
	 * @param a5 argument 5
	 * @param a6 argument 6
	 * @param a7 argument 7
	 * @param a8 argument 8
	 * @param a9 argument 9
	 * @param a10 argument 10
	 * @return a lazy that has created nothing
	 * @throws FingyException with every problem found
	 */
	static <A1 extends @Nullable Object, A2 extends @Nullable Object, A3 extends @Nullable Object, A4 extends @Nullable Object, A5 extends @Nullable Object, A6 extends @Nullable Object, A7 extends @Nullable Object, A8 extends @Nullable Object, A9 extends @Nullable Object, A10 extends @Nullable Object, T> Lazy<T> of(
			Factory.Of10<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, T> factory, A1 a1, A2 a2, A3 a3, A4 a4, A5 a5, A6 a6,
			A7 a7, A8 a8, A9 a9, A10 a10) {
		return FingyProvider.get().lazy(factory, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10);
	}

	/**
	 * Describe an object by its constructor or static factory method, as in
	 * {@link #of(Factory.Of0)}.
	 * @param <A1> the type of argument 1
	 * @param <A2> the type of argument 2
	 * @param <A3> the type of argument 3
	 * @param <A4> the type of argument 4
	 * @param <A5> the type of argument 5
	 * @param <A6> the type of argument 6
	 * @param <A7> the type of argument 7
	 * @param <A8> the type of argument 8
	 * @param <A9> the type of argument 9
	 * @param <A10> the type of argument 10
	 * @param <A11> the type of argument 11
	 * @param <T> the type of the object
	 * @param factory a reference to the constructor or method
	 * @param a1 argument 1
	 * @param a2 argument 2
	 * @param a3 argument 3
	 * @param a4 argument 4
	 * @param a5 argument 5
	 * @param a6 argument 6
	 * @param a7 argument 7
	 * @param a8 argument 8
	 * @param a9 argument 9
	 * @param a10 argument 10
	 * @param a11 argument 11
	 * @return a lazy that has created nothing
	 * @throws FingyException with every problem found
	 */
	static <A1 extends @Nullable Object, A2 extends @Nullable Object, A3 extends @Nullable Object, A4 extends @Nullable Object, A5 extends @Nullable Object, A6 extends @Nullable Object, A7 extends @Nullable Object, A8 extends @Nullable Object, A9 extends @Nullable Object, A10 extends @Nullable Object, A11 extends @Nullable Object, T> Lazy<T> of(
			Factory.Of11<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, T> factory, A1 a1, A2 a2, A3 a3, A4 a4, A5 a5,
			A6 a6, A7 a7, A8 a8, A9 a9, A10 a10, A11 a11) {
		return FingyProvider.get().lazy(factory, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11);
	}

	/**
	 * Describe an object by its constructor or static factory method, as in
	 * {@link #of(Factory.Of0)}.
	 * @param <A1> the type of argument 1
	 * @param <A2> the type of argument 2
	 * @param <A3> the type of argument 3
	 * @param <A4> the type of argument 4
	 * @param <A5> the type of argument 5
	 * @param <A6> the type of argument 6
	 * @param <A7> the type of argument 7
	 * @param <A8> the type of argument 8
	 * @param <A9> the type of argument 9
	 * @param <A10> the type of argument 10
	 * @param <A11> the type of argument 11
	 * @param <A12> the type of argument 12
	 * @param <T> the type of the object
	 * @param factory a reference to the constructor or method
	 * @param a1 argument 1
	 * @param a2 argument 2
	 * @param a3 argument 3
	 * @param a4 argument 4
	 * @param a5 argument 5
	 * @param a6 argument 6
	 * @param a7 argument 7
	 * @param a8 argument 8
	 * @param a9 argument 9
	 * @param a10 argument 10
	 * @param a11 argument 11
	 * @param a12 argument 12
	 * @return a lazy that has created nothing
	 * @throws FingyException with every problem found
	 */
	static <A1 extends @Nullable Object, A2 extends @Nullable Object, A3 extends @Nullable Object, A4 extends @Nullable Object, A5 extends @Nullable Object, A6 extends @Nullable Object, A7 extends @Nullable Object, A8 extends @Nullable Object, A9 extends @Nullable Object, A10 extends @Nullable Object, A11 extends @Nullable Object, A12 extends @Nullable Object, T> Lazy<T> of(
			Factory.Of12<A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12, T> factory, A1 a1, A2 a2, A3 a3, A4 a4,
			A5 a5, A6 a6, A7 a7, A8 a8, A9 a9, A10 a10, A11 a11, A12 a12) {
		return FingyProvider.get().lazy(factory, a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12);
	}

	/**
	 * Describe an object by the names of its arguments, each a value as it would be in
	 * YAML or what {@link #of(Factory.Of0)} takes. Nothing is created.
	 * @param <T> the type of the object
	 * @param type its class, or a base if the arguments name the type
	 * @param arguments the arguments by their names, in any relaxed form
	 * @return a lazy that has created nothing
	 * @throws FingyException with every problem found
	 */
	static <T> Lazy<T> of(Class<T> type, Map<String, ? extends @Nullable Object> arguments) {
		return FingyProvider.get().lazy(type, arguments);
	}

}
