package dev.fingy.internal.describe;

import java.util.Collection;
import java.util.List;

import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.reference.TypeReference;
import org.jspecify.annotations.Nullable;

/**
 * Describes what configuration can contain to an application that runs. Classes provide
 * all of it but their documentation, which a compiler has left on the class path.
 */
public final class TypeDescriber {

	private final TypeCatalog catalog;

	private final Documentation documentation;

	/**
	 * Create a describer.
	 * @param catalog what is registered
	 * @param loader finds the documentation, {@code null} for the default class loader
	 */
	public TypeDescriber(TypeCatalog catalog, @Nullable ClassLoader loader) {
		this.catalog = catalog;
		this.documentation = Documentation.of(loader);
	}

	/**
	 * Describe configurations, and every type that is registered.
	 * @param configurations what is bound to which prefix
	 * @return the reference
	 */
	public TypeReference describe(Collection<Configuration> configurations) {
		Description description = new Description(this.catalog, this.documentation);
		return description.of(List.copyOf(configurations));
	}

	/**
	 * A class that is bound.
	 *
	 * @param prefix the prefix
	 * @param type the class
	 */
	public record Configuration(String prefix, Class<?> type) {

	}

}
