package dev.fingy.references;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;

import dev.fingy.Derived;
import dev.fingy.Fingy;
import dev.fingy.FingyBinder;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TestSources;
import dev.fingy.TypeRegistry;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.format.DocumentSource;
import dev.fingy.zoo.Animal;
import dev.fingy.zoo.Animal.Cat;
import dev.fingy.zoo.Animal.Wolf;
import dev.fingy.zoo.Model;
import dev.fingy.zoo.Sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a configuration, or a part of one, refers to in others comes along: in documents
 * and fingerprints, and where it is built, sent, written or replayed.
 */
class ReferredDocumentsTests {

	private static final String[] LINES = { "g:", "  shared: {type: wolf, pack-size: 3}", "  other: {type: cat}",
			"  animals: [{type: cat}, {type: wolf, pack-size: 2}]", "  named: {a: cat, b: wolf}",
			"  nested: {inner: {type: cat}, more: x}", "h:", "  animal: {ref: g.shared}", "  second: {ref: g.shared}" };

	@Test
	void documentHoldsWhatIsReferredTo() {
		Fingy fingy = Fingy.of(bind(LINES));
		assertThat(fingy.toYaml()).isEqualTo("""
				h:
				  animal:
				    ref: g.shared
				  second:
				    ref: g.shared
				g:
				  shared:
				    type: wolf
				    pack-size: 3
				""");
		assertThat(fingy.toProperties()).isEqualTo("""
				h.animal.ref=g.shared
				h.second.ref=g.shared
				g.shared.type=wolf
				g.shared.pack-size=3
				""");
		Fingy read = Fingy.read(fingy.toJson());
		assertThat(read.path()).isEqualTo("h");
		assertThat(read.diff(fingy)).isEmpty();
		assertThat(read.fingerprint()).isEqualTo(fingy.fingerprint());
		assertThat(read.toYaml()).isEqualTo(fingy.toYaml());
		assertThat(read.toJson()).isEqualTo(fingy.toJson()
			.replaceFirst("\"captured\": \"[^\"]*\"",
					read.toJson().replaceFirst("(?s).*(\"captured\": \"[^\"]*\").*", "$1")));
		assertThat(Document.read(new StringReader(fingy.toJson()), "h").referred()).containsOnlyKeys("g");
	}

	@Test
	void onlyWhatIsReferredToIsThere() {
		assertThat(yaml("  animal: {ref: g.nested.inner}")).isEqualTo("""
				h:
				  animal:
				    ref: g.nested.inner
				g:
				  nested:
				    inner:
				      type: cat
				""");
		assertThat(yaml("  animal: {ref: g.named.b}")).isEqualTo("""
				h:
				  animal:
				    ref: g.named.b
				g:
				  named:
				    b:
				      type: wolf
				""");
		// The elements of a list have no names of their own
		assertThat(yaml("  animal: {ref: 'g.animals[1]'}")).isEqualTo("""
				h:
				  animal:
				    ref: g.animals[1]
				g:
				  animals:
				    - type: cat
				    - type: wolf
				      pack-size: 2
				""");
	}

	@Test
	void fingerprintsAreThoseOfTheContentToo() {
		String three = Fingy.of(bind(LINES)).fingerprint();
		assertThat(Fingy.of(bind(changed("pack-size: 3", "pack-size: 4"))).fingerprint()).isNotEqualTo(three);
		assertThat(Fingy.of(bind(changed("more: x", "more: y"))).fingerprint()).isEqualTo(three);
		assertThat(Fingy.of(bind(changed("ref: g.shared", "ref: G.Shared"))).fingerprint()).isEqualTo(three);
		assertThat(bind(LINES).animal().fingy().fingerprint())
			.isNotEqualTo(bind(changed("pack-size: 3", "pack-size: 4")).animal().fingy().fingerprint());
	}

	@Test
	void differenceShowsTheTarget() {
		Fingy three = Fingy.of(bind(LINES));
		Fingy four = Fingy.of(bind(changed("pack-size: 3", "pack-size: 4")));
		assertThat(three.diff(four)).hasToString("~ g.shared.pack-size: 3 → 4");
		assertThat(Fingy.read(three.toJson()).diff(four)).hasToString("~ g.shared.pack-size: 3 → 4");
		assertThat(three.diff(four).applyTo(Fingy.read(three.toJson())).diff(four)).isEmpty();
		assertThat(three.diff(Fingy.of(bind(changed("more: x", "more: y"))))).isEmpty();
	}

	@Test
	void configurationIsBuiltWithNewObjects() {
		FingyBinder binder = TestSources.yaml(LINES).binder();
		Shared shared = binder.bind("g", Shared.class);
		User user = binder.bind("h", User.class);
		User built = Fingy.of(user).build(User.class);
		assertThat(built.animal().get()).isEqualTo(new Wolf(3))
			.isSameAs(built.second().get())
			.isNotSameAs(shared.shared());
		User read = Fingy.read(Fingy.of(user).toJson()).build(User.class);
		assertThat(read.animal().get()).isEqualTo(new Wolf(3)).isSameAs(read.second().get());
		assertThat(Fingy.of(user).at("animal").build(Animal.class)).isEqualTo(new Wolf(3));
		assertThat(user.animal().create()).isEqualTo(new Wolf(3)).isNotSameAs(shared.shared());
	}

	@Test
	void partIsBuiltWithWhatItRefersTo() {
		FingyBinder binder = TestSources.yaml(with("  sink: {type: retry, sink: {ref: g.sink}}")).binder();
		Shared shared = binder.bind("g", Shared.class);
		User user = binder.bind("h", User.class);
		Sink.RetrySink expected = new Sink.RetrySink(new Sink.FileSink("a"), 3);
		assertThat(user.sink().get()).isEqualTo(expected);
		assertThat(((Sink.RetrySink) user.sink().create()).sink()).isSameAs(shared.sink());
		Fingy part = Fingy.of(user).at("sink");
		assertThat(part.build(Sink.class)).isEqualTo(expected);
		assertThat(Fingy.read(Fingy.of(user).toJson()).at("sink").build(Sink.class)).isEqualTo(expected);
		assertThat(part.toYaml()).isEqualTo("""
				h:
				  sink:
				    type: retry
				    sink:
				      ref: g.sink
				g:
				  sink:
				    type: file
				    path: a
				""");
	}

	@Test
	void whatIsSentBringsWhatItRefersTo() throws Exception {
		User user = bind(with("  sink: {type: retry, sink: {ref: g.sink}}"));
		Sink.RetrySink expected = new Sink.RetrySink(new Sink.FileSink("a"), 3);
		assertThat(copy(user.sink()).get()).isEqualTo(expected);
		assertThat(copy(user.animal()).get()).isEqualTo(new Wolf(3));
		for (Fingy fingy : List.of(Fingy.of(user), Fingy.read(Fingy.of(user).toJson()))) {
			assertThat(copy(fingy).diff(fingy)).isEmpty();
			assertThat(copy(fingy).fingerprint()).isEqualTo(fingy.fingerprint());
			User built = copy(fingy).build(User.class);
			assertThat(built.animal().get()).isEqualTo(new Wolf(3)).isSameAs(built.second().get());
			assertThat(copy(copy(fingy.at("sink"))).build(Sink.class)).isEqualTo(expected);
		}
	}

	@Test
	void javaHoldsWhatIsReferredTo() {
		Fingy fingy = Fingy.of(bind(LINES));
		assertThat(fingy.toJava()).contains("Lazy.of(Animal.Wolf::new, 3)", "map(\"ref\", \"animal\")")
			.doesNotContain("g.shared");
		assertThat(Fingy.read(fingy.toJson()).toJava()).contains("\"pack-size\", 3", "map(\"ref\", \"animal\")")
			.doesNotContain("g.shared");
	}

	@Test
	void changesKeepWhatIsReferredTo() {
		Fingy fingy = Fingy.of(bind(LINES));
		assertThat(fingy.with("animal", Map.of("type", "cat")).build(User.class).second().get()).isEqualTo(new Wolf(3));
		assertThat(fingy.with("animal", Map.of("ref", "g.other")).build(User.class).animal().get())
			.isEqualTo(new Cat(true));
		assertThat(fingy.with("animal.ref", "g.other").build(User.class).animal().get()).isEqualTo(new Cat(true));
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> fingy.with("animal", Map.of("ref", "g.othr")))
			.withMessageStartingWith("""
					1 problem in the change of 'h':

					  h.animal: refers to 'g.othr', where there is no node
					      Value:  g.othr
					      Origin: changed by the application
					""");
		User user = bind(with("  sink: {type: retry, sink: {ref: g.sink}}"));
		Sink.RetrySink changed = (Sink.RetrySink) user.sink().with("attempts", 5).get();
		assertThat(changed).isEqualTo(new Sink.RetrySink(new Sink.FileSink("a"), 5));
		assertThat(changed.sink()).isSameAs(((Sink.RetrySink) user.sink().get()).sink());
	}

	@Test
	void targetIsChangedInADocument() {
		Fingy read = Fingy.read(Fingy.of(bind(LINES)).toJson());
		Fingy changed = read.with("g.shared.pack-size", 7);
		assertThat(changed.build(User.class).animal().get()).isEqualTo(new Wolf(7));
		assertThat(read.diff(changed)).hasToString("~ g.shared.pack-size: 3 → 7");
		assertThat(read.at("g.shared").build(Animal.class)).isEqualTo(new Wolf(3));
		assertThat(read.with("animal", Map.of("type", "cat")).without("second").toYaml()).isEqualTo("""
				h:
				  animal:
				    type: cat
				""");
	}

	@Test
	void changedReferencesLeadToNodesOfTheDocument() {
		Fingy read = Fingy.read(Fingy.of(bind(LINES)).toJson());
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(
					() -> read.with(Map.of("animal", Map.of("ref", "h.nobody"), "second", Map.of("ref", "h.animal"))))
			.withMessage("""
					1 problem in the change of the document:

					  h.animal: refers to 'h.nobody', where there is no node
					""");
		assertThat(read.with("animal", Map.of("ref", "g.other")).toYaml()).contains("ref: g.other");
	}

	@Test
	void documentIsReplayedWithWhatItRefersTo() {
		Document document = Document.read(new StringReader(Fingy.of(bind(LINES)).toJson()), "run.json");
		StandardEnvironment environment = TestSources.yaml("g:", "  shared: {type: cat}", "  other: {type: wolf}", "h:")
			.environment();
		environment.getPropertySources().addFirst(DocumentSource.of("run.json", document));
		FingyBinder binder = FingyBinder.get(environment)
			.withTypes(TypeRegistry.builder().scan("dev.fingy.zoo").build());
		Shared shared = binder.bind("g", Shared.class);
		User user = binder.bind("h", User.class);
		assertThat(user.animal().get()).isEqualTo(new Wolf(3)).isSameAs(shared.shared()).isSameAs(user.second().get());
		assertThat(shared.other()).isEqualTo(new Wolf(1));
	}

	@Test
	void secretsOfTheTargetAreNotWritten() throws Exception {
		FingyBinder binder = TestSources
			.yaml("g:", "  login: {type: remote, url: me, phrase: hunter2, api-token: x}", "h:",
					"  told: {ref: g.login}")
			.binder();
		binder.bind("g", Secrets.class);
		Teller teller = binder.bind("h", Teller.class);
		assertThat(teller.told().get()).isEqualTo(new Model.Remote("me", "hunter2", "x"));
		String json = Fingy.of(teller).toJson();
		assertThat(json).contains("\"url\"").doesNotContain("hunter2");
		assertThat(new String(bytes(Fingy.of(teller)), StandardCharsets.ISO_8859_1)).doesNotContain("hunter2");
	}

	private static String yaml(String... lines) {
		List<String> all = new ArrayList<>(List.of(LINES).subList(0, LINES.length - 2));
		all.addAll(List.of(lines));
		return Fingy.of(bind(all.toArray(String[]::new))).toYaml();
	}

	private static String[] with(String... lines) {
		List<String> all = new ArrayList<>(List.of(LINES));
		all.add(1, "  sink: {type: file, path: a}");
		all.addAll(List.of(lines));
		return all.toArray(String[]::new);
	}

	private static String[] changed(String from, String to) {
		return String.join("\n", LINES).replace(from, to).split("\n");
	}

	private static User bind(String... lines) {
		FingyBinder binder = TestSources.yaml(lines).binder();
		binder.bind("g", Shared.class);
		return binder.bind("h", User.class);
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

	record Shared(@Nullable Animal shared, @Nullable Animal other, @Nullable List<Animal> animals,
			@Nullable Map<String, Animal> named, @Nullable Nested nested, @Nullable Sink sink) {

	}

	record Nested(@Nullable Animal inner, @Nullable String more) {

	}

	record User(@Nullable Lazy<Animal> animal, @Nullable Lazy<Animal> second, @Nullable Lazy<Sink> sink) {

	}

	record Secrets(@Nullable Lazy<Model> login) {

	}

	record Teller(Lazy<Model> told) {

		@Derived
		String hint() {
			return this.told.get().toString();
		}

	}

}
