package dev.fingy.generics;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TestSources;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Types with variables of their own: a {@code Fixed<T>} that stands as a
 * {@code Source<Integer>} holds integers.
 */
class OpenTypesTests {

	private static TestSources yaml(String... lines) {
		return TestSources.yaml(lines)
			.with((types) -> types.add(Fixed.class, Pipe.class, Word.class, Count.class, Chunks.class, Sum.class,
					Bean.class, Narrow.class, Indirect.class, Swapped.class, Twice.class, Factories.class));
	}

	private static Holder bind(String... lines) {
		return yaml(lines).bind("t", Holder.class);
	}

	private static String problems(String... lines) {
		return yaml(lines).problems(Holder.class);
	}

	@Test
	void bindWhenClassHasAVariableBindsWhatIsDeclared() {
		Holder bound = bind("t:", "  numbers: {type: fixed, elements: [1, 2]}",
				"  words: {type: fixed, elements: [1]}");
		assertThat(bound.numbers()).isEqualTo(new Fixed<>(List.of(1, 2)));
		assertThat(bound.words()).isEqualTo(new Fixed<>(List.of("1")));
	}

	@Test
	void bindWhenElementsDoNotConvertReportsEach() {
		assertThat(problems("t:", "  numbers: {type: fixed, elements: [a, 1, b]}")).isEqualTo("""
				2 problems in the configuration of 't':

				  t.numbers.elements[0]: is not an Integer
				      Value:  a
				      Origin: Byte array resource [application.yaml] - 2:37

				  t.numbers.elements[2]: is not an Integer
				      Value:  b
				      Origin: Byte array resource [application.yaml] - 2:43
				""");
	}

	@Test
	void bindWhenAnotherSourceSaysTheArgumentConvertsIt() {
		TestSources sources = yaml("t:", "  numbers: {type: fixed, elements: [1, 2]}");
		assertThat(sources.underEnvironment("T_NUMBERS_ELEMENTS_0", "7").bind("t", Holder.class).numbers())
			.isEqualTo(new Fixed<>(List.of(7)));
		assertThat(sources.under("--t.numbers.elements[0]=x").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.numbers.elements[0]: is not an Integer
				      Value:  x
				      Origin: "t.numbers.elements[0]" from property source "commandLineArgs"
				""");
	}

	@Test
	void bindWhenVariableStandsInAnotherNodeMatchesIt() {
		Holder bound = bind("t:", "  numbers: {type: pipe, inner: {type: pipe, inner: {type: fixed, elements: 3}}}");
		assertThat(bound.numbers()).isEqualTo(new Pipe<>(new Pipe<>(new Fixed<>(List.of(3)))));
		assertThat(problems("t:", "  numbers: {type: pipe, inner: {type: pipe, inner: {type: word}}}")).isEqualTo("""
				1 problem in the configuration of 't':

				  t.numbers.inner.inner.type: 'word' is a Word, which is not a Source<Integer>
				      Value:  word
				      Origin: Byte array resource [application.yaml] - 2:59
				      Types:  all, bean, count, fixed, indirect, narrow, pipe, repeat, sum, swapped
				""");
	}

	@Test
	void bindWhenArgumentIsItselfABaseBindsNodes() {
		Nodes bound = yaml("t:", "  models: {type: fixed, elements: [count, {type: fixed, elements: [3]}]}").bind("t",
				Nodes.class);
		assertThat(bound.models()).isEqualTo(new Fixed<>(List.of(new Count(1), new Fixed<>(List.of(3)))));
		assertThat(yaml("t:", "  models: {type: fixed, elements: [word]}").problems(Nodes.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.models.elements[0]: 'word' is a Word, which is not a Source<Integer>
				      Value:  word
				      Origin: Byte array resource [application.yaml] - 2:36
				      Types:  all, bean, count, fixed, indirect, narrow, pipe, repeat, sum, swapped
				""");
	}

	@Test
	void bindWhenArgumentsAreNestedTakesThemApart() {
		Holder bound = bind("t:", "  lists: {type: chunks, source: {type: fixed, elements: [1]}, size: 2}");
		assertThat(bound.lists()).isEqualTo(new Chunks<>(new Fixed<>(List.of(1)), 2));
		assertThat(problems("t:", "  lists: {type: chunks, source: word}", "  words: chunks", "  scores: twice"))
			.isEqualTo("""
					3 problems in the configuration of 't':

					  t.words: 'chunks' is a Chunks, which is not a Source<String>
					      Value:  chunks
					      Origin: Byte array resource [application.yaml] - 3:10
					      Types:  all, bean, fixed, indirect, pipe, repeat, swapped, word

					  t.lists.source: 'word' is a Word, which is not a Source<Integer>
					      Value:  word
					      Origin: Byte array resource [application.yaml] - 2:33
					      Types:  all, bean, count, fixed, indirect, narrow, pipe, repeat, sum, swapped

					  t.scores: 'twice' is a Twice, which is not a Source<Map<String, Integer>>
					      Value:  twice
					      Origin: Byte array resource [application.yaml] - 4:11
					      Types:  all, bean, fixed, indirect, pipe, repeat, swapped
					""");
	}

	@Test
	void bindWhenArgumentIsAMapConvertsKeysAndValues() {
		Holder bound = bind("t:", "  scores: {type: repeat, value: {x: 1}, times: 1}");
		assertThat(bound.scores()).isEqualTo(new Fixed<>(List.of(Map.of("x", 1))));
	}

	@Test
	void bindWhenVariableIsBoundedFitsWithinTheBound() {
		Holder bound = bind("t:", "  numbers: {type: sum, terms: [1, 2]}");
		assertThat(bound.numbers()).isEqualTo(new Sum<>(List.of(1, 2)));
		assertThat(problems("t:", "  words: {type: sum, terms: [1, 2]}")).isEqualTo("""
				1 problem in the configuration of 't':

				  t.words.type: 'sum' is a Sum, which is not a Source<String>
				      Value:  sum
				      Origin: Byte array resource [application.yaml] - 2:17
				      Types:  all, bean, fixed, indirect, pipe, repeat, swapped, word
				""");
	}

	@Test
	void bindWhenDeclaredAsAWildcardTakesItsBoundOrTheNarrowerOneOfTheVariable() {
		assertThat(bind("t:", "  wild: {type: narrow, value: 3}").wild()).isEqualTo(new Narrow<>(3));
		assertThat(bind("t:", "  wild: {type: repeat, value: 3, times: 1}").wild()).extracting("elements")
			.asInstanceOf(InstanceOfAssertFactories.LIST)
			.singleElement()
			.isInstanceOf(Number.class);
		assertThat(problems("t:", "  wild: {type: pipe, inner: word}", "  any: {type: narrow, value: x}")).isEqualTo("""
				2 problems in the configuration of 't':

				  t.wild.inner: 'word' is a Word, which is not a Source<Number>
				      Value:  word
				      Origin: Byte array resource [application.yaml] - 2:29
				      Types:  all, bean, fixed, indirect, pipe, repeat, sum, swapped

				  t.any.value: is not an Integer
				      Value:  x
				      Origin: Byte array resource [application.yaml] - 3:30
				""");
	}

	@Test
	void bindWhenNothingIsDeclaredOfTheVariableLeavesItOpen() {
		assertThat(bind("t:", "  any: {type: fixed, elements: [1, b]}").any()).isEqualTo(new Fixed<>(List.of(1, "b")));
		assertThat(yaml("t:", "  source: {type: pipe, inner: {type: fixed, elements: [1, b]}}").bind("t", Raw.class)
			.source()).isEqualTo(new Pipe<>(new Fixed<>(List.of(1, "b"))));
		assertThat(yaml("t:", "  source: {type: sum, terms: b}").problems(Raw.class)).isEqualTo(
				"""
						1 problem in the configuration of 't':

						  t.source.terms[0]: is not a Number: Character b is neither a decimal digit number, decimal point, nor "e" notation exponential mark.
						      Value:  b
						      Origin: Byte array resource [application.yaml] - 2:30
						""");
	}

	@Test
	void bindWhenFactoryHasAVariableBindsWhatIsDeclared() {
		Holder bound = bind("t:", "  numbers: {type: repeat, value: 7}", "  words: {type: all, values: [1, 2]}");
		assertThat(bound.numbers()).isEqualTo(new Fixed<>(List.of(7, 7)));
		assertThat(bound.words()).isEqualTo(new Fixed<>(List.of("1", "2")));
		assertThat(problems("t:", "  numbers: {type: repeat, value: x}", "  lists: {type: all, values: [[1], [y]]}"))
			.isEqualTo("""
					2 problems in the configuration of 't':

					  t.numbers.value: is not an Integer
					      Value:  x
					      Origin: Byte array resource [application.yaml] - 2:34

					  t.lists.values[1][0]: is not an Integer
					      Value:  y
					      Origin: Byte array resource [application.yaml] - 3:37
					""");
	}

	@Test
	void bindWhenVariablesHaveOtherNamesInSupertypesFollowsThem() {
		Holder bound = bind("t:", "  numbers: {type: indirect, value: 7}",
				"  words: {type: swapped, first: 1, second: 2}");
		assertThat(bound.numbers()).isEqualTo(new Indirect<>(7));
		assertThat(bound.words()).isEqualTo(new Swapped<>(1, "2"));
	}

	@Test
	void bindWhenJavaBeanHasAVariableBindsItsProperties() {
		assertThat(bind("t:", "  numbers: {type: bean, value: 3, more: [4]}").numbers()).isInstanceOf(Bean.class)
			.extracting("value", "more")
			.containsExactly(3, List.of(4));
		assertThat(problems("t:", "  numbers: {type: bean, value: x, more: [4, y]}")).isEqualTo("""
				2 problems in the configuration of 't':

				  t.numbers.value: is not an Integer
				      Value:  x
				      Origin: Byte array resource [application.yaml] - 2:32

				  t.numbers.more[1]: is not an Integer
				      Value:  y
				      Origin: Byte array resource [application.yaml] - 2:45
				""");
	}

	@Test
	void bindWhenDefaultDoesNotFitTheVariableSaysSo() {
		TestSources sources = yaml("t:", "  words: preset", "  numbers: preset")
			.with((types) -> types.add(Preset.class));
		assertThat(sources.problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.numbers.value: has a @DefaultValue that is not an Integer
				      Value:  none
				""");
	}

	@Test
	void bindWhenNodesAreElementsEntriesOrLazyBindsThem() {
		Holder bound = bind("t:", "  many: [count, {type: fixed, elements: 3}]",
				"  by-name: {a: {type: repeat, value: 3}}", "  lazy: {type: fixed, elements: 3}");
		assertThat(bound.many()).containsExactly(new Count(1), new Fixed<>(List.of(3)));
		assertThat(bound.byName().get("a").get()).isEqualTo(new Fixed<>(List.of(3, 3)));
		assertThat(bound.lazy().get()).isEqualTo(new Fixed<>(List.of(3)));
		assertThat(problems("t:", "  many: [word, {type: fixed, elements: x}]",
				"  by-name: {a: {type: repeat, value: x}}", "  lazy: {type: fixed, elements: x}"))
			.isEqualTo("""
					4 problems in the configuration of 't':

					  t.many[0]: 'word' is a Word, which is not a Source<Integer>
					      Value:  word
					      Origin: Byte array resource [application.yaml] - 2:10
					      Types:  all, bean, count, fixed, indirect, narrow, pipe, repeat, sum, swapped

					  t.many[1].elements[0]: is not an Integer
					      Value:  x
					      Origin: Byte array resource [application.yaml] - 2:40

					  t.by-name.a.value: is not an Integer
					      Value:  x
					      Origin: Byte array resource [application.yaml] - 3:38

					  t.lazy.elements[0]: is not an Integer
					      Value:  x
					      Origin: Byte array resource [application.yaml] - 4:33
					""");
	}

	@Test
	void bindWhenReferenceLeadsToOtherArgumentsSaysSo() {
		Holder bound = bind("t:", "  numbers: {type: fixed, elements: [1]}", "  lazy: {ref: t.numbers}",
				"  any: {ref: t.numbers}", "  wild: {ref: t.numbers}");
		assertThat(bound.any()).isSameAs(bound.numbers()).isSameAs(bound.wild()).isSameAs(bound.lazy().get());
		assertThat(problems("t:", "  words: {type: fixed, elements: [1]}", "  numbers: {ref: t.words}",
				"  wild: {ref: t.words}"))
			.isEqualTo("""
					2 problems in the configuration of 't':

					  t.numbers: refers to 't.words', which is a Fixed<String> and not a Source<Integer>
					      Value:  t.words
					      Origin: Byte array resource [application.yaml] - 3:18

					  t.wild: refers to 't.words', which is a Fixed<String> and not a Source<Number>
					      Value:  t.words
					      Origin: Byte array resource [application.yaml] - 4:15
					""");
	}

	@Test
	void withBindsTheNewValueByWhatIsDeclared() {
		Lazy<Source<Integer>> lazy = bind("t:", "  lazy: {type: fixed, elements: [1, 2]}").lazy();
		assertThat(lazy.with("elements[1]", "5").get()).isEqualTo(new Fixed<>(List.of(1, 5)));
		assertThat(lazy.with("type", "repeat").with("value", "6").with("times", 1).get())
			.isEqualTo(new Fixed<>(List.of(6)));
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> lazy.with("elements[1]", "x")).withMessage("""
				1 problem in the change of 't.lazy':

				  t.lazy.elements[1]: is not an Integer
				      Value:  x
				      Origin: changed by the application
				""");
	}

	@Test
	void aDocumentIsBuiltByWhatIsDeclared() {
		Holder bound = bind("t:", "  numbers: {type: pipe, inner: {type: repeat, value: 7}}");
		String json = Fingy.of(bound).toJson();
		assertThat(Fingy.read(json).build(Holder.class)).isEqualTo(bound);
		assertThat(Fingy.of(bound).with("numbers.inner.value", "8").build(Holder.class).numbers())
			.isEqualTo(new Pipe<>(new Fixed<>(List.of(8, 8))));
		assertThat(Fingy.read(json).at("t.numbers").build(Source.class)).isEqualTo(bound.numbers());
		assertThat(Fingy.of(bound).at("t.numbers.inner").build(Source.class)).isEqualTo(new Fixed<>(List.of(7, 7)));
	}

	@Discriminated
	interface Source<T> {

	}

	@TypeName("fixed")
	record Fixed<T>(List<T> elements) implements Source<T> {

	}

	@TypeName("pipe")
	record Pipe<T>(Source<T> inner) implements Source<T> {

	}

	@TypeName("word")
	record Word() implements Source<String> {

	}

	@TypeName("count")
	record Count(@DefaultValue("1") int from) implements Source<Integer> {

	}

	@TypeName("chunks")
	record Chunks<E>(@Nullable Source<E> source, @DefaultValue("10") int size) implements Source<List<E>> {

	}

	@TypeName("sum")
	record Sum<N extends Number>(List<N> terms) implements Source<N> {

	}

	@TypeName("narrow")
	record Narrow<N extends Integer>(N value) implements Source<N> {

	}

	interface Middle<A, B> extends Source<B> {

	}

	@TypeName("indirect")
	record Indirect<A>(A value) implements Middle<String, A> {

	}

	@TypeName("swapped")
	record Swapped<A, B>(A first, B second) implements Middle<A, B> {

	}

	@TypeName("twice")
	record Twice<T>(T value) implements Source<Map<T, T>> {

	}

	@TypeName("bean")
	public static class Bean<T> implements Source<T> {

		private @Nullable T value;

		private List<T> more = List.of();

		public @Nullable T getValue() {
			return this.value;
		}

		public void setValue(T value) {
			this.value = value;
		}

		public List<T> getMore() {
			return this.more;
		}

		public void setMore(List<T> more) {
			this.more = more;
		}

		@Override
		public String toString() {
			return this.value + "" + this.more;
		}

	}

	static final class Factories {

		@TypeName("repeat")
		static <V> Source<V> repeat(V value, @DefaultValue("2") int times) {
			return new Fixed<>(Collections.nCopies(times, value));
		}

		@TypeName("all")
		static <V> Source<V> all(V[] values) {
			return new Fixed<>(Arrays.asList(values));
		}

	}

	record Holder(@Nullable Source<Integer> numbers, @Nullable Source<String> words,
			@Nullable Source<List<Integer>> lists, @Nullable Source<Map<String, Integer>> scores,
			@Nullable Source<? extends Number> wild, @Nullable Source<?> any, @Nullable List<Source<Integer>> many,
			@Nullable Map<String, Lazy<Source<Integer>>> byName, @Nullable Lazy<Source<Integer>> lazy) {

	}

	record Nodes(Source<Source<Integer>> models) {

	}

	@TypeName("preset")
	record Preset<T>(@DefaultValue("none") T value) implements Source<T> {

	}

	@SuppressWarnings("rawtypes")
	static final class Raw {

		private final Source source;

		Raw(Source source) {
			this.source = source;
		}

		Source source() {
			return this.source;
		}

	}

}
