package dev.fingy.internal.typereference;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.registry.TypeCatalog.BaseType;
import dev.fingy.reference.PropertyEntry;
import dev.fingy.reference.TypeEntry;
import dev.fingy.reference.TypeReference;

/**
 * Describes what configuration can contain. What is known of declared types, a subclass
 * finds by reflection or asks a compiler for.
 *
 * @param <T> represents a declared type
 * @param <D> represents a registered type
 */
public abstract class AbstractTypeDescriber<T, D> {

	/**
	 * Describe configurations, and every type that is registered.
	 * @param configurations what is bound to which prefix
	 * @param more bases that are described even if nothing declares them
	 * @return the reference
	 */
	protected final TypeReference describe(List<Bound<T>> configurations, Collection<T> more) {
		return new Description<>(this).of(configurations, more);
	}

	// How the reference names a class or bound with its type arguments
	protected abstract String text(T type);

	// The binary name of a class or bound
	protected abstract String className(T type);

	protected abstract T withoutArguments(T type);

	// What is described where a variable or wildcard is declared
	protected T bound(T type) {
		return type;
	}

	// What an array holds
	protected abstract @Nullable T component(T type);

	protected abstract boolean isA(T type, Class<?> other);

	protected abstract T argument(T type, Class<?> supertype, int index);

	// The names of an enum's constants as Java writes them
	protected abstract List<String> constants(T type);

	// Whether a class is bound property by property
	protected abstract boolean isPlain(T type);

	// Whether Spring converts a text to a class without a converter
	protected abstract boolean isConvertible(T type);

	// The bases that are known without a property that declares them
	protected abstract Collection<T> bases();

	protected abstract @Nullable BaseType base(T declared);

	// Whether others may register more types
	protected boolean isOpen(T base) {
		return false;
	}

	protected boolean mayGetDefault(T base) {
		return false;
	}

	// What can be given where Class is declared
	protected abstract List<String> classNames(T declared);

	protected abstract List<D> definitions(T declared);

	// Whether its properties depend on what is declared where it is
	protected abstract boolean isGeneric(D type);

	// None if the description fails
	protected abstract List<TypeEntry> entries(D type, T declared, Shapes<T> shapes);

	// None if no object can be created
	protected abstract List<PropertyEntry> properties(T declared, Shapes<T> shapes);

	protected abstract String description(T type);

	// The failure to describe one class need not be that of others
	protected void describe(T type, Runnable description) {
		description.run();
	}

	/**
	 * A class that is bound.
	 *
	 * @param <T> represents a declared type
	 * @param prefix the prefix
	 * @param type the class
	 */
	public record Bound<T>(String prefix, T type) {

	}

}
