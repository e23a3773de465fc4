package dev.fingy.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for reading from the endpoint of an application.
 */
class EndpointTests {

	private HttpServer server;

	private String host;

	@BeforeEach
	void startServer() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.host = "localhost:" + this.server.getAddress().getPort();
		String before = Run.before();
		this.server.createContext("/actuator/fingy", (exchange) -> answer(exchange, 200, before));
		this.server.createContext("/secured/fingy", (exchange) -> answer(exchange, 200, before))
			.setAuthenticator(new BasicAuthenticator("fingy") {
				@Override
				public boolean checkCredentials(String user, String password) {
					return user.equals("ann") && password.equals("s%cret");
				}
			});
		this.server.createContext("/moved", (exchange) -> {
			exchange.getResponseHeaders().add("Location", "/actuator/fingy");
			answer(exchange, 302, "");
		});
		this.server.createContext("/around", (exchange) -> {
			exchange.getResponseHeaders().add("Location", "/around");
			answer(exchange, 302, "");
		});
		this.server.createContext("/cut", (exchange) -> {
			exchange.sendResponseHeaders(200, 1000);
			exchange.getResponseBody().write('{');
			exchange.close();
		});
		this.server.createContext("/broken", (exchange) -> answer(exchange, 500, "{}"));
		this.server.createContext("/none", (exchange) -> answer(exchange, 200, ""));
		this.server.createContext("/page", (exchange) -> answer(exchange, 200, "<html>"));
		this.server.start();
	}

	@AfterEach
	void stopServer() {
		this.server.stop(0);
	}

	private static void answer(HttpExchange exchange, int status, String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, (bytes.length > 0) ? bytes.length : -1);
		try (OutputStream body = exchange.getResponseBody()) {
			body.write(bytes);
		}
	}

	@Test
	void documentsAreReadFromEndpoints() throws IOException {
		assertThat(Run.of("show", "http://" + this.host + "/actuator/fingy", "--format", "json"))
			.isEqualTo(new Run(0, Run.before(), ""));
		assertThat(Run.of("diff", "--exit-code", Run.BEFORE, "http://" + this.host + "/moved"))
			.isEqualTo(new Run(0, "", ""));
	}

	@Test
	void userAndPasswordAreSentAndNotShown() {
		String fingerprint = "sha256:" + "1".repeat(64);
		assertThat(Run.of("fingerprint", "http://ann:s%25cret@" + this.host + "/secured/fingy"))
			.isEqualTo(new Run(0, fingerprint + "  http://" + this.host + "/secured/fingy\n", ""));
	}

	@Test
	void otherAnswersAreTold() {
		assertThat(problem("/secured/fingy"))
			.isEqualTo("answered 401: the URL may need a user, as in https://user:password@host\n");
		assertThat(problem("/other"))
			.isEqualTo("answered 404: 'fingy' may be missing in management.endpoints.web.exposure.include\n");
		assertThat(problem("/broken")).isEqualTo("answered 500\n");
		assertThat(problem("/around")).isEqualTo("answered 302\n");
		assertThat(problem("/none")).isEqualTo("is empty\n");
		// What follows are the words of the JDK
		assertThat(problem("/cut")).startsWith("cannot be read: ").hasLineCount(1);
		assertThat(problem("/page")).startsWith("is not JSON: Unexpected character ('<' (code 60))");
	}

	private String problem(String path) {
		String url = "http://" + this.host + path;
		Run run = Run.of("show", url);
		String head = "1 problem in the document '" + url + "':\n\n  " + url + ": ";
		assertThat(run.exitCode()).isEqualTo(128);
		assertThat(run.err()).startsWith(head);
		return run.err().substring(head.length());
	}

}
