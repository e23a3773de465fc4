package dev.fingy.roundtrip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

import dev.fingy.Derived;
import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.FingyBinder;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.Secret;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What is written gives the same configuration when it is read.
 */
class RoundTripTests {

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{part: leaf}", "{part: {type: leaf, size: 7}}",
			"{part: {type: nest, inner: {type: nest, inner: leaf}}}",
			"{lazy: {type: nest, inner: {type: leaf, size: 3}}, part: {ref: t.lazy}}",
			"{parts: [leaf, {type: leaf, size: 2}, {type: nest, inner: leaf}]}", "{parts: []}", "{named: {}}",
			"{named: {a-b: leaf, '[c.d/E f]': {type: leaf, size: 2}, '[F]': leaf, '1': leaf}}",
			"{text: 'a: b #c \"d\" \\e ü \uD83D\uDE00'}", "{text: ''}", "{text: 'yes'}", "{text: '0x1F'}",
			"{text: '\\${not.a.placeholder}'}", "{text: \"two\\nlines\\tand a tab \"}", "{text: ' leading'}",
			"{text: \"\\e[2J \\x85 \\uFEFF\"}", "{rate: NaN}", "{rate: -0.0}", "{rate: 1e-300}", "{pause: 90s}",
			"{pause: PT1.5S}", "{mode: VERY-fast}", "{numbers: '1,2,3'}", "{numbers: [3, 1]}", "{tags: [b, a]}",
			"{modes: {slow: 1, very_fast: 2}}", "{any: {deep: [1, two, {three: 3.5}], flag: true}}",
			"{nested: {name: me}}", "{maybe: {type: leaf}}", "{matrix: [[1, 2], [3]]}",
			"{count: 5, total: 9999999999}" })
	void fingerprintStaysWhateverItIsWrittenAs(String yaml) {
		Everything bound = bind(yamlSource("t: " + yaml));
		Fingy fingy = Fingy.of(bound);
		Fingy read = Fingy.read(fingy.toJson());
		assertThat(read.fingerprint()).isEqualTo(fingy.fingerprint());
		assertThat(read.codeFingerprint()).isEqualTo(fingy.codeFingerprint());
		assertThat(read.with(Map.of()).fingerprint()).isEqualTo(fingy.fingerprint());
		assertThat(fingy.diff(read)).isEmpty();
		assertThat(Fingy.of(read.build(Everything.class)).fingerprint()).isEqualTo(fingy.fingerprint());
		assertThat(Fingy.of(fingy.build(Everything.class)).fingerprint()).isEqualTo(fingy.fingerprint());
		assertThat(Fingy.of(bind(yamlSource(fingy.toYaml()))).fingerprint()).isEqualTo(fingy.fingerprint());
		assertThat(read.toYaml()).isEqualTo(fingy.toYaml());
		// Properties know texts only, which is too little where nothing is declared
		if (bound.any() == null) {
			assertThat(Fingy.of(bind(propertiesSource(fingy.toProperties()))).fingerprint())
				.isEqualTo(fingy.fingerprint());
		}
	}

	@Test
	void partsAreBuiltAsTheirBase() {
		Fingy fingy = Fingy.of(bind(yamlSource("t: {lazy: {type: nest, inner: {type: leaf, size: 3}}}")));
		Fingy read = Fingy.read(fingy.toJson());
		assertThat(read.at("lazy").build(Part.class)).isEqualTo(new Nest(new Leaf(3)));
		assertThat(Fingy.read(fingy.at("lazy").toJson()).build(Part.class)).isEqualTo(new Nest(new Leaf(3)));
		assertThat(fingy.at("lazy").build(Part.class)).isEqualTo(new Nest(new Leaf(3)));
		assertThat(fingy.at("lazy.inner").with("size", 4).build(Leaf.class)).isEqualTo(new Leaf(4));
	}

	@Test
	void changedConfigurationIsBoundAnew() {
		Everything bound = bind(yamlSource("t: {part: {type: leaf, size: 7}, parts: [leaf, {type: leaf, size: 2}]}"));
		Fingy fingy = Fingy.of(bound);
		Fingy changed = fingy.with(Map.of("part.size", "8", "t.count", 3));
		assertThat(fingy.diff(changed)).hasToString("""
				~ t.part.size: 7 → 8
				~ t.count: 0 → 3""");
		assertThat(changed.build(Everything.class).part()).isEqualTo(new Leaf(8));
		assertThat(bound.part()).isEqualTo(new Leaf(7));
		assertThat(fingy.at("part").with("size", 9).path()).isEqualTo("t.part");
		assertThat(fingy.diff(fingy.without("parts[0]"))).hasToString("- t.parts[0]: {type: leaf}");
		assertThat(fingy.diff(fingy.without("part.size"))).hasToString("~ t.part.size: 7 → 1");
	}

	@Test
	void badChangesFailAsInBinding() {
		Fingy fingy = Fingy.of(bind(yamlSource("t: {part: {type: leaf, size: 7}}")));
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> fingy.with(Map.of("part.size", "many", "part.siz", 3)))
			.withMessage("""
					2 problems in the change of 't':

					  t.part.siz: 'leaf' has no such property
					      Value:  3
					      Origin: changed by the application
					      Properties: size
					      Did you mean 'size'?

					  t.part.size: is not an int
					      Value:  many
					      Origin: changed by the application
					""");
	}

	@Test
	void whatIsMaskedCannotBeBuilt() {
		Fingy fingy = Fingy.of(bind(yamlSource("t: {token: hunter2}")));
		assertThat(fingy.toYaml()).isEmpty();
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> Fingy.read(fingy.toJson()).build(Everything.class))
			.withMessage("""
					1 problem in the document of 't':

					  t.token: is masked in the document, so that nothing can be built of it
					""");
	}

	private static Everything bind(PropertySource<?> source) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().forEach((each) -> environment.getPropertySources().remove(each.getName()));
		environment.getPropertySources().addLast(source);
		return FingyBinder.get(environment).bind("t", Everything.class);
	}

	private static PropertySource<?> yamlSource(String yaml) {
		try {
			return new YamlPropertySourceLoader().load("yaml", resource(yaml.isEmpty() ? "none: 1" : yaml)).get(0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static PropertySource<?> propertiesSource(String properties) {
		try {
			return new PropertiesPropertySourceLoader()
				.load("properties", resource(properties.isEmpty() ? "none=1" : properties))
				.get(0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ByteArrayResource resource(String text) {
		return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
	}

	@Discriminated
	interface Part {

	}

	@TypeName("leaf")
	record Leaf(@DefaultValue("1") int size) implements Part {

	}

	@TypeName("nest")
	record Nest(Part inner) implements Part {

	}

	record Everything(@Nullable Part part, @Nullable Lazy<Part> lazy, @DefaultValue List<Part> parts,
			@DefaultValue Map<String, Part> named, @Nullable String text, @DefaultValue("0.5") double rate,
			@DefaultValue("1s") Duration pause, @DefaultValue("slow") Mode mode, @DefaultValue("7") int[] numbers,
			@DefaultValue("x,y") Set<String> tags, @DefaultValue Map<Mode, Integer> modes,
			@Nullable Map<String, Object> any, @DefaultValue Nested nested, Optional<Part> maybe,
			@DefaultValue List<List<Integer>> matrix, int count, long total, @Nullable @Secret String token) {

		@Derived
		int parts2() {
			return 2 * this.parts.size();
		}

	}

	record Nested(@DefaultValue("nobody") String name) {

	}

}
