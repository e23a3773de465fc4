package dev.fingy.internal.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CanonicalJsonTests {

	@Test
	void canonicalJsonSortsAndWritesAsRfc8785() {
		// The example of RFC 8785, section 3.2.3
		Map<String, String> names = new LinkedHashMap<>();
		names.put("\u20ac", "Euro Sign");
		names.put("\r", "Carriage Return");
		names.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
		names.put("1", "One");
		names.put("\ud83d\ude00", "Emoji: Grinning Face");
		names.put("\u0080", "Control");
		names.put("\u00f6", "Latin Small Letter O With Diaeresis");
		assertThat(canonical(names)).isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
				+ "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
				+ "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
		assertThat(canonical(List.of(333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001)))
			.isEqualTo("[333333333.3333333,1e+30,4.5,0.002,1e-27]");
		assertThat(canonical("\u20ac$\u000f\nA'B\"\\/\u2028")).isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\/\u2028\"");
	}

	@Test
	void canonicalJsonIsThatOfTheLibrary() throws IOException {
		Random random = new Random(8785);
		for (int i = 0; i < 2000; i++) {
			List<@Nullable Object> plain = List.of(value(random, 4));
			assertThat(canonical(plain)).isEqualTo(new JsonCanonicalizer(Json.compact(plain)).getEncodedString());
		}
	}

	private static Object value(Random random, int depth) {
		return switch (random.nextInt((depth > 0) ? 7 : 5)) {
			case 0 -> random.nextBoolean();
			case 1 -> (double) random.nextInt();
			case 2 -> Double.longBitsToDouble(random.nextLong() & 0xbfefffffffffffffL);
			case 3 -> random.nextInt(1000) / 100.0;
			case 4 -> text(random);
			case 5 -> random.ints(random.nextInt(4)).mapToObj((each) -> value(random, depth - 1)).toList();
			default -> {
				Map<String, Object> members = new LinkedHashMap<>();
				random.ints(random.nextInt(4)).forEach((each) -> members.put(text(random), value(random, depth - 1)));
				yield members;
			}
		};
	}

	private static String text(Random random) {
		int[] characters = random.ints(random.nextInt(6), 0, 0x1f700)
			.map((each) -> random.nextBoolean() ? each % 0x80 : each)
			.filter((each) -> each < Character.MIN_SURROGATE || each > Character.MAX_SURROGATE)
			.toArray();
		return new String(characters, 0, characters.length);
	}

	private static String canonical(Object plain) {
		return new String(Fingerprints.canonicalJson(plain), StandardCharsets.UTF_8);
	}

}
