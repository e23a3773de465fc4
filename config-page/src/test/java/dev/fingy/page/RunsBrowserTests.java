package dev.fingy.page;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the runs, in a browser.
 */
class RunsBrowserTests {

	private static final Map<String, ?> FIRST = Map.of("id", "0199-a1", "application", "rain", "command", "train",
			"state", "SUCCEEDED", "started", "2026-11-23T10:00:00Z", "ended", "2026-11-23T10:01:05Z", "fingerprint",
			Map.of("config", "sha256:e4f6810c03", "code", "sha256:3f96c8da1c"), "tags", Map.of("user", "<b>ada"),
			"notes", "first", "metrics", Map.of("accuracy", List.of(List.of(1, 0.6, ""), List.of(2, 0.71, ""))));

	private static final Map<String, ?> SECOND = Map.of("id", "0199-b2<b>", "application", "rain", "state", "FAILED",
			"metrics", Map.of("accuracy", List.of(List.of(1, 0.5, ""), List.of(3, "NaN", ""))));

	@RegisterExtension
	static final Browser browser = new Browser();

	@TempDir
	private Path folder;

	private com.microsoft.playwright.Page page;

	@BeforeEach
	void open() throws IOException {
		open(List.of(FIRST, SECOND));
	}

	private void open(List<Map<String, ?>> runs) throws IOException {
		Page made = Page.of("linear.json", Browser.document("linear.json")).withRuns(runs);
		this.page = browser.open(Browser.write(this.folder, made), "#runs", 1280, 800);
	}

	@Test
	void runsAreListed() {
		assertThat(this.page.locator(".runs tbody tr")
			.allInnerTexts()
			.stream()
			.map((row) -> row.replaceAll("\\s+", " ").trim())).containsExactly(
					"0199-a1 train SUCCEEDED 23 Nov 2026, 10:00 1 min 5 s e4f6810c 3f96c8da accuracy 0.71 user=<b>ada first",
					"0199-b2<b> rain FAILED accuracy NaN");
	}

	@Test
	void metricOfRunsIsPlotted() {
		assertThat(this.page.locator(".u-legend .u-label").allTextContents()).containsExactly("step", "0199-a1",
				"0199-b2<b>");
		assertThat(this.page.locator(".plot").getAttribute("aria-label")).isEqualTo("accuracy of 0199-a1, 0199-b2<b>");
		this.page.getByLabel("Mark run 0199-a1").check();
		assertThat(this.page.locator(".u-legend .u-label").allTextContents()).containsExactly("step", "0199-a1");
	}

	@Test
	void markedRunsAreComparedIfTheirDocumentsAreThere() throws IOException {
		this.page.getByLabel("Mark run 0199-a1").check();
		this.page.getByLabel("Mark run 0199-b2<b>").check();
		Browser.expect(this.page.locator(".run-count")).hasText("2 marked");
		Browser.expect(this.page.locator("#view-runs").getByText("Compare")).isDisabled();
		open(List.of(Map.of("id", "a", "document", Browser.document("linear.json").toMap()),
				Map.of("id", "b", "document", Browser.document("forest.json").toMap())));
		this.page.getByLabel("Mark run a").check();
		this.page.getByLabel("Mark run b").check();
		this.page.locator("#view-runs").getByText("Compare", new Locator.GetByTextOptions().setExact(true)).click();
		Browser.expect(this.page, "#compare@2/3");
		Browser.expect(this.page.locator("#view-compare .row.is-replaced")).hasCount(1);
	}

	@Test
	void runsOfTheServerAreAskedForAndCompared() throws IOException {
		Page made = Page.of("linear.json", Browser.document("linear.json"))
			.withRuns(List.of(FIRST, SECOND))
			.withLink("runs", "fingyruns");
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		answer(server, "/page", "text/html; charset=utf-8", made.toHtml());
		answer(server, "/fingyruns/0199-a1", "application/json", Assets.read("linear.json"));
		answer(server, "/fingyruns/0199-b2<b>", "application/json",
				"{\"id\": \"b\", \"document\": " + Assets.read("forest.json") + "}");
		server.start();
		try {
			this.page = browser.open("http://localhost:" + server.getAddress().getPort() + "/page#runs",
					new NewContextOptions());
			this.page.getByLabel("Mark run 0199-a1").check();
			this.page.getByLabel("Mark run 0199-b2<b>").check();
			this.page.locator("#view-runs").getByText("Compare", new Locator.GetByTextOptions().setExact(true)).click();
			Browser.expect(this.page.locator("#view-compare .row.is-replaced")).hasCount(1);
			assertThat(this.page.getByLabel("After").locator("option").allTextContents()).containsExactly("linear.json",
					"run 0199-b2<b>", "run 0199-a1");
			this.page.getByLabel("Compare with a run").fill("0199-a1");
			this.page.keyboard().press("Enter");
			Browser.expect(this.page, "#compare@2/4");
		}
		finally {
			server.stop(0);
		}
	}

	private static void answer(HttpServer server, String path, String type, String text) {
		server.createContext(path, (exchange) -> {
			try (exchange) {
				byte[] body = text.getBytes(StandardCharsets.UTF_8);
				exchange.getResponseHeaders().set("Content-Type", type);
				exchange.sendResponseHeaders(200, body.length);
				exchange.getResponseBody().write(body);
			}
		});
	}

	@Test
	void pageWithoutRunsHasNoSuchView() throws IOException {
		com.microsoft.playwright.Page without = browser.open(
				Browser.write(this.folder, Page.of("linear.json", Browser.document("linear.json"))), "#runs", 1280,
				800);
		Browser.expect(without.getByText("Runs", new GetByTextOptions().setExact(true))).hasCount(0);
		Browser.expect(without.locator("[role=tab][aria-selected=true]")).hasText("Tree");
	}

}
