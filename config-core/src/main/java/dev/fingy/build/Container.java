package dev.fingy.build;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.DependencyDescriptor;

import dev.fingy.tree.ObjectNode;

/**
 * What a container does for objects that Fingy creates: it keeps components as beans and
 * provides injected arguments.
 */
public interface Container {

	/**
	 * No container: components are kept by their lazies, and nothing can be injected.
	 */
	Container NONE = new Container() {

		@Override
		public boolean manages(String path) {
			return false;
		}

		@Override
		public Object component(String path) {
			throw new IllegalStateException("there is no container that keeps '" + path + "'");
		}

		@Override
		public @Nullable Object existing(String path) {
			return null;
		}

		@Override
		public @Nullable Object inject(DependencyDescriptor dependency) {
			throw new IllegalStateException("its argument '" + dependency.getDependencyName()
					+ "' is injected by a container, and there is none");
		}

	};

	/**
	 * Return whether the container keeps a component, and so creates it only once.
	 * @param path the whole name of the component
	 * @return {@code true} if {@link #component} may be called
	 */
	boolean manages(String path);

	/**
	 * Return the object of a component, which the container creates if it must.
	 * @param path the whole name of a component that it manages
	 * @return the one object
	 * @throws Throwable what the constructor, or an initialization of the container
	 * throws
	 */
	Object component(String path) throws Throwable;

	/**
	 * Return the object of a component if the container has created it.
	 * @param path the whole name of the component
	 * @return the one object, or {@code null} as long as it is not ready for use
	 */
	@Nullable Object existing(String path);

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

}
