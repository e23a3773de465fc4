package dev.fingy.roundtrip.generated;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;

import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Numbers, texts and keys that a format cannot hold as they are come back as they were.
 */
class WrittenBackTests {

	private static final Fingy EMPTY = Fingy.of(Way.bind(new MapPropertySource("empty", Map.of("t.text", "x"))));

	private static Map<String, Object> part(String type, Object... namesAndValues) {
		Map<String, Object> part = new LinkedHashMap<>(Map.of("type", type));
		for (int i = 0; i < namesAndValues.length; i += 2) {
			part.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		return part;
	}

	private static void assertComesBack(Fingy fingy, Way... ways) throws Exception {
		Tree built = fingy.build(Tree.class);
		for (Way way : (ways.length > 0) ? ways : Way.values()) {
			Tree back = way.back(fingy);
			assertThat(Snapshot.of(back)).as(way.name()).isEqualTo(Snapshot.of(built));
			assertThat(Fingy.of(back).fingerprint()).as(way.name()).isEqualTo(fingy.fingerprint());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.123456789012345678901234567890123456", "123456789012345678901234567890123456.5",
			"1E-400", "1E+400", "-1E+400", "1.10", "1E+5", "0.000", "5E-324", "1.7976931348623157E+308", "100",
			"123456789012345678901234567890" })
	void decimals(String text) throws Exception {
		BigDecimal exact = new BigDecimal(text);
		Fingy fingy = EMPTY.with("lazy",
				part("decimals", "exact", exact, "more", List.of(exact, BigDecimal.ONE), "named", Map.of("a", exact)));
		assertComesBack(fingy);
		Part.Decimals read = (Part.Decimals) Way.YAML.back(fingy).lazy().get();
		assertThat(read.exact()).isEqualTo(exact);
		assertThat(read.more()).containsExactly(exact, BigDecimal.ONE);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.1234567890123456, 12345678901234.567, 1e17 / 3, 0.1 })
	void decimalsWithTheDigitsOfADouble(double value) throws Exception {
		assertComesBack(EMPTY.with("part",
				part("decimals", "exact", BigDecimal.valueOf(value), "more", List.of(BigDecimal.valueOf(value)))));
		assertComesBack(EMPTY.with("part", part("any", "any", Map.of("a", value))), Way.JSON, Way.YAML, Way.REPLAY);
	}

	@Test
	void numbers() throws Exception {
		assertComesBack(EMPTY.with(Map.of("part", part("decimals", "whole", BigInteger.ONE.shiftLeft(200)), "lazy",
				part("boxes", "large", Long.MIN_VALUE, "twofold", Double.MAX_VALUE, "single", Float.MIN_VALUE), "parts",
				List.of(part("maybes", "twofold", OptionalDouble.of(Double.NaN)),
						part("maybes", "twofold", OptionalDouble.of(Double.NEGATIVE_INFINITY)),
						part("boxes", "large", (1L << 53) + 1, "twofold", -0.0, "single", 3.4028235E38F)))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "${x", "a ${b", "${", "\\${x", "\\${x}", "\\\\${x}", "${x}", "${}", "${a ${b} c", "${a{b}",
			"${a}${b", "$\\{x}", "a\u0085b", "\u2028", "a\u2029b", "a\rb", "\r\n", "a\n\n", " a\t", "\u0000", "\ufeffa",
			"\uD83D\uDE00", "\uDE00a", "a\uD83D", "\u202ea", "~", "'", "- a", "a: b", "#", "0x1F", "1_0", "12:30", "=",
			"---", "\\u0041", "*/", "$L", "" })
	void textsAsValuesAndElements(String text) throws Exception {
		Fingy fingy = EMPTY.with(Map.of("text", text, "part", part("maybes", "text", text), "lazy",
				part("texts", "text", text, "texts", List.of(text, "a"), "set", List.of("z", text)), "parts",
				List.of(part("maps", "texts", Map.of("a", text), "lists", Map.of("b", List.of(text, text))))));
		assertThat(fingy.build(Tree.class).text()).isEqualTo(text);
		assertComesBack(fingy);
		Lazy<Part.Texts> standing = Lazy.of(Part.Texts.class, Map.of("text", text));
		assertThat(standing.with("text", text).get().text()).isEqualTo(text);
		assertThat(Fingy.read(standing.fingy().toJson()).build(Part.Texts.class).text()).isEqualTo(text);
		assertThat(Fingy.read(fingy.toJson()).with("t.text", text + text).build(Tree.class).text())
			.isEqualTo(text + text);
	}

	@Test
	void placeholdersOfAChangeAreResolved() {
		Fingy fingy = Fingy
			.of(Way.bind(new MapPropertySource("names", Map.of("t.text", "x", "name", "me", "other", "\\${name}"))));
		assertThat(fingy.with("text", "a ${name}").build(Tree.class).text()).isEqualTo("a me");
		assertThat(fingy.with("text", "\\${name} ${name}").build(Tree.class).text()).isEqualTo("\\${name} me");
		assertThat(fingy.with("text", "${absent}").build(Tree.class).text()).isEqualTo("${absent}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "-x", "x-", "--", "-", "_", "a_b", "a-b", "aB", "A", "a.b", ".", "a b", " a ", "a[b]c",
			"[0]", "[a]", "0", "007", "${x", "${x}", "a:b", "a=b", "#a", "!a", "\u0085", "a\nb", "ü", "\uD83D\uDE00",
			"true", "null", "~", "@type", "type", "ref" })
	void textsAsKeys(String key) throws Exception {
		assertComesBack(EMPTY.with(
				Map.of("named", Map.of(key, part("nest", "inner", "leaf"), "zz", "leaf"), "part", part("maps", "texts",
						Map.of(key, "a"), "lists", Map.of(key, List.of("b")), "numbers", Map.of(key, 1, "ab", 2)))));
	}

	@Test
	void keysThatDifferLittle() throws Exception {
		assertComesBack(EMPTY.with("part", part("maps", "texts",
				Map.of("ab", "1", "a-b", "2", "AB", "3", "a_b", "4", "aB", "5", "-ab", "6", "ab-", "7", "a.b", "8"))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "]", "[", "a]b", "][", "]a[" })
	void keysThatNoNameHolds(String key) throws Exception {
		Fingy fingy = EMPTY.with(Map.of("named", Map.of(key, "leaf"), "part",
				part("maps", "texts", Map.of(key, "a"), "numbers", Map.of(key, 1))));
		assertThat(fingy.build(Tree.class).named()).containsOnlyKeys(key);
		assertComesBack(fingy, Way.JSON, Way.REPLAY, Way.SERIALIZATION);
		String has = key.isEmpty() ? "has an empty key" : "has the key '" + key + "'";
		for (Fingy written : List.of(fingy, Fingy.read(fingy.toJson()))) {
			assertThatExceptionOfType(FingyException.class).isThrownBy(written::toYaml)
				.withMessage(
						"""
								3 problems in the description:

								  t.part.texts: %1$s, which no name in a file can hold; write the description as JSON or Java instead

								  t.part.numbers: %1$s, which no name in a file can hold; write the description as JSON or Java instead

								  t.named: %1$s, which no name in a file can hold; write the description as JSON or Java instead
								"""
							.formatted(has));
			assertThatExceptionOfType(FingyException.class).isThrownBy(written::toProperties)
				.withMessageContaining(has);
		}
	}

	@ParameterizedTest
	@EnumSource(Way.class)
	void recordsWithoutValues(Way way) throws Exception {
		Fingy fingy = EMPTY.with(Map.of("plain", Map.of(), "part", part("plains", "plain", Map.of(), "plains",
				List.of(Map.of(), Map.of()), "named", Map.of("a", Map.of())), "lazy",
				part("maybes", "plain", Map.of())));
		assertThat(((Part.Plains) fingy.build(Tree.class).part()).plain()).isNotNull();
		assertComesBack(fingy, way);
	}

	@ParameterizedTest
	@EnumSource(Way.class)
	void namesWithDots(Way way) throws Exception {
		Fingy fingy = EMPTY.with("part", part("dotted", "a", Map.of("b", "1", "c", "2"), "UPPER_name", "3"));
		assertThat(fingy.build(Tree.class).part()).isEqualTo(new Part.Dotted("1", "2", "3"));
		assertComesBack(fingy, way);
	}

	@Test
	void partsBelowKeysOfAnyKind() {
		for (String key : List.of("a b", "A", "a]b", "", "x.y", "-x")) {
			Fingy read = Fingy.read(EMPTY.with("named", Map.of(key, part("nest", "size", 5))).toJson());
			assertThat(read.build(Tree.class).named().get(key).get()).isEqualTo(new Part.Nest(null, 5));
			if (!key.isEmpty() && !key.equals("a]b")) {
				assertThat(read.at("t.named[" + key + "]").build(Part.class)).isEqualTo(new Part.Nest(null, 5));
			}
		}
	}

}
