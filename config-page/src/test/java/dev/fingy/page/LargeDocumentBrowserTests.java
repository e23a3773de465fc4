package dev.fingy.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import dev.fingy.internal.document.Document;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what the scripts do with documents of 1,000 and 10,000 objects, in a browser.
 * They count the calls of functions, which are the same on every machine.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LargeDocumentBrowserTests {

	@RegisterExtension
	static final Browser browser = new Browser();

	@TempDir
	private Path folder;

	private com.microsoft.playwright.Page page;

	private CDPSession session;

	@Test
	void workGrowsWithTheDocumentAndElementsWithTheWindow() throws IOException {
		Map<String, Map<String, Integer>> few = callsByStep(1_000);
		Map<String, Map<String, Integer>> many = callsByStep(10_000);
		many.forEach((step, calls) -> {
			Map<String, Integer> fewer = few.get(step);
			assertThat(sum(calls)).as("calls to %s", step).isLessThan(sum(fewer) * 21 / 2);
			assertThat(calls.get("element")).as("elements to %s", step).isLessThan(2 * fewer.get("element") + 10);
		});
		assertThat(sum(many.get("open"))).isGreaterThan(100_000);
		assertThat(many.get("open")).doesNotContainKey("layOut").containsEntry("NodeTree", 1);
		assertThat(many.get("compare")).containsEntry("NodeTree", 1).containsEntry("Comparison", 1);
		assertThat(many.get("graph")).containsEntry("layOut", 1).containsEntry("boxElement", 2);
		assertThat(many.get("unfold")).containsEntry("layOut", 1).containsEntry("boxElement", 6);
		assertThat(few.get("unfold")).containsEntry("layOut", 1).containsEntry("boxElement", 22);
	}

	@Test
	void rowsOutOfSightAreFoundAndReached() throws IOException {
		open(10_000);
		this.page.keyboard().press("/");
		this.page.keyboard().type("node-07777");
		Browser.expect(this.page.locator("#view-tree [aria-selected=true] .name")).hasText("node-07777:");
		Browser.expect(this.page.locator("#view-tree [aria-selected=true]")).isInViewport();
		this.page.keyboard().press("Escape");
		this.page.keyboard().press("ArrowDown");
		Browser.expect(this.page.locator("[role=treeitem]:focus .name")).hasText("node-07778:");
		assertThat(this.page.locator("[role=treeitem]:focus").getAttribute("aria-posinset")).isEqualTo("7779");
		assertThat(this.page.locator("[role=treeitem]:focus").getAttribute("aria-setsize")).isEqualTo("10000");
	}

	@Test
	void longTextsAreLaidOutWhereTheyAreSeen() throws IOException {
		open(10_000);
		this.page.setViewportSize(300, 600);
		this.page.locator("#tab-take").click();
		Browser.settle(this.page);
		assertThat(this.page.locator(".whole").textContent()).isEqualTo(document(10_000, 10_001).toJson());
		assertThat(this.page.locator(".block").count()).isGreaterThan(20);
		assertThat((int) this.page.evaluate("""
				[...document.querySelectorAll('.block')].map((block) => block.appendChild(document.createElement('i')))
					.filter((inside) => inside.checkVisibility({ contentVisibilityAuto: true })).length"""))
			.isBetween(1, 3);
		// No line is cut
		assertThat((int) this.page.evaluate("document.querySelector('.whole').scrollWidth")).isGreaterThan(500);
		this.page.locator(".whole").press("End");
		this.page.waitForFunction("""
				() => {
					const { scrollTop, clientHeight, scrollHeight } = document.querySelector('.whole');
					return scrollTop > 100000 && scrollTop + clientHeight > scrollHeight - 2;
				}""");
	}

	private Map<String, Map<String, Integer>> callsByStep(int size) throws IOException {
		open(size);
		this.session = this.page.context().newCDPSession(this.page);
		this.session.send("Profiler.enable");
		JsonObject counts = new JsonObject();
		counts.addProperty("callCount", true);
		this.session.send("Profiler.startPreciseCoverage", counts);
		Map<String, Map<String, Integer>> calls = new LinkedHashMap<>();
		calls.put("open", calls(() -> this.page.reload()));
		calls.put("expand", calls(() -> this.page.keyboard().press("e")));
		calls.put("search", calls(() -> this.page.locator("#view-tree .search-input").fill("n-rate")));
		calls.put("graph", calls(() -> this.page.locator("#tab-graph").click()));
		this.page.locator(".canvas").focus();
		calls.put("choose", calls(() -> this.page.evaluate("location.hash = '#graph/app.models'")));
		calls.put("unfold", calls(() -> this.page.keyboard().press(" ")));
		calls.put("compare", calls(() -> this.page.locator("#tab-compare").click()));
		this.session.detach();
		return calls;
	}

	private com.microsoft.playwright.Page open(int size) throws IOException {
		this.page = browser.open(Browser.write(this.folder,
				Page.of("before", document(size, size + 1)).with("after", document(size, 20))), "", 1280, 800);
		return this.page;
	}

	private Map<String, Integer> calls(Runnable step) {
		this.session.send("Profiler.takePreciseCoverage");
		step.run();
		// A hash is computed a moment later
		this.page.waitForFunction("() => document.querySelector('.mismatch').hidden === false");
		Browser.settle(this.page);
		Map<String, Integer> calls = new LinkedHashMap<>();
		for (JsonElement script : this.session.send("Profiler.takePreciseCoverage").getAsJsonArray("result")) {
			if (script.getAsJsonObject().get("url").getAsString().startsWith("file:")) {
				script.getAsJsonObject()
					.getAsJsonArray("functions")
					.forEach((each) -> addCalls(calls, each.getAsJsonObject()));
			}
		}
		return calls;
	}

	private static void addCalls(Map<String, Integer> calls, JsonObject function) {
		int count = function.getAsJsonArray("ranges").get(0).getAsJsonObject().get("count").getAsInt();
		if (count > 0) {
			calls.merge(function.get("functionName").getAsString(), count, Integer::sum);
		}
	}

	private static long sum(Map<String, Integer> calls) {
		return calls.values().stream().mapToLong(Integer::longValue).sum();
	}

	private static Document document(int size, int changedEvery) {
		String entries = IntStream.range(0, size)
			.mapToObj((
					i) -> "\"node-%05d\":{\"type\":\"leaf\",\"properties\":{\"n-rate\":{\"value\":%d,\"origin\":\"a.yaml - %d:2\"}}}"
						.formatted(i, (i % changedEvery == 1) ? -1 : 10_000 + i, 10_000 + i))
			.collect(Collectors.joining(","));
		return Browser
			.read("""
					{ "fingy": 1, "captured": "2026-11-22T16:00:00Z", "fingerprint": { "config": "sha256:0000000000000000000000000000000000000000000000000000000000000000", "code": "sha256:0000000000000000000000000000000000000000000000000000000000000000" },
					  "configurations": { "app": { "properties": { "models": { "entries": { %s } } } } } }"""
				.formatted(entries), "large");
	}

}
