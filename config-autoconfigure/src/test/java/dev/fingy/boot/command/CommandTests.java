package dev.fingy.boot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.Banner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.ExitCodeEvent;
import org.springframework.boot.ExitCodeExceptionMapper;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import dev.fingy.FingyException;
import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.boot.command.Jobs.Gpt;
import dev.fingy.boot.command.Jobs.TrainingProperties;
import dev.fingy.boot.command.Jobs.Types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Commands, given to an application as a user gives them.
 */
@ExtendWith(OutputCaptureExtension.class)
class CommandTests {

	private static final String TRAIN = "--fingy.commands.train=training.job";

	private static final String NO_PORT = "--spring.main.web-application-type=none";

	@BeforeEach
	void reset() {
		Jobs.runs.set(0);
	}

	@ParameterizedTest
	@CsvSource({ "train gpt --training.job.steps=5, 5", "--training.job.steps=5 train transformer, 5", "train gpt, 1",
			"train print, 0", "train silent, 0", "train --training.job=gpt, 1",
			"train --training.job.type=gpt --training.job.steps=7, 7",
			"train gpt --training.job.type=print --training.job.steps=7, 7" })
	void resultOfTheNodeIsTheExitCode(String line, int code) {
		assertThat(exitCode(arguments(line, TRAIN))).isEqualTo(code);
	}

	@Test
	void nodeRunsOnceAndIsTheBean() {
		try (ConfigurableApplicationContext context = run("train", "gpt", TRAIN)) {
			assertThat(Jobs.runs).hasValue(1);
			assertThat(context.getBean("training.job")).isEqualTo(new Gpt(1))
				.isSameAs(context.getBean(TrainingProperties.class).job().get());
		}
	}

	@Test
	void nodeNeedNotBeABean() {
		assertThat(exitCode("train", "gpt", TRAIN, "--fingy.beans.enabled=false")).isEqualTo(1);
	}

	@Test
	void typeKeepsWhatTheFileSaysOfIt() {
		assertThat(exitCode("train", "gpt", "--spring.config.location=classpath:command/application.yaml"))
			.isEqualTo(12);
	}

	@Test
	void wordsOfAFileCommandNodesOfAFile() {
		String file = "--spring.config.location=classpath:command/application.yaml";
		assertThat(exitCode("nightly", file)).isEqualTo(3);
		assertThat(exitCode("again", file)).isEqualTo(3);
		assertThat(exitCode("again", "gpt", file)).isEqualTo(1);
	}

	@ParameterizedTest
	@CsvSource({ "greet, 3", "greet shout, 40", "greet shout --training.greeting.times=2, 20" })
	void baseMayNameItsTypeByAnyProperty(String line, int code) {
		assertThat(
				exitCode(arguments(line, "--fingy.commands.greet=training.greeting", "--training.greeting.kind=greet")))
			.isEqualTo(code);
	}

	@Test
	void originOfTheTypeNamesTheCommandLine() {
		try (ConfigurableApplicationContext context = run("train", "gpt", TRAIN)) {
			assertThat(context.getBean(TrainingProperties.class).job().fingy().toJson())
				.contains("\"origin\": \"command line, after 'train'\"");
		}
	}

	@Test
	void commandRunsAfterEverythingElse(CapturedOutput output) {
		builder(Others.class).run("train", "print", TRAIN).close();
		assertThat(output.getAll()).containsSubsequence("prepared", "printed");
	}

	@Test
	void applicationStartsAsAlwaysWithoutACommand() {
		try (ConfigurableApplicationContext context = builder(WebApplication.class).run(TRAIN, "--server.port=0")) {
			assertThat(context).isInstanceOf(WebServerApplicationContext.class);
			assertThat(context.getBean(TrainingProperties.class).job()).isNull();
			assertThat(SpringApplication.exit(context)).isZero();
		}
	}

	@Test
	void wordsAreLeftAloneWithoutCommands() {
		try (ConfigurableApplicationContext context = builder(WebApplication.class).run("trian", "gpt", "now",
				"--server.port=0")) {
			assertThat(context).isInstanceOf(WebServerApplicationContext.class);
		}
	}

	@Test
	void commandOpensNoPort() {
		try (ConfigurableApplicationContext context = builder(WebApplication.class).run("train", "gpt", TRAIN)) {
			assertThat(context).isNotInstanceOf(WebServerApplicationContext.class);
			assertThat(context.getEnvironment().getPropertySources().stream().toList()).last()
				.hasFieldOrPropertyWithValue("name", "defaultProperties");
		}
	}

	@Test
	void commandOpensAPortWhereConfigurationSaysSo() {
		try (ConfigurableApplicationContext context = builder(WebApplication.class).run("train", "gpt", TRAIN,
				"--spring.main.webApplicationType=servlet", "--server.port=0")) {
			assertThat(context).isInstanceOf(WebServerApplicationContext.class);
		}
	}

	@Test
	void defaultPropertiesOfTheApplicationDecideAboutThePort() {
		try (ConfigurableApplicationContext context = builder(WebApplication.class)
			.properties("spring.main.web-application-type=servlet")
			.run("train", "gpt", TRAIN, "--server.port=0")) {
			assertThat(context).isInstanceOf(WebServerApplicationContext.class);
		}
	}

	@Test
	void contextWithoutAnApplicationRunsNothing() {
		new ApplicationContextRunner().withUserConfiguration(Application.class)
			.withPropertyValues("fingy.commands.train=training.job", "training.job=gpt")
			.run((context) -> assertThat(context).hasNotFailed().hasSingleBean(CommandRunner.class));
		assertThat(Jobs.runs).hasValue(0);
	}

	@Test
	void commandsAreAbsentWithoutFingy() {
		new ApplicationContextRunner().withUserConfiguration(Alone.class)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(CommandRunner.class));
	}

	@Test
	void unknownCommandListsTheKnown(CapturedOutput output) {
		start("trian", "gpt", TRAIN, "--fingy.commands.evaluate=training.other");
		assertThat(shown(output)).isEqualTo(report("""
				1 problem in the command line:

				  trian: unknown command
				      Commands: evaluate, train
				      Did you mean 'train'?
				"""));
	}

	@Test
	void moreThanATypeIsAnError(CapturedOutput output) {
		start("train", "gpt", "now", "please", TRAIN);
		assertThat(shown(output)).isEqualTo(report("""
				1 problem in the command line:

				  train: takes the name of a type and nothing else, not 'gpt now please'
				"""));
	}

	@Test
	void emptyTypeIsAnError(CapturedOutput output) {
		start("train", "", TRAIN);
		assertThat(shown(output)).isEqualTo(report("""
				1 problem in the command line:

				  train: takes the name of a type and nothing else, not ''
				"""));
	}

	@Test
	void unknownTypeNamesTheCommandLine(CapturedOutput output) {
		start("train", "gtp", TRAIN);
		assertThat(shown(output)).isEqualTo(report("""
				1 problem in the configuration of 'training':

				  training.job: unknown type 'gtp'
				      Value:  gtp
				      Origin: command line, after 'train'
				      Types:  broken, fail, gpt (transformer), idle, print, raw, silent, text, then
				      Did you mean 'gpt'?
				"""));
	}

	@Test
	void nodeThatCannotRunIsReportedWhetherItIsCommandedOrNot(CapturedOutput output) {
		start(TRAIN, "--fingy.commands.write=training.other", "--fingy.commands.fine=training.greeting",
				"--training.job=idle", "--training.other=text", "--training.greeting=greet");
		assertThat(shown(output)).isEqualTo(report("""
				2 problems in the commands:

				  fingy.commands.train: names the Idle at 'training.job', which is neither a Runnable nor \
				a Callable<Integer>
				      Value:  training.job
				      Origin: "fingy.commands.train" from property source "commandLineArgs"
				      Nodes:  training.greeting

				  fingy.commands.write: names the Text at 'training.other', which is neither a Runnable nor \
				a Callable<Integer>
				      Value:  training.other
				      Origin: "fingy.commands.write" from property source "commandLineArgs"
				      Nodes:  training.greeting
				"""));
	}

	@Test
	void nodeThatIsAbsentIsReportedWhenItIsCommanded(CapturedOutput output) {
		start("train", "--fingy.commands.train=training.jbo", "--training.job=gpt");
		assertThat(shown(output)).isEqualTo(report("""
				1 problem in the commands:

				  fingy.commands.train: names 'training.jbo', where no node is
				      Value:  training.jbo
				      Origin: "fingy.commands.train" from property source "commandLineArgs"
				      Nodes:  training.job, training.other, training.greeting, training.spare, training.deep.inner.job
				      Did you mean 'training.job'?
				"""));
	}

	@ParameterizedTest
	@CsvSource({ "training.job, false", "training.spare, false", "training.jobs.at-night, false",
			"training.deep.inner.job, true" })
	void commandOfANodeThatIsNotConfiguredTellsWhatIsMissing(String path, boolean other, CapturedOutput output) {
		String nodes = other ? "--training.job=gpt" : "--training.size=1";
		start("train", "--fingy.commands.train=" + path, nodes);
		assertThat(shown(output)).isEqualTo(
				report("""
						1 problem in the commands:

						  fingy.commands.train: nothing is configured at '%1$s'; configure the node, or name its type after 'train'
						      Value:  %1$s
						      Origin: "fingy.commands.train" from property source "commandLineArgs"
						%2$s"""
					.formatted(path, other ? "      Nodes:  training.job\n" : "")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "training.job", "training.JOB", "training.jobs.at-night", "training.jobs[a.b]",
			"training.list[2]", "training.spare", "training.deep.inner.job", "training.job.next",
			"training.jobs.x.next.next" })
	void nodeMayBeAbsentWhereOneThatCanRunMayStand(String path) {
		try (ConfigurableApplicationContext context = run("--fingy.commands.train=" + path, NO_PORT)) {
			assertThat(context.getBean(TrainingProperties.class).job()).isNull();
		}
	}

	@ParameterizedTest
	@CsvSource({ "training.jobs.at-night, 1", "training.spare, 1", "training.deep.inner.job, 1" })
	void typeMakesTheNodeThatIsAbsent(String path, int code) {
		assertThat(exitCode("train", "gpt", "--fingy.commands.train=" + path)).isEqualTo(code);
	}

	@ParameterizedTest
	@CsvSource({ "training.jbo, training.job", "training, training.job", "trainin.job, training.job",
			"training.jobs, training.job", "training.list.first,", "training.size, training.spare",
			"training.hint, training.job", "training.job.nxet, training.job", "training.job.steps, training.job",
			"training.deep.inner, training.deep.inner.job", "training.deep.job, training.job", "job,", ".," })
	void pathThatLeadsNowhereIsReportedWithoutACommand(String path, @Nullable String nearest, CapturedOutput output) {
		start("--fingy.commands.train=" + path, "--training.other=gpt", NO_PORT);
		assertThat(shown(output)).isEqualTo(report("""
				1 problem in the commands:

				  fingy.commands.train: names '%1$s', where no node is
				      Value:  %1$s
				      Origin: "fingy.commands.train" from property source "commandLineArgs"
				      Nodes:  training.other, training.job, training.greeting, training.spare, training.deep.inner.job
				%2$s""".formatted(path, (nearest != null) ? "      Did you mean '" + nearest + "'?\n" : "")));
	}

	@Test
	void nodeThatCannotBeCreatedIsReported(CapturedOutput output) {
		start("train", "broken", TRAIN);
		assertThat(shown(output)).isEqualTo(report("""
				1 problem in the creation of 'training.job':

				  training.job: 'broken' could not be created: IllegalStateException: no memory left
				      Origin: command line, after 'train'
				"""));
	}

	@Test
	void resultThatIsNoExitCodeIsReported(CapturedOutput output) {
		start("train", "raw", TRAIN);
		assertThat(shown(output)).isEqualTo(report("""
				1 problem in the run of 'training.job':

				  training.job: returned a String, which is no exit code
				"""));
	}

	@Test
	void exceptionOfTheNodeEndsTheApplication() {
		assertThatException().isThrownBy(() -> run("train", "fail", TRAIN).close())
			.isInstanceOf(IllegalStateException.class)
			.withMessage("the data is gone");
		assertThat(Exits.codes).containsExactly(77);
	}

	@Test
	void exceptionThatListenersMayThrowEndsTheApplicationToo() {
		assertThatException().isThrownBy(() -> run("train", "fail", "--training.job.code=-1", TRAIN).close())
			.isInstanceOf(IllegalStateException.class)
			.withMessage("Failed to run 'training.job'")
			.withCauseInstanceOf(ClassCastException.class);
	}

	@Test
	void exceptionMayTellTheExitCode() {
		assertThatException().isThrownBy(() -> run("train", "fail", "--training.job.code=42", TRAIN).close())
			.withRootCauseInstanceOf(Jobs.CodedException.class);
		assertThat(Exits.codes).containsExactly(42);
	}

	@Test
	void noCommandIsRunIfAnotherIsWrong() {
		assertThatExceptionOfType(FingyException.class).isThrownBy(
				() -> run("train", "gpt", TRAIN, "--fingy.commands.write=training.other", "--training.other=idle")
					.close());
		assertThat(Jobs.runs).hasValue(0);
	}

	private static String[] arguments(String line, String... more) {
		return Stream.concat(Stream.of(line.split(" ")), Stream.of(more)).toArray(String[]::new);
	}

	private static int exitCode(String... arguments) {
		return SpringApplication.exit(run(arguments));
	}

	private static void start(String... arguments) {
		assertThat(catchThrowable(() -> run(arguments).close())).isNotNull();
	}

	private static ConfigurableApplicationContext run(String... arguments) {
		return builder(Application.class).run(arguments);
	}

	private static SpringApplicationBuilder builder(Class<?> application) {
		Exits.codes.clear();
		return new SpringApplicationBuilder(application).bannerMode(Banner.Mode.OFF).logStartupInfo(false);
	}

	private static String report(String description) {
		return """
				***************************
				APPLICATION FAILED TO START
				***************************

				Description:

				%s
				Action:

				Correct what is named above, and start again.

				""".formatted(description);
	}

	private static String shown(CapturedOutput output) {
		String banner = "***************************\nAPPLICATION FAILED TO START\n";
		assertThat(output).contains(banner).doesNotContain("\tat ");
		return output.getAll().substring(output.getAll().indexOf(banner));
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ FingyAutoConfiguration.class, FingyCommandAutoConfiguration.class })
	@Import({ Types.class, Exits.class })
	static class Application {

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(FingyCommandAutoConfiguration.class)
	static class Alone {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(Types.class)
	static class WebApplication {

	}

	@Configuration(proxyBeanMethods = false)
	static class Others extends Application {

		@Bean
		CommandLineRunner prepare() {
			return (arguments) -> System.out.println("prepared");
		}

	}

	static class Exits implements ApplicationListener<ExitCodeEvent> {

		static final List<Integer> codes = new ArrayList<>();

		@Override
		public void onApplicationEvent(ExitCodeEvent event) {
			codes.add(event.getExitCode());
		}

		@Bean
		static ExitCodeExceptionMapper mapper() {
			return (ex) -> "the data is gone".equals(ex.getMessage()) ? 77 : 0;
		}

	}

}
