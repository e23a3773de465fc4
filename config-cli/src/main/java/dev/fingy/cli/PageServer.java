package dev.fingy.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.fingy.page.Page;

/**
 * Serves one page to browsers on this machine. A site that has its name resolved to this
 * machine gets nothing: it asks for a host of another name.
 */
final class PageServer implements AutoCloseable {

	private final HttpServer server;

	private final byte[] html;

	private final Map<String, String> headers;

	private PageServer(HttpServer server, Page page) {
		this.server = server;
		this.html = page.toHtml().getBytes(StandardCharsets.UTF_8);
		this.headers = Map.of("Content-Type", "text/html; charset=utf-8", "Content-Security-Policy",
				page.policy() + "; frame-ancestors 'none'", "X-Content-Type-Options", "nosniff", "Referrer-Policy",
				"no-referrer", "Cross-Origin-Resource-Policy", "same-origin", "Cache-Control", "no-store");
	}

	/**
	 * Serve a page.
	 * @param page the page
	 * @param port the port, zero for one that is free
	 * @return a server that runs
	 * @throws IOException if the port is taken
	 */
	static PageServer start(Page page, int port) throws IOException {
		InetAddress here = InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 });
		PageServer started = new PageServer(HttpServer.create(new InetSocketAddress(here, port), 0), page);
		started.server.createContext("/", started::answer);
		started.server.start();
		return started;
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			int status = status(exchange);
			byte[] body = (status == 200) ? this.html : new byte[0];
			if (status == 200) {
				this.headers.forEach(exchange.getResponseHeaders()::set);
			}
			boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
			exchange.sendResponseHeaders(status, empty ? -1 : body.length);
			if (!empty) {
				exchange.getResponseBody().write(body);
			}
		}
	}

	private int status(HttpExchange exchange) {
		String host = exchange.getRequestHeaders().getFirst("Host");
		if (!Set.of("127.0.0.1:" + port(), "localhost:" + port()).contains(String.valueOf(host))) {
			return 421;
		}
		if (!Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
			return 405;
		}
		return exchange.getRequestURI().getPath().equals("/") ? 200 : 404;
	}

	private int port() {
		return this.server.getAddress().getPort();
	}

	/**
	 * Return where the page is.
	 * @return an address on this machine
	 */
	URI address() {
		return URI.create("http://127.0.0.1:" + port() + "/");
	}

	/**
	 * Wait until the thread is interrupted, or the process ends.
	 */
	void await() {
		try {
			new CountDownLatch(1).await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
