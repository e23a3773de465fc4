package dev.fingy.boot.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
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
import dev.fingy.Lazy;
import dev.fingy.Secret;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.boot.FingyAutoConfiguration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * Objects of which a document masks everything: nothing of them is replayed, so that each
 * of their values has to come from elsewhere.
 */
@ExtendWith(OutputCaptureExtension.class)
class ReplayedSecretsTests {

	private static final String SECRETS = """
			t:
			  login: { user: u, pass: p }
			  named: { password: p }
			  maybe: { user: u, pass: p }
			  lazy: { user: u, pass: p }
			  whole: { name: n }
			  part:
			    type: remote
			    credentials: { user: u, pass: p }
			    one: { token: x }
			    maybe: { user: u, pass: p }
			    lazy: { user: u, pass: p }
			    logins: [ { user: u, pass: p } ]
			    by-name: { a: { user: u, pass: p } }
			    mixed: { host: h, password: p }
			""";

	@TempDir
	private Path directory;

	@Test
	void everyValueThatNoOtherSourceGivesIsNamed(CapturedOutput output) throws IOException {
		Path run = written();
		assertThatException().isThrownBy(() -> start("--spring.config.import=fingy:" + run).close());
		assertThat(output.getAll()
			.lines()
			.filter((line) -> line.contains(": is masked"))
			.map(String::strip)
			.map((line) -> line.replace(": is masked in the document, and no other source gives it", ""))
			.distinct()).containsExactlyInAnyOrder("t.login.user", "t.login.pass", "t.named.password", "t.maybe.user",
					"t.maybe.pass", "t.lazy.user", "t.lazy.pass", "t.whole", "t.part.credentials.user",
					"t.part.credentials.pass", "t.part.one.token", "t.part.maybe.user", "t.part.maybe.pass",
					"t.part.lazy.user", "t.part.lazy.pass", "t.part.logins[0].user", "t.part.logins[0].pass",
					"t.part.by-name.a.user", "t.part.by-name.a.pass", "t.part.mixed.password");
		assertThat(output.getAll()).contains("20 problems in the configuration of 't':");
	}

	@Test
	void valuesComeFromSourcesBelowAndAbove() throws IOException {
		Path run = written();
		Path secrets = Files.writeString(this.directory.resolve("secrets.yaml"), SECRETS);
		for (String sources : List.of(secrets + ",fingy:" + run, "fingy:" + run + "," + secrets)) {
			// A list replaces others
			try (ConfigurableApplicationContext again = start("--spring.config.import=" + sources,
					"--t.part.logins[0].user=u", "--t.part.logins[0].pass=p")) {
				Properties properties = again.getBean(Properties.class);
				assertThat(properties.login()).isEqualTo(new Login("u", "p"));
				assertThat(properties.lazy().get()).isEqualTo(new Login("u", "p"));
				assertThat(((Remote) properties.part()).credentials()).isEqualTo(new Login("u", "p"));
				assertThat(((Remote) properties.part()).maybe()).contains(new Login("u", "p"));
			}
		}
	}

	@Test
	void whatAnotherSourceSwitchesOffIsNotNeeded(CapturedOutput output) throws IOException {
		Path run = written();
		assertThatException().isThrownBy(() -> start("--spring.config.import=fingy:" + run, "--t.part.type=local",
				"--t.login.user=u", "--t.login.pass=p", "--t.named.password=p", "--t.maybe.user=u", "--t.maybe.pass=p",
				"--t.lazy.user=u", "--t.whole.name=n")
			.close());
		assertThat(output.getAll()).contains("""
				1 problem in the configuration of 't':

				  t.lazy.pass: is masked in the document, and no other source gives it
				""".strip());
	}

	private Path written() throws IOException {
		Path run = this.directory.resolve("run.json");
		Path given = Files.writeString(this.directory.resolve("given.yaml"), SECRETS);
		try (ConfigurableApplicationContext application = start("--spring.config.import=" + given)) {
			Fingy.of(application.getBean(Properties.class)).write(run);
		}
		return run;
	}

	private static ConfigurableApplicationContext start(String... arguments) {
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.properties("spring.config.location=optional:classpath:none/")
			.run(arguments);
	}

	@Discriminated
	interface Part {

	}

	record Login(@Secret @Nullable String user, @Secret @Nullable String pass) {

	}

	record Token(@Nullable String token) {

	}

	record Named(@Nullable String password) {

	}

	record Plain(@Nullable String name) {

	}

	record Mixed(@Nullable String host, @Nullable String password) {

	}

	@TypeName("remote")
	record Remote(@Nullable Login credentials, @Nullable Token one, Optional<Login> maybe, @Nullable Lazy<Login> lazy,
			@DefaultValue List<Login> logins, @DefaultValue Map<String, Login> byName,
			@Nullable Mixed mixed) implements Part {

	}

	@TypeName("local")
	record Local() implements Part {

	}

	@ConfigurationProperties("t")
	record Properties(@Nullable Login login, @Nullable Named named, Optional<Login> maybe, @Nullable Lazy<Login> lazy,
			@Nullable @Secret Plain whole, @Nullable Part part) {

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ FingyAutoConfiguration.class, ReplayAutoConfiguration.class })
	@EnableConfigurationProperties(Properties.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Remote.class, Local.class);
		}

	}

}
