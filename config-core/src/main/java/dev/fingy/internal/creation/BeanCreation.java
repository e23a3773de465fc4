package dev.fingy.internal.creation;

import org.jspecify.annotations.Nullable;

/**
 * A bean that a thread has asked a container for, and that the container creates or waits
 * for. A container that reports them takes part in the search for threads that wait for
 * each other.
 */
public final class BeanCreation extends CreationFrame {

	private final String name;

	private final Singletons singletons;

	private BeanCreation(String name, Singletons singletons, CreatingThread thread, @Nullable CreationFrame outer) {
		super(thread, outer);
		this.name = name;
		this.singletons = singletons;
	}

	/**
	 * Begin, in the thread that asks for the bean.
	 * @param name the name of the bean
	 * @param singletons the singletons of the container
	 * @return the creation, to be ended by the same thread
	 */
	public static BeanCreation begin(String name, Singletons singletons) {
		return CreatingThread.current().begin((thread, outer) -> new BeanCreation(name, singletons, thread, outer));
	}

	/**
	 * End, whether the bean was created or not.
	 */
	public void end() {
		thread().end(this);
	}

	@Override
	String name() {
		return this.name;
	}

	boolean isOf(Singletons other) {
		return this.singletons == other && other.contains(this.name);
	}

	/**
	 * Return whether another thread waits for the end of this creation.
	 * @param asked what the thread has asked for
	 * @return {@code true} if it is the same singleton, which is in creation
	 */
	boolean isAwaitedBy(BeanCreation asked) {
		return this.singletons == asked.singletons && this.name.equals(asked.name)
				&& this.singletons.isInCreation(this.name);
	}

	Singletons singletons() {
		return this.singletons;
	}

	/**
	 * The singletons of one container, which creates them under a lock that all share.
	 */
	public interface Singletons {

		/**
		 * Return whether a bean is a singleton.
		 * @param name the name of the bean
		 * @return {@code true} if it is one
		 */
		boolean contains(String name);

		/**
		 * Return whether a singleton is created by some thread.
		 * @param name the name of the bean
		 * @return {@code true} from when its creation begins until it ends
		 */
		boolean isInCreation(String name);

	}

}
