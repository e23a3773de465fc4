package dev.fingy.internal.creation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.fingy.FingyException;

/**
 * What a thread is creating, each frame within the one before, and whose end it waits
 * for. A thread that would wait for itself fails instead.
 */
final class CreatingThread {

	private static final ThreadLocal<@Nullable CreatingThread> CURRENT = new ThreadLocal<>();

	private static final WaitLock LOCK = new WaitLock();

	private static final Map<Long, CreatingThread> WAITING = new ConcurrentHashMap<>();

	private final Thread thread = Thread.currentThread();

	private volatile @Nullable CreationFrame innermost;

	private volatile @Nullable Creation awaited;

	private CreatingThread() {
	}

	static CreatingThread current() {
		CreatingThread current = CURRENT.get();
		return (current != null) ? current : new CreatingThread();
	}

	<F extends CreationFrame> F begin(BiFunction<CreatingThread, @Nullable CreationFrame, F> factory) {
		F frame = factory.apply(this, this.innermost);
		this.innermost = frame;
		if (frame.outer() == null) {
			CURRENT.set(this);
		}
		return frame;
	}

	void end(CreationFrame frame) {
		this.innermost = frame.outer();
		if (frame.outer() == null) {
			CURRENT.remove();
		}
	}

	/**
	 * Return what this thread has claimed of a component.
	 * @param component the component
	 * @return the creation that runs, or {@code null} if there is none
	 */
	@Nullable Creation claimed(Component<?> component) {
		return (find((frame) -> isOf(frame, component)) instanceof Creation creation && creation.isClaimed()) ? creation
				: null;
	}

	private static boolean isOf(CreationFrame frame, Component<?> component) {
		return frame instanceof Creation creation && creation.component() == component;
	}

	boolean contains(CreationFrame frame) {
		return find((each) -> each == frame) != null;
	}

	@Nullable CreationFrame find(Predicate<CreationFrame> predicate) {
		CreationFrame frame = this.innermost;
		while (frame != null && !predicate.test(frame)) {
			frame = frame.outer();
		}
		return frame;
	}

	@Nullable CreationFrame innermost() {
		return this.innermost;
	}

	/**
	 * Return what this thread is creating.
	 * @param outermost the frame to begin with, {@code null} for all
	 * @return the names, the outermost first
	 */
	List<String> names(@Nullable CreationFrame outermost) {
		List<String> names = new ArrayList<>();
		for (CreationFrame each = this.innermost; each != null; each = each.outer()) {
			names.add(each.name());
			if (each == outermost) {
				break;
			}
		}
		Collections.reverse(names);
		return names;
	}

	/**
	 * Check that a component is not asked for while it is created.
	 * @param component the component
	 * @throws FingyException if this thread is creating it
	 */
	void assertNotCreating(Component<?> component) {
		CreationFrame frame = find((each) -> isOf(each, component));
		if (frame != null) {
			throw WaitCycle.failure(component, names(frame));
		}
	}

	/**
	 * Wait until another thread has ended a creation. As that thread may wait in turn, it
	 * is checked that it does not wait for this one: at once, and from time to time, as
	 * the waits for other locks are not announced.
	 * @param creation the creation
	 * @return {@code false} if the creation was abandoned
	 * @throws FingyException if the other thread waits for this one
	 */
	boolean await(Creation creation) {
		this.awaited = creation;
		WAITING.put(id(), this);
		CreationWait wait = new CreationWait(this, creation);
		try {
			return wait.end();
		}
		finally {
			WAITING.remove(id());
			this.awaited = null;
			wait.restoreInterrupt();
		}
	}

	/**
	 * Wait until a creation ends, while no wait is begun without being seen.
	 * @param creation the creation
	 * @param check what to do before, under the lock that all waits share
	 * @param milliseconds how long to wait at most
	 * @throws InterruptedException if the thread is interrupted
	 */
	static void pause(Creation creation, BooleanSupplier check, long milliseconds) throws InterruptedException {
		LOCK.lock();
		try {
			Condition end = creation.end();
			if (check.getAsBoolean()) {
				end.await(milliseconds, TimeUnit.MILLISECONDS);
			}
		}
		finally {
			LOCK.unlock();
		}
	}

	static Condition condition() {
		return LOCK.newCondition();
	}

	static void signal(Condition condition) {
		LOCK.lock();
		try {
			condition.signalAll();
		}
		finally {
			LOCK.unlock();
		}
	}

	/**
	 * Return the threads that wait for the end of a creation.
	 * @return the threads
	 */
	static Collection<CreatingThread> waiting() {
		return WAITING.values();
	}

	static @Nullable CreatingThread waiting(long id) {
		return WAITING.get(id);
	}

	/**
	 * Return whether a thread only waits until the caller leaves the lock of this class.
	 * @param id the identifier of the thread
	 * @return {@code true} if it does
	 */
	static boolean isEntering(long id) {
		return LOCK.isQueued(id);
	}

	@Nullable Creation awaited() {
		return this.awaited;
	}

	/**
	 * Return whether the thread can only go on once another one does something.
	 * @return {@code true} if it waits without a limit
	 */
	boolean isBlocked() {
		Thread.State state = this.thread.getState();
		return state == Thread.State.WAITING || state == Thread.State.BLOCKED;
	}

	long id() {
		return this.thread.getId();
	}

	// Virtual threads have no names unless they are given one
	String threadName() {
		if (!this.thread.getName().isEmpty()) {
			return "'" + this.thread.getName() + "'";
		}
		return (this.thread.toString().startsWith("VirtualThread") ? "virtual thread " : "thread ") + id();
	}

	/**
	 * Protects who waits for whom.
	 */
	private static final class WaitLock extends ReentrantLock {

		private static final long serialVersionUID = 1L;

		boolean isQueued(long id) {
			return getQueuedThreads().stream().anyMatch((thread) -> thread.getId() == id);
		}

	}

}
