package dev.fingy.demo;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import dev.fingy.Fingy;
import dev.fingy.demo.training.TrainingProperties;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The {@code fingy} command tells in what two runs of the demo differ.
 */
class DiffTests {

	private static final String COMMAND = "$ fingy diff linear.json forest.json\n";

	@TempDir
	private Path directory;

	@Test
	void anotherTrainerIsAllThatDiffers() throws Exception {
		write("linear.json");
		write("forest.json", "--training.trainer.type=random-forest");
		assertThat(COMMAND + fingy("diff", "linear.json", "forest.json"))
			.isEqualTo(Files.readString(Path.of("src/test/resources/diff.txt")));
	}

	private void write(String name, String... arguments) {
		try (ConfigurableApplicationContext application = new SpringApplicationBuilder(SeattleRainApplication.class)
			.web(WebApplicationType.NONE)
			.run(arguments)) {
			Fingy.of(application.getBean(TrainingProperties.class)).write(this.directory.resolve(name));
		}
	}

	private String fingy(String command, String before, String after) throws IOException, InterruptedException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		Process process = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp", classPath(), "dev.fingy.cli.Main",
				command, before, after)
			.directory(this.directory.toFile())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		process.getOutputStream().close();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).isZero();
		return output;
	}

	// The command runs in another directory
	private static String classPath() {
		StringBuilder absolute = new StringBuilder();
		for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
			absolute.append(Path.of(entry).toAbsolutePath()).append(File.pathSeparator);
		}
		return absolute.toString();
	}

}
