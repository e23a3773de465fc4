package dev.fingy.standalone;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TestSources;
import dev.fingy.zoo.Animal;
import dev.fingy.zoo.Animal.Cat;
import dev.fingy.zoo.Animal.Wolf;
import dev.fingy.zoo.Model;
import dev.fingy.zoo.Model.Linear;
import dev.fingy.zoo.Sink;
import dev.fingy.zoo.Sink.FileSink;
import dev.fingy.zoo.Sink.RetrySink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Lazies, fingies and objects that Fingy created as the values of changes and arguments.
 */
class GivenObjectsTests {

	private static T bound() {
		return TestSources
			.yaml("t:", "  model: {type: linear, num-features: 3}",
					"  sink: {type: retry, sink: {type: file, path: a}, attempts: 2}", "  other: {ref: t.sink}",
					"  animals: {a: cat}", "  list: [cat, {type: wolf, pack-size: 2}]")
			.bind("t", T.class);
	}

	@Test
	void changeTakesALazyAFingyAndACreatedObject() {
		Lazy<Model> given = Lazy.of(Linear::new, 9, true);
		Fingy fingy = Fingy.of(bound());
		for (Object value : List.of(given, given.fingy(), given.get(), Optional.of(given),
				Fingy.read(given.fingy().toJson()))) {
			Fingy changed = fingy.with("t.model", value);
			assertThat(changed.build(T.class).model().get()).isEqualTo(new Linear(9, true));
			assertThat(changed.diff(fingy)).hasToString("~ t.model.num-features: 9 → 3\n~ t.model.bias: true → false");
		}
	}

	@Test
	void whatIsGivenReplacesTheWholeNode() {
		Fingy changed = Fingy.of(bound()).with("t.sink", Lazy.of(RetrySink.class, Map.of("sink", "null")));
		assertThat(changed.at("t.sink").toYaml())
			.isEqualTo("t:\n  sink:\n    type: retry\n    sink:\n      type: 'null'\n");
	}

	@Test
	void nodesInMapsAndListsAreGiven() {
		Fingy changed = Fingy.of(bound())
			.with(Map.of("t.animals", Map.of("b", Lazy.of(Wolf::new, 4), "c", "cat"), "t.list",
					List.of(Lazy.of(Cat::new, false).fingy(), Lazy.of(Wolf::new, 1), "horse"), "t.sink",
					Map.of("type", "retry", "sink", Lazy.of(FileSink::new, "z"))));
		T built = changed.build(T.class);
		assertThat(built.animals()).isEqualTo(Map.of("b", new Wolf(4), "c", new Cat(true)));
		assertThat(built.list()).containsExactly(new Cat(false), new Wolf(1), new Wolf(4));
		assertThat(built.sink()).isEqualTo(new RetrySink(new FileSink("z"), 2));
	}

	@Test
	void partsOfOthersAreGiven() {
		Fingy other = Fingy.of(bound()).with("t.sink.attempts", 7).with("t.animals.a", "wolf");
		Fingy changed = Fingy.of(bound())
			.with(Map.of("t.sink.attempts", other.at("t.sink.attempts"), "t.animals", other.at("t.animals"), "t.list",
					other.at("t.list")));
		T built = changed.build(T.class);
		assertThat(built.sink()).isEqualTo(new RetrySink(new FileSink("a"), 7));
		assertThat(built.animals()).isEqualTo(Map.of("a", new Wolf(1)));
		assertThat(built.list()).containsExactly(new Cat(true), new Wolf(2));
	}

	@Test
	void referencesInWhatIsGivenComeAlong() {
		Lazy<Pair> pair = shared();
		for (Object value : List.of(pair, pair.fingy(), Fingy.read(pair.fingy().toJson()))) {
			Fingy changed = Fingy.of(TestSources.yaml("p:", "  pair: {}").bind("p", Pairs.class)).with("p.pair", value);
			Pair built = changed.build(Pairs.class).pair().get();
			assertThat(built.second()).isSameAs(built.first());
			assertThat(changed.toJson()).containsPattern("\"ref\": \"p.pair.(first|second)\"");
		}
	}

	private static Lazy<Pair> shared() {
		Lazy<Model> one = Lazy.of(Linear::new, 1, true);
		return Lazy.of(Pair.class, Map.of("first", one, "second", one));
	}

	@Test
	void lazyIsChangedByOthers() {
		Lazy<Sink> sink = Lazy.of(Sink.class, Map.of("type", "retry", "attempts", 5, "sink", "file"));
		assertThat(sink.with("sink", Lazy.of(FileSink::new, "q")).get()).isEqualTo(new RetrySink(new FileSink("q"), 5));
		assertThat(bound().model().with("t.model", Lazy.of(Linear::new, 9, true)).get()).isEqualTo(new Linear(9, true));
	}

	@Test
	void readDocumentTakesThemToo() {
		Fingy document = Fingy.read(Fingy.of(bound()).toJson());
		Lazy<Model> given = Lazy.of(Linear::new, 9, true);
		for (Object value : List.of(given, given.fingy(), given.get(), Fingy.read(given.fingy().toJson()))) {
			Fingy changed = document.with("t.model", value).with("t.list", List.of(Lazy.of(Wolf::new, 6), "cat"));
			T built = changed.build(T.class);
			assertThat(built.model().get()).isEqualTo(new Linear(9, true));
			assertThat(built.list()).containsExactly(new Wolf(6), new Cat(true));
		}
		Fingy pairs = Fingy.read(Fingy.of(TestSources.yaml("p:", "  pair: {}").bind("p", Pairs.class)).toJson())
			.with("p.pair", shared());
		Pair built = pairs.build(Pairs.class).pair().get();
		assertThat(built.second()).isSameAs(built.first());
	}

	@Test
	void argumentsTakeFingies() {
		Fingy fingy = Lazy.of(FileSink::new, "q").fingy();
		assertThat(Lazy.of(RetrySink.class, Map.of("sink", fingy)).get())
			.isEqualTo(new RetrySink(new FileSink("q"), 3));
		assertThat(Lazy.of(RetrySink.class, Map.of("sink", Fingy.read(fingy.toJson()))).get())
			.isEqualTo(new RetrySink(new FileSink("q"), 3));
	}

	@Test
	void whatDoesNotFitIsReported() {
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> Fingy.of(bound()).with("t.model", Lazy.of(Wolf::new, 1)))
			.withMessageContaining("t.model: is a Wolf, which is not a Model");
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> Fingy.of(bound())
				.with("t.model", Fingy.read(Lazy.of(Model.Remote::new, "u", "phrase", "x").fingy().toJson())))
			.withMessageContaining("t.model.phrase: is a secret that the given document does not hold")
			.withMessageContaining("t.model.api-token: is a secret that the given document does not hold");
	}

	record T(Lazy<Model> model, Sink sink, Sink other, Map<String, Animal> animals, List<Animal> list) {

	}

	record Pair(@Nullable Model first, @Nullable Model second) {

	}

	record Pairs(Lazy<Pair> pair) {

	}

}
