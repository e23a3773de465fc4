package dev.fingy.override;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.DefaultValue;

import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.Lazy;
import dev.fingy.TestSources;
import dev.fingy.TypeName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The name of a type in place of a node is this type with its defaults, as far as sources
 * of lower precedence are concerned.
 */
class ShortFormTests {

	private static final String NOTHING = "0 problems in the configuration of 't':\n";

	private static final String ADAM = "  optimiser: {type: adam, lr: 0.05, beta: 0.8}";

	@Test
	void discardsArgumentsOfLowerSourcesWithOneWarning() {
		TestSources sources = TestSources.yaml("t:", ADAM).under("--t.optimiser=sgd");
		assertThat(sources.bind("t", One.class)).isEqualTo(new One(new Optimiser.Sgd(0.1)));
		assertThat(sources.warnings(One.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.optimiser: is 'sgd' with its defaults, so 'lr', 'beta' of lower sources are discarded
				      Origin: Byte array resource [application.yaml] - 2:31
				""");
	}

	@Test
	void anyTextIsTakenAsAName() {
		for (String name : List.of("50%", "%s", "%n", "$1", "{0}", "\\1")) {
			assertThat(TestSources.yaml("t:", ADAM).under("--t.optimiser=" + name).problems(One.class)).as(name)
				.contains("t.optimiser: unknown type '" + name + "'\n");
		}
	}

	@Test
	void typeKeepsWhatBothTypesKnow() {
		TestSources sources = TestSources.yaml("t:", ADAM).under("--t.optimiser.type=sgd");
		assertThat(sources.bind("t", One.class)).isEqualTo(new One(new Optimiser.Sgd(0.05)));
		assertThat(sources.warnings(One.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.optimiser: is 'sgd' now, so 'beta' of the type before is set aside
				      Origin: Byte array resource [application.yaml] - 2:43
				""");
	}

	@Test
	void argumentsOfTheSameAndOfHigherSourcesApply() {
		assertThat(TestSources.yaml("t:", ADAM)
			.under("--t.optimiser=adam", "--t.optimiser.lr=0.3")
			.underEnvironment("T_OPTIMISER_BETA", "0.7")
			.bind("t", One.class)).isEqualTo(new One(new Optimiser.Adam(0.3, 0.7)));
		assertThat(TestSources.yaml("t:", ADAM)
			.underEnvironment("T_OPTIMISER", "adam", "T_OPTIMISER_LR", "0.4")
			.under("--t.optimiser.beta=0.6")
			.bind("t", One.class)).isEqualTo(new One(new Optimiser.Adam(0.4, 0.6)));
	}

	@Test
	void discardsArgumentsOfTheSameTypeToo() {
		for (String name : List.of("adam", "ADAM", "amsgrad", "Adam", "${which:adam}")) {
			TestSources sources = TestSources.yaml("t:", ADAM).under("--t.optimiser=" + name);
			assertThat(sources.bind("t", One.class)).isEqualTo(new One(new Optimiser.Adam(0.001, 0.9)));
			assertThat(sources.warnings(One.class)).contains("so 'lr', 'beta' of lower sources are discarded");
		}
	}

	@Test
	void discardsArgumentsOfTheDefaultType() {
		assertThat(TestSources.yaml("t:", "  optimiser: {lr: 0.5}").under("--t.optimiser=sgd").bind("t", One.class))
			.isEqualTo(new One(new Optimiser.Sgd(0.1)));
	}

	@Test
	void warnsOfNothingWhereNothingIsDiscarded() {
		for (String lower : List.of("adam", "{type: adam}", "{}", "sgd")) {
			assertThat(TestSources.yaml("t:", "  optimiser: " + lower).under("--t.optimiser=sgd").warnings(One.class))
				.isEqualTo(NOTHING);
		}
	}

	@Test
	void countsBelowATypeOfAHigherSource() {
		TestSources sources = TestSources.yaml("t:", ADAM)
			.underEnvironment("T_OPTIMISER", "sgd")
			.under("--t.optimiser.type=adam");
		assertThat(sources.bind("t", One.class)).isEqualTo(new One(new Optimiser.Adam(0.001, 0.9)));
	}

	@Test
	void discardsAReference() {
		TestSources sources = TestSources.yaml("t:", "  first: {ref: t.second}", "  second: sgd")
			.under("--t.first=sgd");
		Two bound = sources.bind("t", Two.class);
		assertThat(bound.first()).isEqualTo(bound.second()).isNotSameAs(bound.second());
	}

	@Test
	void discardsArgumentsAtEveryPlace() {
		TestSources sources = TestSources
			.yaml("t:", "  map: {my-key: {type: adam, lr: 0.5}}", "  list: [{type: adam, lr: 0.5}, sgd]",
					"  lazy: {type: adam, lr: 0.5}", "  bean: {optimiser: {type: adam, lr: 0.5}}",
					"  chain: {type: chain, inner: {type: adam, lr: 0.5}}")
			.under("--t.list[0]=sgd", "--t.lazy=sgd", "--t.chain.inner=sgd")
			.underEnvironment("T_MAP_MYKEY", "sgd")
			.underJson("{'t': {'bean': {'optimiser': 'sgd'}}}");
		Places bound = sources.bind("t", Places.class);
		Optimiser sgd = new Optimiser.Sgd(0.1);
		assertThat(bound.map()).isEqualTo(Map.of("my-key", sgd));
		assertThat(bound.list()).containsExactly(sgd, sgd);
		assertThat(bound.lazy().get()).isEqualTo(sgd);
		assertThat(bound.bean().getOptimiser()).isEqualTo(sgd);
		assertThat(bound.chain()).isEqualTo(new Optimiser.Chain(sgd));
	}

	@Test
	void discardsArgumentsInChanges() {
		One bound = TestSources.yaml("t:", ADAM).bind("t", One.class);
		Fingy fingy = Fingy.of(bound);
		assertThat(fingy.with("optimiser", "sgd").build(One.class)).isEqualTo(new One(new Optimiser.Sgd(0.1)));
		assertThat(fingy.with("optimiser.type", "sgd").build(One.class)).isEqualTo(new One(new Optimiser.Sgd(0.05)));
		assertThat(fingy.with(Map.of("optimiser", "sgd", "optimiser.lr", 0.3)).build(One.class))
			.isEqualTo(new One(new Optimiser.Sgd(0.3)));
		Lazy<Optimiser> lazy = Lazy.of(Optimiser.class, Map.of("type", "adam", "lr", 0.5));
		assertThat(lazy.with("", "sgd").get()).isEqualTo(new Optimiser.Sgd(0.1));
		assertThat(lazy.with("type", "sgd").get()).isEqualTo(new Optimiser.Sgd(0.5));
		Lazy<Optimiser> chain = Lazy.of(Optimiser.class,
				Map.of("type", "chain", "inner", Map.of("type", "adam", "lr", 0.5)));
		assertThat(chain.with("inner", "sgd").get()).isEqualTo(new Optimiser.Chain(new Optimiser.Sgd(0.1)));
		assertThat(Fingy.read(fingy.toJson()).with("optimiser", "sgd").build(One.class))
			.isEqualTo(new One(new Optimiser.Sgd(0.1)));
	}

	@Test
	void anotherTypeInTheSameSourceIsAProblem() {
		assertThat(TestSources.yaml("t:", "  other: sgd")
			.under("--t.optimiser=sgd", "--t.optimiser.type=adam")
			.underEnvironment("T_OTHER", "adam", "T_OTHER_TYPE", "sgd")
			.problems(Others.class)).isEqualTo("""
					2 problems in the configuration of 't':

					  t.optimiser.type: names another type than 't.optimiser' in the same source
					      Value:  adam
					      Origin: "t.optimiser.type" from property source "commandLineArgs"

					  t.other.type: names another type than 't.other' in the same source
					      Value:  sgd
					      Origin: "T_OTHER_TYPE" from property source "systemEnvironment"
					""");
	}

	@Test
	void theSameTypeInTheSameSourceIsNone() {
		assertThat(TestSources.yaml("t:", ADAM)
			.under("--t.optimiser=adam", "--t.optimiser.type=amsgrad", "--t.optimiser.beta=0.5")
			.bind("t", One.class)).isEqualTo(new One(new Optimiser.Adam(0.001, 0.5)));
	}

	@Test
	void documentsShowWhatIsDiscarded() {
		String json = Fingy.of(TestSources.yaml("t:", ADAM).under("--t.optimiser=sgd").bind("t", One.class)).toJson();
		assertThat(json.substring(json.indexOf("\"set-aside\""), json.lastIndexOf(']'))).isEqualToIgnoringWhitespace("""
				"set-aside": [
				  { "property": "lr", "value": 0.05, "origin": "Byte array resource [application.yaml] - 2:31" },
				  { "property": "beta", "value": 0.8, "origin": "Byte array resource [application.yaml] - 2:43" }
				""");
	}

	@Discriminated(defaultType = "adam")
	sealed interface Optimiser {

		@TypeName("sgd")
		record Sgd(@DefaultValue("0.1") double lr) implements Optimiser {

		}

		@TypeName(value = "adam", aliases = "amsgrad")
		record Adam(@DefaultValue("0.001") double lr, @DefaultValue("0.9") double beta) implements Optimiser {

		}

		@TypeName("chain")
		record Chain(@Nullable Optimiser inner) implements Optimiser {

		}

	}

	public static class Bean {

		private @Nullable Optimiser optimiser;

		public @Nullable Optimiser getOptimiser() {
			return this.optimiser;
		}

		public void setOptimiser(@Nullable Optimiser optimiser) {
			this.optimiser = optimiser;
		}

	}

	record One(@Nullable Optimiser optimiser) {

	}

	record Two(@Nullable Optimiser first, @Nullable Optimiser second) {

	}

	record Others(@Nullable Optimiser optimiser, @Nullable Optimiser other) {

	}

	record Places(Map<String, Optimiser> map, List<Optimiser> list, Lazy<Optimiser> lazy, Bean bean, Optimiser chain) {

	}

}
