package dev.fingy.boot.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.boot.command.Jobs.Types;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands, given to a process of their own.
 */
class CommandProcessTests {

	@TempDir
	private Path directory;

	@ParameterizedTest
	@CsvSource({ "train gpt --training.job.steps=0, 0", "train gpt --training.job.steps=5, 5",
			"train fail --training.job.code=42, 42", "train fail, 1", "train broken, 1", "train gtp, 1" })
	void processEndsWithTheExitCode(String line, int code) throws Exception {
		assertThat(run(Plain.class, line.split(" ")).exitCode()).isEqualTo(code);
	}

	@Test
	void mainMayAskForTheExitCodeItself() throws Exception {
		Ended ended = run(Asking.class, "train", "gpt", "--training.job.steps=5");
		assertThat(ended.exitCode()).isEqualTo(5);
		assertThat(ended.output()).isEqualTo("asked: 5\n");
	}

	@Test
	void consoleShowsWhatTheNodePrints() throws Exception {
		Ended ended = run(Plain.class, "train", "print", "--training.job.text=trained");
		assertThat(ended).isEqualTo(new Ended(0, "trained\n"));
	}

	@Test
	void consoleShowsWhatIsWrong() throws Exception {
		Ended ended = run(Plain.class, "trian");
		assertThat(ended.exitCode()).isEqualTo(1);
		assertThat(ended.output().replaceFirst("(?s)^.*?\\*\\*\\*", "***")).isEqualTo("""
				***************************
				APPLICATION FAILED TO START
				***************************

				Description:

				1 problem in the command line:

				  trian: unknown command
				      Commands: train
				      Did you mean 'train'?

				Action:

				Correct what is named above, and start again.

				""");
	}

	private Ended run(Class<?> main, String... arguments) throws IOException, InterruptedException {
		Path output = this.directory.resolve("output.txt");
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-cp", System.getProperty("java.class.path"), main.getName(), "--spring.main.banner-mode=off",
						"--logging.level.root=error", "--fingy.commands.train=training.job"));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		try {
			assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("ended by itself").isTrue();
			return new Ended(process.exitValue(), Files.readString(output).replace("\r\n", "\n"));
		}
		finally {
			process.destroyForcibly();
		}
	}

	/**
	 * How a process ended.
	 */
	record Ended(int exitCode, String output) {

	}

	/**
	 * As most applications are written.
	 */
	public static final class Plain {

		public static void main(String[] args) {
			SpringApplication.run(Application.class, args);
		}

	}

	/**
	 * As Spring Boot recommends where exit codes matter.
	 */
	public static final class Asking {

		public static void main(String[] args) {
			int code = SpringApplication.exit(SpringApplication.run(Application.class, args));
			System.out.println("asked: " + code);
			System.exit(code);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ FingyAutoConfiguration.class, FingyCommandAutoConfiguration.class })
	@Import(Types.class)
	static class Application {

		// Its thread keeps the process alive until the application is closed
		@Bean
		ExecutorService workers() throws Exception {
			ExecutorService workers = Executors.newSingleThreadExecutor();
			workers.submit((Callable<?>) () -> "work").get();
			return workers;
		}

	}

}
