package dev.fingy.roundtrip.generated;

import java.util.List;
import java.util.Random;

/**
 * Texts that mean something in a format, or nothing in one.
 */
final class Texts {

	private static final List<String> PIECES = List.of("a", "Z", "7", "-", "_", ".", ",", ":", ": ", ";", "#", " #",
			"!", "&x", "*x", "?", "@", "`", "'", "\"", "\\", "\\\\", "/", "%", "|", ">", "=", "<<", "~", "null", "true",
			"off", "1e3", "0x1F", "1_0", "12:30", "2001-01-01", ".inf", "---", "...", "${", "${a", "${a}", "${a:b}",
			"${a:${b}}", "\\${", "\\${a}", "\\\\${a}", "$", "$$", "$L", "$S", "#{1}", "}", "{", "{}", "[", "]", "[]",
			"[0]", "[a]", "a.b", "a-b", "-x", " ", "  ", "\t", "\n", "\r", "\r\n", "\f", "\b", "\u0000", "\u001b",
			"\u007f", "\u0085", "\u00a0", "\u00ad", "\u200b", "\u2028", "\u2029", "\u202e", "\ufeff", "\uffff", "ü",
			"İ", "ß", "\uD83D\uDE00", "*/", "\\u0041", "\\n", "type", "ref", "@type", "Straße");

	private static final List<String> PLAIN = List.of("", "a", "some text", "a,b", "yes", "1.10", "007", " a ");

	private Texts() {
	}

	static String any(Random random) {
		if (random.nextInt(3) == 0) {
			return PLAIN.get(random.nextInt(PLAIN.size()));
		}
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(4); i >= 0; i--) {
			text.append(PIECES.get(random.nextInt(PIECES.size())));
		}
		return text.toString();
	}

	static String key(Random random) {
		return (random.nextInt(3) == 0) ? List.of("a", "b-c", "bc", "B_C", "0", "1", "x.y", "F").get(random.nextInt(8))
				: any(random);
	}

}
