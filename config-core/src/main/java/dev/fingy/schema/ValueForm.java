package dev.fingy.schema;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.fingy.reference.Shape;

/**
 * What is converted to a value: the kinds of YAML scalars, and among texts those that an
 * expression matches.
 *
 * @param kinds types of JSON, without {@code null}
 * @param text an expression without anchors, {@code null} for any text
 * @param blank whether an empty text, or nothing, represents no value
 * @param least the smallest number, {@code null} if there is none
 * @param most the largest number, {@code null} if there is none
 */
record ValueForm(List<String> kinds, @Nullable String text, boolean blank, @Nullable BigInteger least,
		@Nullable BigInteger most) {

	private static final String DIGITS = "[0-9]+(?:_+[0-9]+)*";

	// An exponent is not computed: texts such as 1.25e1 are accepted
	private static final String WHOLE = "[+-]?(?:" + DIGITS + "(?:\\.[0_]*)?(?:[eE]\\+?[0-9]+)?|(?:" + DIGITS
			+ ")?\\.[0-9_]+[eE]\\+?0*[1-9][0-9]*|[0-9_]*0(?:\\.0*)?[eE]-[0-9]+)";

	// Numbers of YAML 1.1, which Spring Boot reads, are texts to editors of YAML 1.2
	private static final String OF_YAML = "[+-]?(?:0b[01_]+|0x[0-9a-fA-F]*_[0-9a-fA-F_]*|[1-9][0-9_]*(?::[0-5]?[0-9])+)";

	private static final String INTEGER = "\\s*[+-]?\\s*[0-9][0-9\\s]*|\\s*-?(?:0[xX]|#)[0-9a-fA-F]+\\s*|\\s*" + WHOLE
			+ "\\s*|" + OF_YAML;

	private static final String DECIMAL = "\\s*[+-]?(?:NaN|Infinity|(?:" + DIGITS + "\\.?(?:" + DIGITS + ")?|\\."
			+ DIGITS + ")(?:[eE][+-]?[0-9]+)?[fFdD]?|0[xX][0-9a-fA-F.]+[pP][+-]?[0-9]+)\\s*|" + OF_YAML
			+ "(?:\\.[0-9_]*)?";

	private static final String BOOLEAN = "\\s*(?:[tT][rR][uU][eE]|[oO][nN]|[yY][eE][sS]|1|[fF][aA][lL][sS][eE]|"
			+ "[oO][fF][fF]|[nN][oO]|0)\\s*";

	private static final ValueForm ANY = new ValueForm(List.of("string", "number", "boolean"), null, true, null, null);

	private static final ValueForm TEXT = new ValueForm(List.of("string"), null, true, null, null);

	private static final Map<String, Integer> BITS = Map.of("byte", 8, "short", 16, "int", 32, "long", 64,
			"java.lang.Byte", 8, "java.lang.Short", 16, "java.lang.Integer", 32, "java.lang.Long", 64);

	private static final Set<String> DECIMALS = Set.of("float", "double", "java.lang.Float", "java.lang.Double",
			"java.math.BigDecimal");

	private static final Map<String, ValueForm> OTHERS = Map.ofEntries(
			Map.entry("java.math.BigInteger", new ValueForm(List.of("integer", "string"), INTEGER, true, null, null)),
			Map.entry("boolean",
					new ValueForm(List.of("boolean", "integer", "string"), BOOLEAN, false, BigInteger.ZERO,
							BigInteger.ONE)),
			Map.entry("java.lang.Boolean",
					new ValueForm(List.of("boolean", "integer", "string"), BOOLEAN, true, BigInteger.ZERO,
							BigInteger.ONE)),
			Map.entry("char",
					new ValueForm(List.of("string", "integer"), ".", false, BigInteger.ZERO, BigInteger.valueOf(9))),
			Map.entry("java.lang.Character",
					new ValueForm(List.of("string", "integer"), ".", true, BigInteger.ZERO, BigInteger.valueOf(9))),
			Map.entry("java.time.Duration", new ValueForm(List.of("string", "integer"),
					"[+-]?[0-9]+(?:[nN][sS]|[uU][sS]|[mM][sS]|[sS]|[mM]|[hH]|[dD])?|[+-]?[pP].*", true, null, null)),
			Map.entry("org.springframework.util.unit.DataSize", new ValueForm(List.of("string", "integer"),
					"\\s*[+-]?\\s*[0-9][0-9\\s]*(?:B|KB|MB|GB|TB)?\\s*", true, null, null)));

	/**
	 * Return what is converted to a value.
	 * @param value the value
	 * @return its form, any scalar where nothing more is known
	 */
	static ValueForm of(Shape.Scalar value) {
		Integer bits = BITS.get(value.declared());
		if (bits != null) {
			BigInteger limit = BigInteger.TWO.pow(bits - 1);
			return new ValueForm(List.of("integer", "string"), INTEGER, isObject(value), limit.negate(),
					limit.subtract(BigInteger.ONE));
		}
		if (DECIMALS.contains(value.declared())) {
			return new ValueForm(List.of("number", "string"), DECIMAL, isObject(value), null, null);
		}
		if (value.declared().startsWith("java.lang.Class<") || value.declared().equals("java.lang.Class")) {
			return TEXT; // Contributors may list more
		}
		return value.constants().isEmpty() ? OTHERS.getOrDefault(value.declared(), ANY) : ofConstants(value);
	}

	private static ValueForm ofConstants(Shape.Scalar value) {
		String text = value.constants().stream().map(Spellings::ofProperty).collect(Collectors.joining("|"));
		return new ValueForm(List.of("string"), "\\s*(?:" + text + ")\\s*", true, null, null);
	}

	private static boolean isObject(Shape.Scalar value) {
		return value.declared().contains(".");
	}

	/**
	 * Return whether it is a number.
	 * @param value a value
	 * @return {@code true} for a number of Java
	 */
	static boolean isNumber(Shape.Scalar value) {
		return BITS.containsKey(value.declared()) || DECIMALS.contains(value.declared())
				|| value.declared().equals("java.math.BigInteger");
	}

	/**
	 * Return whether it is a text.
	 * @param value a value
	 * @return {@code true} for texts of Java
	 */
	static boolean isText(Shape.Scalar value) {
		return value.declared().equals("java.lang.String") || value.declared().equals("java.lang.CharSequence");
	}

	/**
	 * Return this form where no value is a mistake.
	 * @return the form without blank texts
	 */
	ValueForm present() {
		return new ValueForm(this.kinds, this.text, false, this.least, this.most);
	}

	/**
	 * Return what matches one text, or one with a placeholder.
	 * @return an expression with anchors, or {@code null} for any text
	 */
	@Nullable String pattern() {
		return (this.text == null) ? null
				: Spellings.whole(this.text + (this.blank ? "|" : "")) + "|" + Spellings.PLACEHOLDER;
	}

	/**
	 * Return what matches several texts between commas, or one with a placeholder.
	 * @param element an expression for the text of one element
	 * @return an expression with anchors
	 */
	static String patternOfList(String element) {
		return patternOfNonEmptyElements(element + "|\\s*");
	}

	/**
	 * Return what matches several texts between commas, none of which is empty, no text,
	 * or one with a placeholder.
	 * @param element an expression for the text of one element
	 * @return an expression with anchors
	 */
	static String patternOfNonEmptyElements(String element) {
		String one = "(?:" + element + ")";
		return Spellings.whole("|" + one + "(?:," + one + ")*") + "|" + Spellings.PLACEHOLDER;
	}

}
