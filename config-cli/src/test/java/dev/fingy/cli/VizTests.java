package dev.fingy.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Scanner;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.fingy.Fingy;
import dev.fingy.internal.cli.output.Terminal;
import dev.fingy.internal.cli.source.Documents;
import dev.fingy.page.Page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for the page that is written or served.
 */
class VizTests {

	private static final Page PAGE = Page.of(Run.BEFORE, Fingy.read(Path.of(Run.BEFORE)));

	@Test
	void pageIsWritten(@TempDir Path folder) throws IOException {
		Path file = folder.resolve("run.html");
		assertThat(Run.of("viz", Run.BEFORE, Run.AFTER, "-o", file.toString())).isEqualTo(new Run(0, "", ""));
		assertThat(Files.readString(file).equals(PAGE.with(Run.AFTER, Fingy.read(Path.of(Run.AFTER))).toHtml()))
			.isTrue();
		assertThat(Run.of("viz", Run.BEFORE, "-o", "-").out().equals(PAGE.toHtml())).isTrue();
	}

	@Test
	void pageIsServedUntilInterrupted() throws Exception {
		PipedWriter out = new PipedWriter();
		StringWriter err = new StringWriter();
		Scanner lines = new Scanner(new PipedReader(out));
		Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), new PrintWriter(out, true),
				new PrintWriter(err), () -> false, () -> 80, Clock::systemUTC);
		Thread command = new Thread(() -> Main.execute(terminal, "viz", Run.BEFORE, "--no-open"));
		command.start();
		URI address = URI.create(lines.nextLine());
		assertThat(address.toString()).matches("http://127\\.0\\.0\\.1:\\d+/");
		assertThat(get(address).body().equals(PAGE.toHtml())).isTrue();
		command.interrupt();
		command.join();
		assertThat(err.toString()).isEmpty();
		assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> get(address));
	}

	@Test
	void pageIsServedWithItsPolicy() throws Exception {
		try (PageServer server = PageServer.start(PAGE, 0)) {
			HttpResponse<String> response = get(server.address());
			assertThat(response.statusCode()).isEqualTo(200);
			assertThat(response.headers().map())
				.containsEntry("content-security-policy", java.util.List.of(PAGE.policy() + "; frame-ancestors 'none'"))
				.containsEntry("content-type", java.util.List.of("text/html; charset=utf-8"))
				.containsEntry("x-content-type-options", java.util.List.of("nosniff"))
				.containsEntry("referrer-policy", java.util.List.of("no-referrer"))
				.containsEntry("cross-origin-resource-policy", java.util.List.of("same-origin"))
				.containsEntry("cache-control", java.util.List.of("no-store"));
			assertThat(get(server.address().resolve("/other")).statusCode()).isEqualTo(404);
		}
	}

	@Test
	void otherHostsAndMethodsAreRefused() throws IOException {
		try (PageServer server = PageServer.start(PAGE, 0)) {
			assertThat(raw(server, "GET / HTTP/1.1", "evil.example:" + server.address().getPort()))
				.startsWith("HTTP/1.1 421 ");
			assertThat(raw(server, "POST / HTTP/1.1", server.address().getAuthority())).startsWith("HTTP/1.1 405 ");
			assertThat(raw(server, "HEAD / HTTP/1.1", "localhost:" + server.address().getPort()))
				.startsWith("HTTP/1.1 200 ");
		}
	}

	@Test
	void portThatIsTakenIsTold() throws Exception {
		try (PageServer server = PageServer.start(PAGE, 0)) {
			int port = server.address().getPort();
			assertThat(Run.of("viz", Run.BEFORE, "--no-open", "--port", "" + port)).isEqualTo(new Run(128, "", """
					1 problem in the page:

					  --port %d: cannot be served on: Address already in use
					""".formatted(port)));
		}
	}

	@Test
	void userOfAnAddressIsNotShown() {
		assertThat(Documents.shownName("http://ada:pw@host/actuator/fingy")).isEqualTo("http://host/actuator/fingy");
		assertThat(Documents.shownName("-")).isEqualTo("standard input");
		assertThat(Documents.shownName("a@b.json")).isEqualTo("a@b.json");
	}

	private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String raw(PageServer server, String request, String host) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
			socket.getOutputStream()
				.write((request + "\r\nHost: " + host + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			return new Scanner(socket.getInputStream(), StandardCharsets.US_ASCII).nextLine();
		}
	}

}
