package dev.fingy.missing;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

import dev.fingy.DefaultType;
import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.Secret;
import dev.fingy.TestSources;
import dev.fingy.TypeName;
import dev.fingy.internal.bind.Limits;
import dev.fingy.internal.bind.MissingArguments;
import dev.fingy.internal.bind.UnknownProperties;
import dev.fingy.internal.configuration.BoundConfiguration;
import dev.fingy.internal.creation.Container;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.resolution.Settings;
import dev.fingy.zoo.Model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Arguments that cannot be absent and have neither value nor default.
 */
@NullMarked
class MissingArgumentsTests {

	private static final Settings WARN = new Settings(UnknownProperties.FAIL, UnknownProperties.FAIL,
			MissingArguments.WARN, Limits.DEFAULT);

	private static TestSources yaml(String... lines) {
		return TestSources.yaml(lines).with((types) -> types.add(Step.class));
	}

	private static String problems(String... lines) {
		return yaml(lines).problems(Properties.class);
	}

	@Test
	void missingArgumentsAreReportedTogetherWithAllOthers() {
		assertThat(problems("t:", "  step: req", "  steps:", "  - { type: req, units: 1, name: a }",
				"  - { type: req, unit: 1, lr: fast }", "  - { type: req, units: 1, lr: 0.5, name: b }"))
			.isEqualTo("""
					5 problems in the configuration of 't':

					  t.step: needs 'units', 'lr', 'name'
					      Origin: Byte array resource [application.yaml] - 2:9

					  t.steps[0]: needs 'lr'
					      Origin: Byte array resource [application.yaml] - 4:13

					  t.steps[1].unit: 'req' has no such property
					      Value:  1
					      Origin: Byte array resource [application.yaml] - 5:24
					      Properties: units, lr, name
					      Did you mean 'units'?

					  t.steps[1].lr: is not a double
					      Value:  fast
					      Origin: Byte array resource [application.yaml] - 5:31

					  t.steps[1]: needs 'units', 'name'
					      Origin: Byte array resource [application.yaml] - 5:13
					""");
	}

	@Test
	void discardedValuesOfTheNamesAreShown() {
		assertThat(
				yaml("t:", "  step: { type: req, units: 3, lr: 0.5, name: a }").under("--t.step=req", "--t.step.lr=0.1")
					.problems(Properties.class))
			.isEqualTo("""
					1 problem in the configuration of 't':

					  t.step: needs 'units', 'name'
					      Origin: "t.step" from property source "commandLineArgs"
					      Discarded: units = 3 [Byte array resource [application.yaml] - 2:29], name = a \
					[Byte array resource [application.yaml] - 2:47]
					""");
	}

	@Test
	void argumentsThatCanBeAbsentAreNotMissing() {
		Optionals bound = (Optionals) yaml("t: { step: optionals }").bind("t", Properties.class).step();
		assertThat(bound).isEqualTo(new Optionals(Optional.empty(), null, 8, List.of(), new int[0], null));
		assertThat(yaml("t: { step: numbers }").bind("t", Properties.class).step())
			.isEqualTo(new Numbers(OptionalInt.empty(), OptionalLong.empty(), OptionalDouble.empty()));
		Unmarked unmarked = (Unmarked) yaml("t: { step: unmarked }").bind("t", Properties.class).step();
		assertThat(unmarked).isEqualTo(new Unmarked(null, null, null));
	}

	@Test
	void absentCollectionsAndNestedObjectsAreMissing() {
		assertThat(problems("t: { step: { type: holder, inner: { a: 1 } }, steps: [ { type: holder } ] }"))
			.isEqualTo("""
					3 problems in the configuration of 't':

					  t.step.inner: needs 'b'
					      Origin: Byte array resource [application.yaml] - 1:40

					  t.step: needs 'names', 'weights', 'numbers', 'lazy'
					      Origin: Byte array resource [application.yaml] - 1:20

					  t.steps[0]: needs 'names', 'weights', 'numbers', 'inner', 'lazy'
					      Origin: Byte array resource [application.yaml] - 1:64
					""");
	}

	@Test
	void argumentsAreMissingAtAnyDepthOfPlaces() {
		assertThat(problems("t:",
				"  entries: { a: { type: deep, inners: [ { a: 1, b: 2 }, { a: 1 } ], named: { x: { b: 1 } },",
				"    pairs: [ { a: 3 } ], maybe: { b: 4 }, bean: { inner: { a: 5 }, count: 1 } } }", "  lazy: { a: 6 }",
				"  array: [ { type: req, lr: 1, name: c } ]", "  some: req"))
			.isEqualTo("""
					8 problems in the configuration of 't':

					  t.entries.a.inners[1]: needs 'b'
					      Origin: Byte array resource [application.yaml] - 2:62

					  t.entries.a.named.x: needs 'a'
					      Origin: Byte array resource [application.yaml] - 2:86

					  t.entries.a.pairs[0]: needs 'b'
					      Origin: Byte array resource [application.yaml] - 3:19

					  t.entries.a.maybe: needs 'a'
					      Origin: Byte array resource [application.yaml] - 3:38

					  t.entries.a.bean.inner: needs 'b'
					      Origin: Byte array resource [application.yaml] - 3:63

					  t.lazy: needs 'b'
					      Origin: Byte array resource [application.yaml] - 4:14

					  t.array[0]: needs 'units'
					      Origin: Byte array resource [application.yaml] - 5:20

					  t.some: needs 'units', 'lr', 'name'
					      Origin: Byte array resource [application.yaml] - 6:9
					""");
	}

	@Test
	void propertiesClassAndItsPlainRecordsKeepTheRuleOfSpringBoot() {
		Plain bound = yaml("t: { inner: { a: 1 }, step: { type: req, units: 1, lr: 2, name: x } }").bind("t",
				Plain.class);
		assertThat(bound).isEqualTo(new Plain(0, null, new Inner(1, 0), new Req(1, 2, "x")));
	}

	@Test
	void propertiesOfJavaBeansAreNeverMissing() {
		Bean bean = (Bean) yaml("t: { step: bean }").bind("t", Properties.class).step();
		assertThat(bean.getCount()).isZero();
		assertThat(bean.getInner()).isNull();
	}

	@Test
	void valuesOfAnySourceCount() {
		TestSources sources = yaml("t: { step: { type: req, units: 1 } }").underEnvironment("T_STEP_LR", "0.5")
			.underMap(Map.of("t.step.name", "a"));
		assertThat(sources.bind("t", Properties.class).step()).isEqualTo(new Req(1, 0.5, "a"));
	}

	@Test
	void constraintsDoNotRepeatThatAnArgumentIsAbsent() {
		assertThat(problems("t: { step: { type: limited, timeout: '' } }")).isEqualTo("""
				2 problems in the configuration of 't':

				  t.step.timeout: is empty, which is not a Duration
				      Origin: Byte array resource [application.yaml] - 1:38

				  t.step: needs 'size'
				      Origin: Byte array resource [application.yaml] - 1:20
				""");
	}

	@Test
	void emptyTextIsAValueOnlyOfTexts() {
		assertThat(problems("t: { step: { type: req, units: '', lr: 1, name: '' } , lazy: { type: times } }", "---",
				"t: { steps: [ { type: times, timeout: '', size: '' } ] }"))
			.isEqualTo("""
					5 problems in the configuration of 't':

					  t.step.units: is empty, which is not an int
					      Value:  \s
					      Origin: Byte array resource [application.yaml] - 1:32

					  t.steps[0].timeout: is empty, which is not a Duration
					      Origin: Byte array resource [application.yaml] - 3:39

					  t.steps[0].size: is empty, which is not an Integer
					      Origin: Byte array resource [application.yaml] - 3:49

					  t.lazy.type: an Inner has no such property
					      Value:  times
					      Origin: Byte array resource [application.yaml] - 1:70
					      Properties: a, b

					  t.lazy: needs 'a', 'b'
					      Origin: Byte array resource [application.yaml] - 1:70
					""".replace("  \s\n", "  \n"));
	}

	@Test
	void argumentThatIsMissingIsNotCheckedForConstraints() {
		assertThat(problems("t: { step: { type: checked, b: 0 } }")).isEqualTo("""
				2 problems in the configuration of 't':

				  t.step: needs 'a'
				      Origin: Byte array resource [application.yaml] - 1:20

				  t.step.b: must be greater than or equal to 1
				      Value:  0
				      Origin: Byte array resource [application.yaml] - 1:32
				""");
	}

	@Test
	void defaultTypesAndFactoriesNeedTheirArguments() {
		assertThat(yaml("t: { made: made }").problems(Defaults.class)).isEqualTo("""
				2 problems in the configuration of 't':

				  t.step: needs 'units', 'lr', 'name'

				  t.made: needs 'number-of-parts', 'label'
				      Origin: Byte array resource [application.yaml] - 1:12
				""");
	}

	@Test
	void missingArgumentsOfSecretPlacesAreNamed() {
		assertThat(yaml("t: { step: { type: req, name: hush } }").problems(Hidden.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.step: needs 'units', 'lr'
				      Origin: Byte array resource [application.yaml] - 1:20
				""");
	}

	@Test
	void whatConfigurationCannotSupplyIsReported() {
		assertThat(problems("t: { step: { type: services, path: /tmp } }")).isEqualTo(
				"""
						3 problems in the configuration of 't':

						  t.step.clock: is a Clock, which configuration cannot supply: put @Autowired on it if it is a bean, or describe it in code with Lazy.of(…)
						      Origin: Byte array resource [application.yaml] - 1:20

						  t.step.service: is a Service, which configuration cannot supply: put @Autowired on it if it is a bean, or describe it in code with Lazy.of(…)
						      Origin: Byte array resource [application.yaml] - 1:20

						  t.step.random: is a Random, which configuration cannot supply: put @Autowired on it if it is a bean, or describe it in code with Lazy.of(…)
						      Origin: Byte array resource [application.yaml] - 1:20
						""");
	}

	@Test
	void codeSuppliesWhatConfigurationCannot() {
		Lazy<FixedService> service = Lazy.of(FixedService::new, 3);
		assertThat(Lazy.of(UnmarkedServices.class, Map.of("service", service)).get())
			.isEqualTo(new UnmarkedServices(new FixedService(3), null));
		assertThat(Lazy.of(UnmarkedServices::new, (Service) service.get(), "a").get())
			.isEqualTo(new UnmarkedServices(new FixedService(3), "a"));
	}

	@Test
	void aConstraintOnAnArgumentThatIsMissingTellsSo() {
		Resolution resolution = TestSources.yaml("t:", "  model: neural").resolve(Constrained.class, WARN);
		assertThat(new FingyException("the configuration of 't'", resolution.problems())).hasMessage("""
				2 problems in the configuration of 't':

				  t.model.num-layers: is not set, so it is 0: must be greater than or equal to 1

				  t.steps: is not set, so it is 0: must be greater than or equal to 1
				""");
		assertThat(TestSources.yaml("t:", "  model: { type: neural, num-layers: 0 }").problems(Constrained.class))
			.isEqualTo("""
					2 problems in the configuration of 't':

					  t.model.num-layers: must be greater than or equal to 1
					      Value:  0
					      Origin: Byte array resource [application.yaml] - 2:38

					  t.steps: is not set, so it is 0: must be greater than or equal to 1
					""");
		assertThat(TestSources.yaml("t:", "  model: neural").problems(Constrained.class)).isEqualTo("""
				2 problems in the configuration of 't':

				  t.model: needs 'num-layers'
				      Origin: Byte array resource [application.yaml] - 2:10

				  t.steps: is not set, so it is 0: must be greater than or equal to 1
				""");
	}

	@Test
	void warningTellsWhatTheArgumentsAre() {
		Resolution resolution = yaml("t:", "  step: req", "  steps: [ { type: services } ]").resolve(Properties.class,
				WARN);
		assertThat(resolution.problems()).isEmpty();
		assertThat(new FingyException("the configuration of 't'", resolution.warnings())).hasMessage(
				"""
						4 problems in the configuration of 't':

						  t.step: needs 'units' (now 0), 'lr' (now 0.0), 'name' (now null)
						      Origin: Byte array resource [application.yaml] - 2:9

						  t.steps[0].clock: is a Clock, which configuration cannot supply: put @Autowired on it if it is a bean, or describe it in code with Lazy.of(…)
						      Origin: Byte array resource [application.yaml] - 3:20

						  t.steps[0].service: is a Service, which configuration cannot supply: put @Autowired on it if it is a bean, or describe it in code with Lazy.of(…)
						      Origin: Byte array resource [application.yaml] - 3:20

						  t.steps[0].random: is a Random, which configuration cannot supply: put @Autowired on it if it is a bean, or describe it in code with Lazy.of(…)
						      Origin: Byte array resource [application.yaml] - 3:20
						""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "warn", "WARN", "fail" })
	void binderHonoursTheProperty(String rule) {
		TestSources sources = yaml("fingy.missing-arguments: " + rule, "t: { step: req }");
		if (rule.equals("fail")) {
			assertThatExceptionOfType(FingyException.class).isThrownBy(() -> sources.bind("t", Properties.class))
				.withMessageContaining("t.step: needs 'units', 'lr', 'name'");
		}
		else {
			assertThat(sources.bind("t", Properties.class).step()).isEqualTo(absentReq());
		}
	}

	@SuppressWarnings("NullAway") // what the rule is about
	private static Req absentReq() {
		return new Req(0, 0.0, (String) (Object) null);
	}

	@Test
	void lazyOfAClassNeedsTheSameArguments() {
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> Lazy.of(Req.class, Map.of("lr", 0.5)))
			.withMessage("""
					1 problem in the arguments of 'Req':

					  Req: needs 'units', 'name'
					      Origin: given by the application
					""");
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> Lazy.of(Inner.class, Map.of())).withMessage("""
				1 problem in the arguments of 'Inner':

				  Inner: needs 'a', 'b'
				      Origin: given by the application
				""");
		assertThat(Lazy.of(Req.class, Map.of("units", 1, "lr", 0.5, "name", "a")).get())
			.isEqualTo(new Req(1, 0.5, "a"));
	}

	@Test
	void changesNeedTheSameArguments() {
		Properties bound = yaml("t: { lazy-step: { type: req, units: 1, lr: 1, name: a } }").bind("t",
				Properties.class);
		Lazy<Step> step = java.util.Objects.requireNonNull(bound.lazyStep());
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> step.with(Map.of("type", "checked")))
			.withMessage("""
					1 problem in the change of 't.lazy-step':

					  t.lazy-step: needs 'a', 'b'
					      Origin: changed by the application
					""");
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> Fingy.of(bound).with("lazy-step.units", null))
			.withMessage("""
					1 problem in the change of 't':

					  t.lazy-step: needs 'units'
					      Origin: Byte array resource [application.yaml] - 1:25
					""");
	}

	@Test
	void documentsThatLackAnArgumentCannotBeBuilt() {
		Properties bound = yaml("t: { step: { type: req, units: 1, lr: 1, name: a } }").bind("t", Properties.class);
		Fingy document = Fingy.read(new java.io.StringReader(Fingy.of(bound).toJson())).at("t.step");
		assertThat(document.build(Step.class)).isEqualTo(new Req(1, 1, "a"));
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> document.without("lr").build(Step.class))
			.withMessage("""
					1 problem in the configuration of 't.step':

					  t.step: needs 'lr'
					      Origin: document - t.step.type
					""");
	}

	@Test
	void oldDocumentsReplayAsBefore() {
		Resolution resolution = yaml("t:", "  step: { type: req, lr: 0.5 }", "  some: holder").resolve(Properties.class,
				WARN);
		Properties bound = (Properties) BoundConfiguration.of(resolution, Container.NONE).object();
		String json = Fingy.of(bound).toJson();
		Properties built = Fingy.read(new java.io.StringReader(json)).at("t").build(Properties.class);
		assertThat(built.toString()).isEqualTo(bound.toString());
		assertThatExceptionOfType(FingyException.class).isThrownBy(
				() -> Fingy.read(new java.io.StringReader(json)).without("t.step.name").at("t").build(Properties.class))
			.withMessage("""
					1 problem in the configuration of 't':

					  t.step: needs 'name'
					      Origin: document - t.step.type
					""");
	}

	record Properties(@Nullable Step step, @Nullable List<Step> steps, @Nullable Map<String, Step> entries,
			@Nullable Lazy<Inner> lazy, @Nullable Lazy<Step> lazyStep, Step @Nullable [] array, Optional<Step> some) {

	}

	record Plain(int count, String name, Inner inner, Step step) {

	}

	record Defaults(@DefaultType("req") Step step, Step made) {

	}

	record Hidden(@Secret Step step) {

	}

	@Discriminated
	sealed interface Step {

		@TypeName("made")
		static Step made(@Name("number-of-parts") int parts, String label) {
			return new Req(parts, 0, label);
		}

	}

	@TypeName("req")
	record Req(int units, double lr, String name) implements Step {

	}

	@TypeName("optionals")
	record Optionals(Optional<Integer> some, @Nullable String name, @DefaultValue("8") int size,
			@DefaultValue List<String> names, @DefaultValue int[] numbers, @Nullable Inner inner) implements Step {

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Optionals that && Arrays.equals(this.numbers, that.numbers)
					&& toString().replaceAll("numbers=[^,]*", "")
						.equals(that.toString().replaceAll("numbers=[^,]*", ""));
		}

		@Override
		public int hashCode() {
			return this.size;
		}

	}

	@TypeName("numbers")
	record Numbers(OptionalInt count, OptionalLong size, OptionalDouble ratio) implements Step {

	}

	@NullUnmarked
	@TypeName("unmarked")
	record Unmarked(String name, Integer size, List<String> names) implements Step {

	}

	@TypeName("holder")
	record Holder(List<String> names, Map<String, Double> weights, Set<Integer> numbers, Inner inner,
			Lazy<Inner> lazy) implements Step {

	}

	record Inner(int a, int b) {

	}

	@NullUnmarked
	@TypeName("deep")
	record Deep(List<Inner> inners, Map<String, Inner> named, Inner[] pairs, Optional<Inner> maybe,
			Bean bean) implements Step {

	}

	@TypeName("limited")
	record Limited(@NotNull Duration timeout, @NotNull @Min(1) Integer size) implements Step {

	}

	@TypeName("times")
	record Times(Duration timeout, Integer size) implements Step {

	}

	@TypeName("checked")
	record Checked(@Min(1) int a, @Min(1) int b) implements Step {

	}

	@TypeName("bean")
	public static final class Bean implements Step {

		private int count;

		private @Nullable Inner inner;

		public int getCount() {
			return this.count;
		}

		public void setCount(int count) {
			this.count = count;
		}

		public @Nullable Inner getInner() {
			return this.inner;
		}

		public void setInner(Inner inner) {
			this.inner = inner;
		}

	}

	interface Service {

	}

	record FixedService(int number) implements Service {

	}

	@NullUnmarked
	@TypeName("services")
	record Services(Clock clock, Service service, Random random, java.nio.file.Path path, Runnable @Nullable [] all,
			@Nullable Service other, @Autowired Service injected, Class<?> kind, CharSequence text) implements Step {

	}

	@NullUnmarked
	record UnmarkedServices(Service service, String name) {

	}

	record Constrained(@Nullable Model model, @Min(1) int steps) {

	}

}
