package dev.fingy.internal.creation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.tree.Reading;

/**
 * One attempt of one thread to create the object of a component. The first attempt that
 * claims the component runs its constructor, with no lock held; other threads wait for
 * its end, and share its object or its failure.
 */
final class Creation extends CreationFrame {

	private static final Map<Component<?>, Creation> CLAIMED = new ConcurrentHashMap<>();

	private final Component<?> component;

	private final long start = System.nanoTime();

	private @Nullable Object @Nullable [] injected;

	private Component.@Nullable Place prepared;

	private volatile boolean ended;

	// Of no use unless another thread waits
	private volatile @Nullable Condition end;

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
			if (thread.await(running) && !running.isVacant()) {
				return running.result();
			}
			CLAIMED.remove(component, running);
		}
	}

	/**
	 * Return what a container gets from a component that is a factory. The factory exists
	 * by then, and a container would call it again if it needs its own product.
	 * @param <T> the type of the product
	 * @param component the component
	 * @param container gets the product
	 * @return the product
	 */
	static <T> T produced(Component<?> component, Supplier<T> container) {
		CreatingThread thread = CreatingThread.current();
		Creation creation = begin(component, thread);
		try {
			return container.get();
		}
		finally {
			thread.end(creation);
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

	/**
	 * Do something while some components have no object, and none begins to be created.
	 * @param components the components
	 * @param action what to do
	 * @return whether it was done: {@code false} if one of them has an object, or is
	 * being created
	 */
	static boolean whileAbsent(Collection<? extends Component<?>> components, Runnable action) {
		CreatingThread thread = CreatingThread.current();
		List<Creation> claims = new ArrayList<>();
		try {
			for (Component<?> component : components) {
				Creation claim = begin(component, thread);
				claims.add(claim);
				if (CLAIMED.putIfAbsent(component, claim) != null || component.object() != null) {
					return false;
				}
			}
			action.run();
			return true;
		}
		finally {
			for (int i = claims.size() - 1; i >= 0; i--) {
				claims.get(i).leave();
				thread.end(claims.get(i));
			}
		}
	}

	private void leave() {
		CLAIMED.remove(this.component, this);
		this.ended = true;
		Condition awaited = this.end;
		if (awaited != null) {
			CreatingThread.signal(awaited);
		}
	}

	private boolean isVacant() {
		return this.object == null && this.failure == null;
	}

	private void prepare() {
		this.prepared = this.component.place();
		this.injected = this.component.prepare(this.prepared);
	}

	private Object run(Supplier<?> constructor) {
		try {
			// It may have taken another tree just now
			if (this.prepared != this.component.place()) {
				prepare();
			}
			Object created = this.component.object();
			this.object = (created != null) ? created : this.component.kept(constructor.get());
			return this.object;
		}
		catch (Throwable ex) {
			this.failure = ex;
			throw ex;
		}
		finally {
			leave();
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

	/**
	 * Return what is signalled at the end, under the lock that all waits share.
	 * @return the condition, which a thread asks for before it looks whether the creation
	 * has ended
	 */
	Condition end() {
		Condition condition = this.end;
		if (condition == null) {
			condition = CreatingThread.condition();
			this.end = condition;
		}
		return condition;
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
