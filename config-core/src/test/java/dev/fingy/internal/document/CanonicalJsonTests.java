package dev.fingy.internal.document;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

	private static String canonical(Object plain) {
		return new String(Fingerprints.canonicalJson(plain), StandardCharsets.UTF_8);
	}

}
