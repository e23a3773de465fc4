package dev.fingy.schema;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of a language server that is run as a process: JSON-RPC over its standard
 * streams.
 */
final class LanguageServer implements AutoCloseable {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private final Process process;

	private final Map<String, Object> settings;

	private final AtomicInteger requests = new AtomicInteger();

	private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();

	private final Map<String, CompletableFuture<JsonNode>> diagnostics = new ConcurrentHashMap<>();

	/**
	 * Start a server.
	 * @param command the command line
	 * @param settings the settings that it asks for, by section
	 */
	LanguageServer(List<String> command, Map<String, Object> settings) {
		this.settings = settings;
		try {
			this.process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread reader = new Thread(this::read, "language server");
		reader.setDaemon(true);
		reader.start();
		request("initialize",
				Map.of("processId", ProcessHandle.current().pid(), "capabilities",
						Map.of("workspace", Map.of("configuration", true, "didChangeConfiguration", Map.of()),
								"textDocument", Map.of("hover", Map.of("contentFormat", List.of("plaintext")),
										"completion", Map.of("completionItem", Map.of("snippetSupport", false))))));
		send(Map.of("method", "initialized", "params", Map.of()));
		send(Map.of("method", "workspace/didChangeConfiguration", "params", Map.of("settings", settings)));
	}

	/**
	 * Open a document, without waiting for its diagnostics.
	 * @param uri the address, which need not exist
	 * @param text the content
	 */
	void open(String uri, String text) {
		send(Map.of("method", "textDocument/didOpen", "params",
				Map.of("textDocument", Map.of("uri", uri, "languageId", "yaml", "version", 1, "text", text))));
	}

	/**
	 * Wait for the diagnostics of a document that was opened.
	 * @param uri the address
	 * @return the diagnostics
	 */
	JsonNode diagnostics(String uri) {
		return await(ofDocument(uri), uri);
	}

	/**
	 * Ask for what is at a position.
	 * @param method the method
	 * @param uri the document
	 * @param line the line, from 0
	 * @param character the column, from 0
	 * @return the result
	 */
	JsonNode at(String method, String uri, int line, int character) {
		return request(method,
				Map.of("textDocument", Map.of("uri", uri), "position", Map.of("line", line, "character", character)));
	}

	private JsonNode request(String method, Object params) {
		int id = this.requests.incrementAndGet();
		CompletableFuture<JsonNode> answer = new CompletableFuture<>();
		this.answers.put(id, answer);
		send(Map.of("id", id, "method", method, "params", params));
		return await(answer, method);
	}

	private static JsonNode await(CompletableFuture<JsonNode> answer, String what) {
		try {
			return answer.get(60, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new AssertionError("No answer from the language server: " + what, ex);
		}
	}

	private CompletableFuture<JsonNode> ofDocument(String uri) {
		return this.diagnostics.computeIfAbsent(uri, (key) -> new CompletableFuture<>());
	}

	private synchronized void send(Map<String, ?> message) {
		Map<String, Object> whole = new HashMap<>(message);
		whole.put("jsonrpc", "2.0");
		byte[] content = MAPPER.writeValueAsBytes(whole);
		try {
			OutputStream out = this.process.getOutputStream();
			out.write(("Content-Length: " + content.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
			out.write(content);
			out.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void read() {
		try (DataInputStream in = new DataInputStream(new BufferedInputStream(this.process.getInputStream()))) {
			while (true) {
				received(MAPPER.readTree(in.readNBytes(length(in))));
			}
		}
		catch (IOException ex) {
			AssertionError end = new AssertionError("The language server ended", ex);
			this.answers.values().forEach((answer) -> answer.completeExceptionally(end));
			this.diagnostics.values().forEach((answer) -> answer.completeExceptionally(end));
		}
	}

	private static int length(DataInputStream in) throws IOException {
		int length = 0;
		for (String line = line(in); !line.isEmpty(); line = line(in)) {
			if (line.startsWith("Content-Length: ")) {
				length = Integer.parseInt(line.substring(16));
			}
		}
		return length;
	}

	private static String line(DataInputStream in) throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = in.read(); next != '\n'; next = in.read()) {
			if (next < 0) {
				throw new EOFException();
			}
			line.append((char) next);
		}
		return line.toString().strip();
	}

	private void received(JsonNode message) {
		String method = message.path("method").asString("");
		if (method.isEmpty()) {
			this.answers.remove(message.path("id").asInt()).complete(message.path("result"));
		}
		else if (method.equals("textDocument/publishDiagnostics")) {
			ofDocument(message.at("/params/uri").asString()).complete(message.at("/params/diagnostics"));
		}
		else if (message.has("id")) {
			answer(message.path("id"), method, message.path("params"));
		}
	}

	private void answer(JsonNode id, String method, JsonNode params) {
		Map<String, Object> answer = new HashMap<>();
		answer.put("id", id);
		answer.put("result", method.equals("workspace/configuration") ? configuration(params) : null);
		send(answer);
	}

	private List<Object> configuration(JsonNode params) {
		return params.path("items")
			.valueStream()
			.map((item) -> this.settings.getOrDefault(item.path("section").asString(""), Map.of()))
			.toList();
	}

	@Override
	public void close() {
		this.process.destroy();
	}

}
