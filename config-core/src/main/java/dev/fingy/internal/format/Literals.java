package dev.fingy.internal.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.palantir.javapoet.CodeBlock;
import org.jspecify.annotations.Nullable;

/**
 * Values as Java writes them.
 */
final class Literals {

	// A class file holds texts of 64 KB, and a character is at most three bytes
	private static final int MOST_CHARACTERS = 20_000;

	private static final Set<Integer> UNSEEN = Set.of((int) Character.FORMAT, (int) Character.LINE_SEPARATOR,
			(int) Character.PARAGRAPH_SEPARATOR, (int) Character.PRIVATE_USE, (int) Character.UNASSIGNED);

	private Literals() {
	}

	/**
	 * Return an expression for a value, of exactly its class or the primitive of it.
	 * @param value a text, a number, a boolean or a character
	 * @return an expression, or {@code null} for other values
	 */
	static @Nullable CodeBlock of(Object value) {
		if (value instanceof String text) {
			return text(text);
		}
		if (value instanceof Character character) {
			return CodeBlock.of("'$L'", (character == '\'') ? "\\'" : escaped(character));
		}
		if (value instanceof Integer || value instanceof Boolean) {
			return CodeBlock.of("$L", value);
		}
		if (value instanceof Long) {
			return CodeBlock.of("$LL", value);
		}
		if (value instanceof Byte || value instanceof Short) {
			return CodeBlock.of("($L) $L", (value instanceof Byte) ? "byte" : "short", value);
		}
		if (value instanceof BigDecimal || value instanceof BigInteger) {
			return CodeBlock.of("new $T($S)", value.getClass(), value.toString());
		}
		return (value instanceof Double || value instanceof Float) ? fraction((Number) value) : null;
	}

	/**
	 * Return an expression for a text.
	 * @param text any text
	 * @return an expression that compiles, whatever the text has
	 */
	static CodeBlock text(String text) {
		if (text.length() > MOST_CHARACTERS) {
			return pieces(text);
		}
		return isPlain(text) ? CodeBlock.of("$S", text) : CodeBlock.of("$L", quoted(text));
	}

	private static CodeBlock pieces(String text) {
		List<CodeBlock> pieces = new ArrayList<>();
		for (int i = 0; i < text.length(); i += MOST_CHARACTERS) {
			pieces.add(CodeBlock.of("$L", quoted(text.substring(i, Math.min(i + MOST_CHARACTERS, text.length())))));
		}
		return CodeBlock.of("$T.join(\"\", $L)", String.class, CodeBlock.join(pieces, ",$W"));
	}

	private static CodeBlock fraction(Number value) {
		double number = value.doubleValue();
		if (Double.isNaN(number)) {
			return CodeBlock.of("$T.NaN", value.getClass());
		}
		if (Double.isInfinite(number)) {
			return CodeBlock.of("$T.$L", value.getClass(), (number > 0) ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY");
		}
		return CodeBlock.of("$L$L", value, (value instanceof Float) ? "F" : "");
	}

	// Half a pair has no encoding, and what is written breaks its lines at separators
	private static boolean isPlain(String text) {
		return text.chars()
			.noneMatch((ch) -> Character.isSurrogate((char) ch) || Character.isISOControl(ch)
					|| UNSEEN.contains(Character.getType(ch)));
	}

	private static String quoted(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		text.chars().forEach((ch) -> quoted.append(escaped((char) ch)));
		return quoted.append('"').toString();
	}

	private static String escaped(char ch) {
		return switch (ch) {
			case '"' -> "\\\"";
			case '\\' -> "\\\\";
			case '\n' -> "\\n";
			case '\r' -> "\\r";
			case '\t' -> "\\t";
			default -> (ch < ' ' || ch > '~') ? String.format(Locale.ROOT, "\\u%04x", (int) ch) : String.valueOf(ch);
		};
	}

}
