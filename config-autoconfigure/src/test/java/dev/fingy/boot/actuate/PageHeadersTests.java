package dev.fingy.boot.actuate;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages have their policy as a header too, on servlet containers and reactive servers,
 * and who excludes them has JSON.
 */
class PageHeadersTests {

	private static final Pattern META = Pattern.compile("http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"");

	@TempDir
	private Path directory;

	@ParameterizedTest
	@EnumSource(value = WebApplicationType.class, names = { "SERVLET", "REACTIVE" })
	void policyOfThePageIsAHeader(WebApplicationType type) throws Exception {
		try (ConfigurableApplicationContext context = start(type)) {
			for (String path : List.of("/actuator/fingy", "/actuator/fingyruns", "/actuator/fingytypes",
					"/actuator/fingyruns?limit=1")) {
				HttpResponse<String> page = get(context, "local.server.port", path, "text/html");
				assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
				assertThat(page.headers().allValues("Content-Security-Policy"))
					.containsExactly(meta(page.body()) + "; frame-ancestors 'none'");
			}
			assertThat(get(context, "local.server.port", "/actuator/health", "*/*").headers()
				.firstValue("Content-Security-Policy")).isEmpty();
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			-                                 | json
			*/*                               | json
			text/html                         | html
			text/html;q=0                     | json
			text/html;q=0.0, */*              | json
			text/html; q=0.000, text/*        | json
			text/html;q=0, application/json   | json
			application/json;q=0, text/html   | html
			text/html;q=0.001, image/png      | html
			""")
	void whoExcludesPagesHasJson(@Nullable String accept, String form) throws Exception {
		try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET);
				ConfigurableApplicationContext reactive = start(WebApplicationType.REACTIVE)) {
			for (String path : List.of("/actuator/fingy", "/actuator/fingyruns", "/actuator/fingytypes")) {
				for (ConfigurableApplicationContext each : List.of(context, reactive)) {
					HttpResponse<String> answer = get(each, "local.server.port", path, accept);
					assertThat(answer.statusCode()).isEqualTo(200);
					assertThat(answer.body()).startsWith(form.equals("json") ? "{" : "<!doctype html>");
				}
			}
		}
	}

	@Test
	void managementHasAPortAndPathsOfItsOwn() throws Exception {
		try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET, "--management.server.port=0",
				"--management.server.base-path=/internal", "--management.endpoints.web.base-path=/manage",
				"--management.endpoints.web.path-mapping.fingy=configuration")) {
			HttpResponse<String> page = get(context, "local.management.port", "/internal/manage/configuration",
					"text/html");
			assertThat(page.headers().allValues("Content-Security-Policy"))
				.containsExactly(meta(page.body()) + "; frame-ancestors 'none'");
		}
	}

	@Test
	void servletMayHaveAPathOfItsOwn() throws Exception {
		try (ConfigurableApplicationContext context = start(WebApplicationType.SERVLET,
				"--server.servlet.context-path=/shop", "--spring.mvc.servlet.path=/api",
				"--management.endpoints.web.exposure.exclude=fingyruns,fingytypes")) {
			HttpResponse<String> page = get(context, "local.server.port", "/shop/api/actuator/fingy", "text/html");
			assertThat(page.headers().allValues("Content-Security-Policy"))
				.containsExactly(meta(page.body()) + "; frame-ancestors 'none'");
			assertThat(meta(page.body())).contains("connect-src 'none'");
		}
	}

	private static String meta(String html) {
		Matcher meta = META.matcher(html);
		assertThat(meta.find()).isTrue();
		return meta.group(1);
	}

	private ConfigurableApplicationContext start(WebApplicationType type, String... arguments) {
		String[] all = Stream.concat(
				Stream.of("--server.port=0", "--spring.main.banner-mode=off", "--fingy.runs.enabled=true",
						"--fingy.runs.directory=" + this.directory,
						"--management.endpoints.web.exposure.include=fingy,fingyruns,fingytypes,health"),
				Stream.of(arguments))
			.toArray(String[]::new);
		return new SpringApplicationBuilder(Application.class).web(type).run(all);
	}

	private static HttpResponse<String> get(ConfigurableApplicationContext context, String port, String path,
			@Nullable String accept) throws Exception {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + context.getEnvironment().getProperty(port) + path));
		if (accept != null) {
			request.header("Accept", accept);
		}
		return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
