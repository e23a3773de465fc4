package dev.fingy.internal.registry;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.fingy.internal.names.RelaxedName;

/**
 * Makes types of the lines of an index, as {@link AnnotatedTypes} makes them of classes.
 */
final class IndexedTypes {

	private IndexedTypes() {
	}

	/**
	 * Return what a line registers.
	 * @param indexed the line
	 * @param classes loads what it names, later
	 * @param opted the names of the bases that contributors opt in
	 * @return a definition for each base
	 */
	static List<TypeDefinition> of(IndexedType indexed, IndexedClasses classes, Set<String> opted) {
		Declaration declaration = Declaration.indexed(indexed, classes);
		return Stream.concat(indexed.bases().stream(), indexed.others().stream().filter(opted::contains))
			.distinct()
			.map((base) -> TypeDefinition.indexed(BaseName.of(base, classes), name(indexed, base), indexed,
					declaration))
			.toList();
	}

	private static String name(IndexedType indexed, String base) {
		if (!indexed.name().isEmpty()) {
			return indexed.name();
		}
		return indexed.factory().isEmpty()
				? RelaxedName.ofType(Declaration.simpleName(indexed.className()), Declaration.simpleName(base))
				: indexed.factory().substring(indexed.factory().indexOf('#') + 1, indexed.factory().indexOf('('));
	}

}
