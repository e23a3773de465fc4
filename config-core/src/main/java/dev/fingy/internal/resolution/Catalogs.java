package dev.fingy.internal.resolution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.SpringFactoriesLoader;

import dev.fingy.TypeContributor;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.registry.TypeCatalogBuilder;

/**
 * The types that are known where none are specified: those of contributors, those next to
 * a class and its bases, and those that configurations of this virtual machine were bound
 * with.
 */
public final class Catalogs {

	private static final Set<TypeCatalog> IN_USE = Collections
		.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

	private static final ClassValue<TypeCatalog> BY_CLASS = new ClassValue<>() {

		@Override
		protected TypeCatalog computeValue(Class<?> type) {
			TypeCatalogBuilder types = contributed(type.getClassLoader()).scanBesideBases();
			// A scan of the unnamed package would read the whole class path
			return (type.getPackageName().isEmpty() ? types : types.scan(type.getPackageName())).build();
		}

	};

	private Catalogs() {
	}

	/**
	 * Return the types of every contributor, and those in the packages of a class and of
	 * the bases that it names.
	 * @param type a class
	 * @return its catalog
	 */
	public static TypeCatalog of(Class<?> type) {
		return Objects.requireNonNull(BY_CLASS.get(type));
	}

	private static TypeCatalogBuilder contributed(@Nullable ClassLoader loader) {
		TypeCatalogBuilder types = new TypeCatalogBuilder().index(loader);
		SpringFactoriesLoader.forDefaultResourceLocation(loader)
			.load(TypeContributor.class)
			.forEach(types::contributed);
		return types;
	}

	/**
	 * Remember a catalog as long as somebody uses it.
	 * @param catalog what configurations are bound with
	 */
	static void use(TypeCatalog catalog) {
		IN_USE.add(catalog);
	}

	/**
	 * Return every catalog that this virtual machine knows by itself, never from what it
	 * reads.
	 * @return the catalogs in use, and that of the contributors
	 */
	public static List<TypeCatalog> known() {
		List<TypeCatalog> known = new ArrayList<>();
		synchronized (IN_USE) {
			known.addAll(IN_USE);
		}
		known.add(contributed(Thread.currentThread().getContextClassLoader()).build());
		return known;
	}

}
