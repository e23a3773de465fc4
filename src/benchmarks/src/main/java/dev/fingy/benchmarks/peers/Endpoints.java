package dev.fingy.benchmarks.peers;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import dev.fingy.Lazy;
import dev.fingy.benchmarks.AutoConfigurations;

/**
 * A request for everything that is configured, with its values, to a web application
 * whose configuration has the nodes in a map. The client is a part of what is measured.
 */
final class Endpoints {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private Endpoints() {
	}

	static Work.OfThreads fingy(int size) throws Exception {
		return get(address(FingyApplication.class, size, "") + "fingy", Map.of());
	}

	static Work.OfThreads boot(int size) throws Exception {
		return get(address(BootApplication.class, size, AutoConfigurations.ofFingy()) + "configprops/tree", Map.of());
	}

	static Work.OfThreads unchanged(int size) throws Exception {
		String address = address(FingyApplication.class, size, "") + "fingy";
		String tag = response(address, Map.of()).headers().firstValue("ETag").orElse("none");
		return get(address, Map.of("If-None-Match", tag));
	}

	private static Work.OfThreads get(String address, Map<String, String> headers) {
		return () -> response(address, headers);
	}

	private static HttpResponse<byte[]> response(String address, Map<String, String> headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
		headers.forEach(request::header);
		HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
		if (response.statusCode() >= 400) {
			throw new IllegalStateException(address + " answers " + response.statusCode());
		}
		return response;
	}

	private static String address(Class<?> application, int size, String excluded) throws Exception {
		Path file = Files.createTempFile("peers", ".yaml");
		Files.writeString(file, Layers.yamlOfMap(size));
		file.toFile().deleteOnExit();
		ConfigurableApplicationContext context = SpringApplication.run(application, "--server.port=0",
				"--server.address=127.0.0.1", "--spring.main.banner-mode=off", "--logging.level.root=warn",
				"--fingy.runs.enabled=false", "--management.endpoints.web.exposure.include=*",
				"--management.endpoint.fingy.show-values=always",
				"--management.endpoint.configprops.show-values=always", "--spring.config.location=" + file.toUri(),
				"--spring.autoconfigure.exclude=" + excluded);
		return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/actuator/";
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@AutoConfigurationPackage(basePackageClasses = Endpoints.class)
	@EnableConfigurationProperties(FingyProperties.class)
	static class FingyApplication {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@EnableConfigurationProperties(BootProperties.class)
	static class BootApplication {

	}

	@ConfigurationProperties("tree")
	record FingyProperties(Map<String, Lazy<Layers.Layer>> nodes) {

	}

	@ConfigurationProperties("tree")
	record BootProperties(Map<String, Layers.Dense> nodes) {

	}

}
