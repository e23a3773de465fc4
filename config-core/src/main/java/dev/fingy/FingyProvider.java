package dev.fingy;

import java.io.Reader;
import java.io.Serializable;
import java.util.Map;
import java.util.ServiceLoader;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * What is behind the static methods of this package, found by {@link ServiceLoader} so
 * that the vocabulary depends on no implementation. Not for applications.
 */
public interface FingyProvider {

	/**
	 * Return a binder over an environment.
	 * @param environment the environment
	 * @return a binder
	 */
	FingyBinder binder(Environment environment);

	/**
	 * Return an empty registry builder.
	 * @return a new builder
	 */
	TypeRegistry.Builder registryBuilder();

	/**
	 * Return the description of an object.
	 * @param object what was bound or created
	 * @return its description
	 */
	Fingy describe(Object object);

	/**
	 * Read a document.
	 * @param json the JSON text
	 * @param name what messages call it
	 * @return what it describes
	 */
	Fingy read(Reader json, String name);

	/**
	 * Create the object that a document describes.
	 * @param <T> the type of the object
	 * @param document what {@link #read} has returned, or a part of it
	 * @param type the class of the configuration, or a base of the node's type
	 * @return a new object
	 */
	<T> T build(Fingy document, Class<T> type);

	/**
	 * Describe an object by what creates it.
	 * @param <T> the type of the object
	 * @param factory a reference to a constructor or static factory method
	 * @param arguments its arguments
	 * @return a lazy that has created nothing
	 */
	<T> Lazy<T> lazy(Serializable factory, @Nullable Object... arguments);

	/**
	 * Describe an object by the names of its arguments.
	 * @param <T> the type of the object
	 * @param type its class or a base
	 * @param arguments the arguments by their names
	 * @return a lazy that has created nothing
	 */
	<T> Lazy<T> lazy(Class<T> type, Map<String, ? extends @Nullable Object> arguments);

	/**
	 * Return the provider of this library.
	 * @return the one provider
	 */
	static FingyProvider get() {
		return Holder.PROVIDER;
	}

	/**
	 * Loads the provider on first use.
	 */
	final class Holder {

		private static final FingyProvider PROVIDER = ServiceLoader
			.load(FingyProvider.class, FingyProvider.class.getClassLoader())
			.findFirst()
			.orElseThrow();

		private Holder() {
		}

	}

}
