package dev.fingy.engine;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;

/**
 * Remembers which object was bound from what, as long as the object lives.
 */
final class KnownObjects {

	private static final ReferenceQueue<Object> GONE = new ReferenceQueue<>();

	private static final Map<Identity, Supplier<? extends Fingy>> KNOWN = new ConcurrentHashMap<>();

	private KnownObjects() {
	}

	/**
	 * Remember what an object was created from.
	 * @param object the object
	 * @param fingy its description, which must not hold the object
	 */
	static void remember(Object object, Supplier<? extends Fingy> fingy) {
		for (Object gone = GONE.poll(); gone != null; gone = GONE.poll()) {
			KNOWN.remove(gone);
		}
		KNOWN.put(new Identity(object), fingy);
	}

	static @Nullable Fingy find(Object object) {
		Supplier<? extends Fingy> fingy = KNOWN.get(new Identity(object));
		return (fingy != null) ? fingy.get() : null;
	}

	/**
	 * A weak key that is equal for one and the same object only.
	 */
	private static final class Identity extends WeakReference<Object> {

		private final int hash;

		Identity(Object object) {
			super(object, GONE);
			this.hash = System.identityHashCode(object);
		}

		@Override
		public boolean equals(Object other) {
			if (this == other) {
				return true;
			}
			Object mine = get();
			return mine != null && other instanceof Identity identity && identity.get() == mine;
		}

		@Override
		public int hashCode() {
			return this.hash;
		}

	}

}
