package dev.fingy.boot.actuate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.TypeContributor;
import dev.fingy.boot.Models;
import dev.fingy.boot.Models.Model;
import dev.fingy.internal.boot.ApplicationTypes;
import dev.fingy.markdown.Markdown;
import dev.fingy.page.TypesPage;
import dev.fingy.reference.TypeReference;
import dev.fingy.schema.Schema;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the endpoint of types over HTTP.
 */
class FingyTypesEndpointHttpTests {

	private static final String PATH = "/actuator/fingytypes";

	private static ConfigurableApplicationContext context;

	@BeforeAll
	static void start() {
		context = new SpringApplicationBuilder(Application.class).web(WebApplicationType.SERVLET)
			.run("--server.port=0", "--spring.application.name=heating", "--spring.main.banner-mode=off",
					"--management.endpoints.web.exposure.include=fingytypes", "--hot.degrees=3", "--hot.limit=5");
	}

	@AfterAll
	static void stop() {
		context.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			-                                   | application/json
			*/*                                 | application/json
			application/json                    | application/json
			application/json, text/plain, */*   | application/json
			text/markdown                       | text/markdown;charset=UTF-8
			text/markdown, */*;q=0.5            | text/markdown;charset=UTF-8
			text/markdown;q=0.5, application/json | application/json
			""")
	void referenceIsMarkdownForThoseWhoAskForItAndJsonForEveryoneElse(@Nullable String accept, String type)
			throws Exception {
		HttpResponse<String> response = get("", accept);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
		assertThat(response.body()).contains("broken")
			.isEqualTo(type.startsWith("text") ? Markdown.of(reference()) : reference().toJson());
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/html",
			"text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8" })
	void pageIsForBrowsers(String accept) throws Exception {
		HttpResponse<String> response = get("", accept);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
		assertThat(response.body()).isEqualTo(TypesPage.of("heating", reference()).toHtml()).contains("degrees");
	}

	@Test
	void markdownIsUtf8() throws Exception {
		assertThat(get("", "text/markdown").body()).contains("""
				| `hot.degrees` | `int` | *required* | ≥ 1 |  |
				| `hot.limit` | `Integer` |  | 1 to 16 |  |
				""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			-                                  | application/schema+json
			*/*                                | application/schema+json
			application/schema+json            | application/schema+json
			application/json                   | application/json
			application/json;q=0.5, */*;q=0.1  | application/json
			""")
	void schemaIsOneForEditors(@Nullable String accept, String type) throws Exception {
		HttpResponse<String> response = get("/schema", accept);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
		assertThat(response.body()).contains("degrees").isEqualTo(Schema.of(reference()));
	}

	@Test
	void schemaOfAPartIsAnother() throws Exception {
		HttpResponse<String> response = get("/schema-part", null);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("application/schema+json");
		assertThat(response.body()).isEqualTo(Schema.ofPart(reference())).isNotEqualTo(Schema.of(reference()));
	}

	@Test
	void nothingElseIsFound() throws Exception {
		assertThat(get("/training", null).statusCode()).isEqualTo(404);
	}

	@Test
	void nothingCanBeWritten() throws Exception {
		HttpRequest post = HttpRequest.newBuilder(uri("")).POST(HttpRequest.BodyPublishers.noBody()).build();
		assertThat(send(post).statusCode()).isEqualTo(405);
	}

	private static TypeReference reference() {
		return context.getBean(ApplicationTypes.class).reference();
	}

	private static HttpResponse<String> get(String path, @Nullable String accept)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
		return send(((accept != null) ? request.header("Accept", accept) : request).build());
	}

	private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
	}

	private static URI uri(String path) {
		return URI
			.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + PATH + path);
	}

	@ConfigurationProperties("hot")
	record HotProperties(Model model, @Min(1) int degrees, @Min(1) @Max(16) Integer limit) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableConfigurationProperties(HotProperties.class)
	static class Application {

		@Bean
		static TypeContributor types() {
			return Models.TYPES;
		}

	}

}
