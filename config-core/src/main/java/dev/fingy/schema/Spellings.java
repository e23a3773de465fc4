package dev.fingy.schema;

import java.util.stream.Collectors;

/**
 * Regular expressions of all that is read as one name. They are understood by JavaScript
 * as well as by Java.
 */
final class Spellings {

	static final String PLACEHOLDER = "\\$\\{";

	/**
	 * Names that go on with those of what is below.
	 */
	static final String DOTTED = "[.\\[]";

	private static final String SEPARATORS = "[-_]*";

	private Spellings() {
	}

	/**
	 * Return the spellings of the name of a property.
	 * @param name the name in kebab case
	 * @return an expression without anchors
	 */
	static String ofProperty(String name) {
		return name.codePoints()
			.filter(Character::isLetterOrDigit)
			.mapToObj(Spellings::inAnyCase)
			.collect(Collectors.joining(SEPARATORS));
	}

	/**
	 * Return the spellings of the name of a type, whose other characters count.
	 * @param name the name
	 * @return an expression without anchors
	 */
	static String ofType(String name) {
		return name.codePoints()
			.filter((ch) -> ch != '-' && ch != '_')
			.mapToObj(Spellings::inAnyCase)
			.collect(Collectors.joining(SEPARATORS));
	}

	/**
	 * Return what matches whole texts.
	 * @param expression an expression without anchors
	 * @return the expression with anchors
	 */
	static String whole(String expression) {
		return "^(?:" + expression + ")$";
	}

	/**
	 * Return what matches the spellings of a name other than the canonical one.
	 * @param name the name in kebab case
	 * @return an expression with anchors
	 */
	static String othersThan(String name) {
		return "^(?!" + literal(name) + "$)" + ofProperty(name) + "$";
	}

	/**
	 * Return what matches names that mention a property, or something below it.
	 * @param name the name of the property in kebab case
	 * @return an expression with anchors
	 */
	static String mentioning(String name) {
		return "^" + ofProperty(name) + "(?:$|" + DOTTED + ")";
	}

	private static String literal(String text) {
		return text.codePoints().mapToObj(Spellings::escaped).collect(Collectors.joining());
	}

	private static String inAnyCase(int ch) {
		int lower = Character.toLowerCase(ch);
		int upper = Character.toUpperCase(ch);
		return (lower == upper) ? escaped(ch) : "[" + Character.toString(lower) + Character.toString(upper) + "]";
	}

	private static String escaped(int ch) {
		return ("\\^$.|?*+()[]{}/".indexOf(ch) >= 0) ? "\\" + Character.toString(ch) : Character.toString(ch);
	}

}
