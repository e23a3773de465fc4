package dev.fingy.internal.creation;

import org.jspecify.annotations.Nullable;

/**
 * Something that a thread is creating: a component, or a bean of a container.
 */
abstract sealed class CreationFrame permits Creation, BeanCreation {

	private final CreatingThread thread;

	private final @Nullable CreationFrame outer;

	/**
	 * Create a frame.
	 * @param thread the thread that creates it
	 * @param outer what the thread creates already, {@code null} if there is nothing
	 */
	CreationFrame(CreatingThread thread, @Nullable CreationFrame outer) {
		this.thread = thread;
		this.outer = outer;
	}

	CreatingThread thread() {
		return this.thread;
	}

	@Nullable CreationFrame outer() {
		return this.outer;
	}

	/**
	 * Return the name in a report.
	 * @return the path of the component, or the name of the bean
	 */
	abstract String name();

}
