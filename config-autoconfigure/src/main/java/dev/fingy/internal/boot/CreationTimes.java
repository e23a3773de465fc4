package dev.fingy.internal.boot;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

import dev.fingy.internal.tree.ObjectNode;

/**
 * How often objects of each type were created, and how long that took. Recorded from the
 * beginning, since some are created before there is anything to report it to. Safe for
 * use by many threads.
 */
public final class CreationTimes {

	private final Map<Type, Times> times = new ConcurrentHashMap<>();

	private final CopyOnWriteArrayList<Consumer<Times>> observers = new CopyOnWriteArrayList<>();

	void add(ObjectNode node, long nanoseconds) {
		Type type = Type.of(node);
		Times known = this.times.get(type);
		if (known == null) {
			known = added(type);
		}
		known.add(nanoseconds);
	}

	private synchronized Times added(Type type) {
		return this.times.computeIfAbsent(type, (absent) -> {
			Times added = new Times(absent);
			this.observers.forEach((observer) -> observer.accept(added));
			return added;
		});
	}

	/**
	 * Observe the types that were created, and those that will be.
	 * @param observer called once for each type
	 */
	public synchronized void observe(Consumer<Times> observer) {
		this.observers.add(observer);
		this.times.values().forEach(observer);
	}

	/**
	 * What is created.
	 *
	 * @param base the simple name of the base it is a type of, or of its own class
	 * @param name the name of the type, or the simple name of its class
	 */
	public record Type(String base, String name) {

		private static Type of(ObjectNode node) {
			String simple = node.javaType().getSimpleName();
			return (node.type() != null) ? new Type(node.type().base().getSimpleName(), node.type().name())
					: new Type(simple, simple);
		}

	}

	/**
	 * The creations of one type.
	 */
	public static final class Times {

		private final Type type;

		private final LongAdder count = new LongAdder();

		private final LongAdder nanoseconds = new LongAdder();

		private Times(Type type) {
			this.type = type;
		}

		private void add(long taken) {
			this.count.increment();
			this.nanoseconds.add(taken);
		}

		/**
		 * Return what is created.
		 * @return the type
		 */
		public Type type() {
			return this.type;
		}

		/**
		 * Return how many were created.
		 * @return the number, which never falls
		 */
		public long count() {
			return this.count.sum();
		}

		/**
		 * Return how long it took, with whatever was created on the way.
		 * @return nanoseconds in all
		 */
		public long nanoseconds() {
			return this.nanoseconds.sum();
		}

	}

}
