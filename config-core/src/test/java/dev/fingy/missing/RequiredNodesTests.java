package dev.fingy.missing;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.DefaultType;
import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.Problem;
import dev.fingy.TestSources;
import dev.fingy.TypeName;
import dev.fingy.internal.bind.Limits;
import dev.fingy.internal.bind.MissingArguments;
import dev.fingy.internal.bind.UnknownProperties;
import dev.fingy.internal.configuration.BoundConfiguration;
import dev.fingy.internal.creation.Container;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.resolution.Settings;
import dev.fingy.zoo.Sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An empty text at a place that must have a node.
 */
@NullMarked
class RequiredNodesTests {

	private static TestSources yaml(String... lines) {
		return with(TestSources.yaml(lines));
	}

	private static TestSources with(TestSources sources) {
		return sources.with((types) -> types.add(One.class, Pipe.class, Open.class, Bean.class));
	}

	private static String problem(String place, String type, String origin) {
		return """
				1 problem in the configuration of 't':

				  t.%s: is empty, but a%s is required here
				      Origin: %s
				""".formatted(place, type, origin);
	}

	private static String file(String position) {
		return "Byte array resource [application.yaml] - " + position;
	}

	static Stream<Arguments> emptyTexts() {
		return Stream.of(source((sources) -> sources.under("--t.node.part="), "t.node.part", "commandLineArgs"),
				source((sources) -> sources.underEnvironment("T_NODE_PART", ""), "T_NODE_PART", "systemEnvironment"),
				source((sources) -> sources.underSystemProperties(Map.of("t.node.part", "")), "t.node.part",
						"systemProperties"),
				source((sources) -> sources.underMap(Collections.singletonMap("t.node.part", null)), "t.node.part",
						"map1"),
				source((sources) -> sources.underJson("{'t.node.part': null}"), "spring.application.json", "inline"));
	}

	private static Arguments source(Function<TestSources, TestSources> source, String name, String from) {
		return Arguments.of(source, "\"" + name + "\" from property source \"" + from + "\"");
	}

	@ParameterizedTest(name = "{1}")
	@MethodSource("emptyTexts")
	void anEmptyTextOfEverySourceIsAProblem(Function<TestSources, TestSources> source, String origin) {
		assertThat(source.apply(yaml("t: { node: { type: one, part: file } }")).problems(T.class))
			.isEqualTo(problem("node.part", " Sink", origin));
	}

	@ParameterizedTest
	@org.junit.jupiter.params.provider.ValueSource(strings = { "", "null", "~", "''", "[]" })
	void anEmptyTextOfAFileIsAProblem(String text) {
		assertThat(yaml("t:", "  node:", "    type: one", "    part: " + text).problems(T.class))
			.isEqualTo(problem("node.part", " Sink", file("4:" + (text.isEmpty() ? 10 : 11))));
	}

	@Test
	void everyPlaceThatMustHaveANodeIsReported() {
		assertThat(yaml("t:", "  node: { type: pipe, part: file, lazy: , plain: { sink: null }, late: ~ }",
				"  must: null", "  lazy: ''", "  plain: { sink: }", "  list: [ { sink: null } ]",
				"  map: { a: { sink: '' } }", "  defaulted: null")
			.problems(T.class)).isEqualTo("""
					9 problems in the configuration of 't':

					  t.node.plain.sink: is empty, but a Sink is required here
					      Origin: Byte array resource [application.yaml] - 2:58

					  t.node.lazy: is empty, but a Lazy<Sink> is required here
					      Origin: Byte array resource [application.yaml] - 2:40

					  t.node.late: is empty, but a Lazy<Plain> is required here
					      Origin: Byte array resource [application.yaml] - 2:72

					  t.plain.sink: is empty, but a Sink is required here
					      Origin: Byte array resource [application.yaml] - 5:17

					  t.list[0].sink: is empty, but a Sink is required here
					      Origin: Byte array resource [application.yaml] - 6:19

					  t.map.a.sink: is empty, but a Sink is required here
					      Origin: Byte array resource [application.yaml] - 7:21

					  t.must: is empty, but a Sink is required here
					      Origin: Byte array resource [application.yaml] - 3:9

					  t.lazy: is empty, but a Lazy<Sink> is required here
					      Origin: Byte array resource [application.yaml] - 4:9

					  t.defaulted: is empty, but a Sink is required here
					      Origin: Byte array resource [application.yaml] - 8:14
					""");
	}

	@Test
	void aPlaceThatMayBeEmptyIsNoProblem() {
		T bound = yaml("t: { node: { type: open, some: , any: null, sinks: , unmarked: { sink: null } } }").bind("t",
				T.class);
		assertThat(bound.node()).isEqualTo(new Open(Optional.empty(), null, List.of(), new Unmarked(null)));
		Bean bean = (Bean) yaml("t: { node: { type: bean, sink: null } }").bind("t", T.class).node();
		assertThat(java.util.Objects.requireNonNull(bean).getSink()).isNull();
	}

	@Test
	void whatNoSourceMentionsKeepsTheRuleOfSpringBoot() {
		assertThat(yaml("t: { plain: {} }").bind("t", T.class).must()).isNull();
	}

	@Test
	void aTypeOfAHigherSourceMakesTheNodePresent() {
		assertThat(yaml("t: { must: null }").under("--t.must.type=file").bind("t", T.class).must())
			.isEqualTo(new Sink.FileSink("out.txt"));
	}

	@Test
	void warningsTellOfWhatIsEmpty() {
		Resolution resolution = yaml("t: { must: null }").resolve(T.class,
				new Settings(UnknownProperties.FAIL, UnknownProperties.FAIL, MissingArguments.WARN, Limits.DEFAULT));
		assertThat(resolution.problems()).isEmpty();
		assertThat(resolution.warnings()).extracting(Problem::sentence)
			.containsExactly("t.must: is empty, but a Sink is required here "
					+ "[Byte array resource [application.yaml] - 1:12]");
	}

	@Test
	void changesCannotRemoveWhatIsRequired() {
		T bound = yaml(
				"t: { must: file, late: { type: pipe, part: file, lazy: file, plain: { sink: file }, late: { sink: file } } }")
			.bind("t", T.class);
		Lazy<Node> late = java.util.Objects.requireNonNull(bound.late());
		for (Object empty : new Object[] { "", List.of() }) {
			assertThatExceptionOfType(FingyException.class).isThrownBy(() -> late.with("part", empty)).withMessage("""
					1 problem in the change of 't.late':

					  t.late.part: is empty, but a Sink is required here
					      Origin: changed by the application
					""");
		}
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> Fingy.of(bound).with("must", ""))
			.withMessage("""
					1 problem in the change of 't':

					  t.must: is empty, but a Sink is required here
					      Origin: changed by the application
					""");
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> Lazy.of(One.class, Map.of("part", "")))
			.withMessageContaining("part: is empty, but a Sink is required here");
	}

	@Test
	void oldDocumentsReplayAsBefore() {
		Settings settings = new Settings(UnknownProperties.FAIL, UnknownProperties.FAIL, MissingArguments.WARN,
				Limits.DEFAULT);
		T bound = (T) BoundConfiguration.of(yaml("t: { must: null }").resolve(T.class, settings), Container.NONE)
			.object();
		String json = Fingy.of(bound).toJson();
		assertThat(Fingy.read(json).at("t").build(T.class).must()).isNull();
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> Fingy.read(json).with("t.defaulted", "").at("t").build(T.class))
			.withMessageContaining("t.defaulted: is empty, but a Sink is required here");
	}

	@Discriminated
	interface Node {

	}

	record T(@Nullable Node node, Sink must, Lazy<Sink> lazy, @Nullable Plain plain, @Nullable List<Plain> list,
			@Nullable Map<String, Plain> map, @DefaultType("file") Sink defaulted, @Nullable Lazy<Node> late) {

	}

	@TypeName("one")
	record One(Sink part) implements Node {

	}

	@TypeName("pipe")
	record Pipe(Sink part, Lazy<Sink> lazy, Plain plain, Lazy<Plain> late) implements Node {

	}

	@TypeName("open")
	record Open(Optional<Sink> some, @Nullable Sink any, List<Sink> sinks, Unmarked unmarked) implements Node {

	}

	record Plain(@DefaultValue("x") String name, Sink sink) {

	}

	@NullUnmarked
	record Unmarked(Sink sink) {

	}

	@TypeName("bean")
	public static class Bean implements Node {

		private @Nullable Sink sink = new Sink.FileSink("a");

		public @Nullable Sink getSink() {
			return this.sink;
		}

		public void setSink(@Nullable Sink sink) {
			this.sink = sink;
		}

	}

}
