package dev.fingy.internal.creation;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.DependencyDescriptor;

import dev.fingy.internal.tree.ObjectNode;

/**
 * What a container does for objects that Fingy creates: it keeps components as beans and
 * provides injected arguments. One that only injects leaves components to their lazies.
 */
@FunctionalInterface
public interface Container {

	/**
	 * No container: components are held by their lazies, and nothing can be injected.
	 */
	Container NONE = (dependency) -> {
		throw new IllegalStateException(
				"its argument '" + dependency.getDependencyName() + "' is injected by a container, and there is none");
	};

	/**
	 * Return whether the container keeps a component, and so creates it only once.
	 * @param path the whole name of the component
	 * @return {@code true} if {@link #component} may be called
	 */
	default boolean manages(String path) {
		return false;
	}

	/**
	 * Return the object of a component, which the container creates if it must.
	 * @param path the whole name of a component that it manages
	 * @return the one object
	 * @throws Throwable what the constructor, or an initialization of the container
	 * throws
	 */
	default Object component(String path) throws Throwable {
		throw new IllegalStateException("no container keeps '" + path + "'");
	}

	/**
	 * Return the object of a component if the container has created it.
	 * @param path the whole name of the component
	 * @return the one object, or {@code null} as long as it is not ready for use
	 */
	default @Nullable Object existing(String path) {
		return null;
	}

	/**
	 * Return what the container has in place of the object of a component, which it has
	 * not created yet.
	 * @param path the whole name of the component
	 * @return the name of its class, or {@code null} if the component is not replaced
	 */
	default @Nullable String replacement(String path) {
		return null;
	}

	/**
	 * Return an injected argument.
	 * @param dependency the parameter
	 * @return the argument
	 */
	@Nullable Object inject(DependencyDescriptor dependency);

	/**
	 * Take note of an object that was created.
	 * @param node its tree
	 * @param nanoseconds how long it took, with what was created on the way
	 */
	default void created(ObjectNode node, long nanoseconds) {
	}

	/**
	 * Take note of a component that has its object from now on.
	 * @param path the whole name of the component
	 */
	default void available(String path) {
	}

}
