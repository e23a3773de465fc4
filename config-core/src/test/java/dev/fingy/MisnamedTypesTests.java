package dev.fingy;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.zoo.Animal;
import dev.fingy.zoo.Model;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Types that are named by another property than the one that their base reads, and nodes
 * of which nothing names the type.
 */
class MisnamedTypesTests {

	private static TestSources yaml(String... lines) {
		return TestSources.yaml(lines).with((types) -> types.add(Accuracy.class, F1.class));
	}

	@Test
	void anEntryThatNamesItsTypeByAnotherPropertyTellsTheRightOne() {
		assertThat(yaml("t:", "  metrics: { a: { type: accuracy }, b: { class: f1 }, c: { knid: acuracy } }")
			.problems(Holder.class)).isEqualTo("""
					3 problems in the configuration of 't':

					  t.metrics.a: names no type; set 'kind', not 'type'
					      Origin: Byte array resource [application.yaml] - 2:25
					      Types:  accuracy, f1

					  t.metrics.b: names no type; set 'kind', not 'class'
					      Origin: Byte array resource [application.yaml] - 2:49
					      Types:  accuracy, f1

					  t.metrics.c: names no type; set 'kind', not 'knid'
					      Origin: Byte array resource [application.yaml] - 2:66
					      Types:  accuracy, f1
					""");
	}

	@Test
	void aKeyWithDotsStillNamesTheBrackets() {
		assertThat(yaml("t:", "  metrics: { v1.2: { kind: accuracy }, v2.0: accuracy }").problems(Holder.class))
			.isEqualTo("""
					2 problems in the configuration of 't':

					  t.metrics.v1: names no type; set 'kind'; a key with dots is written in brackets, as '[v1.2]'
					      Origin: Byte array resource [application.yaml] - 2:28
					      Types:  accuracy, f1

					  t.metrics.v2: names no type; set 'kind'; a key with dots is written in brackets, as '[v2.0]'
					      Origin: Byte array resource [application.yaml] - 2:46
					      Types:  accuracy, f1
					""");
	}

	@Test
	void anArgumentIsNoMisnamedType() {
		assertThat(yaml("t:", "  metrics: { a: { class-name: x, klass: 2 } }").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.metrics.a: names no type; set 'kind'
				      Origin: Byte array resource [application.yaml] - 2:31
				      Types:  accuracy, f1
				""");
	}

	@Test
	void aDefaultTypeIsExplainedOnce() {
		assertThat(yaml("t:", "  model: { kind: mlp, hidden-units: 1, num-layers: 1 }").problems(Holder.class))
			.isEqualTo("""
					3 problems in the configuration of 't':

					  t.model.kind: 'linear' has no such property; it is the default type, as 'type' is not set
					      Value:  mlp
					      Origin: Byte array resource [application.yaml] - 2:18
					      Properties: num-features, bias
					      Did you mean 'type'?

					  t.model.hidden-units: 'linear' has no such property
					      Value:  1
					      Origin: Byte array resource [application.yaml] - 2:37
					      Properties: num-features, bias

					  t.model.num-layers: 'linear' has no such property
					      Value:  1
					      Origin: Byte array resource [application.yaml] - 2:52
					      Properties: num-features, bias
					""");
	}

	@Test
	void aMistypedArgumentOfTheDefaultTypeIsNotExplained() {
		assertThat(yaml("t:", "  model: { num-featurs: 1 }").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.model.num-featurs: 'linear' has no such property
				      Value:  1
				      Origin: Byte array resource [application.yaml] - 2:25
				      Properties: num-features, bias
				      Did you mean 'num-features'?
				""");
	}

	@Test
	void aTypeThatIsNamedIsNotExplained() {
		assertThat(yaml("t:", "  model: { type: linear, hidden-units: 1 }").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.model.hidden-units: 'linear' has no such property
				      Value:  1
				      Origin: Byte array resource [application.yaml] - 2:40
				      Properties: num-features, bias
				""");
	}

	@Test
	void aListOfTheDefaultTypeNamesTheListThatItReplaces() {
		assertThat(TestSources.yaml("t:", "  models: [{ hidden-units: 9 }]")
			.andYaml("base.yaml", "t:", "  models: [{ type: mlp, num-layers: 2 }]")
			.problems(Holder.class)).isEqualTo("""
					1 problem in the configuration of 't':

					  t.models[0].hidden-units: 'linear' has no such property; it is the default type, as 'type' is \
					not set (this list replaces the one at Byte array resource [base.yaml] - 2:20)
					      Value:  9
					      Origin: Byte array resource [application.yaml] - 2:28
					      Properties: num-features, bias
					""");
	}

	@Test
	void aListOfTheDefaultTypeThatReplacesNoneNamesNone() {
		assertThat(TestSources.yaml("t:", "  models: [{ hidden-units: 9 }]").problems(Holder.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.models[0].hidden-units: 'linear' has no such property; it is the default type, as 'type' is \
				not set
				      Value:  9
				      Origin: Byte array resource [application.yaml] - 2:28
				      Properties: num-features, bias
				""");
	}

	@Test
	void aListWithTypesByAnotherPropertyNamesTheListThatItReplaces() {
		assertThat(TestSources.yaml("t:", "  animals: [{ kind: cat }]")
			.andYaml("base.yaml", "t:", "  animals: [dog]")
			.problems(Holder.class)).isEqualTo("""
					1 problem in the configuration of 't':

					  t.animals[0]: names no type; set 'type', not 'kind' (this list replaces the one at Byte array \
					resource [base.yaml] - 2:13)
					      Origin: Byte array resource [application.yaml] - 2:21
					      Types:  cat, dog, horse, wolf (lupus)
					""");
	}

	@Discriminated(property = "kind")
	interface Metric {

	}

	@TypeName("accuracy")
	record Accuracy(@DefaultValue("1") int top, @Nullable String klass) implements Metric {

	}

	@TypeName("f1")
	record F1(@DefaultValue("1.0") double beta) implements Metric {

	}

	record Holder(@Nullable Map<String, Metric> metrics, @Nullable Model model, @Nullable List<Model> models,
			@Nullable List<Animal> animals) {

	}

}
