package dev.fingy.boot;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Discriminated;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.boot.actuate.FingySanitizingAutoConfiguration;
import dev.fingy.boot.command.FingyCommandAutoConfiguration;
import dev.fingy.boot.inspection.PrintAutoConfiguration;
import dev.fingy.boot.replay.ReplayAutoConfiguration;
import dev.fingy.boot.runs.FingyRunsAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for which classes an application loads when it starts, in a process of its own.
 * Each costs time and memory in every application, so that what nobody asks for has to
 * load nothing.
 */
class LoadedClassesTests {

	private static final Pattern LOADED = Pattern.compile("\\] ([\\w.$]+)(?:[/+]0x\\w+)? source: ");

	// What was reached, and a small margin. Each lambda is a class as well
	private static final int MOST_OF_FINGY = 580;

	@TempDir
	private Path directory;

	@Test
	@Timeout(120)
	void anApplicationLoadsFewClassesWhenItStarts() throws Exception {
		List<String> ofFingy = loaded().stream()
			.filter((name) -> name.startsWith("dev.fingy.") && !name.contains("Tests"))
			.toList();
		assertThat(ofFingy).hasSizeLessThan(MOST_OF_FINGY)
			.contains("dev.fingy.internal.document.Document", "dev.fingy.runs.file.FileRunStore");
	}

	@Test
	@Timeout(120)
	void noMapperOfJacksonAndNoCopyOfAsmIsLoaded() throws Exception {
		assertThat(loaded())
			.filteredOn((name) -> name.startsWith("tools.jackson.databind.")
					|| name.startsWith("com.fasterxml.jackson.") || name.startsWith("org.objectweb.asm."))
			.isEmpty();
	}

	// Whoever uses no sweeps has not their module
	private static String classPath() {
		return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.contains("sweep"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private List<String> loaded() throws IOException, InterruptedException {
		Path log = this.directory.resolve("classes.log");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xlog:class+load:file=" + log + "::filecount=0", "-XX:TieredStopAtLevel=1",
				"-Dspring.backgroundpreinitializer.ignore=true", "-cp", classPath(), Started.class.getName(),
				"--fingy.runs.directory=" + this.directory.resolve("runs"))
			.redirectErrorStream(true)
			.start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
		assertThat(this.directory.resolve("runs")).isNotEmptyDirectory();
		try (var lines = Files.lines(log)) {
			return lines.map(LOADED::matcher).filter(Matcher::find).map((found) -> found.group(1)).toList();
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(ZooProperties.class)
	@ImportAutoConfiguration({ FingyAutoConfiguration.class, FingyCommandAutoConfiguration.class,
			FingyRunsAutoConfiguration.class, FingySanitizingAutoConfiguration.class, PrintAutoConfiguration.class,
			ReplayAutoConfiguration.class })
	public static class Started {

		public static void main(String[] args) {
			SpringApplication application = new SpringApplication(Started.class);
			application
				.setDefaultProperties(Map.of("spring.main.web-application-type", "none", "fingy.runs.enabled", "true",
						"zoo.animals.a.type", "cat", "zoo.animals.a.lives", "7", "zoo.favourite.ref", "zoo.animals.a"));
			application.run(args).close();
		}

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Cat.class);
		}

	}

	@ConfigurationProperties("zoo")
	record ZooProperties(Map<String, Lazy<Animal>> animals, Lazy<Animal> favourite) {

	}

	@Discriminated
	interface Animal {

	}

	@TypeName("cat")
	record Cat(@DefaultValue("9") int lives) implements Animal {

	}

}
