package dev.fingy.build;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.DependencyDescriptor;

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
		public Object component(String path, Supplier<Object> creation) {
			return creation.get();
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
	 * Return the object of a component.
	 * @param path the whole name of the component
	 * @param creation creates it
	 * @return the one object
	 */
	Object component(String path, Supplier<Object> creation);

	/**
	 * Return an injected argument.
	 * @param dependency the parameter
	 * @return the argument
	 */
	@Nullable Object inject(DependencyDescriptor dependency);

}
