package dev.fingy.boot;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Derived;
import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.Lazy;
import dev.fingy.Secret;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.runs.FingyRuns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Secrets leave an application by none of its outlets, neither as they are nor encoded.
 */
@ExtendWith(OutputCaptureExtension.class)
class SecretOutletsTests {

	private static final Map<String, String> SECRETS = Map.of("t.phrase", "Correct horse/Battery+9", "t.node.phrase",
			"Hunter2 & hunter3", "t.bean.phrase", "swordFish!42", "t.failing.phrase", "Tr0ub4dor&3 x",
			"t.texts.api-token", "tok_Live=51H8", "my.token", "t.Gl00my-clouds", "t.login.user", "r00t-ADMIN-name");

	private static final List<UnaryOperator<String>> FORMS = List.of((secret) -> secret,
			(secret) -> secret.toUpperCase(Locale.ROOT), (secret) -> secret.toLowerCase(Locale.ROOT),
			(secret) -> URLEncoder.encode(secret, StandardCharsets.UTF_8),
			(secret) -> URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20"),
			(secret) -> Base64.getEncoder().encodeToString(bytes(secret)),
			(secret) -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(secret)),
			(secret) -> Base64.getEncoder().encodeToString(bytes("user:" + secret)),
			(secret) -> HexFormat.of().formatHex(bytes(secret)),
			(secret) -> new StringBuilder(secret).reverse().toString());

	@TempDir
	private Path directory;

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String forms(@Nullable String secret) {
		return (secret != null) ? FORMS.stream().map((form) -> form.apply(secret)).toList().toString() : "";
	}

	@Test
	void runningApplicationsTellNoSecret(CapturedOutput log) throws Exception {
		Map<String, String> outlets = new LinkedHashMap<>();
		try (ConfigurableApplicationContext context = start("--t.failing.form=0")) {
			Config config = context.getBean(Config.class);
			config.node().get();
			config.bean().get();
			FingyException failure = catchThrowableOfType(FingyException.class, () -> context.getBean(FingyRuns.class)
				.run("failing", Fingy.of(config), (run) -> config.failing().get()));
			catchThrowable(() -> context.getBean(FingyRuns.class).run("wrapped", Fingy.of(config), (run) -> {
				throw new IllegalStateException(failure);
			}));
			outlets.put("exception", failure + failure.shareableMessage() + failure.problems());
			for (String path : List.of("fingy", "fingy/t", "fingytypes", "fingytypes/schema", "fingyruns", "env",
					"configprops", "info", "health", "beans", "metrics")) {
				outlets.put(path, get(context, path, "application/json"));
				outlets.put(path + " as a page", get(context, path, "text/html"));
			}
			outlets.put("metrics",
					context.getBean(MeterRegistry.class)
						.getMeters()
						.stream()
						.map((meter) -> meter.getId().toString())
						.toList()
						.toString());
			addDocuments(config, outlets);
		}
		outlets.put("runs", files(this.directory));
		outlets.put("log", log.getAll());
		// Spring Boot shows a name that is no property of a configuration
		outlets.compute("env", (path, text) -> String.valueOf(text).replace(SECRETS.get("my.token"), ""));
		outlets.compute("env as a page", (path, text) -> String.valueOf(text).replace(SECRETS.get("my.token"), ""));
		assertThat(outlets.get("fingy")).contains("\"masked\":true", "\"user\":{\"value\":\"me\"");
		assertThat(outlets.get("runs")).contains("'failing' could not be created: IllegalStateException")
			.doesNotContain("no login with");
		assertNoneIn(outlets);
	}

	private static void addDocuments(Config config, Map<String, String> outlets) throws IOException {
		Fingy fingy = Fingy.of(config);
		outlets.put("texts", fingy + " " + config.node() + config.failing() + config.bean());
		outlets.put("JSON", fingy.toJson());
		outlets.put("YAML", fingy.toYaml());
		outlets.put("properties", fingy.toProperties() + fingy.toFlatMap());
		outlets.put("Java", fingy.toJava());
		Fingy changed = fingy.with(Map.of("phrase", "a new one", "node.port", 8));
		outlets.put("difference", fingy.diff(changed) + fingy.diff(changed).toJson());
		outlets.put("serialized", new String(serialized(fingy), StandardCharsets.ISO_8859_1));
		Throwable refused = catchThrowable(() -> serialized(config.node()));
		assertThat(refused).isInstanceOf(NotSerializableException.class);
		outlets.put("refused", refused.toString());
	}

	private static byte[] serialized(Object object) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
			stream.writeObject(object);
		}
		return bytes.toByteArray();
	}

	@ParameterizedTest
	@ValueSource(strings = { "json", "java", "schema" })
	void printedFormsTellNoSecret(String form) throws Exception {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
				System.getProperty("java.class.path"), Application.class.getName(), "--fingy.print=" + form,
				"--t.node.type=server", "--t.bean.type=bean", "--t.failing.type=failing", "--t.failing.form=0"));
		SECRETS.forEach((name, secret) -> command.add("--" + name + "=" + secret));
		Path output = this.directory.resolve("output.txt");
		Process process = new ProcessBuilder(command).redirectOutput(output.toFile()).redirectErrorStream(true).start();
		assertThat(process.waitFor()).isZero();
		assertThat(output).content().contains("failing");
		assertNoneIn(Map.of(form, Files.readString(output)));
	}

	@Test
	void reportsTellNoSecret(CapturedOutput log) {
		for (String mistake : List.of("--t.node.port=${t.phrase}", "--t.other.ref=${my.token}",
				"--t.other.type=${my.token}", "--t.other=${t.phrase}", "--t.node.type=failing", "--t.node.phrse=x",
				"--t.login.user.x=${my.token}", "--t.eager.type=failing", "--t.texts.api-token.x=${t.phrase}")) {
			Throwable failure = catchThrowable(
					() -> start("--t.failing.form=0", "--t.eager.phrase=" + SECRETS.get("t.failing.phrase"), mistake)
						.close());
			Map<String, String> outlets = new LinkedHashMap<>();
			outlets.put("exception of " + mistake, (failure instanceof FingyException) ? String.valueOf(failure) : "");
			outlets.put("report of " + mistake, log.getAll());
			assertNoneIn(outlets);
		}
		assertThat(log).contains("APPLICATION FAILED TO START").contains("t.other: refers to a path");
	}

	private static void assertNoneIn(Map<String, String> outlets) {
		List<String> found = new ArrayList<>();
		outlets.forEach((outlet, text) -> SECRETS.forEach((name, secret) -> {
			for (int i = 0; i < FORMS.size(); i++) {
				String form = FORMS.get(i).apply(secret);
				int at = text.toLowerCase(Locale.ROOT).indexOf(form.toLowerCase(Locale.ROOT));
				if (at >= 0) {
					found.add(outlet + " has " + name + " in form " + i + ": "
							+ text.substring(Math.max(0, at - 80), Math.min(text.length(), at + form.length() + 20)));
				}
			}
		}));
		assertThat(found).isEmpty();
	}

	private static String get(ConfigurableApplicationContext context, String path, String accept) throws Exception {
		URI uri = URI.create(
				"http://localhost:" + context.getEnvironment().getProperty("local.server.port") + "/actuator/" + path);
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(uri).header("Accept", accept).build(), HttpResponse.BodyHandlers.ofString())
			.body();
	}

	private static String files(Path directory) throws IOException {
		StringBuilder text = new StringBuilder();
		try (Stream<Path> files = Files.walk(directory)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
			}
		}
		return text.toString();
	}

	private ConfigurableApplicationContext start(String... arguments) {
		List<String> all = new ArrayList<>(List.of("--server.port=0", "--spring.main.banner-mode=off",
				"--management.endpoints.web.exposure.include=*", "--management.endpoint.fingy.show-values=always",
				"--management.endpoint.fingyruns.show-values=always", "--management.endpoint.env.show-values=always",
				"--management.endpoint.configprops.show-values=always", "--t.node.type=server", "--t.bean.type=bean",
				"--t.failing.type=failing"));
		all.addAll(List.of(arguments));
		return new SpringApplicationBuilder(Application.class).web(WebApplicationType.SERVLET)
			.initializers((context) -> TestPropertyValues
				.of("fingy.runs.enabled=true", "fingy.runs.directory=" + this.directory)
				.applyTo(context))
			.properties(new LinkedHashMap<>(SECRETS))
			.run(all.toArray(String[]::new));
	}

	@Discriminated
	interface Node {

	}

	@TypeName("server")
	record Server(@Secret @Nullable String phrase, @Nullable Integer port) implements Node {

		@Derived
		String made() {
			return forms(this.phrase);
		}

	}

	@TypeName("failing")
	static class Failing implements Node {

		Failing(int form, @Secret String phrase) {
			throw new IllegalStateException("no login with " + forms(phrase));
		}

	}

	@TypeName("bean")
	public static class Bearer implements Node {

		private String phrase = "";

		private String user = "me";

		private String header = "";

		@Secret
		public String getPhrase() {
			return this.phrase;
		}

		public void setPhrase(String phrase) {
			this.phrase = phrase;
		}

		public String getUser() {
			return this.user;
		}

		public void setUser(String user) {
			this.user = user;
		}

		public String getHeader() {
			return this.header.isEmpty() ? forms(this.phrase) : this.header;
		}

		public void setHeader(String header) {
			this.header = header;
		}

	}

	record Login(String user) {

	}

	@ConfigurationProperties("t")
	record Config(Lazy<Node> node, Lazy<Node> bean, Lazy<Node> failing, @Nullable Lazy<Node> other,
			@Nullable Node eager, @Secret String phrase, @Secret Login login, Map<String, String> texts) {

		@Derived
		String summary() {
			return forms(this.phrase) + forms(this.login.user()) + forms(this.texts.get("api-token"));
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableConfigurationProperties(Config.class)
	public static class Application {

		public static void main(String[] arguments) {
			SpringApplication.run(Application.class, arguments);
		}

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Server.class, Failing.class, Bearer.class);
		}

	}

}
