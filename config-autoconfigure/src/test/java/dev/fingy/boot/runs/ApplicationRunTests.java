package dev.fingy.boot.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.Secret;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.runs.FingyRun;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.file.FileRunStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Applications, started as a user starts them, and what is recorded of them.
 */
@ExtendWith(OutputCaptureExtension.class)
class ApplicationRunTests {

	@TempDir
	private Path directory;

	private ConfigurableApplicationContext start(Class<?> application, String... arguments) {
		return builder(application).properties("fingy.commands.train=training.job").run(arguments);
	}

	private SpringApplicationBuilder builder(Class<?> application) {
		return new SpringApplicationBuilder(application).bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.web(WebApplicationType.NONE)
			.initializers((context) -> TestPropertyValues
				.of("fingy.runs.enabled=true", "fingy.runs.directory=" + this.directory.resolve("runs"),
						"spring.application.name=rain")
				.applyTo(context))
			.properties("training.job.type=gpt");
	}

	private List<Run> runs() {
		return store().list(RunQuery.ALL);
	}

	private FileRunStore store() {
		return new FileRunStore(this.directory.resolve("runs"));
	}

	private void assertRecorded(String name, Run.State state, String error) {
		assertThat(runs()).extracting(Run::application, Run::name, Run::state, Run::error)
			.containsExactly(Tuple.tuple("rain", name, state, error));
	}

	@Test
	void applicationThatIsClosedSucceeded() {
		try (ConfigurableApplicationContext context = start(Application.class)) {
			assertThat(context.getBean(FingyRun.class).id()).hasSize(36);
		}
		assertRecorded(null, Run.State.SUCCEEDED, null);
	}

	@Test
	void runHasTheFingerprintOfTheEndpointAndTheLog() {
		try (ConfigurableApplicationContext context = start(Application.class)) {
			assertThat(context).isNotNull();
		}
		Run run = runs().get(0);
		assertThat(Objects.requireNonNull(store().document(run.id())).fingerprint()).isEqualTo(run.fingerprint());
		assertThat(run.codeFingerprint()).startsWith("sha256:");
	}

	@Test
	void beansAreRecordedToTheLast() {
		start(Farewell.class).close();
		assertThat(runs().get(0).notes()).containsExactly("created", "destroyed");
	}

	@Test
	void commandIsTheNameOfTheRun() {
		start(Application.class, "train", "gpt", "--training.job.code=0").close();
		assertRecorded("train gpt", Run.State.SUCCEEDED, null);
	}

	@Test
	void wordsThatAreNoCommandAreNotRecorded() {
		builder(Application.class).run("password=verysecret").close();
		assertRecorded(null, Run.State.SUCCEEDED, null);
	}

	@Test
	void commandWithAnExitCodeFailed() {
		SpringApplication.exit(start(Application.class, "train", "--training.job.code=5"));
		assertRecorded("train", Run.State.FAILED, "Exit code 5");
	}

	@Test
	void commandWithAnExitCodeThatNobodyAsksForFailed() {
		start(Application.class, "train", "--training.job.code=5").close();
		assertRecorded("train", Run.State.FAILED, "Exit code 5");
	}

	@Test
	void exitCodeThatSomebodyElseGivesFails() {
		SpringApplication.exit(start(Application.class), () -> 3);
		assertRecorded(null, Run.State.FAILED, "Exit code 3");
	}

	@Test
	void commandThatThrowsFailed() {
		assertThat(catchThrowable(() -> start(Application.class, "train", "--training.job.code=-1"))).isNotNull();
		assertRecorded("train", Run.State.FAILED, "the data is gone");
	}

	@Test
	void applicationThatDoesNotStartFailedForItsReason() {
		assertThat(catchThrowable(() -> start(Broken.class))).isNotNull();
		assertRecorded(null, Run.State.FAILED, "no memory left");
	}

	@Test
	void nodeThatCannotBeCreatedIsTheReason() {
		assertThat(catchThrowable(() -> start(Application.class, "train", "--training.job.type=broken"))).isNotNull();
		assertRecorded("train", Run.State.FAILED, """
				1 problem in the creation of 'training.job':

				  training.job: 'broken' could not be created: IllegalStateException: no memory left
				      Origin: "training.job.type" from property source "commandLineArgs"
				""");
	}

	@Test
	void configurationThatIsWrongIsNoRun() {
		assertThat(catchThrowable(() -> start(Application.class, "--training.job.type=gtp"))).isNotNull();
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void whatIsDoneInsteadOfStartingIsNoRun() {
		assertThat(catchThrowable(() -> start(Application.class, "--fingy.print"))).isNotNull();
		assertThat(catchThrowable(() -> start(Application.class, "--fingy.check"))).isNotNull();
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void secretsAreNotRecorded() {
		start(Sanitized.class, "train", "--training.job.token=verysecret", "--training.job.hidden=1777777777",
				"--training.job.code=0")
			.close();
		String document = Objects.requireNonNull(store().document(runs().get(0).id())).toJson();
		assertThat(document).contains("\"code\": {", "\"masked\": true")
			.doesNotContain("verysecret")
			.doesNotContain("1777777777");
	}

	@Discriminated
	interface Job {

	}

	@TypeName("gpt")
	record Gpt(@DefaultValue("0") int code, @Secret @DefaultValue("none") String token,
			@DefaultValue("none") String hidden) implements Job, Callable<Integer> {

		@Override
		public Integer call() {
			if (this.code < 0) {
				throw new IllegalStateException("the data is gone");
			}
			return this.code;
		}

	}

	@TypeName("broken")
	static final class BrokenJob implements Job, Runnable {

		BrokenJob() {
			throw new IllegalStateException("no memory left");
		}

		@Override
		public void run() {
		}

	}

	@ConfigurationProperties("training")
	record TrainingProperties(Lazy<Job> job) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableConfigurationProperties(TrainingProperties.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Gpt.class, BrokenJob.class);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Broken extends Application {

		@Bean
		Object broken() {
			throw new IllegalStateException("no memory left");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Farewell extends Application {

		@Bean
		DisposableBean farewell(FingyRun run) {
			run.note("created");
			return () -> run.note("destroyed");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Sanitized extends Application {

		@Bean
		SanitizingFunction hiding() {
			return SanitizingFunction.sanitizeValue().ifKeyContains("hidden");
		}

	}

}
