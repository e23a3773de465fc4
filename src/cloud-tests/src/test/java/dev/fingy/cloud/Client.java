package dev.fingy.cloud;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An application that is refreshed.
 */
final class Client implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private Client(ConfigurableApplicationContext context) {
		this.context = context;
	}

	static Client start(Class<?> application, String location, String... arguments) {
		List<String> all = new ArrayList<>(List.of("--spring.config.import=" + location,
				"--spring.cloud.config.enabled=" + location.startsWith("configserver:"), "--server.address=127.0.0.1",
				"--server.port=0", "--spring.main.banner-mode=off", "--spring.application.name=app",
				"--management.endpoints.web.exposure.include=*", "--management.endpoint.health.show-details=always"));
		if (Stream.of(arguments).noneMatch((argument) -> argument.contains("show-values"))) {
			all.add("--management.endpoint.fingy.show-values=always");
		}
		all.addAll(List.of(arguments));
		return new Client(new SpringApplicationBuilder(application).web(WebApplicationType.SERVLET)
			.run(all.toArray(String[]::new)));
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	ConfigurableApplicationContext context() {
		return this.context;
	}

	/**
	 * Refresh the application as an operator does.
	 * @return the names of the properties that changed
	 */
	String refresh() {
		return send(request("/actuator/refresh").POST(HttpRequest.BodyPublishers.noBody()));
	}

	String get(String path) {
		return send(request(path));
	}

	String page(String path) {
		return send(request(path).header("Accept", "text/html"));
	}

	JsonNode json(String path) {
		return JsonMapper.shared().readTree(get(path));
	}

	String metric(String name) {
		return json("/actuator/metrics/" + name).at("/measurements/0/value").asString();
	}

	private HttpRequest.Builder request(String path) {
		String port = this.context.getEnvironment().getProperty("local.server.port");
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
	}

	private static String send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = HttpClient.newHttpClient()
				.send(request.build(), HttpResponse.BodyHandlers.ofString());
			if (response.statusCode() != 200) {
				throw new IllegalStateException(response.statusCode() + ": " + response.body());
			}
			return response.body();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

}
