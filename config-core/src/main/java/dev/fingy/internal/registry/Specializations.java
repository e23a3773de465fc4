package dev.fingy.internal.registry;

import java.lang.reflect.Type;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.util.function.SingletonSupplier;

import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.TypeVariables;

/**
 * What a registered type with variables of its own is where other types are declared.
 * Each declaration is looked at once, as long as there are not too many of them: a class
 * may hold itself with other type arguments, and those again.
 */
final class Specializations {

	private static final int MOST = 256;

	private final Type type;

	private final Function<TypeVariables, Creator> creators;

	private final ConcurrentLruCache<ResolvableType, Specialization> known = new ConcurrentLruCache<>(MOST,
			this::specialize);

	/**
	 * Prepare for declarations.
	 * @param type the registered type with its variables
	 * @param creators how the objects are created, if something is known of the variables
	 */
	Specializations(Type type, Function<TypeVariables, Creator> creators) {
		this.type = type;
		this.creators = creators;
	}

	Specialization at(ResolvableType declared) {
		return this.known.get(declared);
	}

	private Specialization specialize(ResolvableType declared) {
		ResolvableType bound = TypeVariables.bound(declared);
		TypeVariables variables = TypeVariables.of(this.type, bound);
		boolean fits = variables.areWithinBounds() && bound.isAssignableFromResolvedPart(variables.in(this.type));
		return new Specialization(fits,
				variables.areUnknown() ? null : SingletonSupplier.of(() -> this.creators.apply(variables)));
	}

	/**
	 * A registered type where something is declared.
	 *
	 * @param fits whether objects of it can be there
	 * @param creators how they are created there, {@code null} as everywhere else
	 */
	record Specialization(boolean fits, @Nullable Supplier<Creator> creators) {

		@Nullable Creator creator() {
			return (this.creators != null) ? this.creators.get() : null;
		}

	}

}
