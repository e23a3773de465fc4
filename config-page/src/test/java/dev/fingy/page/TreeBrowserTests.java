package dev.fingy.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the tree, the details and the search, in a browser.
 */
class TreeBrowserTests {

	@RegisterExtension
	static final Browser browser = new Browser();

	private com.microsoft.playwright.Page page;

	private Path file;

	@BeforeEach
	void open(@TempDir Path folder) throws IOException {
		this.file = Browser.write(folder, Page.of("every.json", Browser.document("every.json")));
		this.page = browser.open(this.file, "", 1280, 1400);
	}

	@Test
	void treeReadsLikeYaml() {
		assertThat(rows()).containsExactly(Assets.read("every.txt").lines().toArray(String[]::new));
	}

	@Test
	void headTellsApplicationTimeFingerprintsAndCounts() {
		assertThat(this.page.locator(".application").textContent()).isEqualTo("every-feature");
		assertThat(this.page.locator(".captured").getAttribute("datetime")).isEqualTo("2026-11-22T16:00:00Z");
		assertThat(this.page.locator(".captured").textContent()).isEqualTo("22 Nov 2026, 16:00");
		assertThat(this.page.locator(".fingerprints").textContent()).isEqualTo("config 01234567code 89abcdef");
		assertThat(this.page.locator(".counts").textContent())
			.isEqualTo("8 objects · 20 values · 12 defaults · 1 overridden · 4 masked");
	}

	@Test
	void fingerprintThatIsNotThatOfTheValuesIsNoticed(@TempDir Path folder) throws IOException {
		Browser.expect(this.page.locator(".mismatch")).isHidden();
		String good = Assets.read("linear.json");
		String changed = good.replaceFirst("\"value\": 50\\b", "\"value\": 51");
		assertThat(changed).isNotEqualTo(good);
		Path both = Browser.write(folder,
				Page.of("changed", Browser.read(changed, "changed")).with("good", Browser.read(good, "good")));
		com.microsoft.playwright.Page shown = browser.open(both, "", 1280, 900);
		Browser.expect(shown.locator(".mismatch"))
			.hasText("The fingerprint is not that of the values: they were changed after it was computed.");
		shown.getByLabel("Document", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
			.selectOption("1");
		Browser.expect(shown.locator(".mismatch")).isHidden();
	}

	@Test
	void changesThatArePendingAreNoticed(@TempDir Path folder) throws IOException {
		Browser.expect(this.page.locator(".pending")).isHidden();
		com.microsoft.playwright.Page shown = withPending(folder, """
				{ "since": "2026-11-29T16:00:00Z",
				  "changes": [ { "path": "t.model.units", "kind": "changed", "before": 4, "after": 8 },
				    { "path": "t.model.code", "kind": "changed", "before": "******", "after": "******" } ] }""");
		shown.locator(".pending summary").click();
		assertThat(shown.locator(".pending summary").textContent())
			.isEqualTo("The next start would differ: 2 changes, since 29 Nov 2026, 16:00");
		assertThat(shown.locator(".pending li").allTextContents()).containsExactly("~ t.model.units: 4 → 8",
				"~ t.model.code: \"******\" → \"******\"");
	}

	@Test
	void problemsOfTheNextStartAreNoticed(@TempDir Path folder) throws IOException {
		com.microsoft.playwright.Page shown = withPending(folder, """
				{ "since": "2026-11-29T16:00:00Z",
				  "problems": [ { "property": "t.model.type", "reason": "unknown type '<b>x</b>'", "value": "<b>x</b>",
				    "origin": "app.yml - 1:2" } ] }""");
		assertThat(shown.locator(".pending summary").textContent())
			.isEqualTo("The next start would fail: 1 problem, since 29 Nov 2026, 16:00");
		assertThat(shown.locator(".pending li").allTextContents())
			.containsExactly("t.model.type: unknown type '<b>x</b>' (<b>x</b>) [app.yml - 1:2]");
	}

	private static com.microsoft.playwright.Page withPending(Path folder, String pending) throws IOException {
		String json = Assets.read("linear.json").stripTrailing();
		String extended = json.substring(0, json.length() - 1) + ", \"pending\": " + pending + "}";
		return browser.open(Browser.write(folder, Page.of("now", Browser.read(extended, "now"))), "", 1280, 900);
	}

	@Test
	void selectingShowsAllThatIsKnown() {
		row("num-features").first().click();
		Browser.expectText(this.page.locator("#view-tree .detail"), """
				t.model.num-features Copy path Value 8 Copy
				Origin "T_MODEL_NUMFEATURES" from property source "systemEnvironment" Copy
				Overrides 4 Byte array resource [application.yaml] - 4:39
				Set it elsewhere Environment T_MODEL_NUMFEATURES Copy Command line --t.model.num-features=8 Copy""");
		Browser.expect(this.page, "#tree/t.model.num-features");
		row("rate").first().click();
		Browser.expectText(this.page.locator("#view-tree .detail"), """
				t.model.rate Copy path Value 0.1 Copy Origin Byte array resource [application.yaml] - 4:48 Copy
				Text with placeholders ${hyper.rate} Placeholder leads to Byte array resource [application.yaml] - 2:9
				Set it elsewhere Environment T_MODEL_RATE Copy Command line --t.model.rate=0.1 Copy""");
		row("other").click();
		Browser.expectText(this.page.locator("#view-tree .detail"), """
				t.other Copy path Type neural Class dev.fingy.WholeDocumentTests$Neural Copy
				Lazy Yes, not created yet Code sha256:%s Copy
				Origin "T_OTHER_TYPE" from property source "systemEnvironment" Copy
				Set aside: does not count bias true Byte array resource [application.yaml] - 5:48"""
			.formatted("2".repeat(64)));
		row("passphrase").first().click();
		Browser.expectText(this.page.locator(".detail .note"),
				"The value is secret, or values are not shown. It is not in this page.");
	}

	@Test
	void referencesLeadToWhatTheyShare() {
		this.page.locator("a.ref").click();
		Browser.expect(this.page, "#tree/t.models.first");
		assertThat(selected()).isEqualTo("first");
		this.page.goBack();
		Browser.expect(this.page.locator(".has-detail")).hasCount(0);
		this.page.goForward();
		Browser.expect(this.page.locator(".detail .path")).hasText("t.models.first");
	}

	@Test
	void addressesNameNodes() {
		com.microsoft.playwright.Page other = browser.open(this.file, "#tree/t.layers[1].size", 1280, 800);
		Browser.expect(other.locator(".detail .path")).hasText("t.layers[1].size");
		Browser.expect(other.locator("[aria-selected=true] .name")).hasText("size:");
		com.microsoft.playwright.Page none = browser.open(this.file, "#tree/t.none", 1280, 800);
		Browser.expect(none.locator("#view-tree .detail")).hasText("There is no node at t.none.");
	}

	@Test
	void keysMoveThroughTheTree() {
		this.page.locator("[role=treeitem][tabindex='0']").focus();
		press("Home", "ArrowDown");
		assertThat(focused()).isEqualTo("model");
		press("ArrowLeft");
		assertThat(this.page.locator("[role=treeitem]:focus").getAttribute("aria-expanded")).isEqualTo("false");
		press("ArrowDown");
		assertThat(focused()).isEqualTo("other");
		press("ArrowRight");
		assertThat(focused()).isEqualTo("num-features");
		press("ArrowLeft");
		assertThat(focused()).isEqualTo("other");
		press("ArrowLeft", "ArrowLeft");
		assertThat(focused()).isEqualTo("t");
		press("End");
		assertThat(focused()).isEqualTo("total-steps");
		press("l", "a");
		assertThat(focused()).isEqualTo("layers");
		Browser.expect(this.page.locator("[role=treeitem][tabindex='0']")).hasCount(1);
		Browser.expect(this.page, "#tree/t.layers");
	}

	@Test
	void allIsExpandedAndCollapsed() {
		this.page.keyboard().press("c");
		assertThat(names()).containsExactly("t");
		this.page.keyboard().press("e");
		assertThat(names()).hasSize(Assets.read("every.txt").lines().toList().size());
		this.page.getByText("Collapse all", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
			.click();
		this.page.locator("[role=treeitem]").focus();
		press("ArrowRight", "ArrowDown", "*");
		assertThat(names()).contains("num-features", "first");
	}

	@Test
	void treeTellsItsStructure() {
		Locator model = row("model");
		assertThat(model.getAttribute("aria-level")).isEqualTo("2");
		assertThat(model.getAttribute("aria-posinset")).isEqualTo("1");
		assertThat(model.getAttribute("aria-setsize")).isEqualTo("11");
		assertThat(model.getAttribute("aria-expanded")).isEqualTo("true");
		assertThat(row("train-iters").getAttribute("aria-expanded")).isNull();
		Browser.expect(this.page.getByRole(com.microsoft.playwright.options.AriaRole.TREE))
			.hasAccessibleName("Configuration");
	}

	@Test
	void searchFindsNamesValuesOriginsAndTypes() {
		assertThat(search("pause")).isEqualTo("1 of 2");
		assertThat(search("PT1S")).isEqualTo("1 of 1");
		assertThat(search("T_OTHER")).isEqualTo("1 of 1");
		assertThat(search("dense")).isEqualTo("1 of 2");
		assertThat(search("hyper.rate")).isEqualTo("1 of 1");
		assertThat(search("nothing like it")).isEqualTo("No match");
		assertThat(search("layers[1].size")).isEqualTo("1 of 1");
		assertThat(search("num-features")).isEqualTo("1 of 3");
		assertThat(search("${hyper.rate}")).isEqualTo("1 of 1");
		assertThat(search("\\^$.*+?()[]{}|/-&\"'<>#,:;=@`~!%_")).isEqualTo("No match");
	}

	@Test
	void searchMarksAndLeadsFromMatchToMatch() {
		this.page.keyboard().press("/");
		this.page.keyboard().type("SiZe");
		assertThat(this.page.locator("mark").allTextContents()).containsExactly("size", "size");
		Browser.expect(this.page, "#tree/t.layers[0].size");
		press("Enter");
		Browser.expect(this.page.locator(".search-count")).hasText("2 of 2");
		Browser.expect(this.page, "#tree/t.layers[1].size");
		press("Enter", "Shift+Enter");
		Browser.expect(this.page, "#tree/t.layers[1].size");
		this.page.getByLabel("Next match").click();
		Browser.expect(this.page, "#tree/t.layers[0].size");
		this.page.locator(".search-input").focus();
		press("Escape");
		Browser.expect(this.page.locator("mark")).hasCount(0);
		assertThat(focused()).isEqualTo("size");
	}

	@Test
	void searchOpensWhatIsClosed() {
		this.page.keyboard().press("c");
		this.page.keyboard().press("/");
		this.page.keyboard().type("warmup");
		assertThat(names()).contains("schedule", "warmup").doesNotContain("num-features");
	}

	@Test
	void valuesAreCopied() {
		row("url").click();
		this.page.getByLabel("Copy value").click();
		Browser.expect(this.page.locator(".toast")).hasText("Copied value");
		assertThat(this.page.evaluate("navigator.clipboard.readText()")).isEqualTo("https://host/");
		this.page.getByLabel("Copy fingerprint of config").click();
		Browser.expect(this.page.locator(".toast")).hasText("Copied the fingerprint");
		assertThat(this.page.evaluate("navigator.clipboard.readText()"))
			.isEqualTo("sha256:" + "0123456789".repeat(7).substring(0, 64));
	}

	@Test
	void keysAreTold() {
		this.page.keyboard().press("?");
		Browser.expect(this.page.locator("dialog")).isVisible();
		Browser.expect(this.page.locator("dialog")).containsText("expand and collapse all");
		press("Escape");
		Browser.expect(this.page.locator("dialog")).isHidden();
	}

	private String search(String query) {
		this.page.locator(".search-input").fill(query);
		return this.page.locator(".search-count").textContent();
	}

	private void press(String... keys) {
		List.of(keys).forEach(this.page.keyboard()::press);
	}

	private Locator row(String name) {
		return this.page.locator("[role=treeitem]")
			.filter(new Locator.FilterOptions()
				.setHas(this.page.locator("//span[contains(@class,'name')][.='" + name + ":']")));
	}

	private String focused() {
		return this.page.locator("[role=treeitem]:focus .name").textContent().replace(":", "");
	}

	private String selected() {
		return this.page.locator("[aria-selected=true] .name").textContent().replace(":", "");
	}

	private List<String> names() {
		return this.page.locator(".row .name").allTextContents().stream().map((name) -> name.replace(":", "")).toList();
	}

	@SuppressWarnings("unchecked") // what the script returns
	private List<String> rows() {
		return (List<String>) this.page.evaluate("""
				[...document.querySelectorAll('.row')].map((row) => '  '.repeat(row.getAttribute('aria-level') - 1)
					+ [...row.children].slice(1).map((cell) => cell.textContent).join(' '))""");
	}

}
