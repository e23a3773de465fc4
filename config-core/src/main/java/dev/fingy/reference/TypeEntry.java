package dev.fingy.reference;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A registered type.
 *
 * @param name the canonical name
 * @param aliases the further names that are read
 * @param className the binary name of the class of the objects
 * @param factory the class and name of the static factory method, such as
 * {@code demo.Trainers.linearSgd}, or an empty text where a constructor creates the
 * objects
 * @param description the text of its documentation, or an empty text
 * @param deprecation what to do instead, or an empty text if it is not deprecated
 * @param registered where it is registered, in words, or an empty text
 * @param code the hash of the code behind it, or an empty text where that is not known
 * yet
 * @param example a node of this type as YAML, from its documentation, or an empty text
 * @param problem why no object of it can be created, or an empty text if it can
 * @param properties what it is created with
 */
public record TypeEntry(String name, List<String> aliases, String className, String factory, String description,
		String deprecation, String registered, String code, String example, String problem,
		List<PropertyEntry> properties) {
	boolean isNamed(String text) {
		return Stream.concat(Stream.of(this.name), this.aliases.stream())
			.anyMatch((known) -> uniform(known).equals(uniform(text)));
	}

	private static String uniform(String text) {
		return text.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
	}

}
