package dev.fingy.page;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Serves a page, and the JSON that it asks for.
 */
final class PageServer implements AutoCloseable {

	private final HttpServer server;

	private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

	/**
	 * Serve until it is closed.
	 * @param page what {@code /fingy} answers
	 * @param endpoint the path that answers with JSON
	 * @param answer what it answers to an address
	 * @throws IOException if there is no port
	 */
	PageServer(Page page, String endpoint, Function<String, String> answer) throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/fingy", (exchange) -> answer(exchange, "text/html; charset=utf-8", page.toHtml()));
		this.server.createContext(endpoint, (exchange) -> {
			String address = exchange.getRequestURI().toString();
			this.asked.add(address + " " + exchange.getRequestHeaders().getFirst("Accept"));
			answer(exchange, "application/json", answer.apply(address));
		});
		this.server.start();
	}

	private static void answer(HttpExchange exchange, String type, String text) throws IOException {
		try (exchange) {
			byte[] body = text.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", type);
			exchange.sendResponseHeaders(200, body.length);
			exchange.getResponseBody().write(body);
		}
	}

	/**
	 * Return what the endpoint was asked.
	 * @return the addresses, each with what it was to be answered with
	 */
	List<String> asked() {
		return this.asked;
	}

	String address() {
		return "http://localhost:" + this.server.getAddress().getPort() + "/fingy";
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
