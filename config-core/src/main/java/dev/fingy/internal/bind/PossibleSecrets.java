package dev.fingy.internal.bind;

import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.names.RelaxedName;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.registry.TypeDefinition;

/**
 * Finds what may be a secret although nothing that is known by its name is one: a name
 * may be misspelled, or meant for another type.
 */
final class PossibleSecrets {

	private final TypeCatalog catalog;

	private final Placeholders placeholders;

	PossibleSecrets(TypeCatalog catalog, Placeholders placeholders) {
		this.catalog = catalog;
		this.placeholders = placeholders;
	}

	/**
	 * Return whether any type that can be at a place has a secret of that name, so that
	 * what a source has of it may be one whatever the type is.
	 * @param target a place of a discriminated type
	 * @param name the name as the source writes it
	 * @return {@code true} if one has, or may have
	 */
	boolean mayBeMeant(Target target, String name) {
		String uniform = RelaxedName.uniform(name);
		return this.catalog.definitions(target.type())
			.stream()
			.anyMatch((type) -> hasSecret(type,
					(creator) -> creator.hasParameter(uniform) && creator.mayMeanSecret(name)));
	}

	boolean areNamedBy(@Nullable Object value) {
		return this.placeholders.nameSecret(value);
	}

	/**
	 * Return whether a name may have been meant for a secret of a type.
	 * @param type a type, {@code null} where there was none
	 * @param name the name as the source writes it
	 * @return {@code true} if it may
	 */
	static boolean mayBeMeant(@Nullable TypeDefinition type, String name) {
		return type != null && hasSecret(type, (creator) -> creator.mayMeanSecret(name));
	}

	private static boolean hasSecret(TypeDefinition type, Predicate<Creator> secret) {
		Creator creator = UsableCreators.ifUsable(type::creator);
		return creator == null || secret.test(creator);
	}

}
