package dev.fingy.internal.processor.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The types of one base by what names them.
 */
final class TypesByName {

	private final Map<String, List<Definition>> named = new HashMap<>();

	private final Map<String, List<Definition>> simple = new HashMap<>();

	TypesByName(List<Definition> types) {
		for (Definition type : types) {
			type.uniformNames().forEach((name) -> add(this.named, name, type));
			type.uniformClassName().forEach((name) -> add(this.simple, name, type));
		}
	}

	private static void add(Map<String, List<Definition>> types, String name, Definition type) {
		types.computeIfAbsent(name, (key) -> new ArrayList<>()).add(type);
	}

	/**
	 * Return the types that a name can mean.
	 * @param uniform the name in its uniform form
	 * @return those with that name or alias; otherwise the one whose class has it
	 */
	List<Definition> get(String uniform) {
		List<Definition> found = this.named.getOrDefault(uniform, List.of());
		List<Definition> ofClass = this.simple.getOrDefault(uniform, List.of());
		return (found.isEmpty() && ofClass.size() == 1) ? ofClass : found;
	}

}
