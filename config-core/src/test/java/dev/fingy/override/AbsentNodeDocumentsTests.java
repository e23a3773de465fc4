package dev.fingy.override;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.Change;
import dev.fingy.DefaultType;
import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TestSources;
import dev.fingy.TypeName;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.format.DocumentSource;
import dev.fingy.override.AbsentNodeDocumentsTests.Animal.Cat;
import dev.fingy.override.AbsentNodeDocumentsTests.Animal.Wolf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What documents, differences and changes make of absent nodes.
 */
class AbsentNodeDocumentsTests {

	private static final String[] BASE = { "t:", "  animal: {type: cat, indoor: false}", "  map: {a: cat, b: wolf}",
			"  list: [cat]", "  sink: {type: retry, sink: {path: x}}", "  standard: cat" };

	private static final String[] OFF = { "t:", "  animal: null", "  map: {a: null}", "  list: null",
			"  sink: {sink: null}", "  standard: null" };

	private static TestSources sources() {
		return TestSources.yaml(OFF).andYaml("base.yaml", BASE);
	}

	private static All bound() {
		return sources().bind("t", All.class);
	}

	private static final All EXPECTED = new All(null, Map.of("b", new Wolf(1)), List.of(), new Sink.RetrySink(null, 3),
			null);

	@Test
	void documentsShowAbsentNodesAndWhatIsDiscarded() {
		String json = Fingy.of(sources().bind("t", All.class)).at("t.animal").toJson();
		assertThat(json.substring(json.indexOf("\"root\""))).isEqualTo("""
				"root": {
				    "value": null,
				    "absent": true,
				    "origin": "Byte array resource [application.yaml] - 2:11",
				    "set-aside": [
				      {
				        "property": "type",
				        "value": "cat",
				        "origin": "Byte array resource [base.yaml] - 2:18"
				      },
				      {
				        "property": "indoor",
				        "value": false,
				        "origin": "Byte array resource [base.yaml] - 2:31"
				      }
				    ]
				  }
				}
				""");
		assertThat(Fingy.of(bound()).at("t.map").toJson()).contains("\"a\": {", "\"absent\": true");
	}

	@Test
	void bindsWithoutThem() {
		assertThat(bound()).isEqualTo(EXPECTED);
	}

	@Test
	void readsWhatItWrites() {
		Fingy fingy = Fingy.of(bound());
		Fingy read = Fingy.read(fingy.toJson());
		assertThat(read.diff(fingy)).isEmpty();
		assertThat(read.build(All.class)).isEqualTo(EXPECTED);
		assertThat(read.fingerprint()).isEqualTo(fingy.fingerprint());
	}

	@Test
	void fingerprintsAreThoseOfNodesThatNobodyDefines() {
		All other = TestSources.yaml("t:", "  map: {b: wolf}", "  list: []", "  sink: {type: retry}", "  standard:")
			.bind("t", All.class);
		assertThat(Fingy.of(bound()).fingerprint()).isEqualTo(Fingy.of(other).fingerprint());
		assertThat(Fingy.of(bound()).diff(Fingy.of(other))).isEmpty();
	}

	@Test
	void differencesShowThemAsRemoved() {
		All before = TestSources.yaml(BASE).bind("t", All.class);
		assertThat(Fingy.of(before).diff(Fingy.of(bound())).toString()).isEqualTo("""
				- t.animal: {type: cat, indoor: false}
				- t.map.a: {type: cat}
				- t.list[0]: {type: cat}
				- t.sink.sink: {type: file, path: x}
				- t.standard: {type: cat}""");
		assertThat(Fingy.of(bound()).diff(Fingy.of(before))).extracting(Change::kind).containsOnly(Change.Kind.ADDED);
	}

	@Test
	void yamlAndPropertiesKeepThem() {
		Fingy fingy = Fingy.of(bound());
		assertThat(fingy.toYaml()).isEqualTo("""
				t:
				  animal: null
				  map:
				    a: null
				    b:
				      type: wolf
				  list: []
				  sink:
				    type: retry
				    sink: null
				  standard: null
				""");
		assertThat(fingy.toProperties()).isEqualTo("""
				t.animal=
				t.map.a=
				t.map.b.type=wolf
				t.list=
				t.sink.type=retry
				t.sink.sink=
				t.standard=
				""");
		assertThat(TestSources.yaml(fingy.toYaml().split("\n")).andYaml("base.yaml", BASE).bind("t", All.class))
			.isEqualTo(EXPECTED);
		assertThat(TestSources.yaml(BASE).underProperties(fingy.toProperties().split("\n")).bind("t", All.class))
			.isEqualTo(EXPECTED);
	}

	@Test
	void lazyObjectsWithoutPropertiesStayPresent() {
		Lazies bound = TestSources
			.yaml("t:", "  lazy: {}", "  map: {a: {}, b: {size: 2}, c: null}", "  list: [{}]", "  empty: {a: {}}")
			.bind("t", Lazies.class);
		assertPresent(bound);
		Fingy fingy = Fingy.of(bound);
		assertPresent(TestSources.yaml(fingy.toYaml().split("\n")).bind("t", Lazies.class));
		assertPresent(Fingy.read(fingy.toJson()).build(Lazies.class));
		TestSources replayed = TestSources.yaml("t:", "  map: {c: {}}");
		replayed.environment()
			.getPropertySources()
			.addFirst(DocumentSource.of("run.json", Document.read(new StringReader(fingy.toJson()), "run.json")));
		assertPresent(replayed.bind("t", Lazies.class));
		assertThat(fingy.toProperties()).isEqualTo("""
				t.lazy.size=1
				t.map.a.size=1
				t.map.b.size=2
				t.map.c=
				t.list[0].size=1
				t.empty.a=
				""");
	}

	@Test
	void emptyMapsThatAreDiscardedAreShown() {
		Lazies bound = TestSources.yaml("t:", "  map: {a: {}}").bind("t", Lazies.class);
		TestSources replayed = TestSources.of();
		replayed.environment()
			.getPropertySources()
			.addFirst(DocumentSource.of("run.json",
					Document.read(new StringReader(Fingy.of(bound).with("empty.a", Map.of()).toJson()), "run.json")));
		String json = Fingy.of(replayed.under("--t.empty.a=").bind("t", Lazies.class)).toJson();
		assertThat(json).contains("\"absent\": true");
	}

	private static void assertPresent(Lazies lazies) {
		assertThat(lazies.lazy().get()).isEqualTo(new Plain(1));
		assertThat(lazies.map()).containsOnlyKeys("a", "b");
		assertThat(lazies.list()).extracting(Lazy::get).containsExactly(new Plain(1));
		assertThat(lazies.empty().get("a").get()).isEqualTo(new Nothing());
	}

	@Test
	void replaysDiscardWhatFilesDefine() {
		Document document = Document.read(new StringReader(Fingy.of(bound()).toJson()), "run.json");
		TestSources sources = TestSources.yaml(BASE);
		sources.environment().getPropertySources().addFirst(DocumentSource.of("run.json", document));
		assertThat(sources.bind("t", All.class)).isEqualTo(EXPECTED);
		assertThat(sources.under("--t.standard=wolf").bind("t", All.class).standard()).isEqualTo(new Wolf(1));
	}

	@Test
	void changesGoByTheSameRules() {
		Fingy fingy = Fingy.of(bound());
		for (Fingy each : List.of(fingy, Fingy.read(fingy.toJson()))) {
			assertThat(each.with("list", List.of("cat")).build(All.class))
				.isEqualTo(new All(null, EXPECTED.map(), List.of(new Cat(true)), EXPECTED.sink(), null));
			assertThat(each.with("animal", "wolf").build(All.class).animal()).isEqualTo(new Wolf(1));
			assertThat(each.with("map.a", Map.of("type", "wolf", "pack-size", 2)).build(All.class).map())
				.isEqualTo(Map.of("a", new Wolf(2), "b", new Wolf(1)));
			assertThat(each.with("map.b", "").build(All.class).map()).isEmpty();
			assertThat(each.with("sink", "").build(All.class).sink()).isNull();
			assertThat(each.with("standard", null).build(All.class).standard()).isEqualTo(new Wolf(1));
			assertThat(each.without("standard").build(All.class).standard()).isEqualTo(new Wolf(1));
		}
		assertThat(fingy.with("map.b.pack-size", 2).at("animal")).isEqualTo(fingy.at("animal"));
	}

	@Test
	void lazyNodesAreSentWithThem() throws Exception {
		Lazy<Sink> lazy = Lazy.of(Sink.class, Map.of("type", "retry", "sink", ""));
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		new ObjectOutputStream(bytes).writeObject(lazy);
		Object copy = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
		assertThat(((Lazy<?>) copy).get()).isEqualTo(new Sink.RetrySink(null, 3));
		assertThat(lazy.fingy().toJava()).contains("\"sink\", \"\"");
	}

	@Test
	void anAbsentNodeIsNoObjectOfItsOwn() {
		Fingy fingy = Fingy.of(bound());
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> fingy.at("animal").build(Animal.class))
			.withMessage("""
					1 problem in the creation of 't.animal':

					  t.animal: is no object of its own; build what holds it
					""");
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> Fingy.read(fingy.toJson()).at("t.animal").build(Animal.class))
			.withMessage("""
					1 problem in the configuration of 't.animal':

					  t.animal: does not exist
					""");
	}

	record All(@Nullable Animal animal, @DefaultValue Map<String, Animal> map, @DefaultValue List<Animal> list,
			@Nullable Sink sink, @DefaultType("wolf") @Nullable Animal standard) {

	}

	record Lazies(Lazy<Plain> lazy, Map<String, Lazy<Plain>> map, List<Lazy<Plain>> list,
			Map<String, Lazy<Nothing>> empty) {

	}

	record Plain(@DefaultValue("1") int size) {

	}

	record Nothing() {

	}

	@Discriminated
	sealed interface Animal {

		@TypeName("cat")
		record Cat(@DefaultValue("true") boolean indoor) implements Animal {

		}

		@TypeName("wolf")
		record Wolf(@DefaultValue("1") int packSize) implements Animal {

		}

	}

	@Discriminated(defaultType = "file")
	sealed interface Sink {

		@TypeName
		record FileSink(@DefaultValue("out.txt") String path) implements Sink {

		}

		@TypeName
		record RetrySink(@Nullable Sink sink, @DefaultValue("3") int attempts) implements Sink {

		}

	}

}
