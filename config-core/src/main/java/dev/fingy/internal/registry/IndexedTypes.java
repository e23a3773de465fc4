package dev.fingy.internal.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
		Set<String> bases = new LinkedHashSet<>(indexed.bases());
		for (String other : indexed.others()) {
			if (opted.contains(other)) {
				bases.add(other);
			}
		}
		List<TypeDefinition> definitions = new ArrayList<>(bases.size());
		for (String base : bases) {
			definitions
				.add(TypeDefinition.indexed(BaseName.of(base, classes), name(indexed, base), indexed, declaration));
		}
		return definitions;
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
