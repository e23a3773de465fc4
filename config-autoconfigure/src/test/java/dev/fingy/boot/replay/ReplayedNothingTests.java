package dev.fingy.boot.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Fingy;
import dev.fingy.boot.FingyAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of properties that had no value, or an empty one, where there is a default
 * today. No property source can say {@code null}.
 */
class ReplayedNothingTests {

	private static final String DOCUMENT = """
			{ "fingy": 1, "captured": "2026-11-22T16:00:00Z", "fingerprint": { "config": "sha256:0000000000000000000000000000000000000000000000000000000000000000", "code": "sha256:0000000000000000000000000000000000000000000000000000000000000000" },
			  "configurations": { "t": { "class": "demo.T", "properties": %s } } }
			""";

	@TempDir
	private Path directory;

	@Test
	void whatWasEmptyStaysEmpty() throws IOException {
		assertThat(replayed("""
				{ "text": { "value": "" }, "list": { "items": [] }, "map": { "entries": {} }, "number": { "value": 7 } }
				""")).isEqualTo(new Properties("", List.of(), Map.of(), 7));
		assertThat(replayed("""
				{ "text": { "value": "", "default": true }, "list": { "items": [], "default": true },
				  "map": { "entries": {}, "default": true } }
				""")).isEqualTo(new Properties("", List.of(), Map.of(), 3));
	}

	@Test
	void whatHadNoValueHasTheDefaultOfToday() throws IOException {
		assertThat(replayed("""
				{ "text": { "value": null, "origin": "application.yaml - 1:1" }, "list": { "value": null },
				  "map": { "value": null, "default": true }, "number": { "value": null } }
				""")).isEqualTo(new Properties("x", List.of("a"), Map.of(), 3));
	}

	private Properties replayed(String properties) throws IOException {
		Path run = Files.writeString(this.directory.resolve("run.json"), DOCUMENT.formatted(properties));
		try (ConfigurableApplicationContext again = new SpringApplicationBuilder(Application.class)
			.web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.run("--spring.config.location=optional:classpath:none/", "--spring.config.import=fingy:" + run)) {
			Properties bound = again.getBean(Properties.class);
			assertThat(Fingy.read(run).build(Properties.class)).isEqualTo(bound);
			return bound;
		}
	}

	@ConfigurationProperties("t")
	record Properties(@DefaultValue("x") String text, @DefaultValue("a") List<String> list,
			@DefaultValue Map<String, String> map, @DefaultValue("3") Integer number) {

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ FingyAutoConfiguration.class, ReplayAutoConfiguration.class })
	@EnableConfigurationProperties(Properties.class)
	static class Application {

	}

}
