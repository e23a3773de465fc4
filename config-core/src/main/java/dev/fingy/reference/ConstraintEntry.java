package dev.fingy.reference;

import java.util.Map;
import java.util.Set;

/**
 * A constraint of Bean Validation.
 *
 * @param name the simple name of the annotation, such as {@code Min}
 * @param attributes what it says apart from its message, groups and payload, where that
 * is not the default
 */
public record ConstraintEntry(String name, Map<String, String> attributes) {

	private static final Set<String> PRESENCE = Set.of("NotNull", "NotEmpty", "NotBlank");

	/**
	 * Return whether it holds for no absent value.
	 * @return {@code true} for {@code NotNull} and those that imply it
	 */
	boolean forbidsAbsence() {
		return PRESENCE.contains(this.name);
	}

}
