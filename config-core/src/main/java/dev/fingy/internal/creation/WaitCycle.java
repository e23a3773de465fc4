package dev.fingy.internal.creation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.BeanCurrentlyInCreationException;

import dev.fingy.FingyException;
import dev.fingy.Problem;

/**
 * Threads that wait for each other: each creates what the one before waits for. A thread
 * waits for a component, for a singleton of a container, or for a lock that another one
 * holds, such as the one under which a container creates singletons.
 */
final class WaitCycle {

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private static final int MOST_LOCKS = 32;

	private final CreatingThread waiter;

	private final Set<CreatingThread> visited = new HashSet<>();

	private final List<String> names = new ArrayList<>();

	private final List<String> threads = new ArrayList<>();

	private boolean byLock;

	private WaitCycle(CreatingThread waiter) {
		this.waiter = waiter;
	}

	/**
	 * Check that a wait can end.
	 * @param waiter the thread that waits
	 * @param wanted what it waits for
	 * @throws FingyException if the threads that it waits for wait for it
	 */
	static void assertNone(CreatingThread waiter, Creation wanted) {
		// Only what is found twice did not change meanwhile
		if (new WaitCycle(waiter).isFound(wanted)) {
			WaitCycle cycle = new WaitCycle(waiter);
			if (cycle.isFound(wanted)) {
				throw cycle.failure(wanted);
			}
		}
	}

	private boolean isFound(CreationFrame wanted) {
		CreationFrame outermost = wanted;
		CreatingThread thread = wanted.thread();
		while (this.visited.add(thread)) {
			List<String> created = thread.names(outermost);
			this.names.addAll(created);
			this.threads.add(thread.threadName() + " "
					+ (created.isEmpty() ? "holds a lock" : "creates " + String.join(" → ", created)));
			if (thread == this.waiter) {
				return true;
			}
			Creation awaited = thread.awaited();
			if (awaited != null && awaited.isEnded()) {
				return false;
			}
			outermost = (awaited != null) ? awaited : awaitedSingleton(thread);
			CreatingThread next = (outermost != null) ? outermost.thread() : lockHolder(thread);
			if (next == null) {
				return false;
			}
			this.byLock |= outermost == null;
			thread = next;
		}
		return false;
	}

	private static @Nullable CreationFrame awaitedSingleton(CreatingThread thread) {
		if (thread.innermost() instanceof BeanCreation asked && thread.isBlocked()) {
			for (CreatingThread other : CreatingThread.waiting()) {
				CreationFrame created = (other != thread)
						? other.find((frame) -> frame instanceof BeanCreation bean && bean.isAwaitedBy(asked)) : null;
				if (created != null) {
					return created;
				}
			}
		}
		return null;
	}

	private @Nullable CreatingThread lockHolder(CreatingThread thread) {
		if (!thread.isBlocked()) {
			return null;
		}
		ThreadInfo info = THREADS.getThreadInfo(thread.id());
		if (info == null) {
			return lockHolderOfVirtual(thread);
		}
		for (int i = 0; i < MOST_LOCKS && info != null && !CreatingThread.isEntering(info.getThreadId()); i++) {
			CreatingThread holder = CreatingThread.waiting(info.getLockOwnerId());
			if (holder != null) {
				return holder;
			}
			info = (info.getLockOwnerId() >= 0) ? THREADS.getThreadInfo(info.getLockOwnerId()) : null;
		}
		return null;
	}

	// Of virtual threads, nothing is known but what they ask for
	private @Nullable CreatingThread lockHolderOfVirtual(CreatingThread thread) {
		boolean holds = thread.innermost() instanceof BeanCreation asked && asked.isOf(asked.singletons())
				&& this.waiter
					.find((frame) -> frame instanceof BeanCreation bean && bean.isOf(asked.singletons())) != null;
		return holds ? this.waiter : null;
	}

	private FingyException failure(Creation wanted) {
		return this.byLock ? failure(wanted.component(),
				"cannot be waited for, as these threads wait for each other: " + String.join(", ", this.threads))
				: failure(wanted.component(), this.names);
	}

	/**
	 * Return what is thrown for a component that needs itself.
	 * @param component the component
	 * @param names what is created on the way, the component first
	 * @return what to throw
	 */
	static FingyException failure(Component<?> component, List<String> names) {
		List<String> closed = new ArrayList<>(names);
		closed.add(component.path());
		return failure(component, "needs itself while it is created: " + path(closed));
	}

	private static FingyException failure(Component<?> component, String reason) {
		return new FingyException("the creation of '" + component.path() + "'",
				List.of(Problem.of(component.path(), reason).at(null, component.node().origin())));
	}

	private static String path(List<String> names) {
		List<String> path = new ArrayList<>();
		for (String name : names) {
			if (path.isEmpty() || !path.get(path.size() - 1).equals(name)) {
				path.add(name);
			}
		}
		return (path.size() == 1) ? path.get(0) + " → " + path.get(0)
				: path.stream().collect(Collectors.joining(" → "));
	}

	/**
	 * Return the way from a bean to itself that a container has found.
	 * @param path the path of the component that could not be created
	 * @param failure what the container throws
	 * @return the way in one line, or {@code null} if there is none
	 */
	static @Nullable String of(String path, Throwable failure) {
		List<String> names = new ArrayList<>(CreatingThread.current().names(null));
		for (Throwable each = failure; each != null; each = each.getCause()) {
			if (each instanceof BeanCreationException bean && bean.getBeanName() != null) {
				names.add(bean.getBeanName());
			}
			if (each instanceof BeanCurrentlyInCreationException cycle && cycle.getBeanName() != null) {
				int start = names.indexOf(cycle.getBeanName());
				return (start < names.size() - 1) ? path(rotated(names.subList(start, names.size() - 1), path)) : null;
			}
		}
		return null;
	}

	private static List<String> rotated(List<String> cycle, String first) {
		int start = Math.max(cycle.indexOf(first), 0);
		List<String> rotated = new ArrayList<>(cycle.subList(start, cycle.size()));
		rotated.addAll(cycle.subList(0, start));
		rotated.add(rotated.get(0));
		return rotated;
	}

}
