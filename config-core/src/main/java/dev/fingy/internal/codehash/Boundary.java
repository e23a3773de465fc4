package dev.fingy.internal.codehash;

import java.security.CodeSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Decides which supertypes belong to the same application as a class.
 */
final class Boundary {

	private static final int SHARED_ELEMENTS = 2;

	private Boundary() {
	}

	static Collection<Class<?>> supertypes(Class<?> type) {
		Collection<Class<?>> found = new TreeSet<>(Comparator.comparing((Class<?> supertype) -> supertype.getName()));
		collect(type, type, found);
		return found;
	}

	private static void collect(Class<?> type, @Nullable Class<?> from, Collection<Class<?>> found) {
		if (from == null) {
			return;
		}
		collectSupertype(type, from.getSuperclass(), found);
		for (Class<?> implemented : from.getInterfaces()) {
			collectSupertype(type, implemented, found);
		}
	}

	private static void collectSupertype(Class<?> type, @Nullable Class<?> supertype, Collection<Class<?>> found) {
		if (supertype != null && !isPlatform(supertype) && isShared(type, supertype) && found.add(supertype)) {
			collect(type, supertype, found);
		}
	}

	static boolean isPlatform(Class<?> type) {
		ClassLoader loader = type.getClassLoader();
		return loader == null || loader == ClassLoader.getPlatformClassLoader();
	}

	private static boolean isShared(Class<?> type, Class<?> supertype) {
		String root = root(type.getPackageName());
		return (!root.isEmpty() && root.equals(root(supertype.getPackageName())))
				|| Objects.equals(location(type), location(supertype));
	}

	private static String root(String packageName) {
		int end = -1;
		for (int i = 0; i < SHARED_ELEMENTS; i++) {
			end = packageName.indexOf('.', end + 1);
			if (end < 0) {
				return packageName;
			}
		}
		return packageName.substring(0, end);
	}

	private static @Nullable String location(Class<?> type) {
		CodeSource source = type.getProtectionDomain().getCodeSource();
		return (source != null && source.getLocation() != null) ? source.getLocation().toExternalForm() : null;
	}

}
