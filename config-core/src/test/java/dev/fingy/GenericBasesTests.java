package dev.fingy;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Bases with type arguments: a {@code Trainer<Label>} is no {@code Trainer<Number>}.
 */
class GenericBasesTests {

	private static TestSources yaml(String... lines) {
		return TestSources.yaml(lines)
			.with((types) -> types.add(Tree.class, Linear.class, Baseline.class, LabelMean.class, NumberMean.class));
	}

	@Test
	void bindWhenTypeArgumentsMatchCreatesTheType() {
		Holder bound = yaml("t:", "  trainer: {type: tree, depth: 3}", "  numbers: {type: linear}").bind("t",
				Holder.class);
		assertThat(bound).isEqualTo(new Holder(new Tree(3), new Linear(0.1), null, null));
	}

	@Test
	void bindWhenTypeLeavesTheArgumentOpenCreatesIt() {
		Holder bound = yaml("t:", "  trainer: {type: baseline, answer: sun}", "  numbers: baseline").bind("t",
				Holder.class);
		assertThat(bound).isEqualTo(new Holder(new Baseline<>("sun"), new Baseline<>("none"), null, null));
	}

	@Test
	void bindWhenTypeArgumentsDifferSaysSoAndListsThoseThatFit() {
		assertThat(yaml("t:", "  trainer: {type: linear}").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.trainer.type: 'linear' is a Linear, which is not a Trainer<Label>
				      Value:  linear
				      Origin: Byte array resource [application.yaml] - 2:19
				      Types:  baseline, mean, tree
				""");
	}

	@Test
	void bindWhenAnotherSourceChoosesATypeOfOtherArgumentsNamesThatSource() {
		assertThat(yaml("t:", "  trainer: {type: tree}").underEnvironment("T_TRAINER_TYPE", "linear")
			.problems(Holder.class)).isEqualTo("""
					1 problem in the configuration of 't':

					  t.trainer.type: 'linear' is a Linear, which is not a Trainer<Label>
					      Value:  linear
					      Origin: "T_TRAINER_TYPE" from property source "systemEnvironment"
					      Types:  baseline, mean, tree
					""");
	}

	@Test
	void bindWhenAnotherSourceChoosesATypeOfTheSameArgumentsCreatesIt() {
		TestSources sources = yaml("t:", "  trainer: {type: tree, depth: 3}").under("--t.trainer.type=baseline",
				"--t.trainer.answer=rain");
		assertThat(sources.bind("t", Holder.class).trainer()).isEqualTo(new Baseline<>("rain"));
	}

	@Test
	void bindWhenOneNameStandsForTwoArgumentsTakesTheOneThatFits() {
		Holder bound = yaml("t:", "  trainer: mean", "  numbers: mean").bind("t", Holder.class);
		assertThat(bound).isEqualTo(new Holder(new LabelMean(), new NumberMean(), null, null));
	}

	@Test
	void bindWhenElementsAndEntriesHaveTypeArgumentsMatchesThem() {
		Holder bound = yaml("t:", "  many: [tree, mean]", "  named: {a: mean, b: {type: linear, rate: 2}}").bind("t",
				Holder.class);
		assertThat(bound.many()).containsExactly(new Tree(1), new LabelMean());
		assertThat(bound.named()).isNotNull();
		assertThat(bound.named().get("a").get()).isEqualTo(new NumberMean());
		assertThat(bound.named().get("b").get()).isEqualTo(new Linear(2));
		assertThat(yaml("t:", "  many: [tree, linear]", "  named: {a: tree}").problems(Holder.class)).isEqualTo("""
				2 problems in the configuration of 't':

				  t.many[1]: 'linear' is a Linear, which is not a Trainer<Label>
				      Value:  linear
				      Origin: Byte array resource [application.yaml] - 2:16
				      Types:  baseline, mean, tree

				  t.named.a: 'tree' is a Tree, which is not a Trainer<Number>
				      Value:  tree
				      Origin: Byte array resource [application.yaml] - 3:14
				      Types:  baseline, linear, mean
				""");
	}

	@Test
	void bindWhenReferenceLeadsToOtherTypeArgumentsSaysSo() {
		assertThat(yaml("t:", "  trainer: tree", "  numbers: {ref: t.trainer}").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.numbers: refers to 't.trainer', which is a Tree and not a Trainer<Number>
				      Value:  t.trainer
				      Origin: Byte array resource [application.yaml] - 3:18
				""");
	}

	record Label(String text) {

	}

	@Discriminated
	interface Trainer<T> {

	}

	@TypeName("tree")
	record Tree(@DefaultValue("1") int depth) implements Trainer<Label> {

	}

	@TypeName("linear")
	record Linear(@DefaultValue("0.1") double rate) implements Trainer<Number> {

	}

	@TypeName("baseline")
	record Baseline<T>(@DefaultValue("none") String answer) implements Trainer<T> {

	}

	@TypeName("mean")
	record LabelMean() implements Trainer<Label> {

	}

	@TypeName("mean")
	record NumberMean() implements Trainer<Number> {

	}

	record Holder(@Nullable Trainer<Label> trainer, @Nullable Trainer<Number> numbers,
			@Nullable List<Trainer<Label>> many, @Nullable Map<String, Lazy<Trainer<Number>>> named) {

	}

}
