package dev.fingy.page;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the runs that a page asks its server for, in a browser.
 */
class LinkedRunsBrowserTests {

	@RegisterExtension
	static final Browser browser = new Browser();

	private Function<String, String> answers = LinkedRunsBrowserTests::runs;

	private PageServer server;

	private com.microsoft.playwright.Page page;

	@BeforeEach
	void serve() throws Exception {
		Page made = Page.of("now", Browser.document("linear.json")).withLink("runs", "fingyruns");
		this.server = new PageServer(made, "/fingyruns", (address) -> this.answers.apply(address));
	}

	@AfterEach
	void stop() {
		// An answer that is on its way must not be cut off
		this.page.navigate("about:blank");
		this.server.close();
	}

	private static String runs(String address) {
		List<Map<String, Object>> runs = List.of(RunsBrowserTests.second(), RunsBrowserTests.first());
		Object answer = runs.stream()
			.filter((run) -> address.endsWith("/" + run.get("id")))
			.findFirst()
			.<Object>map((run) -> run)
			.orElseGet(() -> Map.of("runs", runs.stream().map(LinkedRunsBrowserTests::summary).toList()));
		return JsonMapper.shared().writeValueAsString(answer);
	}

	private static Map<String, Object> summary(Map<String, Object> run) {
		Map<String, Object> summary = new java.util.LinkedHashMap<>(run);
		summary.keySet().removeAll(List.of("document", "series"));
		return summary;
	}

	private void open(String hash) {
		this.page = browser.open(this.server.address(), hash);
	}

	@Test
	void serverIsAskedWhenRunsAreLookedAtAndNotBefore() {
		open("#tree");
		Browser.expect(this.page.locator("[role=tab]").last()).hasText("Runs");
		assertThat(this.server.asked()).isEmpty();
		this.page.locator("[role=tab]").last().click();
		Browser.expect(this.page.locator("[role=columnheader][title='training.trainer']")).hasCount(1);
		assertThat(this.server.asked()).containsExactlyInAnyOrder("/fingyruns?limit=100 application/json",
				"/fingyruns/" + RunsBrowserTests.first().get("id") + " application/json",
				"/fingyruns/" + RunsBrowserTests.second().get("id") + " application/json");
		this.page.getByText("Reload").click();
		Browser.expect(this.page.locator(".grid-space [role=row]")).hasCount(2);
		this.page.locator(".grid-space .grid-row").last().click();
		Browser.expect(this.page.locator(".u-legend")).hasCount(1);
		assertThat(this.server.asked()).hasSize(4);
	}

	@Test
	void compareOffersTheRunsOfTheServer() {
		open("#compare");
		Browser.expect(this.page.getByLabel("After").locator("optgroup option")).hasCount(2);
		assertThat(this.page.getByLabel("After").locator("optgroup option").allTextContents()).containsExactly(
				"019b0000-0001 · train · lost · 23 Nov 2026, 11:00",
				"019b0000-0000 · train · succeeded · 23 Nov 2026, 10:00");
		this.page.getByLabel("After").selectOption(new SelectOption().setIndex(1));
		Browser.expect(this.page, "#compare/2");
		Browser.expect(this.page.locator("#view-compare .row.is-replaced")).hasCount(1);
		assertThat(this.page.getByLabel("After").locator("option:checked").textContent())
			.isEqualTo("run 019b0000-0001");
		Browser.expect(this.page.getByLabel("After").locator("optgroup option")).hasCount(1);
	}

	@Test
	void runOfAnAddressIsShown() {
		open("#runs/" + RunsBrowserTests.first().get("id"));
		Browser.expect(this.page.locator("#view-runs .detail")).containsText("Took");
		Browser.expect(this.page.locator(".u-legend")).hasCount(1);
	}

	@Test
	void serverThatAnswersNothingIsTold() {
		this.answers = (address) -> "no";
		open("#runs");
		Browser.expect(this.page.locator("#view-runs .problem"))
			.hasText("runs: line 1 is not JSON: a value is missing");
		Browser.expect(this.page.locator(".run-count").first()).hasText("0 runs");
	}

}
