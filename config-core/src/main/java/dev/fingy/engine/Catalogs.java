package dev.fingy.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.SpringFactoriesLoader;

import dev.fingy.TypeContributor;
import dev.fingy.type.TypeCatalog;
import dev.fingy.type.TypeCatalogBuilder;

/**
 * The types that are known where nobody says which: those of contributors, those beside a
 * class, and those that configurations of this virtual machine were bound with.
 */
final class Catalogs {

	private static final Set<TypeCatalog> IN_USE = Collections
		.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

	private static final ClassValue<TypeCatalog> BESIDE = new ClassValue<>() {

		@Override
		protected TypeCatalog computeValue(Class<?> type) {
			return discovered(type.getClassLoader(), type.getPackageName());
		}

	};

	private Catalogs() {
	}

	/**
	 * Return the types of every contributor, and those in the package of a class.
	 * @param type a class
	 * @return its catalog
	 */
	static TypeCatalog beside(Class<?> type) {
		return Objects.requireNonNull(BESIDE.get(type));
	}

	private static TypeCatalog discovered(@Nullable ClassLoader loader, String packageName) {
		TypeCatalogBuilder types = new TypeCatalogBuilder();
		SpringFactoriesLoader.forDefaultResourceLocation(loader)
			.load(TypeContributor.class)
			.forEach((contributor) -> contributor.contribute(types));
		// A scan of the unnamed package would read the whole class path
		return (packageName.isEmpty() ? types : types.scan(packageName)).build();
	}

	/**
	 * Remember a catalog as long as somebody uses it.
	 * @param catalog what configurations are bound with
	 */
	static void use(TypeCatalog catalog) {
		IN_USE.add(catalog);
	}

	/**
	 * Return every catalog that this virtual machine knows by itself, never by what it is
	 * told.
	 * @return the catalogs in use, and that of the contributors
	 */
	static List<TypeCatalog> known() {
		List<TypeCatalog> known = new ArrayList<>();
		synchronized (IN_USE) {
			known.addAll(IN_USE);
		}
		known.add(discovered(Thread.currentThread().getContextClassLoader(), ""));
		return known;
	}

}
