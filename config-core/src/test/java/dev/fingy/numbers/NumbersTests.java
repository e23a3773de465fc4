package dev.fingy.numbers;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import jakarta.validation.constraints.Max;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.Discriminated;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TestSources;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Numbers lose nothing, and mean the same from every source.
 */
class NumbersTests {

	private static TestSources with(TestSources sources) {
		return sources.with((types) -> types.add(Whole.class, Real.class, Other.class, Many.class, Defaults.class));
	}

	private static TestSources yaml(String... lines) {
		return with(TestSources.yaml(lines));
	}

	private static TestSources commandLine(String type, String name, String text) {
		return yaml("t:", "  node: " + type).under("--t.node." + name + "=" + text);
	}

	private static Object argument(TestSources sources, String name) throws ReflectiveOperationException {
		Object node = Objects.requireNonNull(sources.bind("t", Holder.class).node());
		java.lang.reflect.Method accessor = node.getClass().getDeclaredMethod(name);
		accessor.setAccessible(true);
		return Objects.requireNonNull(accessor.invoke(node));
	}

	private static String reason(TestSources sources) {
		String report = sources.problems(Holder.class);
		return report.lines().skip(2).findFirst().orElse("").trim();
	}

	@ParameterizedTest
	@CsvSource({ "i, 1e3, 1000", "i, 10.0, 10", "i, 1E3, 1000", "i, 1.5e1, 15", "i, -2e0, -2", "i, +7, 7",
			"i, 1_000, 1000", "i, 0x1F, 31", "l, 1e18, 1000000000000000000", "l, 9007199254740993.0, 9007199254740993",
			"s, 3e2, 300", "b, 1.27e2, 127", "big, 1e20, 100000000000000000000",
			"big, 123456789012345678901234567890, 123456789012345678901234567890", "boxed, 10., 10", "atomic, 1e2, 100",
			"opt, 2e1, Optional[20]", "oi, 2e1, OptionalInt[20]", "ol, 5, OptionalLong[5]" })
	void wholeNumbersAreAcceptedInAnyNotation(String name, String text, String expected) throws Exception {
		assertThat(argument(yaml("t:", "  node: { type: whole, " + name + ": " + text + " }"), name))
			.hasToString(expected);
		assertThat(argument(commandLine("whole", name, text), name)).hasToString(expected);
	}

	@ParameterizedTest
	@CsvSource({ "i, 1.5, is not an int", "i, 1e-3, is not an int", "i, 1.00000000000000000001, is not an int",
			"i, .nan, is not an int", "i, .inf, is not an int", "i, 3e9, is out of the range of an int",
			"i, 2147483648, is out of the range of an int", "l, 9223372036854775808, is out of the range of a long",
			"l, 1e19, is out of the range of a long", "b, 128, is out of the range of a byte",
			"b, -1.29e2, is out of the range of a byte", "s, 32768, is out of the range of a short",
			"big, 2.7, is not a BigInteger", "big, 1e99999, is out of the range of a BigInteger",
			"boxed, 0.5, is not an Integer", "atomic, 0.5, is not an AtomicInteger", "opt, 0.5, is not an Integer",
			"oi, 0.5, is not an OptionalInt", "ol, 1e19, is out of the range of a Long" })
	void whatWouldLoseADigitIsRefusedAsItIsWritten(String name, String text, String reason) {
		assertThat(yaml("t:", "  node: { type: whole, " + name + ": " + text + " }").problems(Holder.class))
			.matches("(?is)1 problem in the configuration of 't':\n\n  t\\.node\\." + name + ": " + reason
					+ ".*      Value:  \\Q" + text
					+ "\\E\n      Origin: Byte array resource .application.yaml. - 2:.*");
		assertThat(commandLine("whole", name, text).problems(Holder.class))
			.matches("(?is)1 problem in the configuration of 't':\n\n  t\\.node\\." + name + ": " + reason
					+ ".*      Value:  \\Q" + text + "\\E\n      Origin: .*commandLineArgs.*");
	}

	@ParameterizedTest
	@CsvSource({ "d, 0.12345678901234567890123, 0.12345678901234568", "f, 0.1, 0.1", "d, 1e22, 1.0E22",
			"f, 1e10, 1.0E10", "d, 9007199254740992, 9.007199254740992E15", "f, 16777216, 1.6777216E7", "d, 3, 3.0",
			"dec, 0.12345678901234567890123, 0.12345678901234567890123", "dec, 1.10, 1.10", "dec, 0200, 200",
			"dec, 3, 3", "dec, 9007199254740993, 9007199254740993", "od, 2.5, OptionalDouble[2.5]" })
	void fractionsAreRoundedInFloatsAndDoublesOnly(String name, String text, String expected) throws Exception {
		assertThat(argument(yaml("t:", "  node: { type: real, " + name + ": " + text + " }"), name))
			.hasToString(expected);
		assertThat(argument(commandLine("real", name, text), name)).hasToString(expected);
	}

	@ParameterizedTest
	@CsvSource({ "d, 9007199254740993, has more digits than a double holds",
			"d, 9007199254740993.0, has more digits than a double holds",
			"f, 16777217, has more digits than a float holds", "f, 123456789.0, has more digits than a float holds",
			"d, 1e400, is out of the range of a double", "f, 1e39, is out of the range of a float",
			"d, 123456789012345678901, has more digits than a double holds" })
	void wholeNumbersKeepTheirDigitsInFloatsAndDoubles(String name, String text, String reason) {
		String expected = "t.node." + name + ": " + reason;
		assertThat(reason(yaml("t:", "  node: { type: real, " + name + ": " + text + " }")))
			.isEqualToIgnoringCase(expected);
		assertThat(reason(commandLine("real", name, text))).isEqualToIgnoringCase(expected);
	}

	@Test
	void infinityAndNotANumberAreThoseOfYaml() throws Exception {
		assertThat(argument(yaml("t:", "  node: { type: real, d: .inf }"), "d")).isEqualTo(Double.POSITIVE_INFINITY);
		assertThat(argument(yaml("t:", "  node: { type: real, f: .NaN }"), "f")).isEqualTo(Float.NaN);
		assertThat(argument(commandLine("real", "d", "Infinity"), "d")).isEqualTo(Double.POSITIVE_INFINITY);
	}

	@ParameterizedTest
	@CsvSource({ "c, 1, 1", "flag, 1, true", "flag, 0, false", "flag, on, true", "flag, no, false", "boxed, 1, true",
			"constant, 7, _7" })
	void charactersAndBooleansAreJudgedByTheirTexts(String name, String text, String expected) throws Exception {
		assertThat(argument(yaml("t:", "  node: { type: other, " + name + ": " + text + " }"), name))
			.hasToString(expected);
		assertThat(argument(commandLine("other", name, text), name)).hasToString(expected);
		assertThat(argument(
				with(TestSources.of().underMap(Map.of("t.node.type", "other", "t.node." + name, plain(text)))), name))
			.hasToString(expected);
	}

	private static Object plain(String text) {
		return text.matches("\\d+") ? (Object) Integer.valueOf(text) : text;
	}

	@ParameterizedTest
	@CsvSource({ "c, 10, is not a char", "c, 01, is not a char", "flag, 2, is not a boolean",
			"flag, 1.0, is not a boolean", "flag, 01, is not a boolean", "constant, 0, is not a Constant",
			"constant, 7.0, is not a Constant" })
	void numbersAreNoCharactersBooleansAndConstantsOfTheirOwn(String name, String text, String reason) {
		String expected = "t.node." + name + ": " + reason;
		assertThat(reason(yaml("t:", "  node: { type: other, " + name + ": " + text + " }"))).startsWith(expected);
		assertThat(reason(commandLine("other", name, text))).startsWith(expected);
	}

	@Test
	void elementsKeepTheirFractions() {
		assertThat(yaml("t:", "  node:", "    type: many", "    set: 1.5", "    array: [1, .nan]", "    list: 1,2.5",
				"    map: { a: 1, b: 0.1 }", "    keys: { 1.5: x }", "    nested: [[1], [2.5]]", "    optional: [.5]")
			.problems(Holder.class)).isEqualTo("""
					7 problems in the configuration of 't':

					  t.node.set[0]: is not an Integer
					      Value:  1.5
					      Origin: Byte array resource [application.yaml] - 4:10

					  t.node.array[1]: is not an int
					      Value:  .nan
					      Origin: Byte array resource [application.yaml] - 5:16

					  t.node.list[1]: is not a Long
					      Value:  2.5
					      Origin: Byte array resource [application.yaml] - 6:11

					  t.node.map.b: is not an Integer
					      Value:  0.1
					      Origin: Byte array resource [application.yaml] - 7:21

					  t.node.keys[1.5]: the key is not an Integer
					      Value:  1.5
					      Origin: Byte array resource [application.yaml] - 8:18

					  t.node.nested[1][0]: is not an Integer
					      Value:  2.5
					      Origin: Byte array resource [application.yaml] - 9:20

					  t.node.optional[0]: is not an Integer
					      Value:  .5
					      Origin: Byte array resource [application.yaml] - 10:16
					""");
	}

	@Test
	void oneValueInThePlaceOfAListIsReportedAsItIsWritten() {
		for (String name : new String[] { "set", "array", "list" }) {
			assertThat(yaml("t:", "  node: { type: many, " + name + ": .nan }").problems(Holder.class))
				.contains("t.node." + name + "[0]: is not a")
				.contains("Value:  .nan\n");
		}
	}

	@Test
	void keysThatAreOneNumberAreAProblem() {
		assertThat(yaml("t:", "  node: { type: many, keys: { 1: a, 1.0: b, 2: c } }").problems(Holder.class)).isEqualTo(
				"""
						1 problem in the configuration of 't':

						  t.node.keys[1.0]: is the same key as '1' [Byte array resource [application.yaml] - 2:34], in the same source
						      Value:  b
						      Origin: Byte array resource [application.yaml] - 2:42
						""");
	}

	@Test
	void aKeyOfAHigherSourceMayBeWrittenInAnotherWay() {
		Many many = (Many) yaml("t:", "  node: { type: many, keys: { 1: a, 2: c } }").under("--t.node.keys[1.0]=b")
			.bind("t", Holder.class)
			.node();
		assertThat(Objects.requireNonNull(many).keys()).isEqualTo(Map.of(1, "b", 2, "c"));
	}

	@Test
	void elementsAreWholeNumbersInAnyNotation() {
		Many expected = new Many(Set.of(1000), new int[] { 1, 20 }, List.of(1L, 3L), Map.of("a", 10), Map.of(100, "x"),
				List.of(List.of(1, 2)), List.of(Optional.of(5)));
		assertThat(yaml("t:", "  node:", "    type: many", "    set: 1e3", "    array: [1, 2e1]", "    list: 1,3.0",
				"    map: { a: 1e1 }", "    keys: { 1e2: x }", "    nested: [[1, 2.0]]", "    optional: [5.0]")
			.bind("t", Holder.class)
			.node()).usingRecursiveComparison().isEqualTo(expected);
		assertThat(yaml("t:", "  node: many")
			.under("--t.node.set=1e3", "--t.node.array=1,2e1", "--t.node.list=1,3.0", "--t.node.map.a=1e1",
					"--t.node.keys[1e2]=x", "--t.node.nested[0]=1,2.0", "--t.node.optional=5.0")
			.bind("t", Holder.class)
			.node()).usingRecursiveComparison().isEqualTo(expected);
	}

	@Test
	void emptyElementsAreNamed() {
		assertThat(yaml("t:", "  node:", "    type: many", "    set: [1, null, 2]", "    array: 1,,2",
				"    list: [1, '']", "    map: { a: null, b: 1 }", "    keys: { 1: }")
			.problems(Holder.class)).isEqualTo("""
					4 problems in the configuration of 't':

					  t.node.set[1]: is empty, which is not an Integer
					      Value: \s
					      Origin: Byte array resource [application.yaml] - 4:14

					  t.node.array[1]: is empty, which is not an int
					      Value: \s
					      Origin: Byte array resource [application.yaml] - 5:12

					  t.node.list[1]: is empty, which is not a Long
					      Value: \s
					      Origin: Byte array resource [application.yaml] - 6:15

					  t.node.map.a: is empty, which is not an Integer
					      Value: \s
					      Origin: Byte array resource [application.yaml] - 7:15
					""");
	}

	@Test
	void reportsShowWhatIsWritten() {
		assertThat(yaml("t:", "  node: { type: whole, limited: 0200, i: 1e-3, l: 0x1.8 }").problems(Holder.class))
			.isEqualTo("""
					3 problems in the configuration of 't':

					  t.node.i: is not an int
					      Value:  1e-3
					      Origin: Byte array resource [application.yaml] - 2:42

					  t.node.l: is not a long
					      Value:  0x1.8
					      Origin: Byte array resource [application.yaml] - 2:51

					  t.node.limited: must be less than or equal to 100
					      Value:  0200
					      Origin: Byte array resource [application.yaml] - 2:33
					""");
	}

	@Test
	void valuesOfCodeAndOfMapsAreNumbersToo() {
		Lazy<Whole> lazy = Lazy.of(Whole.class, Map.of("i", 1e3, "l", new BigDecimal("2.0"), "big", 3));
		assertThat(lazy.get()).returns(1000, Whole::i).returns(2L, Whole::l).returns(BigInteger.valueOf(3), Whole::big);
		assertThat(lazy.with("i", "2e3").get().i()).isEqualTo(2000);
		assertThat(lazy.with("oi", OptionalInt.of(3)).fingy().toYaml()).contains("oi: 3");
		assertThat(Lazy.of(Whole.class, Map.of("oi", OptionalInt.of(3), "atomic", 1e2)).fingy().toYaml())
			.contains("atomic: 100")
			.contains("oi: 3");
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> lazy.with("i", new BigDecimal("2.7")))
			.withMessage("""
					1 problem in the change of 'Whole':

					  i: is not an int
					      Value:  2.7
					      Origin: changed by the application
					""");
		assertThat(reason(with(TestSources.of()
			.underMap(Map.of("t.node.type", "many", "t.node.set", Arrays.asList(1, 1.5), "t.node.map.a", 2)))))
			.isEqualTo("t.node.set[1]: is not an Integer");
	}

	@Test
	void numbersThatALoaderHasCutAreRefused() {
		assertThat(reason(with(
				TestSources.of().underMap(Map.of("t.node.type", "real", "t.node.dec", 0.12345678901234567890123)))))
			.isEqualTo("t.node.dec: has more digits than a double holds, as which it was read: put it in quotes");
		assertThat(
				reason(with(TestSources.of().underMap(Map.of("t.node.type", "whole", "t.node.l", 9007199254740993.0)))))
			.isEqualTo("t.node.l: has more digits than a double holds, as which it was read: put it in quotes");
	}

	@Test
	void defaultsAreNumbersInAnyNotation() {
		assertThat(yaml("t:", "  node: defaults").bind("t", Holder.class).node())
			.isEqualTo(new Defaults(1000, List.of(1, 200), Optional.of(10), OptionalInt.of(5), OptionalInt.empty()));
	}

	@Test
	void placeholdersKeepEveryDigit() throws Exception {
		assertThat(argument(yaml("price: 0.12345678901234567890123", "t:", "  node: { type: real, dec: '${price}' }"),
				"dec"))
			.hasToString("0.12345678901234567890123");
		assertThat(argument(yaml("count: 1e3", "t:", "  node: { type: whole, i: '${count}' }"), "i")).isEqualTo(1000);
	}

	@Test
	void documentsKeepEveryDigit() {
		Function<String, String> json = (text) -> {
			Lazy<Node> lazy = yaml("t:", "  lazy: { type: real, dec: " + text + ", od: 2.5 }").bind("t", Holder.class)
				.lazy();
			return Objects.requireNonNull(lazy).with("d", 1).fingy().toYaml();
		};
		assertThat(json.apply("0.12345678901234567890123")).contains("dec: '0.12345678901234567890123'")
			.contains("od: 2.5");
	}

	@Discriminated
	interface Node {

	}

	record Holder(@Nullable Node node, @Nullable Lazy<Node> lazy) {

	}

	@TypeName("whole")
	record Whole(@DefaultValue("0") int i, @DefaultValue("0") long l, @DefaultValue("0") short s,
			@DefaultValue("0") byte b, @Nullable BigInteger big, @Nullable Integer boxed,
			@Nullable AtomicInteger atomic, Optional<Integer> opt, @DefaultValue OptionalInt oi,
			@DefaultValue OptionalLong ol, @Max(100) @Nullable Integer limited) implements Node {

	}

	@TypeName("real")
	record Real(@DefaultValue("0") double d, @DefaultValue("0") float f, @Nullable BigDecimal dec,
			@DefaultValue OptionalDouble od) implements Node {

	}

	@TypeName("other")
	record Other(@DefaultValue("x") char c, @DefaultValue("false") boolean flag, @Nullable Boolean boxed,
			@Nullable Constant constant) implements Node {

	}

	enum Constant {

		FIRST, _7

	}

	@TypeName("many")
	record Many(@Nullable Set<Integer> set, int @Nullable [] array, @Nullable List<Long> list,
			@Nullable Map<String, Integer> map, @Nullable Map<Integer, String> keys,
			@Nullable List<List<Integer>> nested, @Nullable List<Optional<Integer>> optional) implements Node {

	}

	@TypeName("defaults")
	record Defaults(int i, List<Integer> list, Optional<Integer> optional, OptionalInt set,
			@Nullable OptionalInt empty) implements Node {

		Defaults(@DefaultValue("1e3") int i, @DefaultValue({ "1", "2e2" }) List<Integer> list,
				@DefaultValue("10.0") Optional<Integer> optional, @DefaultValue("5") OptionalInt set,
				@Nullable OptionalInt empty) {
			this.i = i;
			this.list = list;
			this.optional = optional;
			this.set = set;
			this.empty = empty;
		}

	}

}
