package dev.fingy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the arguments of a node may be, and which of them are refused.
 */
class ArgumentsTests {

	private static TestSources yaml(String... lines) {
		return TestSources.yaml(lines).with((types) -> types.add(All.class, Injected.class, Checked.class));
	}

	@Test
	void bindConvertsEveryArgument() {
		TestSources sources = yaml("base: 3", "t:", "  node:", "    type: all", "    pause: 10s", "    size: 2MB",
				"    day: Tuesday", "    count: '${base}'", "    lit: yes", "    nested: {level: 2}", "    names: a,b",
				"    labels: {a.b: 1, c: 2}")
			.underEnvironment("T_NODE_NESTED_NAME", "env", "T_NODE_LABELS_C", "5")
			.under("--t.node.pause=PT1M", "--base=4");
		assertThat(sources.bind("t", Holder.class).node())
			.isEqualTo(new All(Duration.ofMinutes(1), DataSize.ofMegabytes(2), DayOfWeek.TUESDAY, 4, true,
					new Nested("env", 2), List.of("a", "b"), Map.of("a.b", 1, "c", 5)));
	}

	@Test
	void bindWhenNothingIsSetTakesTheDeclaredDefaults() {
		assertThat(yaml("t:", "  node: all").bind("t", Holder.class).node())
			.isEqualTo(new All(Duration.ofSeconds(1), null, DayOfWeek.MONDAY, 0, false, null, List.of("x"), null));
	}

	@Test
	void bindReportsEveryArgumentThatDoesNotFit() {
		assertThat(yaml("t:", "  node:", "    type: all", "    pause: soon", "    size: much", "    day: noday",
				"    count: 4.0", "    lit: yes please", "    nested: {level: abc}", "    labels: {a: b}")
			.under("--t.node.count=5x")
			.problems(Holder.class)).isEqualTo("""
					7 problems in the configuration of 't':

					  t.node.pause: is not a Duration: 'soon' is not a valid duration
					      Value:  soon
					      Origin: Byte array resource [application.yaml] - 4:12

					  t.node.size: is not a DataSize: 'much' does not match data size pattern
					      Value:  much
					      Origin: Byte array resource [application.yaml] - 5:11

					  t.node.day: is not a DayOfWeek
					      Value:  noday
					      Origin: Byte array resource [application.yaml] - 6:10
					      Values: monday, tuesday, wednesday, thursday, friday, saturday, sunday
					      Did you mean 'monday'?

					  t.node.count: is not an int
					      Value:  5x
					      Origin: "t.node.count" from property source "commandLineArgs"

					  t.node.lit: is not a boolean
					      Value:  yes please
					      Origin: Byte array resource [application.yaml] - 8:10

					  t.node.nested.level: is not an int
					      Value:  abc
					      Origin: Byte array resource [application.yaml] - 9:21

					  t.node.labels.a: is not an Integer
					      Value:  b
					      Origin: Byte array resource [application.yaml] - 10:17
					""");
	}

	@Test
	void bindWhenPlaceholderOfAnotherSourceDoesNotFitNamesTheTextAndItsOrigin() {
		assertThat(yaml("t:", "  node: {type: all, count: '${base}'}").underEnvironment("BASE", "many")
			.problems(Holder.class)).isEqualTo("""
					1 problem in the configuration of 't':

					  t.node.count: is not an int
					      Value:  ${base}
					      Origin: Byte array resource [application.yaml] - 2:28
					""");
	}

	@Test
	void injectedArgumentsAreShownAsInjected() {
		Lazy<Node> node = yaml("t:", "  lazy: {type: injected, count: 2}").bind("t", Holder.class).lazy();
		assertThat(node).isNotNull();
		assertThat(node.fingy().toJson()).contains("\"injected\": true").doesNotContain("\"text\"");
	}

	@Test
	void injectedArgumentsCannotBeSetByAnySource() {
		assertThat(yaml("t:", "  lazy: {type: injected, one: 1, two: {a: 1}}").underEnvironment("T_LAZY_THREE", "x")
			.problems(Holder.class)).isEqualTo("""
					3 problems in the configuration of 't':

					  t.lazy.one: is injected and cannot be set
					      Origin: Byte array resource [application.yaml] - 2:31

					  t.lazy.two: is injected and cannot be set
					      Origin: Byte array resource [application.yaml] - 2:43

					  t.lazy.three: is injected and cannot be set
					      Origin: "T_LAZY_THREE" from property source "systemEnvironment"
					""");
	}

	@Test
	void constraintsOfLazyNodesAreCheckedWithoutCreatingThem() {
		assertThat(yaml("t:", "  lazy: {type: checked, low: 0, name: '', items: [1, 20]}").problems(Holder.class))
			.isEqualTo("""
					3 problems in the configuration of 't':

					  t.lazy.low: must be greater than or equal to 1
					      Value:  0
					      Origin: Byte array resource [application.yaml] - 2:30

					  t.lazy.name: must not be empty
					      Value: \s
					      Origin: Byte array resource [application.yaml] - 2:39

					  t.lazy.items[1]: must be less than or equal to 9
					      Value:  20
					      Origin: Byte array resource [application.yaml] - 2:51
					""");
	}

	@Test
	void constraintsAreCheckedOnWhatTheHighestSourceSays() {
		TestSources valid = yaml("t:", "  lazy: {type: checked, low: 0, name: a}").under("--t.lazy.low=2");
		assertThat(valid.bind("t", Holder.class).lazy()).isNotNull();
		assertThat(yaml("t:", "  lazy: {type: checked, low: 2, name: a}").underEnvironment("T_LAZY_LOW", "-1")
			.problems(Holder.class)).isEqualTo("""
					1 problem in the configuration of 't':

					  t.lazy.low: must be greater than or equal to 1
					      Value:  -1
					      Origin: "T_LAZY_LOW" from property source "systemEnvironment"
					""");
	}

	@Test
	void constraintsOnTheHolderAreChecked() {
		assertThat(yaml("t:", "  train-iters: 0").problems(Required.class)).isEqualTo("""
				2 problems in the configuration of 't':

				  t.node: must not be null

				  t.train-iters: must be greater than or equal to 1
				      Value:  0
				      Origin: Byte array resource [application.yaml] - 2:16
				""");
		assertThat(yaml("t:", "  node: all").under("--t.train-iters=2").bind("t", Required.class).trainIters())
			.isEqualTo(2);
	}

	@Test
	void compactConstructorsNormalise() {
		Lazy<Node> node = yaml("t:", "  lazy: {type: checked, low: 1, name: ' A '}")
			.underEnvironment("T_LAZY_NAME", " B ")
			.bind("t", Holder.class)
			.lazy();
		assertThat(node).isNotNull();
		assertThat(node.get()).isEqualTo(new Checked(1, "b", null));
	}

	@Discriminated
	interface Node {

	}

	@TypeName("all")
	record All(@DefaultValue("1s") Duration pause, @Nullable DataSize size, @DefaultValue("monday") DayOfWeek day,
			@DefaultValue("0") int count, @DefaultValue("false") boolean lit, @Nullable Nested nested,
			@DefaultValue("x") List<String> names, @Nullable Map<String, Integer> labels) implements Node {

	}

	record Nested(@Nullable String name, @DefaultValue("0") int level) {

	}

	@TypeName("injected")
	record Injected(@Autowired String one, @Qualifier("a") String two, @Value("${x}") String three,
			@DefaultValue("0") int count) implements Node {

	}

	@TypeName("checked")
	record Checked(@Min(1) int low, @NotEmpty String name, @Nullable List<@Max(9) Integer> items) implements Node {

		Checked {
			name = name.trim().toLowerCase(java.util.Locale.ROOT);
		}

	}

	record Holder(@Nullable Node node, @Nullable Lazy<Node> lazy) {

	}

	record Required(@NotNull Node node, @Min(1) int trainIters) {

	}

}
