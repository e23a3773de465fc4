package dev.fingy.reference;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * A constraint of Bean Validation.
 *
 * @param name the simple name of the annotation, such as {@code Min}
 * @param attributes its attributes apart from message, groups and payload, where they are
 * not the default
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

	/**
	 * Return whether it holds neither for zero nor for {@code false}.
	 * @return {@code true} if a primitive value has to be set
	 */
	boolean forbidsZero() {
		return switch (this.name) {
			case "Positive", "Negative", "AssertTrue" -> true;
			case "Min", "DecimalMin" -> isBeyondZero(1);
			case "Max", "DecimalMax" -> isBeyondZero(-1);
			default -> false;
		};
	}

	private boolean isBeyondZero(int direction) {
		int sign = new BigDecimal(this.attributes.getOrDefault("value", "0")).signum();
		return sign == direction || (sign == 0 && "false".equals(this.attributes.get("inclusive")));
	}

}
