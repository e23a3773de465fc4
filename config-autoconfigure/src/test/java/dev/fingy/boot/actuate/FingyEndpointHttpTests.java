package dev.fingy.boot.actuate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Lazy;
import dev.fingy.TypeContributor;
import dev.fingy.boot.Models;
import dev.fingy.boot.Models.Model;
import dev.fingy.boot.Models.OtherProperties;
import dev.fingy.boot.Models.TrainingProperties;
import dev.fingy.internal.boot.Configurations;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.sanitize.Capture;
import dev.fingy.internal.sanitize.LiveObjects;
import dev.fingy.internal.sanitize.Masking;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the endpoint over HTTP.
 */
class FingyEndpointHttpTests {

	private static ConfigurableApplicationContext context;

	@BeforeAll
	static void start() {
		context = new SpringApplicationBuilder(Application.class).web(WebApplicationType.SERVLET)
			.run("--server.port=0", "--spring.main.banner-mode=off", "--spring.application.name=seattle-rain",
					"--management.endpoints.web.exposure.include=fingy",
					"--management.endpoint.fingy.show-values=always",
					"--spring.jackson.default-property-inclusion=non_null",
					"--spring.jackson.serialization.order-map-entries-by-keys=true", "--training.model.type=neural",
					"--training.more.holdout.type=linear", "--training.layers[0].type=linear",
					"--other.model.type=linear", "--zoo.zebra=z", "--zoo.ape=a", "--zoo.empty=");
	}

	@AfterAll
	static void stop() {
		context.close();
	}

	@Test
	void wholeDocumentIsWhatDocumentSays() throws Exception {
		HttpResponse<String> response = get("/actuator/fingy");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type"))
			.hasValue("application/vnd.spring-boot.actuator.v3+json");
		assertThat(timeless(response.body())).isEqualTo(timeless(expected(null)))
			.contains("\"training\"", "\"other\"", "\"zoo\"");
	}

	@Test
	void prefixIsADocumentWithThatConfiguration() throws Exception {
		HttpResponse<String> response = get("/actuator/fingy/zoo");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(timeless(response.body())).isEqualTo(timeless(expected("zoo")))
			.contains("\"zebra\"")
			.doesNotContain("training");
		assertThat(response.body().indexOf("zebra")).isLessThan(response.body().indexOf("ape"));
	}

	@Test
	void unknownPrefixIsNotFound() throws Exception {
		assertThat(get("/actuator/fingy/nothing").statusCode()).isEqualTo(404);
		assertThat(get("/actuator/fingy/spring.jackson").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8 | text/html;charset=UTF-8
			text/html                         | text/html;charset=UTF-8
			*/*                               | application/vnd.spring-boot.actuator.v3+json
			application/json, */*;q=0.5       | application/json
			application/json, text/plain, */* | application/json
			text/html;q=0.5, application/json | application/json
			""")
	void pageIsForBrowsersAndTheDocumentForEveryoneElse(String accept, String type) throws Exception {
		for (String path : List.of("/actuator/fingy", "/actuator/fingy/training")) {
			HttpResponse<String> response = send(HttpRequest.newBuilder(uri(path)).header("Accept", accept).build());
			assertThat(response.statusCode()).isEqualTo(200);
			assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
			assertThat(response.body()).startsWith(type.startsWith("text/html") ? "<!doctype html>" : "{");
		}
	}

	@Test
	void pageOfAnUnknownPrefixIsNotFound() throws Exception {
		HttpResponse<String> response = send(
				HttpRequest.newBuilder(uri("/actuator/fingy/nothing")).header("Accept", "text/html").build());
		assertThat(response.statusCode()).isEqualTo(404);
	}

	@Test
	void nothingCanBeWritten() throws Exception {
		HttpRequest post = HttpRequest.newBuilder(uri("/actuator/fingy"))
			.POST(HttpRequest.BodyPublishers.noBody())
			.build();
		assertThat(send(post).statusCode()).isEqualTo(405);
	}

	private static String expected(String prefix) {
		Configurations configurations = context.getBean(Configurations.class);
		LiveObjects live = configurations.live();
		return Capture.of(new Document.Header("seattle-rain", Instant.now()),
				configurations.nodes()
					.stream()
					.filter((node) -> prefix == null || node.prefix().equals(prefix))
					.toList(),
				Masking.SECRETS, live)
			.toJson();
	}

	// Line breaks and spaces aside, the text itself is compared: its order and its nulls
	private static String timeless(String json) {
		return json.replaceAll("\"captured\"\\s*:\\s*\"[^\"]*\"", "\"captured\":0")
			.replaceAll("(?<=[\\[{,:])\\s+|\\s+(?=[\\]}:])", "")
			.strip();
	}

	private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(uri(path)).build());
	}

	private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
	}

	private static URI uri(String path) {
		return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port") + path);
	}

	@ConfigurationProperties("zoo")
	record ZooProperties(String zebra, String ape, Optional<String> empty, Optional<Integer> none,
			List<Integer> numbers, Lazy<Model> model) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableConfigurationProperties({ TrainingProperties.class, OtherProperties.class, ZooProperties.class })
	static class Application {

		@Bean
		static TypeContributor types() {
			return Models.TYPES;
		}

	}

}
