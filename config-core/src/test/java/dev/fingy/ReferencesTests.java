package dev.fingy;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.fingy.zoo.Animal;
import dev.fingy.zoo.Animal.Cat;
import dev.fingy.zoo.Animal.Wolf;
import dev.fingy.zoo.Sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Nodes that are the same object as another path holds.
 */
class ReferencesTests {

	@Test
	void bindSharesElementsAndEntries() {
		Zoo bound = TestSources
			.yaml("t:", "  animals: [{type: dog}, {ref: 't.named.tom'}]",
					"  named: {tom: cat, rex: {ref: 't.animals[0]'}}", "  first: {ref: 't.animals[0]'}")
			.bind("t", Zoo.class);
		assertThat(bound.animals().get(0)).isSameAs(bound.first()).isSameAs(bound.named().get("rex"));
		assertThat(bound.animals().get(1)).isSameAs(bound.named().get("tom"));
	}

	@Test
	void bindWhenAnotherSourceChangesTheTargetSharesTheChangedObject() {
		Zoo bound = TestSources.yaml("t:", "  first: {type: cat}", "  second: {ref: t.first}")
			.underEnvironment("T_FIRST_TYPE", "wolf", "T_FIRST_PACKSIZE", "5")
			.bind("t", Zoo.class);
		assertThat(bound.second()).isEqualTo(new Wolf(5)).isSameAs(bound.first());
	}

	@Test
	void bindWhenTheTargetStandsInAnotherSourceSharesIt() {
		Zoo bound = TestSources.yaml("t:", "  first: {type: cat}").under("--t.second.ref=t.first").bind("t", Zoo.class);
		assertThat(bound.second()).isEqualTo(new Cat(true)).isSameAs(bound.first());
	}

	@Test
	void bindWhenAnotherSourceNamesATypeMakesANodeOfTheReference() {
		TestSources sources = TestSources.yaml("t:", "  first: {type: cat}", "  second: {ref: t.first}")
			.underEnvironment("T_SECOND_TYPE", "wolf");
		assertThat(sources.bind("t", Zoo.class).second()).isEqualTo(new Wolf(1));
		assertThat(sources.warnings(Zoo.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.second: is 'wolf' now, so 'ref' of the type before is set aside
				      Origin: Byte array resource [application.yaml] - 3:17
				""");
	}

	@Test
	void bindWhenAnotherSourceRefersElsewhereFollowsIt() {
		Zoo bound = TestSources.yaml("t:", "  first: {type: cat}", "  third: wolf", "  second: {ref: t.first}")
			.underEnvironment("T_SECOND_REF", "t.third")
			.bind("t", Zoo.class);
		assertThat(bound.second()).isEqualTo(new Wolf(1)).isSameAs(bound.third());
	}

	@Test
	void bindWhenAnotherSourceRefersWhereATypeIsNamedSetsTheNodeAside() {
		TestSources sources = TestSources.yaml("t:", "  first: {type: cat}", "  second: {type: wolf, pack-size: 2}")
			.under("--t.second.ref=t.first");
		Zoo bound = sources.bind("t", Zoo.class);
		assertThat(bound.second()).isEqualTo(new Cat(true)).isSameAs(bound.first());
		assertThat(sources.warnings(Zoo.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.second: refers to 't.first' now, so 'type', 'pack-size' of the type before are set aside
				      Origin: Byte array resource [application.yaml] - 3:18
				""");
		assertThat(TestSources.yaml("t:", "  first: {type: cat}", "  second: wolf")
			.underEnvironment("T_SECOND_REF", "t.first")
			.bind("t", Zoo.class)
			.second()).isEqualTo(new Cat(true));
	}

	@Test
	void bindWhenOneSourceRefersAndNamesATypeSaysSo() {
		assertThat(TestSources.yaml("t:", "  first: {type: cat}")
			.under("--t.second.type=wolf", "--t.second.ref=t.first")
			.problems(Zoo.class)).isEqualTo("""
					1 problem in the configuration of 't':

					  t.second.ref: is next to 'type', but a reference excludes every other property
					      Value:  t.first
					      Origin: "t.second.ref" from property source "commandLineArgs"
					      Properties: pack-size
					""");
	}

	@Test
	void bindWhenAnotherSourceNamesATypeInOneWordMakesANodeOfTheReference() {
		assertThat(TestSources.yaml("t:", "  first: {type: cat}", "  second: {ref: t.first}")
			.under("--t.second=wolf")
			.bind("t", Zoo.class)
			.second()).isEqualTo(new Wolf(1));
	}

	@Test
	void bindResolvesPlaceholdersInReferences() {
		Zoo bound = TestSources
			.yaml("t:", "  first: {type: cat}", "  third: wolf", "  second: {ref: 't.${which:third}'}")
			.under("--which=first")
			.bind("t", Zoo.class);
		assertThat(bound.second()).isEqualTo(new Cat(true)).isSameAs(bound.first());
	}

	@Test
	void bindWhenNothingResolvesThePlaceholderOfAReferenceShowsIt() {
		assertThat(TestSources.yaml("t:", "  second: {ref: 't.${which}'}").problems(Zoo.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.second: refers to 't.${which}', where there is no node
				      Value:  t.${which}
				      Origin: Byte array resource [application.yaml] - 2:17
				""");
	}

	@Test
	void bindWhenReferenceLeadsToNothingListsTheNodes() {
		assertThat(TestSources.yaml("t:", "  first: {type: cat}").under("--t.second.ref=t.frist").problems(Zoo.class))
			.isEqualTo("""
					1 problem in the configuration of 't':

					  t.second: refers to 't.frist', where there is no node
					      Value:  t.frist
					      Origin: "t.second.ref" from property source "commandLineArgs"
					      Nodes:  t.first
					      Did you mean 't.first'?
					""");
	}

	@Test
	void bindWhenReferenceLeadsToAValueSaysThatItIsAReference() {
		assertThat(TestSources
			.yaml("t:", "  name: x", "  first: {ref: t.name}", "  second: {ref: t.animals}", "  animals: [cat]")
			.problems(Zoo.class)).isEqualTo("""
					2 problems in the configuration of 't':

					  t.first: refers to 't.name', where there is no node
					      Value:  t.name
					      Origin: Byte array resource [application.yaml] - 3:16
					      Nodes:  t.animals[0]

					  t.second: refers to 't.animals', where there is no node
					      Value:  t.animals
					      Origin: Byte array resource [application.yaml] - 4:17
					      Nodes:  t.animals[0]
					      Did you mean 't.animals[0]'?
					""");
	}

	@Test
	void bindWhenAnotherSourceMakesTheTargetOfAnotherTypeSaysSo() {
		assertThat(TestSources.yaml("t:", "  first: {type: dog}", "  dog: {ref: t.first}")
			.underEnvironment("T_FIRST_TYPE", "cat")
			.problems(Zoo.class)).isEqualTo("""
					1 problem in the configuration of 't':

					  t.dog: refers to 't.first', which is a Cat and not a Dog
					      Value:  t.first
					      Origin: Byte array resource [application.yaml] - 3:14
					""");
	}

	@Test
	void bindWhenReferencesAreCyclicShowsTheCycle() {
		assertThat(TestSources
			.yaml("t:", "  sink: {type: retry, sink: {ref: t.other}}",
					"  other: {type: retry, sink: {type: retry, sink: {ref: t.sink}}}")
			.problems(Zoo.class)).isEqualTo("""
					1 problem in the configuration of 't':

					  t.sink: needs itself: t.sink → t.other → t.other.sink → t.sink
					      Origin: Byte array resource [application.yaml] - 2:35
					""");
	}

	@Test
	void bindWhenAnotherSourceClosesTheCycleShowsIt() {
		assertThat(TestSources.yaml("t:", "  sink: {type: retry, sink: {ref: t.other}}", "  other: file")
			.under("--t.other.type=retry", "--t.other.sink.ref=t.sink")
			.problems(Zoo.class)).isEqualTo("""
					1 problem in the configuration of 't':

					  t.sink: needs itself: t.sink → t.other → t.sink
					      Origin: Byte array resource [application.yaml] - 2:35
					""");
	}

	@Test
	void bindWhenANodeRefersToItselfShowsIt() {
		assertThat(TestSources.yaml("t:", "  sink: {type: retry, sink: {ref: t.sink}}").problems(Zoo.class))
			.isEqualTo("""
					1 problem in the configuration of 't':

					  t.sink: needs itself: t.sink → t.sink
					      Origin: Byte array resource [application.yaml] - 2:35
					""");
	}

	@Test
	void bindWhenATypeIsUnknownSuggestsItsNodeAllTheSame() {
		assertThat(TestSources.yaml("t:", "  first: {type: cta}", "  second: {ref: t.frist}", "  name: [x]")
			.problems(Zoo.class)).isEqualTo("""
					3 problems in the configuration of 't':

					  t.first.type: unknown type 'cta'
					      Value:  cta
					      Origin: Byte array resource [application.yaml] - 2:17
					      Types:  cat, dog, horse, wolf (lupus)
					      Did you mean 'cat'?

					  t.second: refers to 't.frist', where there is no node
					      Value:  t.frist
					      Origin: Byte array resource [application.yaml] - 3:17
					      Nodes:  t.first
					      Did you mean 't.first'?

					  t.name: expects a value (String), not a list
					      Origin: Byte array resource [application.yaml] - 4:10
					""");
	}

	@Test
	void bindWhenAMapHasProblemsChecksReferencesToAndFromItsEntries() {
		assertThat(TestSources
			.yaml("t:", "  first: {ref: t.named.tom}", "  dog: {ref: t.named.rex}", "  second: {ref: t.named.max}",
					"  named: {tom: {type: cat, indor: no}, rex: {type: wolf, pack-size: x}, pip: {ref: t.firts}}")
			.problems(Zoo.class)).isEqualTo("""
					5 problems in the configuration of 't':

					  t.second: refers to 't.named.max', where there is no node
					      Value:  t.named.max
					      Origin: Byte array resource [application.yaml] - 4:17
					      Nodes:  t.named.tom, t.named.rex
					      Did you mean 't.named.rex'?

					  t.dog: refers to 't.named.rex', which is a Wolf and not a Dog
					      Value:  t.named.rex
					      Origin: Byte array resource [application.yaml] - 3:14

					  t.named.tom.indor: 'cat' has no such property
					      Value:  false
					      Origin: Byte array resource [application.yaml] - 5:35
					      Properties: indoor
					      Did you mean 'indoor'?

					  t.named.rex.pack-size: is not an int
					      Value:  x
					      Origin: Byte array resource [application.yaml] - 5:69

					  t.named.pip: refers to 't.firts', where there is no node
					      Value:  t.firts
					      Origin: Byte array resource [application.yaml] - 5:84
					      Nodes:  t.named.tom, t.named.rex
					""");
	}

	@Test
	void aReferenceBesideAnArgumentOfAnotherSourceShowsBothOrigins() {
		assertThat(TestSources.yaml("t:", "  first: {ref: t.second}", "  second: cat", "  sink: {ref: t.other}")
			.under("--t.first.indoor=true", "--t.sink.path=a")
			.problems(Zoo.class)).isEqualTo("""
					2 problems in the configuration of 't':

					  t.first: 'ref' is next to 'indoor' ["t.first.indoor" from property source \
					"commandLineArgs"], but a reference excludes every other property
					      Origin: "t.first.indoor" from property source "commandLineArgs"
					      Types:  cat, dog, horse, wolf (lupus)

					  t.sink.ref: is next to 'path' ["t.sink.path" from property source "commandLineArgs"], but \
					a reference excludes every other property
					      Value:  t.other
					      Origin: Byte array resource [application.yaml] - 4:15
					      Properties: path
					""");
		assertThat(TestSources.yaml("t:", "  first: {type: cat, indoor: true}", "  second: cat")
			.under("--t.first.ref=t.second", "--t.first.type=cat")
			.problems(Zoo.class)).isEqualTo("""
					1 problem in the configuration of 't':

					  t.first.ref: is next to 'type', 'indoor' [Byte array resource [application.yaml] - 2:30], \
					but a reference excludes every other property
					      Value:  t.second
					      Origin: "t.first.ref" from property source "commandLineArgs"
					      Properties: indoor
					""");
	}

	@Test
	void aReferenceWithoutThePrefixSuggestsTheWholeName() {
		assertThat(TestSources
			.yaml("t:", "  first: {ref: second}", "  second: cat", "  third: {ref: 'named.tmo'}",
					"  named: {tom: cat, rex: {ref: x}}")
			.problems(Zoo.class)).isEqualTo("""
					3 problems in the configuration of 't':

					  t.first: refers to 'second', which belongs to no configuration that is bound here
					      Value:  second
					      Origin: Byte array resource [application.yaml] - 2:16
					      Nodes:  t.second, t.named.tom
					      Did you mean 't.second'?

					  t.third: refers to 'named.tmo', which belongs to no configuration that is bound here
					      Value:  named.tmo
					      Origin: Byte array resource [application.yaml] - 4:16
					      Nodes:  t.second, t.named.tom
					      Did you mean 't.named.tom'?

					  t.named.rex: refers to 'x', which belongs to no configuration that is bound here
					      Value:  x
					      Origin: Byte array resource [application.yaml] - 5:32
					      Nodes:  t.second, t.named.tom
					""");
	}

	@Test
	void anEmptyReferenceIsReportedAsEmpty() {
		assertThat(
				TestSources.yaml("t:", "  first: {ref: }", "  second: cat", "  third: {ref: ''}").problems(Zoo.class))
			.isEqualTo("""
					2 problems in the configuration of 't':

					  t.first: has an empty 'ref', which must name another node
					      Value: \s
					      Origin: Byte array resource [application.yaml] - 2:15
					      Nodes:  t.second

					  t.third: has an empty 'ref', which must name another node
					      Value: \s
					      Origin: Byte array resource [application.yaml] - 4:16
					      Nodes:  t.second
					""");
		assertThat(TestSources.yaml("t:", "  first: {ref: t.second}", "  second: cat")
			.under("--t.first.ref=")
			.problems(Zoo.class)).isEqualTo("""
					1 problem in the configuration of 't':

					  t.first: has an empty 'ref', which must name another node
					      Value: \s
					      Origin: "t.first.ref" from property source "commandLineArgs"
					      Nodes:  t.second
					""");
	}

	@Test
	void lazyOfReportsReferencesBesideOtherProblems() {
		assertThatExceptionOfType(FingyException.class).isThrownBy(
				() -> Lazy.of(Sink.class, Map.of("type", "retry", "attempts", "many", "sink", Map.of("ref", "other"))))
			.withMessage("""
					2 problems in the arguments of 'Sink':

					  sink: refers to 'other', where there is no node
					      Value:  other
					      Origin: given by the application

					  attempts: is not an int
					      Value:  many
					      Origin: given by the application
					""");
	}

	record Zoo(@Nullable Animal first, @Nullable Animal second, @Nullable Animal third, Animal.@Nullable Dog dog,
			@Nullable List<Animal> animals, @Nullable Map<String, Animal> named, @Nullable Sink sink,
			@Nullable Sink other, @Nullable String name) {

	}

}
