package dev.fingy.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.fingy.reference.ConstraintEntry;
import dev.fingy.reference.Shape;

/**
 * Constraints in words.
 */
final class ConstraintTexts {

	private static final String LEAST = "≥ ";

	private static final String MOST = "≤ ";

	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("AssertFalse", "false"),
			Map.entry("AssertTrue", "true"), Map.entry("Email", "an e-mail address"),
			Map.entry("Future", "in the future"), Map.entry("FutureOrPresent", "not in the past"),
			Map.entry("Negative", "\\< 0"), Map.entry("NegativeOrZero", MOST + "0"), Map.entry("NotBlank", "not blank"),
			Map.entry("NotEmpty", "not empty"), Map.entry("NotNull", "not null"), Map.entry("Past", "in the past"),
			Map.entry("PastOrPresent", "not in the future"), Map.entry("Positive", "\\> 0"),
			Map.entry("PositiveOrZero", LEAST + "0"));

	private ConstraintTexts() {
	}

	/**
	 * Describe what a value must fulfil.
	 * @param constraints the constraints
	 * @param shape what the value is
	 * @return the Markdown, empty if there are none
	 */
	static String of(List<ConstraintEntry> constraints, Shape shape) {
		String size = (shape instanceof Shape.Scalar) ? "length" : "size";
		List<String> words = new ArrayList<>(constraints.stream().map((each) -> words(each, size)).toList());
		String least = only(words, LEAST);
		String most = only(words, MOST);
		if (least != null && most != null) {
			words.set(words.indexOf(least), range(least.substring(LEAST.length()), most.substring(MOST.length())));
			words.remove(most);
		}
		return String.join(", ", words);
	}

	private static @Nullable String only(List<String> words, String sign) {
		List<String> found = words.stream().filter((each) -> each.startsWith(sign)).toList();
		return (found.size() == 1) ? found.get(0) : null;
	}

	private static String range(String least, String most) {
		return least.equals(most) ? least : least + " to " + most;
	}

	private static String words(ConstraintEntry constraint, String size) {
		Map<String, String> given = constraint.attributes();
		boolean inclusive = !"false".equals(given.get("inclusive"));
		return switch (constraint.name()) {
			case "Min", "DecimalMin" -> (inclusive ? LEAST : "\\> ") + value(given);
			case "Max", "DecimalMax" -> (inclusive ? MOST : "\\< ") + value(given);
			case "Size" -> size(size, given.get("min"), given.get("max"));
			case "Pattern" -> "matches " + Inline.code(given.getOrDefault("regexp", "")) + flags(given);
			default -> given.isEmpty() ? WORDS.getOrDefault(constraint.name(), code(constraint)) : code(constraint);
		};
	}

	private static String value(Map<String, String> given) {
		return Inline.text(given.getOrDefault("value", "0"));
	}

	private static String size(String size, @Nullable String least, @Nullable String most) {
		String words = (least != null && most != null) ? range(least, most)
				: (least != null) ? LEAST + least : MOST + most;
		return size + " " + Inline.text(words);
	}

	private static String flags(Map<String, String> given) {
		String flags = given.getOrDefault("flags", "").toLowerCase(Locale.ROOT).replace('_', '-');
		return flags.isEmpty() ? "" : " (" + Inline.text(flags) + ")";
	}

	private static String code(ConstraintEntry constraint) {
		String given = constraint.attributes()
			.entrySet()
			.stream()
			.map((attribute) -> attribute.getKey() + " = " + attribute.getValue())
			.collect(Collectors.joining(", "));
		return Inline.code("@" + constraint.name() + (given.isEmpty() ? "" : "(" + given + ")"));
	}

}
