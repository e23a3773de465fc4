package dev.fingy.boot.runs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Discriminated;
import dev.fingy.Secret;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.file.FileRunStore;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No file of a run has a secret that its process was given on the command line.
 */
class SecretCommandLineTests {

	private static final List<String> SECRETS = List.of("tiger-lily", "hunter-two", "snow-drop", "ox-eye");

	@TempDir
	private Path directory;

	@Test
	@Timeout(120)
	void secretsOfTheCommandLineAreNotRecorded() throws Exception {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-Dspring.main.web-application-type=none", "-Dfingy.runs.enabled=true",
				"-Dbroker.token=hunter-two", Started.class.getName(), "--fingy.runs.directory=" + this.directory,
				"--zoo.keeper.type=person", "--zoo.keeper.name=ada", "--zoo.keeper.code=tiger-lily",
				"--spring.application.json={\"db\":{\"password\":\"snow-drop\"}}",
				"--mirror=http://user:ox-eye@host/tiger-lily")
			.directory(this.directory.toFile())
			.redirectErrorStream(true);
		builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
		Run run = new FileRunStore(this.directory).list(RunQuery.ALL).get(0);
		assertThat(Objects.requireNonNull(run.provenance().commandLine()))
			.endsWith(" -Dbroker.token=****** '" + Started.class.getName() + "' --fingy.runs.directory="
					+ this.directory + " --zoo.keeper.type=person --zoo.keeper.name=ada --zoo.keeper.code=******"
					+ " '--spring.application.json={\"db\":{\"password\":******}}'"
					+ " --mirror=http://user:******@host/******");
		try (Stream<Path> files = Files.walk(this.directory)) {
			assertThat(files.filter(Files::isRegularFile)).isNotEmpty()
				.allSatisfy((file) -> assertThat(Files.readString(file)).doesNotContain(SECRETS));
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(ZooProperties.class)
	@ImportAutoConfiguration({ FingyAutoConfiguration.class, FingyRunsAutoConfiguration.class })
	public static class Started {

		public static void main(String[] args) {
			SpringApplication.run(Started.class, args).close();
		}

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Person.class);
		}

	}

	@ConfigurationProperties("zoo")
	record ZooProperties(Keeper keeper) {

	}

	@Discriminated
	interface Keeper {

	}

	@TypeName("person")
	record Person(String name, @Secret String code) implements Keeper {

	}

}
