package dev.fingy.boot.actuate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.actuate.endpoint.Show;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.TypeName;
import dev.fingy.boot.FingyAutoConfiguration;
import dev.fingy.boot.runs.FingyRunsAutoConfiguration;
import dev.fingy.runs.Artefact;
import dev.fingy.runs.Provenance;
import dev.fingy.runs.Run;
import dev.fingy.runs.RunEvent;
import dev.fingy.runs.RunQuery;
import dev.fingy.runs.file.FileRunStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the endpoint of runs.
 */
class FingyRunsEndpointTests {

	private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

	private static final String FIRST = "019b0000-0000-7000-8000-000000000001";

	private static final String SECOND = "019b0000-0001-7000-8000-000000000002";

	@TempDir
	private Path directory;

	@BeforeEach
	void record() {
		// Runs of an application that is no more
		for (String size : List.of("1", "2")) {
			Fingy configuration = configuration(size);
			String id = size.equals("1") ? FIRST : SECOND;
			Run run = Run.started(id, "host:1", START)
				.named("rain", "train")
				.withFingerprints(configuration.fingerprint(), configuration.codeFingerprint());
			List<RunEvent> events = List.of(new RunEvent.Measured("loss", 1L, 0.5, START),
					new RunEvent.Measured("loss", 2L, Double.NaN, START.plusSeconds(1)),
					new RunEvent.Measured("accuracy", null, 0.75, START), new RunEvent.Tagged("machine", "blue"),
					new RunEvent.Noted("first"),
					new RunEvent.Ended(Run.State.FAILED, START.plusSeconds(2), "size is " + size));
			FileRunStore store = new FileRunStore(this.directory);
			store.begin(run, configuration);
			store.append(run.after(events), events);
		}
	}

	private Fingy configuration(String size) {
		try (ConfigurableApplicationContext context = start(WebApplicationType.NONE, "fingy.runs.enabled=false",
				"training.model.size=" + size)) {
			return Fingy.read(Fingy.of(context.getBean(TrainingProperties.class)).toJson());
		}
	}

	private ConfigurableApplicationContext start(WebApplicationType type, String... properties) {
		return new SpringApplicationBuilder(Application.class).web(type)
			.initializers((context) -> TestPropertyValues
				.of("spring.main.banner-mode=off", "server.port=0", "fingy.runs.enabled=true",
						"fingy.runs.directory=" + this.directory, "spring.application.name=snow",
						"spring.jackson.default-property-inclusion=non_null",
						"management.endpoints.web.exposure.include=fingyruns", "training.model.size=3")
				.and(properties)
				.applyTo(context))
			.properties("training.model.type=linear")
			.run();
	}

	@Test
	void runsAreListedShownAndCompared() throws Exception {
		try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET,
				"management.endpoint.fingyruns.show-values=always")) {
			JsonNode runs = json(context, "").get("runs");
			assertThat(runs).hasSize(3);
			assertThat(runs.get(0).get("state").asString()).isEqualTo("RUNNING");
			assertThat(json(context, "?application=rain&limit=1").get("runs").get(0).toString())
				.isEqualTo(summary(SECOND, "\"error\":\"size is 2\","));
			assertThat(json(context, "?state=RUNNING").get("runs")).hasSize(1);
			JsonNode run = json(context, "/019b0000-0000");
			assertThat(run.get("series").toString()).isEqualTo("""
					{"loss":[[1,0.5,"2026-01-02T03:04:05Z"],[2,"NaN","2026-01-02T03:04:06Z"]],\
					"accuracy":[[null,0.75,"2026-01-02T03:04:05Z"]]}""");
			assertThat(run.get("document").toString())
				.isEqualTo(JsonMapper.shared().readTree(stored(FIRST).toJson()).toString());
			assertThat(get(context, "/" + FIRST + "/" + SECOND).body())
				.isEqualTo(stored(FIRST).diff(stored(SECOND)).toJson())
				.contains("\"before\": 1", "\"after\": 2");
			assertThat(get(context, "/" + FIRST + "/now").body()).contains("\"before\": 1", "\"after\": 3");
			assertThat(get(context, "/now/" + FIRST).body()).contains("\"before\": 3", "\"after\": 1");
		}
	}

	@Test
	void whatIsNotThereIsNotFound() throws Exception {
		try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET)) {
			assertThat(get(context, "/ffff").statusCode()).isEqualTo(404);
			assertThat(get(context, "/ffff/now").statusCode()).isEqualTo(404);
			assertThat(get(context, "/now/ffff").statusCode()).isEqualTo(404);
			assertThat(get(context, "/now").statusCode()).isEqualTo(404);
			assertThat(get(context, "/019b").statusCode()).isEqualTo(400);
			assertThat(get(context, "?state=LATE").statusCode()).isEqualTo(400);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "0", "-2147483648" })
	void limitThatIsNotPositiveIsRefused(String limit) throws Exception {
		try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET)) {
			for (String accept : List.of("application/json", "text/html")) {
				assertThat(send(context, "/actuator/fingyruns?limit=" + limit, accept).statusCode()).isEqualTo(400);
			}
		}
		assertThatExceptionOfType(InvalidEndpointRequestException.class)
			.isThrownBy(() -> endpoint().runs(null, null, null, null, Integer.valueOf(limit)))
			.withMessage("limit: '" + limit + "' is not a number above 0");
	}

	@Test
	void atMostAThousandRunsAreAnswered() {
		FileRunStore store = new FileRunStore(this.directory);
		for (int i = 0; i < 1000; i++) {
			store.begin(Run.started("019b0001-%04d-7000-8000-000000000003".formatted(i), "host:1", START), null);
		}
		store.close();
		assertThat(listed(Integer.MAX_VALUE)).hasSize(1000);
		assertThat(listed(20_000)).hasSize(1000);
		assertThat(listed(999)).hasSize(999);
		assertThat(listed(null)).hasSize(100);
	}

	private List<?> listed(@Nullable Integer limit) {
		FingyRunsEndpoint endpoint = endpoint();
		return endpoint.summaries(endpoint.query(null, null, null, null, limit), true);
	}

	@Test
	void partsAndTaggedRunsAreListed() throws Exception {
		FileRunStore store = new FileRunStore(this.directory);
		String part = "019b0002-0000-7000-8000-000000000003";
		store.begin(Run.started(part, "host:1", START).withParent(FIRST).after(new RunEvent.Tagged("a", "b=c")), null);
		try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET)) {
			for (String query : List.of("?parent=" + FIRST, "?parent=019b0000-0000", "?tag=a%3Db%3Dc",
					"?tag=a=b=c&parent=" + FIRST + "&state=RUNNING")) {
				assertThat(json(context, query).get("runs")).as(query)
					.singleElement()
					.satisfies((run) -> assertThat(run.get("id").asString()).isEqualTo(part));
			}
			for (String query : List.of("?parent=" + SECOND, "?parent=ff", "?tag=a=b", "?tag==")) {
				assertThat(json(context, query).get("runs")).as(query).isEmpty();
			}
			assertThat(get(context, "?tag=a").statusCode()).isEqualTo(400);
			assertThat(get(context, "?parent=019b").statusCode()).isEqualTo(400);
		}
		finally {
			store.close();
		}
		assertThatExceptionOfType(InvalidEndpointRequestException.class)
			.isThrownBy(() -> endpoint().query(null, null, null, "a", null))
			.withMessage("tag: 'a' is not a name and a value with '=' between them");
	}

	private FingyRunsEndpoint endpoint() {
		return new FingyRunsEndpoint(new FileRunStore(this.directory), () -> stored(FIRST), Show.NEVER);
	}

	@Test
	void valuesAreMaskedByDefault() throws Exception {
		try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET)) {
			assertThat(json(context, "?application=rain&limit=1").get("runs").get(0).toString())
				.isEqualTo(summary(SECOND, ""));
			JsonNode document = json(context, "/" + FIRST).get("document");
			assertThat(document.at("/configurations/training/properties/model/properties").toString()).isEqualTo("""
					{"size":{"masked":true,"origin":"\\"training.model.size\\" from property source \\"test\\""},\
					"token":{"masked":true,"default":true}}""");
			assertThat(document.at("/fingerprint/config").asString()).isEqualTo(stored(FIRST).fingerprint());
			assertThat(get(context, "/" + FIRST + "/" + SECOND).body()).isEqualTo("""
					[
					  {
					    "path": "training.model.size",
					    "kind": "changed",
					    "masked": true
					  }
					]
					""");
		}
	}

	@Test
	void commandLineAndPathsAreValuesAndTheRestIsNot() {
		Artefact model = new Artefact("model", 3, "ab", "/a/model");
		Run run = Run.started(FIRST, "host:1", START)
			.withProvenance(new Provenance("java -jar app.jar", "c0ffee", true))
			.after(new RunEvent.Attached(model, null));
		assertThat(RunBody.of(run, true)).containsEntry("command-line", "java -jar app.jar")
			.containsEntry("git", Map.of("commit", "c0ffee", "dirty", true))
			.containsEntry("artefacts",
					List.of(Map.of("name", "model", "size", 3L, "sha256", "ab", "path", "/a/model")));
		assertThat(RunBody.of(run, false)).doesNotContainKey("command-line")
			.containsEntry("git", Map.of("commit", "c0ffee", "dirty", true))
			.containsEntry("artefacts", List.of(Map.of("name", "model", "size", 3L, "sha256", "ab")));
	}

	@Test
	void pagesAreForBrowsersAndJsonForEveryoneElse() throws Exception {
		try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET,
				"management.endpoint.fingyruns.show-values=always")) {
			for (String path : List.of("", "?state=FAILED", "/" + FIRST, "/" + FIRST + "/" + SECOND,
					"/" + FIRST + "/now")) {
				assertThat(contentType(context, path, "text/html,application/xml;q=0.9,*/*;q=0.8"))
					.isEqualTo("text/html;charset=UTF-8");
				assertThat(contentType(context, path, "application/json, */*;q=0.5")).isEqualTo("application/json");
				assertThat(contentType(context, path, "*/*")).endsWith("json");
			}
			assertThat(data(context, "").at("/runs")).hasSize(3);
			assertThat(data(context, "?state=FAILED&limit=1").at("/runs").toString())
				.isEqualTo("[" + summary(SECOND, "\"error\":\"size is 2\",") + "]");
			assertThat(data(context, "").at("/start").asString()).isEqualTo("runs");
			assertThat(data(context, "").at("/links/runs").asString()).isEqualTo("fingyruns");
			JsonNode run = data(context, "/019b0000-0000");
			assertThat(run.at("/documents/0/name").asString()).isEqualTo("run 019b0000-0000");
			assertThat(run.at("/documents/0/run/series/loss/0/1").asDouble()).isEqualTo(0.5);
			assertThat(run.at("/links/runs").asString()).isEqualTo("../fingyruns");
			JsonNode both = data(context, "/" + FIRST + "/now");
			assertThat(both.at("/documents/0/run/id").asString()).isEqualTo(FIRST);
			assertThat(both.at("/documents/1/name").asString()).isEqualTo("now");
			assertThat(both.at("/start").asString()).isEqualTo("compare/2");
			assertThat(both.at("/links/runs").asString()).isEqualTo("../../fingyruns");
			assertThat(html(context, "/ffff").statusCode()).isEqualTo(404);
			assertThat(html(context, "/ffff/now").statusCode()).isEqualTo(404);
		}
	}

	@Test
	void pagesHideValuesByDefault() throws Exception {
		try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET,
				"training.model.token=open-sesame")) {
			for (String path : List.of("", "/" + FIRST, "/" + FIRST + "/" + SECOND, "/" + FIRST + "/now")) {
				String shown = data(context, path).toString();
				assertThat(shown).doesNotContain("\"value\":", "size is", "open-sesame").contains("masked");
			}
		}
	}

	@Test
	void pageOfTheConfigurationFindsRunsWhereverTheyAre() throws Exception {
		assertThat(linkOf("/actuator/fingy", "fingy,fingyruns")).isEqualTo("fingyruns");
		assertThat(linkOf("/actuator/fingy/training", "fingy,fingyruns")).isEqualTo("../fingyruns");
		assertThat(linkOf("/actuator/fingy", "fingy")).isEmpty();
		assertThat(linkOf("/actuator/a/b", "fingy,fingyruns", "management.endpoints.web.path-mapping.fingy=a/b",
				"management.endpoints.web.path-mapping.fingyruns=c/d"))
			.isEqualTo("../c/d");
	}

	private String linkOf(String path, String exposed, String... properties) throws Exception {
		String[] all = java.util.stream.Stream
			.concat(java.util.stream.Stream.of("management.endpoints.web.exposure.include=" + exposed),
					java.util.stream.Stream.of(properties))
			.toArray(String[]::new);
		try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET, all)) {
			String html = send(context, path, "text/html").body();
			assertThat(html).contains("connect-src " + (exposed.contains("runs") ? "'self'" : "'none'"));
			return data(html).at("/links/runs").asString("");
		}
	}

	@Test
	void endpointWithoutThePageAnswersJsonAlone() {
		runner().withClassLoader(new FilteredClassLoader("dev.fingy.page"))
			.run((context) -> assertThat(context).hasNotFailed()
				.hasSingleBean(FingyRunsEndpointWebExtension.class)
				.doesNotHaveBean("fingyRunsPageWebExtension"));
		runner().run((context) -> assertThat(context).getBean(FingyRunsEndpointWebExtension.class)
			.isInstanceOf(FingyRunsPageWebExtension.class));
	}

	@Test
	void valuesShowToThoseWithARoleWhenAuthorized() {
		runner()
			.withPropertyValues("management.endpoint.fingyruns.show-values=when-authorized",
					"management.endpoint.fingyruns.roles=trainer")
			.run((context) -> {
				FingyRunsEndpointWebExtension extension = context.getBean(FingyRunsEndpointWebExtension.class);
				assertThat(extension.runs(user("trainer"), null, null, null, null, null).toString())
					.contains("size is 2");
				assertThat(extension.runs(user("guest"), null, null, null, null, null).toString())
					.doesNotContain("size is 2");
				assertThat(extension.run(user("trainer"), FIRST).getBody().toString()).contains("value=1");
				assertThat(extension.run(user("guest"), FIRST).getBody().toString()).doesNotContain("value=1");
				assertThat(extension.difference(user("guest"), FIRST, SECOND).getBody()).doesNotContain("after");
				assertThat(extension.difference(user("trainer"), FIRST, SECOND).getBody()).contains("after");
			});
	}

	@Test
	void endpointIsAbsentUnlessExposedAndWhereNothingIsRecorded() {
		runner().withPropertyValues("management.endpoints.web.exposure.include=health")
			.run((context) -> assertThat(context).doesNotHaveBean(FingyRunsEndpoint.class));
		runner().withPropertyValues("fingy.runs.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(FingyRunsEndpoint.class));
		runner().withClassLoader(new FilteredClassLoader("dev.fingy.runs"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(FingyRunsEndpoint.class));
	}

	@Test
	void endpointOfTheApplicationIsUsed() {
		FingyRunsEndpoint mine = endpoint();
		runner().withBean(FingyRunsEndpoint.class, () -> mine)
			.run((context) -> assertThat(context).getBean(FingyRunsEndpoint.class).isSameAs(mine));
	}

	private WebApplicationContextRunner runner() {
		return new WebApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(FingyAutoConfiguration.class, FingyRunsAutoConfiguration.class,
					FingyRunsEndpointAutoConfiguration.class))
			.withUserConfiguration(Types.class)
			.withPropertyValues("fingy.runs.enabled=true", "fingy.runs.directory=" + this.directory,
					"management.endpoints.web.exposure.include=fingyruns");
	}

	private String summary(String id, String error) {
		Run run = new FileRunStore(this.directory).list(RunQuery.ALL.ofApplication("rain")).get(0);
		return "{\"id\":\"" + id + "\",\"application\":\"rain\",\"name\":\"train\",\"instance\":\"host:1\","
				+ "\"state\":\"FAILED\",\"started\":\"2026-01-02T03:04:05Z\",\"ended\":\"2026-01-02T03:04:07Z\","
				+ error + "\"fingerprint\":{\"config\":\"" + run.fingerprint() + "\",\"code\":\""
				+ run.codeFingerprint() + "\"},\"tags\":{\"machine\":\"blue\"},\"notes\":[\"first\"],"
				+ "\"metrics\":{\"loss\":\"NaN\",\"accuracy\":0.75}}";
	}

	private Fingy stored(String id) {
		return Objects.requireNonNull(new FileRunStore(this.directory).document(id));
	}

	private static SecurityContext user(String role) {
		return new SecurityContext() {

			@Override
			public Principal getPrincipal() {
				return () -> "somebody";
			}

			@Override
			public boolean isUserInRole(String name) {
				return name.equals(role);
			}

		};
	}

	private static JsonNode json(ConfigurableApplicationContext context, String path) throws Exception {
		HttpResponse<String> response = get(context, path);
		assertThat(response.statusCode()).isEqualTo(200);
		return JsonMapper.shared().readTree(response.body());
	}

	private static JsonNode data(ConfigurableApplicationContext context, String path) throws Exception {
		HttpResponse<String> response = html(context, path);
		assertThat(response.statusCode()).isEqualTo(200);
		return data(response.body());
	}

	private static JsonNode data(String html) {
		String start = "id=\"fingy-data\">";
		String rest = html.substring(html.indexOf(start) + start.length());
		return JsonMapper.shared().readTree(rest.substring(0, rest.indexOf("</script>")));
	}

	private static String contentType(ConfigurableApplicationContext context, String path, String accept)
			throws Exception {
		HttpResponse<String> response = send(context, "/actuator/fingyruns" + path, accept);
		assertThat(response.statusCode()).isEqualTo(200);
		return response.headers().firstValue("Content-Type").orElseThrow();
	}

	private static HttpResponse<String> html(ConfigurableApplicationContext context, String path) throws Exception {
		return send(context, "/actuator/fingyruns" + path, "text/html");
	}

	private static HttpResponse<String> get(ConfigurableApplicationContext context, String path)
			throws IOException, InterruptedException {
		return send(context, "/actuator/fingyruns" + path, "*/*");
	}

	private static HttpResponse<String> send(ConfigurableApplicationContext context, String path, String accept)
			throws IOException, InterruptedException {
		URI uri = URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(uri).header("Accept", accept).build(), HttpResponse.BodyHandlers.ofString());
	}

	@Discriminated
	interface Model {

	}

	@TypeName("linear")
	record Linear(int size, @DefaultValue("none") String token) implements Model {

	}

	@ConfigurationProperties("training")
	record TrainingProperties(Lazy<Model> model) {

	}

	@Configuration(proxyBeanMethods = false)
	static class Types {

		@Bean
		static TypeContributor types() {
			return (types) -> types.add(Linear.class);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableConfigurationProperties(TrainingProperties.class)
	static class Application extends Types {

	}

}
