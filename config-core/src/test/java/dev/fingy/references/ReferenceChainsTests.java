package dev.fingy.references;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TestSources;
import dev.fingy.zoo.Animal;
import dev.fingy.zoo.Animal.Cat;
import dev.fingy.zoo.Animal.Dog;
import dev.fingy.zoo.Animal.Wolf;
import dev.fingy.zoo.Sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A reference may lead to another one: the chain ends at the object.
 */
class ReferenceChainsTests {

	private static final String[] CHAIN = { "t:", "  first: {ref: t.second}", "  second: {ref: t.third}",
			"  third: {type: cat}" };

	@Test
	void chainEndsAtTheObject() {
		Zoo zoo = bind(CHAIN);
		assertThat(zoo.first()).isEqualTo(new Cat(true)).isSameAs(zoo.second()).isSameAs(zoo.third());
	}

	@Test
	void elementsEntriesLaziesAndOptionalsAreLinksToo() {
		Zoo zoo = bind("t:", "  animals: [{ref: t.named.tom}, {ref: t.later}]", "  named: {tom: {ref: 't.animals[1]'}}",
				"  later: {ref: t.perhaps}", "  perhaps: {ref: t.third}", "  third: wolf");
		assertThat(zoo.animals()).containsExactly(new Wolf(1), new Wolf(1));
		assertThat(zoo.animals().get(0)).isSameAs(zoo.animals().get(1))
			.isSameAs(zoo.named().get("tom"))
			.isSameAs(zoo.later().get())
			.isSameAs(zoo.perhaps().orElseThrow())
			.isSameAs(zoo.third());
	}

	@Test
	void linkOfAnotherSourceLeadsElsewhere() {
		Zoo zoo = TestSources.yaml(CHAIN).under("--t.second.ref=t.dog", "--t.dog.type=dog").bind("t", Zoo.class);
		assertThat(zoo.first()).isSameAs(zoo.second()).isSameAs(zoo.dog());
	}

	@Test
	void nodeOfAnotherSourceEndsTheChain() {
		Zoo zoo = TestSources.yaml(CHAIN).underEnvironment("T_SECOND_TYPE", "wolf").bind("t", Zoo.class);
		assertThat(zoo.first()).isEqualTo(new Wolf(1)).isSameAs(zoo.second());
		assertThat(zoo.third()).isEqualTo(new Cat(true));
	}

	@Test
	void pathMayLeadThroughAReference() {
		Zoo zoo = bind("t:", "  sink: {ref: t.other.sink.sink}", "  other: {type: retry, sink: {ref: t.outer}}",
				"  outer: {type: retry, sink: {type: file, path: a}}");
		assertThat(zoo.sink()).isEqualTo(new Sink.FileSink("a"));
		assertThat(((Sink.RetrySink) ((Sink.RetrySink) zoo.other()).sink()).sink()).isSameAs(zoo.sink());
	}

	@ParameterizedTest
	@ValueSource(strings = { "T.myCat", "t.my_cat", "T.MY-CAT", "t.mycat", "T.My-Cat" })
	void pathInAnotherSpellingReachesItsNode(String spelling) {
		Zoo zoo = bind("t:", "  my-cat: cat", "  first: {ref: " + spelling + "}");
		assertThat(zoo.first()).isEqualTo(new Cat(true)).isSameAs(zoo.myCat());
		assertThat(Fingy.of(zoo).toYaml())
			.isEqualTo(Fingy.of(bind("t:", "  my-cat: cat", "  first: {ref: t.my-cat}")).toYaml());
	}

	@ParameterizedTest
	@ValueSource(strings = { "t.named.my-key", "t.named.myKey", "t.named[my-key]", "T.Named.MY_KEY" })
	void keyInAnotherSpellingReachesItsEntry(String spelling) {
		Zoo zoo = bind("t:", "  named: {my-key: cat}", "  first: {ref: '" + spelling + "'}");
		assertThat(zoo.first()).isEqualTo(new Cat(true)).isSameAs(zoo.named().get("my-key"));
	}

	@Test
	void keyAsItIsWrittenGoesBeforeOtherSpellings() {
		Zoo zoo = bind("t:", "  named: {my-key: cat, myKey: wolf}", "  first: {ref: t.named.myKey}",
				"  second: {ref: t.named.my-key}");
		assertThat(zoo.first()).isEqualTo(new Wolf(1));
		assertThat(zoo.second()).isEqualTo(new Cat(true));
		assertThat(problems("t:", "  named: {my-key: cat, myKey: wolf}", "  first: {ref: t.named.MY_KEY}"))
			.isEqualTo("""
					1 problem in the configuration of 't':

					  t.first: refers to 't.named.MY_KEY', where there is no node
					      Value:  t.named.MY_KEY
					      Origin: Byte array resource [application.yaml] - 3:16
					      Nodes:  t.named.my-key, t.named.myKey
					      Did you mean 't.named.my-key'?
					""");
	}

	@Test
	void indexMayBeWrittenLikeAName() {
		Zoo zoo = bind("t:", "  animals: [cat, wolf]", "  first: {ref: t.animals.1}");
		assertThat(zoo.first()).isEqualTo(new Wolf(1)).isSameAs(zoo.animals().get(1));
	}

	@Test
	void cycleOfNothingButReferencesIsShownWhole() {
		assertThat(problems("t:", "  first: {ref: t.second}", "  second: {ref: t.third}", "  third: {ref: t.second}"))
			.isEqualTo("""
					1 problem in the configuration of 't':

					  t.second: needs itself: t.second → t.third → t.second
					      Origin: Byte array resource [application.yaml] - 3:17
					""");
		assertThat(problems("t:", "  first: {ref: t.first}")).isEqualTo("""
				1 problem in the configuration of 't':

				  t.first: needs itself: t.first → t.first
				      Origin: Byte array resource [application.yaml] - 2:16
				""");
	}

	@Test
	void cycleThroughAChainIsShownWhole() {
		assertThat(problems("t:", "  sink: {type: retry, sink: {ref: t.other}}", "  other: {ref: t.outer}",
				"  outer: {type: retry, sink: {ref: t.sink}}"))
			.isEqualTo("""
					1 problem in the configuration of 't':

					  t.sink: needs itself: t.sink → t.other → t.outer → t.sink
					      Origin: Byte array resource [application.yaml] - 2:35
					""");
	}

	@Test
	void onlyTheLastLinkReportsThatNothingIsThere() {
		assertThat(problems("t:", "  first: {ref: t.second}", "  second: {ref: t.thrid}", "  third: cat")).isEqualTo("""
				1 problem in the configuration of 't':

				  t.second: refers to 't.thrid', where there is no node
				      Value:  t.thrid
				      Origin: Byte array resource [application.yaml] - 3:17
				      Nodes:  t.third
				      Did you mean 't.third'?
				""");
	}

	@Test
	void eachLinkMustAllowTheObject() {
		assertThat(problems("t:", "  dog: {ref: t.second}", "  second: {ref: t.third}", "  third: cat")).isEqualTo("""
				1 problem in the configuration of 't':

				  t.dog: refers to 't.second', which is a Cat and not a Dog
				      Value:  t.second
				      Origin: Byte array resource [application.yaml] - 2:14
				""");
		// What refers to the mistaken link is right once that is
		assertThat(problems("t:", "  first: {ref: t.dog}", "  dog: {ref: t.third}", "  third: cat")).isEqualTo("""
				1 problem in the configuration of 't':

				  t.dog: refers to 't.third', which is a Cat and not a Dog
				      Value:  t.third
				      Origin: Byte array resource [application.yaml] - 3:14
				""");
	}

	@Test
	void chainToANodeThatFailedIsNoFurtherProblem() {
		assertThat(problems("t:", "  first: {ref: t.second}", "  second: {ref: t.third}", "  third: {type: cta}"))
			.isEqualTo("""
					1 problem in the configuration of 't':

					  t.third.type: unknown type 'cta'
					      Value:  cta
					      Origin: Byte array resource [application.yaml] - 4:17
					      Types:  cat, dog, horse, wolf (lupus)
					      Did you mean 'cat'?
					""");
	}

	@Test
	void chainsAreAsLongAsAnyOtherPath() {
		List<String> lines = new ArrayList<>(List.of("t:", "  named:"));
		for (int i = 0; i < 20_000; i++) {
			lines.add("    a" + i + ": {ref: t.named.a" + (i + 1) + "}");
		}
		lines.add("    a20000: cat");
		assertThat(problems(lines.toArray(String[]::new))).isEqualTo("""
				1 problem in the configuration of 't':

				  t.named.a0: needs more than 100 nodes, each through the one before (fingy.limits.max-depth)
				      Origin: Byte array resource [application.yaml] - 3:15
				""");
		List<String> all = lines.subList(20_000 - 95, 20_003);
		Zoo zoo = bind(java.util.stream.Stream.concat(List.of("t:", "  named:").stream(), all.stream())
			.toArray(String[]::new));
		assertThat(zoo.named().values()).hasSizeGreaterThan(90).allMatch((each) -> each == zoo.named().get("a20000"));
	}

	@Test
	void descriptionsNameTheObject() {
		Fingy fingy = Fingy.of(bind(CHAIN));
		assertThat(fingy.toYaml()).isEqualTo("""
				t:
				  first:
				    ref: t.third
				  second:
				    ref: t.third
				  third:
				    type: cat
				""");
		Zoo built = fingy.build(Zoo.class);
		assertThat(built.first()).isSameAs(built.second()).isSameAs(built.third());
		Zoo read = Fingy.read(fingy.toJson()).build(Zoo.class);
		assertThat(read.first()).isSameAs(read.second()).isSameAs(read.third());
	}

	@Test
	void changeOfALinkIsFollowed() {
		Fingy fingy = Fingy.of(bind(CHAIN)).with("second", Map.of("type", "wolf"));
		Zoo built = fingy.build(Zoo.class);
		assertThat(built.first()).isEqualTo(new Wolf(1)).isSameAs(built.second());
		assertThat(built.third()).isEqualTo(new Cat(true));
		Fingy again = Fingy.of(bind(CHAIN)).with("third.indoor", false);
		assertThat(again.build(Zoo.class).first()).isEqualTo(new Cat(false));
	}

	@Test
	void changeThatClosesACycleIsReported() {
		Fingy fingy = Fingy.of(bind(CHAIN));
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> fingy.with("third", Map.of("ref", "t.first")))
			.withMessage("""
					1 problem in the change of 't':

					  t.first: needs itself: t.first → t.second → t.third → t.first
					      Origin: Byte array resource [application.yaml] - 2:16
					""");
	}

	@Test
	void partThatIsAReferenceIsBuilt() {
		assertThat(Fingy.of(bind(CHAIN)).at("first").build(Animal.class)).isEqualTo(new Cat(true));
		assertThat(Fingy.read(Fingy.of(bind(CHAIN)).toJson()).at("first").build(Animal.class)).isEqualTo(new Cat(true));
	}

	@Test
	void referencesOfDescriptionsInCodeAreReported() {
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> Lazy.of(Sink.class, Map.of("ref", "other")))
			.withMessage("""
					1 problem in the arguments of 'Sink':

					  Sink: refers to 'other', where there is no node
					      Value:  other
					      Origin: given by the application
					""");
	}

	private static Zoo bind(String... lines) {
		return TestSources.yaml(lines).bind("t", Zoo.class);
	}

	private static String problems(String... lines) {
		return TestSources.yaml(lines).problems(Zoo.class);
	}

	record Zoo(@Nullable Animal first, @Nullable Animal second, @Nullable Animal third, @Nullable Dog dog,
			@Nullable Animal myCat, List<Animal> animals, Map<String, Animal> named, @Nullable Lazy<Animal> later,
			Optional<Animal> perhaps, @Nullable Sink sink, @Nullable Sink other, @Nullable Sink outer) {

		Zoo {
			animals = (animals != null) ? animals : List.of();
			named = (named != null) ? named : Collections.emptyMap();
		}

	}

}
