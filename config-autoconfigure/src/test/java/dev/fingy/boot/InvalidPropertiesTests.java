package dev.fingy.boot;

import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import dev.fingy.boot.command.FingyCommandAutoConfiguration;
import dev.fingy.boot.runs.FingyRunsAutoConfiguration;
import dev.fingy.runs.RunRecorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Properties of Fingy's own whose values make no sense: the console shows the name, the
 * value, its origin and the reason, and no stack trace.
 */
@ExtendWith(OutputCaptureExtension.class)
class InvalidPropertiesTests {

	@TempDir
	Path directory;

	private ConfigurableApplicationContext start(String... arguments) {
		String[] all = Arrays.copyOf(arguments, arguments.length + 2);
		all[arguments.length] = "--fingy.runs.enabled=true";
		all[arguments.length + 1] = "--fingy.runs.directory=" + this.directory;
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.run(all);
	}

	private static String shown(CapturedOutput output) {
		String banner = "APPLICATION FAILED TO START\n***************************\n\n";
		assertThat(output).contains(banner).doesNotContain("\tat ");
		return output.getAll().substring(output.getAll().indexOf(banner) + banner.length());
	}

	@ParameterizedTest
	@CsvSource({ "max-history, -1", "max-history, -2147483648", "max-age, -1d", "max-age, -PT1S", "max-age, -5" })
	void negativeRetentionIsRefused(String name, String value, CapturedOutput output) {
		assertThatException().isThrownBy(() -> start("--fingy.runs." + name + "=" + value));
		assertThat(shown(output)).isEqualTo("""
				Description:

				Invalid value '%2$s' for configuration property 'fingy.runs.%1$s' (originating from \
				'"fingy.runs.%1$s" from property source "commandLineArgs"'). Validation failed for the following reason:

				It must not be negative.

				Action:

				Review the value of the property with the provided reason.

				""".formatted(name, value));
	}

	@Test
	void nothingMayBeKept() {
		try (ConfigurableApplicationContext context = start("--fingy.runs.max-history=0", "--fingy.runs.max-age=0s")) {
			assertThat(context.getBean(RunRecorder.class)).isNotNull();
		}
	}

	@Test
	void limitsThatAllowNothingAreRefused(CapturedOutput output) {
		assertThatException().isThrownBy(() -> start("--fingy.limits.max-depth=0", "--fingy.limits.max-nodes=-1"));
		assertThat(shown(output)).isEqualTo("""
				Description:

				2 problems in the limits:

				  fingy.limits.max-depth: must be at least 1
				      Value:  0
				      Origin: "fingy.limits.max-depth" from property source "commandLineArgs"

				  fingy.limits.max-nodes: must be at least 1
				      Value:  -1
				      Origin: "fingy.limits.max-nodes" from property source "commandLineArgs"

				Action:

				Correct what is named above, and start again.

				""");
	}

	@ParameterizedTest
	@CsvSource({ "fingy.runs.max-history, many", "fingy.runs.max-age, soon", "fingy.runs.store, cloud",
			"fingy.limits.max-nodes, many", "fingy.refresh, now", "fingy.beans.enabled, perhaps",
			"fingy.unknown-properties, perhaps", "fingy.missing-arguments, perhaps", "fingy.index.enabled, perhaps",
			"fingy.replay.unknown-properties, perhaps", "fingy.commands, perhaps" })
	void valuesThatCannotBeConvertedAreRefused(String name, String value, CapturedOutput output) {
		assertThatException().isThrownBy(() -> start("--" + name + "=" + value));
		assertThat(shown(output)).contains("Property: " + name, "Value: \"" + value + "\"",
				"Origin: \"" + name + "\" from property source \"commandLineArgs\"");
	}

	@Test
	void commandWhosePathIsNoNodeIsRefused(CapturedOutput output) {
		assertThatException().isThrownBy(() -> start("--fingy.commands.train=app.trainer", "train"));
		assertThat(shown(output)).isEqualTo("""
				Description:

				1 problem in the commands:

				  fingy.commands.train: names 'app.trainer', where no node is
				      Value:  app.trainer
				      Origin: "fingy.commands.train" from property source "commandLineArgs"

				Action:

				Correct what is named above, and start again.

				""");
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ FingyAutoConfiguration.class, FingyRunsAutoConfiguration.class,
			FingyCommandAutoConfiguration.class })
	static class Application {

	}

}
