package dev.fingy.internal.description;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;

/**
 * Remembers which object was bound from what, as long as the object lives. That is stored
 * with the class of the object, since it reaches the class loader of the class, whose
 * static fields may hold the object.
 */
public final class KnownObjects {

	private static final ClassValue<KnownObjects> BY_CLASS = new ClassValue<>() {

		@Override
		protected KnownObjects computeValue(Class<?> type) {
			return new KnownObjects();
		}

	};

	// Of classes that outlive this one, and must not hold it
	private static final KnownObjects OTHERS = new KnownObjects();

	private final ReferenceQueue<Object> gone = new ReferenceQueue<>();

	private final Map<Identity, Description> known = new ConcurrentHashMap<>();

	private KnownObjects() {
	}

	private static KnownObjects of(Class<?> type) {
		ClassLoader own = KnownObjects.class.getClassLoader();
		for (ClassLoader loader = type.getClassLoader(); loader != null; loader = loader.getParent()) {
			if (loader == own) {
				return Objects.requireNonNull(BY_CLASS.get(type));
			}
		}
		return OTHERS;
	}

	/**
	 * Remember what an object was created from.
	 * @param object the object
	 * @param description describes it, and must not hold the object
	 */
	public static void remember(Object object, Description description) {
		KnownObjects objects = of(object.getClass());
		for (Object gone = objects.gone.poll(); gone != null; gone = objects.gone.poll()) {
			objects.known.remove(gone);
		}
		objects.known.put(new Identity(object, objects.gone), description);
	}

	/**
	 * Return what an object was created from.
	 * @param object the object
	 * @return its description, or {@code null} if it was not created by this library
	 */
	public static @Nullable Fingy find(Object object) {
		KnownObjects objects = of(object.getClass());
		Description description = objects.known.get(new Identity(object, null));
		return (description != null) ? description.of(object) : null;
	}

	/**
	 * Describes an object when it is asked for, which most are not.
	 */
	@FunctionalInterface
	public interface Description {

		/**
		 * Return the description.
		 * @param object the object
		 * @return what it was created from
		 */
		Fingy of(Object object);

	}

	/**
	 * A weak key that is equal for one and the same object only.
	 */
	private static final class Identity extends WeakReference<Object> {

		private final int hash;

		Identity(Object object, @Nullable ReferenceQueue<Object> gone) {
			super(object, gone);
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
