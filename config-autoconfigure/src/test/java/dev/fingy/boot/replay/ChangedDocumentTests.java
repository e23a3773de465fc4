package dev.fingy.boot.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.boot.FingyAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The replay of a document in which somebody has changed a value after it was written.
 */
@ExtendWith(OutputCaptureExtension.class)
class ChangedDocumentTests {

	@TempDir
	private Path directory;

	private Path run;

	private String recorded;

	private String computed;

	@BeforeEach
	void write() throws IOException {
		this.run = this.directory.resolve("run.json");
		try (ConfigurableApplicationContext application = application("--t.size=12")) {
			Fingy fingy = Fingy.of(application.getBean(Properties.class));
			this.recorded = fingy.fingerprint();
			this.computed = fingy.with("size", 13).fingerprint();
			fingy.write(this.run);
		}
	}

	private void change(String before, String after) throws IOException {
		String document = Files.readString(this.run);
		assertThat(document).containsOnlyOnce(before);
		Files.writeString(this.run, document.replace(before, after));
	}

	private ConfigurableApplicationContext replay(String... arguments) {
		List<String> all = new ArrayList<>(List.of(arguments));
		all.add("--spring.config.import=fingy:" + this.run);
		return application(all.toArray(String[]::new));
	}

	@Test
	void valueIsAWarning(CapturedOutput output) throws IOException {
		change("\"value\": 12,", "\"value\": 13,");
		try (ConfigurableApplicationContext application = replay()) {
			assertThat(application.getBean(Properties.class)).isEqualTo(new Properties(13, "a", null));
		}
		assertThat(output.toString().lines().filter((line) -> line.contains("WARN"))).singleElement()
			.asString()
			.endsWith(" : fingerprint.config: does not match the configurations, whose fingerprint is " + this.computed
					+ " [" + this.run + " - 5:15]");
	}

	@Test
	void valueCanBeAFailure() throws IOException {
		change("\"value\": 12,", "\"value\": 13,");
		assertThatExceptionOfType(FingyException.class).isThrownBy(() -> replay("--fingy.replay.on-mismatch=fail"))
			.withMessage("""
					1 problem in the configuration of 't':

					  fingerprint.config: does not match the configurations, whose fingerprint is %s
					      Value:  %s
					      Origin: %s - 5:15
					""".formatted(this.computed, this.recorded, this.run));
	}

	@Test
	void valueCanBeIgnored(CapturedOutput output) throws IOException {
		change("\"value\": 12,", "\"value\": 13,");
		replay("--fingy.replay.on-mismatch=ignore").close();
		assertThat(output).doesNotContain("WARN");
	}

	@Test
	void configurationThatIsNotBoundIsVerifiedToo() throws IOException {
		change("\"t\":", "\"other\":");
		assertThatExceptionOfType(FingyException.class)
			.isThrownBy(() -> replay("--fingy.replay.on-mismatch=fail", "--t.size=1"))
			.withMessageStartingWith("1 problem in the document '" + this.run + "':")
			.withMessageContaining("fingerprint.config: does not match the configurations, whose fingerprint is ");
	}

	@Test
	void valuesOfOtherSourcesAreNoMismatch(CapturedOutput output) {
		replay("--t.size=13", "--fingy.replay.on-mismatch=fail").close();
		assertThat(output).doesNotContain("WARN");
	}

	private static ConfigurableApplicationContext application(String... arguments) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.properties("spring.config.location=optional:classpath:none/")
			.run(arguments);
	}

	@ConfigurationProperties("t")
	record Properties(int size, @DefaultValue("a") String name, @Nullable Lazy<Shape> shape) {

	}

	@Discriminated
	interface Shape {

	}

	@TypeName("leaf")
	record Leaf(int size) implements Shape {

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ FingyAutoConfiguration.class, ReplayAutoConfiguration.class })
	@EnableConfigurationProperties(Properties.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Leaf.class);
		}

	}

}
