package dev.fingy.sharing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.Secret;
import dev.fingy.TestSources;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Parts of documents that refer to what stands outside of them are built with it.
 */
class DocumentPartsTests {

	private static final String[] SHARED = { "one: {kind: leaf, size: 3}", "two: {kind: nest, inner: {ref: t.one}}",
			"parts:", "  - {kind: pair, left: {ref: t.two}, right: {ref: t.one}}",
			"  - {kind: pair, left: {ref: t.one}, right: {ref: t.two}}" };

	// The one inside of the other comes first
	private static final String[] INSIDE = { "two: {kind: nest, inner: {kind: leaf, size: 3}}", "parts:",
			"  - {kind: pair, left: {ref: t.two.inner}, right: {ref: t.two}}" };

	@Test
	void partIsBuiltWithWhatItRefersTo() {
		Pair pair = read(SHARED).at("parts[1]").build(Pair.class);
		assertThat(pair).isEqualTo(new Pair(new Leaf(3), new Nest(new Leaf(3))));
		assertThat(((Nest) pair.right()).inner()).isSameAs(pair.left());
	}

	@Test
	void partIsBuiltWithWhatStandsInsideOfWhatItRefersTo() {
		Pair pair = read(INSIDE).at("parts[0]").build(Pair.class);
		assertThat(pair).isEqualTo(new Pair(new Leaf(3), new Nest(new Leaf(3))));
		assertThat(((Nest) pair.right()).inner()).isSameAs(pair.left());
	}

	@Test
	void partOfAPartIsBuiltWithWhatTheWholeHolds() {
		Fingy part = read("one: {kind: leaf, size: 3}",
				"two: {kind: pair, left: {kind: leaf}, right: {kind: pair, left: {ref: t.two.left}, right: {ref: t.one}}}")
			.at("two");
		assertThat(part.at("right").build(Pair.class)).isEqualTo(new Pair(new Leaf(1), new Leaf(3)));
		assertThat(part.with("left.size", 2).at("right").build(Pair.class))
			.isEqualTo(new Pair(new Leaf(2), new Leaf(3)));
	}

	@Test
	void changedPartRefersToTheWhole() {
		Fingy part = read("one: {kind: leaf, size: 3}", "two: {kind: nest}").at("two");
		assertThat(part.with("inner", Map.of("ref", "t.one")).build(Nest.class)).isEqualTo(new Nest(new Leaf(3)));
		assertThat(read(SHARED).at("two").without("inner").build(Nest.class)).isEqualTo(new Nest(null));
	}

	@Test
	void partIsShownAndComparedWithWhatItRefersTo() {
		Fingy part = read(SHARED).at("two");
		assertThat(part.toYaml()).isEqualTo("""
				t:
				  two:
				    kind: nest
				    inner:
				      ref: t.one
				  one:
				    kind: leaf
				    size: 3
				""");
		assertThat(part.diff(bind(SHARED).at("two"))).isEmpty();
	}

	@Test
	void partArrivesWithWhatItRefersTo() throws Exception {
		for (Fingy fingy : List.of(read(SHARED), bind(SHARED))) {
			Fingy part = fingy.at("parts[0]");
			Fingy copy = copy(part);
			assertThat(copy.diff(part)).isEmpty();
			assertThat(copy.toJson().replaceFirst("captured.*", ""))
				.isEqualTo(part.toJson().replaceFirst("captured.*", ""));
			assertThat(copy.build(Pair.class)).isEqualTo(new Pair(new Nest(new Leaf(3)), new Leaf(3)));
			assertThat(copy(copy).build(Pair.class).left()).isEqualTo(new Nest(new Leaf(3)));
		}
	}

	@Test
	void secretsOutsideArriveNeither() throws Exception {
		String[] lines = { "one: {kind: login, token: hunter2}", "two: {kind: nest, inner: {ref: t.one}}" };
		assertThat(new String(bytes(bind(lines).at("two")), java.nio.charset.StandardCharsets.ISO_8859_1))
			.contains("login")
			.doesNotContain("hunter2");
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> read(lines).at("two").build(Nest.class))
			.withMessage("""
					1 problem in the document of 't.two':

					  t.two.inner.token: is masked in the document, so that nothing can be built of it
					""");
	}

	@Test
	void referenceThatLeadsNowhereIsReported() {
		Fingy part = read("two: {kind: nest}").at("two").with("inner", Map.of("ref", "t.noe"));
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> part.build(Nest.class)).withMessage("""
				1 problem in the configuration of 't.two':

				  t.two.inner: refers to 't.noe', which the document does not hold
				      Value:  t.noe
				      Origin: document - t.two.inner.ref
				      Nodes:  t.two
				""");
	}

	@Test
	void referenceThatLeadsNowhereIsReportedBesideOtherProblems() {
		Fingy part = read("two: {kind: pair, left: {kind: leaf}, right: {kind: leaf, size: 2}}").at("two")
			.with(Map.of("left", Map.of("ref", "t.noe"), "right.size", "many"));
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> part.build(Pair.class)).withMessage("""
				2 problems in the configuration of 't.two':

				  t.two.left: refers to 't.noe', which the document does not hold
				      Value:  t.noe
				      Origin: document - t.two.left.ref
				      Nodes:  t.two, t.two.right

				  t.two.right.size: is not an int
				      Value:  many
				      Origin: document - t.two.right.size
				""");
	}

	@Test
	void circleThroughTheWholeIsReported() {
		String json = read("one: {kind: nest, inner: {kind: leaf}}", "two: {kind: nest, inner: {ref: t.one}}").toJson()
			.replaceFirst("(?s)\"inner\": \\{\\s*\"type\": \"leaf\".*?\"properties\".*?\\}\\s*\\}\\s*\\}",
					"\"inner\": { \"ref\": \"t.two\" }");
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> Fingy.read(json).at("two").build(Nest.class))
			.withMessage("""
					1 problem in the configuration of 't.two':

					  t.two: needs itself: t.two → t.two.inner → t.two
					      Origin: document - t.two.inner.inner.ref
					""");
	}

	@Test
	void longChainIsTooDeepAndNoStackOverflow() {
		StringBuilder entries = new StringBuilder();
		for (int i = 0; i < 20_000; i++) {
			entries.append("\"p")
				.append(i)
				.append("\": { \"type\": \"nest\", \"discriminator\": \"kind\", ")
				.append("\"properties\": { \"inner\": { \"ref\": \"t.p")
				.append(i + 1)
				.append("\" } } },\n");
		}
		Fingy fingy = Fingy
			.read("""
					{ "fingy": 1, "captured": "2026-11-22T16:00:00Z", "fingerprint": { "config": "sha256:0000000000000000000000000000000000000000000000000000000000000000", "code": "sha256:0000000000000000000000000000000000000000000000000000000000000000" },
					  "configurations": { "t": { "properties": { %s "end": { "value": 1 } } } } }"""
				.formatted(entries));
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> fingy.at("p0").build(Nest.class))
			.withMessageContaining("is nested deeper than 100 levels (fingy.limits.max-depth)");
	}

	@Test
	void freeStandingDocumentRefersToItself() {
		Lazy<Part> leaf = Lazy.of(Leaf::new, 3);
		Fingy fingy = Fingy.read(Lazy.of(Pair.class, Map.of("left", leaf, "right", leaf)).fingy().toJson());
		assertThat(fingy.toYaml()).contains("  ref: ");
		Pair pair = fingy.build(Pair.class);
		assertThat(pair.right()).isEqualTo(new Leaf(3)).isSameAs(pair.left());
	}

	@Test
	void lazyWhoseTypeIsNamedByAnotherPropertyArrives() throws Exception {
		Holder bound = TestSources.yaml("t:", "  two: {kind: nest, inner: {kind: leaf, size: 3}}")
			.with((types) -> types.add(Leaf.class, Nest.class, Pair.class, Login.class))
			.bind("t", Holder.class);
		assertThat(copy(bound.two()).get()).isEqualTo(new Nest(new Leaf(3)));
	}

	private static Fingy read(String... lines) {
		return Fingy.read(bind(lines).toJson());
	}

	private static Fingy bind(String... lines) {
		List<String> all = new ArrayList<>(List.of("t:"));
		List.of(lines).forEach((line) -> all.add("  " + line));
		return Fingy.of(TestSources.yaml(all.toArray(String[]::new))
			.with((types) -> types.add(Leaf.class, Nest.class, Pair.class, Login.class))
			.bind("t", Holder.class));
	}

	private static byte[] bytes(Object object) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
			stream.writeObject(object);
		}
		return bytes.toByteArray();
	}

	@SuppressWarnings("unchecked") // a copy is of the same type
	private static <T> T copy(T object) throws IOException, ClassNotFoundException {
		try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes(object)))) {
			return (T) stream.readObject();
		}
	}

	record Holder(@Nullable Lazy<Part> one, @Nullable Lazy<Part> two, @DefaultValue List<Part> parts) {

	}

	@Discriminated(property = "kind")
	interface Part {

	}

	@TypeName("leaf")
	record Leaf(@DefaultValue("1") int size) implements Part {

	}

	@TypeName("nest")
	record Nest(@Nullable Part inner) implements Part {

	}

	@TypeName("pair")
	record Pair(Part left, Part right) implements Part {

	}

	@TypeName("login")
	record Login(@Secret String token) implements Part {

	}

}
