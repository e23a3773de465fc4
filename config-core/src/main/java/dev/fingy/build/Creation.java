package dev.fingy.build;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.fingy.tree.Reading;

/**
 * One attempt of one thread to create the object of a component. The first attempt that
 * claims the component runs its constructor, with no lock held; other threads wait for
 * its end, and share its object or its failure.
 */
final class Creation extends CreationFrame {

	private static final Map<Component<?>, Creation> CLAIMED = new ConcurrentHashMap<>();

	private final Component<?> component;

	private final long start = System.nanoTime();

	private final Condition end = CreatingThread.condition();

	private @Nullable Object @Nullable [] injected;

	private volatile boolean ended;

	private @Nullable Object object;

	private @Nullable Throwable failure;

	private Creation(Component<?> component, CreatingThread thread, @Nullable CreationFrame outer) {
		super(thread, outer);
		this.component = component;
	}

	private static Creation begin(Component<?> component, CreatingThread current) {
		return current.begin((thread, outer) -> new Creation(component, thread, outer));
	}

	/**
	 * Return the one object of a component, which this thread creates unless another one
	 * does. What the constructor depends on is created before the component is claimed,
	 * so that nobody waits for a thread that waits for a dependency.
	 * @param component the component
	 * @param constructor creates the object
	 * @return the object
	 */
	static Object once(Component<?> component, Supplier<?> constructor) {
		Reading.refuse(component.path());
		CreatingThread thread = CreatingThread.current();
		thread.assertNotCreating(component);
		while (true) {
			Creation running = CLAIMED.get(component);
			if (running == null) {
				Creation creation = begin(component, thread);
				try {
					creation.prepare();
					running = CLAIMED.putIfAbsent(component, creation);
					if (running == null) {
						return creation.run(constructor);
					}
				}
				finally {
					thread.end(creation);
				}
			}
			if (thread.await(running)) {
				return running.result();
			}
			CLAIMED.remove(component, running);
		}
	}

	/**
	 * Create another object of a component, or the one that this thread has claimed.
	 * @param component the component
	 * @return a new object
	 */
	static Object instantiate(Component<?> component) {
		CreatingThread thread = CreatingThread.current();
		Creation claimed = thread.claimed(component);
		if (claimed != null) {
			return component.instantiate(claimed);
		}
		Reading.refuse(component.path());
		Creation creation = begin(component, thread);
		try {
			creation.prepare();
			return component.instantiate(creation);
		}
		finally {
			thread.end(creation);
		}
	}

	private void prepare() {
		this.injected = this.component.prepare();
	}

	private Object run(Supplier<?> constructor) {
		try {
			Object created = this.component.object();
			this.object = (created != null) ? created : this.component.kept(constructor.get());
			return this.object;
		}
		catch (Throwable ex) {
			this.failure = ex;
			throw ex;
		}
		finally {
			CLAIMED.remove(this.component, this);
			this.ended = true;
			CreatingThread.signal(this.end);
		}
	}

	private Object result() {
		if (this.failure instanceof Error error) {
			throw error;
		}
		if (this.failure instanceof RuntimeException exception) {
			throw exception;
		}
		return Objects.requireNonNull(this.object);
	}

	Component<?> component() {
		return this.component;
	}

	@Override
	String name() {
		return this.component.path();
	}

	/**
	 * Return the arguments that a container has injected before the component was
	 * claimed.
	 * @return the arguments by their indexes, {@code null} if none is injected
	 */
	@Nullable Object @Nullable [] injected() {
		return this.injected;
	}

	boolean isClaimed() {
		return CLAIMED.get(this.component) == this;
	}

	Condition end() {
		return this.end;
	}

	boolean isEnded() {
		return this.ended;
	}

	/**
	 * Return whether the thread has left the creation without an end: its stack was so
	 * full that nothing could be called any more.
	 * @return {@code true} if the end will never come
	 */
	boolean isAbandoned() {
		return !thread().contains(this) && !this.ended;
	}

	long nanoseconds() {
		return System.nanoTime() - this.start;
	}

}
