package dev.fingy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which configurations are equal, as they are bound.
 */
class FingerprintRulesTests {

	private static String fingerprint(String line) {
		return Fingy.of(TestSources.yaml("t: {" + line + "}").bind("t", Values.class)).fingerprint();
	}

	private static String fingerprint(Map<String, Object> properties) {
		return Fingy.of(TestSources.of().underMap(properties).bind("t", Values.class)).fingerprint();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			sizes: '1x1,2x2'        | sizes: '1x1,2x2'
			sizes: '1x1, 2x2'       | sizes: [1x1, 2x2]
			array: 'a,b'            | array: [a, b]
			set-of-sizes: 'a,b,a'   | set-of-sizes: [b, a]
			resources: 'classpath:x,classpath:y' | resources: ['classpath:x', 'classpath:y']
			by-size: {a: 1}         | by-size: {a: 1}
			by-level: {high: 1}     | by-level: {HIGH: 1}
			by-number: {1: a}       | by-number: {01: a}
			names: [a, b]           | names: [b, a]
			names: [a, b, a]        | names: 'b,a'
			nested: [[a, b]]        | nested: [[b, a]]
			number: 1               | number: 1.0
			""")
	void equal(String one, String other) {
		assertThat(fingerprint(one)).isEqualTo(fingerprint(other));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			sizes: '1x1,2x2'        | sizes: '2x2,1x1'
			by-size: {a: 1}         | by-size: {b: 1}
			names: [a, b]           | names: [a]
			number: 0.0             | number: -0.0
			decimal: 0.0            | decimal: -0.0
			""")
	void different(String one, String other) {
		assertThat(fingerprint(one)).isNotEqualTo(fingerprint(other));
	}

	@Test
	void halvesOfCharactersAreDifferent() {
		List<String> texts = List.of("\ud800", "\ud801", "\udc00", "?", "\\ud800", "\\\\ud800", "\ud800\\",
				"\ud83d\ude00");
		assertThat(texts.stream().map((text) -> fingerprint(Map.of("t.text", text)))).doesNotHaveDuplicates();
	}

	@Test
	void toJsonWritesEachElementAsItWasWritten() {
		Values bound = TestSources
			.yaml("t: {sizes: '1x1, 2x2', by-size: {3x3: 1}, resources: 'classpath:x', number: -0.0}")
			.underMap(Map.of("t.text", "\ud800", "t.size", new Size("own")))
			.bind("t", Values.class);
		assertThat(values(Fingy.of(bound).toJson())).containsExactly("\"1x1\"", "\"2x2\"", "1", "\"classpath:x\"",
				"null", "null", "null", "null", "null", "null", "-0.0", "null", "\"\\ud800\"",
				"\"dev.fingy.FingerprintRulesTests$Size\"", "\"4x4\"", "\"5x5,6x6\"", "\"7x7\"", "\"8x8\"", "null");
	}

	private static List<String> values(String json) {
		return java.util.regex.Pattern.compile("\"value\": (\"[^\"]*\"|[^,\n]*)")
			.matcher(json)
			.results()
			.map((match) -> match.group(1))
			.toList();
	}

	record Values(List<Size> sizes, Map<Size, Integer> bySize, List<Resource> resources, Size @Nullable [] array,
			@Nullable Set<Size> setOfSizes, @Nullable Map<Level, Integer> byLevel,
			@Nullable Map<Integer, String> byNumber, @Nullable Set<String> names, @Nullable List<Set<String>> nested,
			@Nullable Double number, @Nullable Float decimal, @Nullable String text, @Nullable Size size,
			@DefaultValue Defaults defaults, @Nullable Lazy<Model> model) {

	}

	static class Defaults {

		Defaults(@DefaultValue({ "4x4", "5x5,6x6" }) List<Size> sizes, @DefaultValue("7x7, 8x8") Size[] array) {
			assertThat(array).hasSameSizeAs(sizes);
		}

	}

	@Discriminated
	interface Model {

	}

	enum Level {

		HIGH

	}

	/**
	 * Has equality, but no text of its own.
	 */
	public static final class Size {

		private final String text;

		private Size(String text) {
			this.text = text;
		}

		public static Size of(String text) {
			return new Size(text);
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Size size && this.text.equals(size.text);
		}

		@Override
		public int hashCode() {
			return Objects.hash(this.text);
		}

	}

}
