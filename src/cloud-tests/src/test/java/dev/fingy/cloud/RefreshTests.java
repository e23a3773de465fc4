package dev.fingy.cloud;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.cloud.context.config.annotation.RefreshScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.cloud.Jobs.JobProperties;
import dev.fingy.cloud.Jobs.Model;
import dev.fingy.cloud.Jobs.Neural;
import dev.fingy.cloud.Jobs.PlainProperties;
import dev.fingy.cloud.Jobs.TrainingProperties;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of a refresh with a real config server.
 */
@ExtendWith(OutputCaptureExtension.class)
@Timeout(120)
class RefreshTests {

	private static final String CONTENT = """
			training: { model: { type: neural, units: 8, code: a }, rounds: 20 }
			job:
			  name: first
			  retries: 5
			  hosts: [ a, b ]
			  model: { type: neural, units: 8 }
			  limits: { memory: 2, fallback: { type: linear } }
			plain: { name: first, retries: 5 }
			""";

	private static final String REPORT = """
			The next start would fail; the application goes on with what it has: 2 problems in the configuration of 'job' and 'training':

			  job.limits.fallback.type: unknown type 'linaer'
			      Value:  linaer
			      Origin: Config Server file:DIRECTORY/app.yml:7:42
			      Types:  linear, neural, pair
			      Did you mean 'linear'?

			  training.model.units: is not an int
			      Value:  many
			      Origin: Config Server file:DIRECTORY/app.yml:1:43
			""";

	@TempDir
	static Path directory;

	private static ConfigServer server;

	@BeforeAll
	static void start() {
		server = ConfigServer.start(directory);
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@BeforeEach
	void write() {
		server.write("app.yml", CONTENT);
	}

	@Test
	void plainPropertiesOfAJavaBeanFollowAndItsNodesStay() {
		try (Client client = Client.start(Application.class, server.importLocation())) {
			JobProperties job = client.bean(JobProperties.class);
			PlainProperties plain = client.bean(PlainProperties.class);
			Lazy<Model> model = job.getModel();
			Lazy<Model> fallback = job.getLimits().getFallback();
			Model created = model.get();
			server.write("app.yml", """
					training: { model: { type: neural, units: 8, code: a }, rounds: 20 }
					job:
					  name: second
					  hosts: [ c ]
					  model: { type: linear }
					  limits: { memory: 3, fallback: { type: neural } }
					plain: { name: second }
					""");
			assertThat(client.refresh()).contains("job.name", "job.model.type");
			assertThat(plain.getName()).isEqualTo("second");
			assertThat(plain.getRetries()).isEqualTo(3);
			assertThat(job.getName()).isEqualTo("second");
			assertThat(job.getRetries()).isEqualTo(3);
			assertThat(job.getHosts()).containsExactly("c");
			assertThat(job.getLimits().getMemory()).isEqualTo(3);
			assertThat(job.getModel()).isSameAs(model);
			assertThat(job.getModel().get()).isSameAs(created).isEqualTo(new Neural(8, "none"));
			assertThat(job.getLimits().getFallback()).isSameAs(fallback);
		}
	}

	@Test
	void refreshLogsNoStackTraces(CapturedOutput output) {
		try (Client client = Client.start(Application.class, server.importLocation())) {
			server.write("app.yml", "job: { name: second, model: { type: linear } }");
			client.refresh();
			JobProperties job = client.bean(JobProperties.class);
			assertThat(job.getLimits().getMemory()).isEqualTo(1);
			assertThat(job.getLimits().getFallback()).isNotNull();
		}
		assertThat(output).doesNotContain("\tat ", "Exception");
	}

	@Test
	void whatDiffersIsPendingUntilItIsAsItWas(CapturedOutput output) {
		try (Client client = Client.start(Application.class, server.importLocation())) {
			assertThat(client.get("/actuator/fingy")).doesNotContain("pending");
			assertThat(client.get("/actuator/health/fingy")).isEqualTo("{\"status\":\"UP\"}");
			assertThat(client.metric("fingy.pending")).isEqualTo("0.0");
			server.write("app.yml", CONTENT.replace("units: 8, code: a", "units: 9, code: b").replace("20", "30"));
			client.refresh();
			assertThat(client.bean(TrainingProperties.class).model().get()).isEqualTo(new Neural(8, "a"));
			JsonNode pending = client.json("/actuator/fingy").get("pending");
			assertThat(pending.get("changes").toString()).isEqualTo("[{'path':'training.model.units',"
				.concat("'kind':'changed','before':8,'after':9},"
						+ "{'path':'training.rounds','kind':'changed','before':20,'after':30},"
						+ "{'path':'training.model.code','kind':'changed','before':'******','after':'******'}]")
				.replace('\'', '"'));
			assertThat(pending.at("/configurations/training/properties/rounds/value").asInt()).isEqualTo(30);
			assertThat(pending.get("configurations").has("job")).isFalse();
			assertThat(client.json("/actuator/fingy").at("/configurations/training/properties/rounds/value").asInt())
				.isEqualTo(20);
			assertThat(client.json("/actuator/fingy/training").has("pending")).isTrue();
			assertThat(client.json("/actuator/fingy/job").has("pending")).isFalse();
			assertThat(client.json("/actuator/health/fingy").at("/details/pending/changes").toString())
				.isEqualTo("[\"training.model.units\",\"training.rounds\",\"training.model.code\"]");
			assertThat(client.metric("fingy.pending")).isEqualTo("1.0");
			assertThat(client.page("/actuator/fingy")).contains("\"next start\"", "\"pending\"");
			server.write("app.yml", CONTENT);
			client.refresh();
			assertThat(client.get("/actuator/fingy")).doesNotContain("pending");
			assertThat(client.metric("fingy.pending")).isEqualTo("0.0");
		}
		assertThat(messages(output)).containsExactly(
				"The next start would differ; the application goes on with what it has: "
						+ "~ training.model.units: 8 → 9, ~ training.rounds: 20 → 30, "
						+ "~ training.model.code: ****** → ******",
				"The configuration is again the one that the application runs with");
	}

	@Test
	void wrongConfigurationIsReportedAndNothingChanges(CapturedOutput output) {
		try (Client client = Client.start(Application.class, server.importLocation())) {
			JobProperties job = client.bean(JobProperties.class);
			Lazy<Model> model = job.getModel();
			server.write("app.yml",
					CONTENT.replace("units: 8, code: a", "units: many")
						.replace("linear", "linaer")
						.replace("name: first", "name: second"));
			client.refresh();
			client.refresh();
			assertThat(job.getName()).isEqualTo("second");
			assertThat(job.getModel()).isSameAs(model);
			assertThat(job.getLimits().getMemory()).isEqualTo(2);
			JsonNode problems = client.json("/actuator/fingy").at("/pending/problems");
			assertThat(problems).hasSize(2);
			assertThat(problems.get(0).get("property").asString()).isEqualTo("job.limits.fallback.type");
			assertThat(problems.get(0).get("origin").asString()).contains("app.yml");
			assertThat(problems.get(1).get("value").asString()).isEqualTo("many");
			assertThat(client.json("/actuator/health/fingy").at("/details/pending/problems").toString())
				.isEqualTo("[\"job.limits.fallback.type: unknown type 'linaer'\","
						+ "\"training.model.units: is not an int\"]");
			assertThat(client.metric("fingy.pending")).isEqualTo("1.0");
		}
		assertThat(output.getOut()).containsOnlyOnce("WARN")
			.contains(REPORT.replace("DIRECTORY", directory.toString()));
	}

	@Test
	void wrongPlainPropertyOfAJavaBeanStays() {
		try (Client client = Client.start(Application.class, server.importLocation())) {
			JobProperties job = client.bean(JobProperties.class);
			server.write("app.yml",
					CONTENT.replace("retries: 5", "retries: often")
						.replace("name: first", "name: other")
						.replace("plain: { name: other, retries: often }", "plain: { name: other }"));
			client.refresh();
			assertThat(job.getName()).isEqualTo("other");
			assertThat(job.getRetries()).isEqualTo(5);
			assertThat(job.getModel()).isNotNull();
			assertThat(client.json("/actuator/fingy").at("/pending/problems/0/property").asString())
				.isEqualTo("job.retries");
		}
	}

	@Test
	void whoMaySeeNoValuesSeesNonePending() {
		try (Client client = Client.start(Application.class, server.importLocation(),
				"--management.endpoint.fingy.show-values=never")) {
			server.write("app.yml", CONTENT.replace("20", "1471100471"));
			client.refresh();
			assertThat(client.json("/actuator/fingy").at("/pending/changes").toString())
				.isEqualTo("[{'path':'training.rounds','kind':'changed','before':'******','after':'******'}]"
					.replace('\'', '"'));
			assertThat(client.get("/actuator/fingy")).doesNotContain("1471100471");
			assertThat(client.page("/actuator/fingy")).doesNotContain("1471100471").contains("next start");
			server.write("app.yml", CONTENT.replace("20", "surely1471100471"));
			client.refresh();
			assertThat(client.get("/actuator/fingy")).contains("is not an int").doesNotContain("1471100471");
		}
	}

	@Test
	void refreshScopedBeansHoldTheSameLazy() {
		try (Client client = Client.start(Scoped.class, server.importLocation())) {
			Holder holder = client.bean(Holder.class);
			Lazy<Model> model = holder.model();
			Model created = model.get();
			int serial = holder.serial();
			server.write("app.yml", CONTENT.replace("units: 8, code: a", "units: 9, code: a"));
			client.refresh();
			assertThat(holder.serial()).isNotEqualTo(serial);
			assertThat(holder.model().get()).isSameAs(created);
			assertThat(holder.name()).isEqualTo("first");
		}
	}

	private static List<String> messages(CapturedOutput output) {
		return output.getOut()
			.lines()
			.filter((line) -> line.contains("ConfigurationRefresh"))
			.map((line) -> line.substring(line.indexOf(" : ") + 3))
			.toList();
	}

	@Configuration(proxyBeanMethods = false)
	@Import(Application.class)
	static class Scoped {

		@Bean
		@RefreshScope
		Holder holder(@Qualifier("training.model") Lazy<Model> model, @Value("${job.name}") String name) {
			return new Holder(model, name);
		}

	}

	/**
	 * A bean that is created again on each refresh.
	 */
	public static class Holder {

		private static final AtomicInteger COUNT = new AtomicInteger();

		private final int serial = COUNT.incrementAndGet();

		private final Lazy<Model> model;

		private final String name;

		protected Holder() {
			this(null, null);
		}

		Holder(Lazy<Model> model, String name) {
			this.model = model;
			this.name = name;
		}

		public Lazy<Model> model() {
			return this.model;
		}

		public String name() {
			return this.name;
		}

		public int serial() {
			return this.serial;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableConfigurationProperties({ TrainingProperties.class, JobProperties.class, PlainProperties.class })
	static class Application {

		@Bean
		static TypeContributor types() {
			return Jobs.TYPES;
		}

	}

}
