package dev.fingy.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import dev.fingy.Fingy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for comparing documents, and for taking them away, in a browser.
 */
class CompareBrowserTests {

	private static final String DOCUMENT = """
			{ "fingy": 1, "application": "nets", "captured": "2026-11-22T16:00:00Z", "fingerprint": { "config": "sha256:0000000000000000000000000000000000000000000000000000000000000000", "code": "sha256:0000000000000000000000000000000000000000000000000000000000000000" },
			  "configurations": { "training": { "class": "demo.Training", "properties": %s } } }
			""";

	private static final String BEFORE = DOCUMENT.formatted(
			"""
					{ "model": { "type": "neural", "class": "demo.Net", "code": "sha256:1111111111111111111111111111111111111111111111111111111111111111", "properties": {
					    "layers": { "value": 2 }, "rate": { "value": 0.1 }, "seed": { "value": 4, "default": true } } },
					  "optimizer": { "type": "sgd", "class": "demo.Sgd", "properties": { "rate": { "value": 1 } } },
					  "sizes": { "items": [ { "value": 1 }, { "value": 2 } ] } }""");

	private static final String AFTER = DOCUMENT.formatted(
			"""
					{ "model": { "type": "neural", "class": "demo.Net", "code": "sha256:2222222222222222222222222222222222222222222222222222222222222222", "properties": {
					    "layers": { "value": 3, "origin": "run.yaml - 1:2" }, "seed": { "value": 4, "origin": "run.yaml - 1:1" }, "momentum": { "value": 0.9 } } },
					  "optimizer": { "type": "adam", "class": "demo.Adam", "properties": { "beta": { "value": 2 } } },
					  "sizes": { "items": [ { "value": 0 }, { "value": 1 }, { "value": 2 } ] } }""");

	@RegisterExtension
	static final Browser browser = new Browser();

	@TempDir
	private Path folder;

	private com.microsoft.playwright.Page page;

	private void open() throws IOException {
		open(Page.of("before.json", Browser.read(BEFORE, "before")).with("after.json", Browser.read(AFTER, "after")),
				"#compare");
	}

	private void open(Page opened, String hash) throws IOException {
		this.page = browser.open(Browser.write(this.folder, opened), hash, 1280, 800);
	}

	@Test
	void differencesAreShownWithSignsAndCounted() throws IOException {
		open();
		assertThat(rows()).containsExactly("training: Training", "  # model: neural code 11111111 → 22222222",
				"    ~ layers: 2 → 3 run.yaml:1", "    − rate: 0.1", "    + momentum: 0.9", "  ! optimizer: sgd → adam",
				"    − rate: 1", "    + beta: 2", "  sizes: 3 elements", "    + [0]: 0");
		assertThat(this.page.locator(".kind").allTextContents()).containsExactly("+ 2 added", "− 1 removed",
				"~ 1 changed", "! 1 replaced", "# 1 code", "? 0 masked");
		Browser.expect(this.page.locator(".compare-note")).isHidden();
	}

	@Test
	void sameIsShownWhenAskedFor() throws IOException {
		open();
		assertThat(rows()).noneMatch((row) -> row.contains("seed"));
		this.page.getByLabel("Only the differences").uncheck();
		this.page.waitForCondition(() -> rows().contains("    seed: 4 run.yaml:1"));
	}

	@Test
	void whatIsReplacedIsOpenAndCloses() throws IOException {
		open();
		this.page.locator(".row.is-replaced .twist").click();
		this.page.waitForCondition(() -> !rows().contains("    + beta: 2"));
		assertThat(rows()).contains("  ! optimizer: sgd → adam").doesNotContain("    − rate: 1", "    + beta: 2");
	}

	@Test
	void bothSidesAreTold() throws IOException {
		open();
		this.page.locator(".row.is-changed").click();
		Browser.expectText(this.page.locator("#view-compare .detail"), """
				Before: before.json Value 2 Copy Set it elsewhere
				Environment TRAINING_MODEL_LAYERS Copy Command line --training.model.layers=2 Copy
				After: after.json Value 3 Copy Origin run.yaml - 1:2 Copy Set it elsewhere
				Environment TRAINING_MODEL_LAYERS Copy Command line --training.model.layers=3 Copy""");
		Browser.expect(this.page, "#compare/2/training.model.layers");
		this.page.reload();
		Browser.expect(this.page.locator("#view-compare [aria-selected=true] .name")).hasText("layers:");
	}

	@Test
	void sidesAreSwapped() throws IOException {
		open();
		this.page.getByLabel("Swap").click();
		Browser.expect(this.page, "#compare@2/1");
		Browser.expect(this.page.locator(".row.is-changed .after")).hasText("2");
		assertThat(rows()).contains("    ~ layers: 3 → 2", "    + rate: 0.1", "    − momentum: 0.9");
		this.page.goBack();
		Browser.expect(this.page.locator(".row.is-changed .after")).hasText("3");
	}

	@Test
	void treeAndGraphAreMarked() throws IOException {
		open();
		tab("Tree");
		Browser.expect(this.page.locator("#view-tree .row.is-replaced .name").first()).hasText("optimizer:");
		assertThat(this.page.locator("#view-tree .row").allInnerTexts())
			.anyMatch((row) -> row.replaceAll("\\s+", " ").contains("− rate: 0.1"));
		Browser.expect(this.page.locator(".compared")).containsText("compared with after.json");
		tab("Graph");
		Download download = this.page.waitForDownload(() -> this.page.getByLabel("Download as SVG").click());
		assertThat(download.path()).content().contains(">sgd<", ">!</text>", ">#</text>");
		tab("Tree");
		this.page.getByLabel("End the comparison").click();
		Browser.expect(this.page.locator("#view-tree .row.is-removed")).hasCount(0);
	}

	@Test
	void equalDocumentsDoNotDiffer() throws IOException {
		open(Page.of("a", Browser.read(BEFORE, "a")).with("b", Browser.read(BEFORE, "b")), "#compare");
		Browser.expect(this.page.locator(".compare-note")).hasText("The documents do not differ.");
		assertThat(rows()).isEmpty();
	}

	@Test
	void maskedValuesAreToldByTheirFingerprints() throws IOException {
		String shown = DOCUMENT.formatted("{ \"rate\": { \"value\": 1 } }");
		String hidden = DOCUMENT.formatted("{ \"rate\": { \"masked\": true } }");
		String fingerprint = Browser.read(shown, "a")
			.withNodes(Browser.read(shown, "a").nodes())
			.fingerprint()
			.config();
		compare(shown,
				hidden.replace(
						"\"config\": \"sha256:0000000000000000000000000000000000000000000000000000000000000000\"",
						"\"config\": \"" + fingerprint + "\""));
		Browser.expect(this.page.locator(".compare-note"))
			.hasText(
					"The documents do not differ. Masked values are equal according to the fingerprints, which leave secrets out.");
		assertThat(rows()).isEmpty();
		compare(shown, hidden);
		Browser.expect(this.page.locator(".compare-note"))
			.hasText("Masked values were not compared. According to the fingerprints, something differs.");
		Browser.expect(this.page.locator(".kind.is-masked")).hasText("? 1 masked");
		assertThat(rows()).containsExactly("training: Training", "  ? masked values: were not compared");
		this.page.locator(".row.is-masked").click();
		Browser.expect(this.page.locator("#view-compare .detail"))
			.hasText("Masked values were not compared. According to the fingerprints, something differs.");
		String secret = DOCUMENT.formatted("{ \"rate\": { \"value\": 1 }, \"token\": { \"masked\": true } }")
			.replace("\"config\": \"sha256:0000000000000000000000000000000000000000000000000000000000000000\"",
					"\"config\": \"" + fingerprint + "\"");
		compare(secret, secret);
		Browser.expect(this.page.locator(".compare-note"))
			.hasText("The documents do not differ. Secrets are not compared.");
	}

	private void compare(String before, String after) throws IOException {
		open(Page.of("a", Browser.read(before, "a")).with("b", Browser.read(after, "b")), "#compare");
	}

	@Test
	void namesThatFingerprintsLeaveOutAreTold() throws IOException {
		open(Page.of("a", Browser.read(BEFORE.replace(
				"\"code\": \"sha256:0000000000000000000000000000000000000000000000000000000000000000\" }",
				"\"code\": \"sha256:0000000000000000000000000000000000000000000000000000000000000000\", \"excluded\": [ \"training.model.seed\", \"training.<b>\" ] }"),
				"a")), "#tree");
		this.page.getByText("without 2 names").click();
		assertThat(this.page.locator(".excluded li").allInnerTexts()).containsExactly("training.model.seed",
				"training.<b>");
	}

	@Test
	void filesAreOpenedDroppedAndPasted() throws IOException {
		open(Page.of("before.json", Browser.read(BEFORE, "before")), "#compare");
		Browser.expect(this.page.locator(".compare-note"))
			.hasText(
					"Open a second document, drop its file here, or paste its JSON, to see how it differs from this one.");
		this.page.getByLabel("Open a document")
			.setInputFiles(new FilePayload("opened.json", "application/json",
					AFTER.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
		Browser.expect(this.page.locator(".row.is-changed")).hasCount(1);
		this.page.getByLabel("Paste the JSON of a document").fill(BEFORE);
		Browser.expect(this.page.locator(".compare-note")).hasText("The documents do not differ.");
		tab("Tree");
		drop("dropped.json", AFTER);
		Browser.expect(this.page, "#compare/4");
		Browser.expect(this.page.locator(".row.is-changed")).hasCount(1);
		assertThat(this.page.getByLabel("After").locator("option").allTextContents()).containsExactly("before.json",
				"opened.json", "pasted", "dropped.json");
	}

	@Test
	void whatIsNoDocumentIsRefusedWithTheReason() throws IOException {
		open();
		assertThat(refusal("nothing")).isEqualTo("pasted: line 1 is not JSON: a value is missing");
		assertThat(refusal("{\n\"a\": \"b\",\n\"a\": 1}")).isEqualTo("pasted: line 3 is not JSON: 'a' is repeated");
		assertThat(refusal("{} {}")).isEqualTo("pasted: line 1 is not JSON: it goes on after its end");
		assertThat(refusal("\"abc")).isEqualTo("pasted: line 1 is not JSON: a text has no end");
		assertThat(refusal("[".repeat(600))).isEqualTo("pasted: line 1 is not JSON: it is nested too deeply");
		assertThat(refusal("{}"))
			.isEqualTo("pasted: it is no fingy document: it lacks 'fingy', the version of the format");
		assertThat(refusal(BEFORE.replace("\"fingy\": 1", "\"fingy\": 2")))
			.isEqualTo("pasted: it has the format '2', but only 1 is known");
		assertThat(refusal(BEFORE.replace("{ \"value\": 2 }", "{ \"text\": 2 }"))).isEqualTo(
				"pasted: a node must have one of properties, items, entries, ref, value, masked, injected, derived");
	}

	@Test
	void fileThatIsNoDocumentIsRefusedWhereverItIsDropped() throws IOException {
		open(Page.of("before.json", Browser.read(BEFORE, "before")), "#tree");
		drop("<b>.json", "no");
		Browser.expect(this.page.locator(".problem")).hasText("<b>.json: line 1 is not JSON: a value is missing");
		Browser.expect(this.page, "#compare");
		drop("after.json", AFTER);
		Browser.expect(this.page.locator(".toast")).hasText("Compared with after.json");
		Browser.expect(this.page.locator(".problem")).isEmpty();
	}

	@Test
	void freeStandingNodesAreComparedAsWell() throws IOException {
		open(Page.of("a", Browser.read(BEFORE, "a").at("training.model"))
			.with("b", Browser.read(AFTER, "b").at("training.model")), "#compare");
		assertThat(rows()).containsExactly("# neural: neural code 11111111 → 22222222", "  ~ layers: 2 → 3 run.yaml:1",
				"  − rate: 0.1", "  + momentum: 0.9");
		this.page.locator(".row.is-changed").click();
		Browser.expect(this.page, "#compare/2/layers");
		tab("Tree");
		this.page.locator("#view-tree .row").first().click();
		Browser.expect(this.page, "#tree/");
		Browser.expect(this.page.locator("#view-tree .detail .path")).hasText("neural");
	}

	@Test
	void documentIsTakenAwayAsEachText() throws IOException {
		Fingy fingy = Fingy.read(Browser.document("linear.json").toJson());
		open(Page.of("linear.json", Browser.document("linear.json")), "#take");
		assertTaken("JSON", Browser.document("linear.json").toJson(), "seattle-rain.json");
		assertTaken("YAML", fingy.toYaml(), "seattle-rain.yaml");
		assertTaken("Java", fingy.toJava(), "JobPropertiesFingy.java");
		assertTaken("Properties", fingy.toProperties(), "seattle-rain.properties");
		Browser.expect(this.page, "#take/properties");
		// A function takes fewer arguments than a text can have lines
		assertThat(this.page.evaluate("document.querySelector('.whole').childNodes.length")).isEqualTo(1);
	}

	@Test
	void documentsFromElsewhereAreTakenAwayAsJson() throws IOException {
		open();
		drop("dropped.json", AFTER);
		Browser.expect(this.page.locator(".toast")).containsText("Compared with");
		this.page.evaluate("location.hash = '#take@3/yaml'");
		Browser.expect(this.page.locator(".whole"))
			.hasText(
					"Only documents that the page was made with are written as YAML. 'fingy show FILE' and 'fingy transpile FILE' write every other.");
		Browser.expect(this.page.getByText("Download", new GetByTextOptions().setExact(true))).isDisabled();
	}

	private void assertTaken(String format, String text, String file) {
		this.page.getByText(format, new GetByTextOptions().setExact(true)).click();
		// Shown and copied a moment after the click, and said as it was before
		this.page.waitForFunction("(text) => document.querySelector('.whole').textContent === text", text);
		this.page.locator("#view-take").getByText("Copy").click();
		Browser.expect(this.page.locator(".toast")).hasText("Copied the text");
		this.page.waitForFunction("(text) => navigator.clipboard.readText().then((copied) => copied === text)", text);
		Download download = this.page
			.waitForDownload(() -> this.page.getByText("Download", new GetByTextOptions().setExact(true)).click());
		assertThat(download.suggestedFilename()).isEqualTo(file);
		assertThat(download.path()).content().isEqualTo(text);
	}

	private String refusal(String text) {
		this.page.getByLabel("Paste the JSON of a document").fill(text);
		return this.page.locator(".problem").textContent();
	}

	private void drop(String name, String text) {
		this.page.evaluate(
				"""
						([name, text]) => {
							const transfer = new DataTransfer();
							transfer.items.add(new File([text], name));
							document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
						}""",
				List.of(name, text));
	}

	private void tab(String name) {
		this.page.locator("[role=tab]").getByText(name).click();
	}

	@SuppressWarnings("unchecked") // what the script returns
	private List<String> rows() {
		return (List<String>) this.page.evaluate(
				"""
						[...document.querySelectorAll('#view-compare .row')].map((row) => '  '.repeat(row.getAttribute('aria-level') - 1)
							+ [...row.childNodes].slice(1).map((cell) => cell.textContent).join(' ').replace(/\\s+/g, ' ').trim())""");
	}

}
