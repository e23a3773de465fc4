package dev.fingy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.core.env.PropertySource;

import dev.fingy.zoo.Animal;
import dev.fingy.zoo.Animal.Wolf;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which names a node may say, and which class each means.
 */
class NamesTests {

	private static TestSources yaml(String... lines) {
		return TestSources.yaml(lines)
			.with((types) -> types.add(Gpt.class, Report.class, GptDataset.class, Old.class, Renamed.class,
					Dotted.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "lm-report", "lm_report", "lmReport", "LM-REPORT", "Report" })
	void bindAcceptsRelaxedFormsAndTheSimpleClassName(String name) {
		assertThat(yaml("t:", "  job: {type: " + name + "}").bind("t", Jobs.class).job()).isEqualTo(new Report());
		assertThat(yaml("t:", "  job: train-gpt").underEnvironment("T_JOB_TYPE", name).bind("t", Jobs.class).job())
			.isEqualTo(new Report());
	}

	@Test
	void bindWhenAFactoryTellsNoMoreThanTheBaseDoesNotTakeTheNameOfTheBase() {
		assertThat(yaml("t:", "  job: {type: job}").with((types) -> types.add(Makers.class)).problems(Jobs.class))
			.isEqualTo("""
					1 problem in the configuration of 't':

					  t.job.type: unknown type 'job'
					      Value:  job
					      Origin: Byte array resource [application.yaml] - 2:15
					      Types:  made
					""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "lm.report", "lm/report!", "#{'lm-report'}", "lm report", "l,m-report" })
	void bindIgnoresNothingButDashesUnderscoresAndCase(String name) {
		assertThat(TestSources.of()
			.under("--t.job.type=" + name)
			.with((types) -> types.add(Report.class))
			.problems(Jobs.class)).startsWith("""
					1 problem in the configuration of 't':

					  t.job.type: unknown type '%s'
					""".formatted(name));
	}

	@Test
	void bindTakesPropertiesWithDotsFromNameAnnotations() {
		assertThat(yaml("t:", "  job: {type: dotted, my: {dotted: x}}").underEnvironment("T_JOB_MY_OTHER_NAME", "y")
			.bind("t", Jobs.class)
			.job()).isEqualTo(new Dotted("x", "y"));
		assertThat(yaml("t:", "  job: {type: dotted, my: {doted: x}}").problems(Jobs.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.job.my: 'dotted' has no such property
				      Origin: Byte array resource [application.yaml] - 2:35
				      Properties: my.dotted, my.other-name
				""");
	}

	@Test
	void bindWhenTypeIsBinarySaysSoWhereItStands() {
		assertThat(yaml("t:", "  job: !!binary aGVsbG8=").problems(Jobs.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.job: must be the name of a type, not binary data
				      Origin: Byte array resource [application.yaml] - 2:8
				      Types:  dotted, gpt, lm-report (report-of-lm), old, renamed, train-gpt
				""");
	}

	@Test
	void bindAsksSourcesThatCannotListTheirNames() {
		TestSources sources = yaml("t:", "  job: {type: renamed, class: x}", "  others: [lm-report]");
		Map<String, Object> values = Map.of("t.job.class", "y", "t.trainer.type", "gpt", "t.trainer.layers", 3,
				"t.others[0].type", "old");
		sources.environment().getPropertySources().addFirst(new PropertySource<>("unlisted", values) {

			@Override
			public @Nullable Object getProperty(String name) {
				return values.get(name);
			}

		});
		assertThat(sources.bind("t", Jobs.class)).isEqualTo(new Jobs(new Renamed("y"), new Gpt(3), List.of(new Old())));
	}

	@Test
	void atFindsPropertiesInRelaxedForms() {
		Fingy fingy = Fingy
			.of(yaml("t:", "  trainer: {type: gpt, layers: 2}", "  others: [lm-report]").bind("t", Jobs.class));
		assertThat(fingy.at("t.trainer.LAYERS")).isEqualTo(fingy.at("t.trainer").at("layers"));
	}

	@Test
	void bindRefusesQualifiedClassNamesFromEverySource() {
		String name = Report.class.getName();
		assertThat(yaml("t:", "  job: {type: lm-report}").under("--t.job.type=" + name).problems(Jobs.class))
			.isEqualTo("""
					1 problem in the configuration of 't':

					  t.job.type: unknown type 'dev.fingy.NamesTests$Report'
					      Value:  dev.fingy.NamesTests$Report
					      Origin: "t.job.type" from property source "commandLineArgs"
					      Types:  dotted, gpt, lm-report (report-of-lm), old, renamed, train-gpt
					""");
	}

	@Test
	void bindReadsAliasesOfEverySourceAndWritesTheCanonicalName() {
		TestSources sources = yaml("t:", "  job: {type: train-gpt}").underEnvironment("T_JOB_TYPE", "REPORTOFLM");
		Jobs bound = sources.bind("t", Jobs.class);
		assertThat(bound.job()).isEqualTo(new Report());
		assertThat(Fingy.of(bound).toJson()).contains("\"type\": \"lm-report\"")
			.doesNotContainIgnoringCase("reportOfLm");
	}

	@Test
	void bindAsksTheBaseBeforeItsSupertypes() {
		Jobs bound = yaml("t:", "  trainer: gpt", "  job: train-gpt").bind("t", Jobs.class);
		assertThat(bound.trainer()).isEqualTo(new Gpt(1));
		assertThat(bound.job()).isEqualTo(new Gpt(1));
		assertThat(yaml("t:", "  trainer: train-gpt", "  job: gpt").bind("t", Jobs.class))
			.isEqualTo(new Jobs(new GptDataset(), new GptDataset(), null));
	}

	@Test
	void bindWhenTheNameOfASupertypeMeansAnotherKindSaysSo() {
		assertThat(yaml("t:", "  trainer: {type: train-gpt}").underEnvironment("T_TRAINER_TYPE", "lm-report")
			.problems(Jobs.class)).isEqualTo("""
					1 problem in the configuration of 't':

					  t.trainer.type: 'lm-report' is a Report, which is not a Trainer
					      Value:  lm-report
					      Origin: "T_TRAINER_TYPE" from property source "systemEnvironment"
					      Types:  gpt, train-gpt
					""");
	}

	@Test
	void bindWhenTypeIsDeprecatedCreatesItAndWarnsOnce() {
		TestSources sources = yaml("t:", "  job: {type: old}", "  others: [old, {type: old}, lm-report]");
		assertThat(sources.bind("t", Jobs.class))
			.isEqualTo(new Jobs(new Old(), null, List.of(new Old(), new Old(), new Report())));
		assertThat(sources.warnings(Jobs.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.job.type: type 'old' is deprecated
				      Value:  old
				      Origin: Byte array resource [application.yaml] - 2:15
				""");
	}

	@Test
	void bindWhenAnotherSourceReplacesADeprecatedTypeWarnsOfNothing() {
		TestSources sources = yaml("t:", "  job: {type: old}").underEnvironment("T_JOB_TYPE", "lm-report");
		assertThat(sources.resolve(Jobs.class, dev.fingy.internal.resolution.Settings.DEFAULT).warnings()).isEmpty();
		assertThat(sources.bind("t", Jobs.class).job()).isEqualTo(new Report());
	}

	@Test
	void bindCreatesByStaticFactoryMethods() {
		assertThat(TestSources.yaml("t:", "  animal: {type: horse, legs: 5}").bind("t", Stable.class).animal())
			.isEqualTo(new Wolf(5));
		assertThat(TestSources.yaml("t:", "  animal: {type: cat}")
			.under("--t.animal.type=horse", "--t.animal.legs=6")
			.bind("t", Stable.class)
			.animal()).isEqualTo(new Wolf(6));
		assertThat(TestSources.yaml("t:", "  animal: {type: horse, leg: 5}").problems(Stable.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.animal.leg: 'horse' has no such property
				      Value:  5
				      Origin: Byte array resource [application.yaml] - 2:30
				      Properties: legs
				      Did you mean 'legs'?
				""");
	}

	@Test
	void bindTakesParameterNamesFromNameAnnotations() {
		TestSources sources = yaml("t:", "  job: {type: lm-report}").underEnvironment("T_JOB_TYPE", "renamed",
				"T_JOB_CLASS", "x");
		assertThat(sources.bind("t", Jobs.class).job()).isEqualTo(new Renamed("x"));
		assertThat(yaml("t:", "  job: {type: renamed, kind: x}").problems(Jobs.class)).isEqualTo("""
				1 problem in the configuration of 't':

				  t.job.kind: 'renamed' has no such property
				      Value:  x
				      Origin: Byte array resource [application.yaml] - 2:30
				      Properties: class
				""");
	}

	@Test
	void bindTakesParameterNamesFromTheContributor() {
		TestSources sources = TestSources.yaml("t:", "  latch: {type: latch, count: 2}")
			.under("--t.latch.count=3")
			.with((types) -> types.base(CountDownLatch.class)
				.type(CountDownLatch.class, "latch", CountDownLatch.class, "count"));
		assertThat(sources.bind("t", Latches.class).latch().getCount()).isEqualTo(3);
	}

	@Test
	void bindWhenParametersHaveNoNamesSaysWhichClassNeedsWhat() {
		TestSources sources = TestSources.yaml("t:", "  latch: {type: latch, count: 2}")
			.with((types) -> types.base(CountDownLatch.class)
				.type(CountDownLatch.class, "latch", CountDownLatch.class));
		assertThat(sources.problems(Latches.class)).isEqualTo(
				"""
						1 problem in the configuration of 't':

						  t.latch: the parameters of public java.util.concurrent.CountDownLatch(int) have no names: compile with \
						'-parameters', put @Name on each, or give the names to the TypeContributor
						      Origin: Byte array resource [application.yaml] - 2:17
						""");
	}

	@Test
	void bindWhenFactoryParametersHaveNoNamesSaysWhichMethodNeedsWhat() {
		TestSources sources = TestSources.yaml("t:", "  any: year")
			.with((types) -> types.base(java.time.temporal.Temporal.class)
				.factory(java.time.temporal.Temporal.class, "year", java.time.Year.class, "of"));
		assertThat(sources.problems(Temporals.class)).isEqualTo(
				"""
						1 problem in the configuration of 't':

						  t.any: the parameters of public static java.time.Year java.time.Year.of(int) have no names: compile with \
						'-parameters', put @Name on each, or give the names to the TypeContributor
						      Origin: Byte array resource [application.yaml] - 2:8
						""");
	}

	@Discriminated
	interface Job {

	}

	@Discriminated
	interface Trainer extends Job {

	}

	@TypeName(value = "train-gpt", of = Job.class)
	@TypeName(value = "gpt", of = Trainer.class)
	record Gpt(@DefaultValue("1") int layers) implements Trainer {

	}

	@TypeName(value = "gpt", of = Job.class)
	@TypeName(value = "train-gpt", of = Trainer.class)
	record GptDataset() implements Trainer {

	}

	@TypeName(value = "lm_report", aliases = "report-of-lm")
	record Report() implements Job {

	}

	@TypeName
	@Deprecated
	record Old() implements Job {

	}

	@TypeName
	record Renamed(@Name("class") @Nullable String kind) implements Job {

	}

	@TypeName
	record Dotted(@Name("my.dotted") @Nullable String dotted,
			@Name("my.other-name") @Nullable String other) implements Job {

	}

	record Jobs(@Nullable Job job, @Nullable Trainer trainer, @Nullable List<Job> others) {

	}

	static final class Makers {

		@TypeName
		static Job made() {
			return new Report();
		}

	}

	record Stable(Animal animal) {

	}

	record Latches(CountDownLatch latch) {

	}

	record Temporals(java.time.temporal.Temporal any) {

	}

}
