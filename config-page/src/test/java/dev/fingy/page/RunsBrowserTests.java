package dev.fingy.page;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByTextOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the runs of a page that has no server, in a browser.
 */
class RunsBrowserTests {

	private static final String FIRST_ID = "019b0000-0000-7000-8000-000000000001";

	private static final String SECOND_ID = "019b0000-0001-7000-8000-000000000002";

	@RegisterExtension
	static final Browser browser = new Browser();

	@TempDir
	private Path folder;

	private com.microsoft.playwright.Page page;

	@Test
	void whereARunComesFromAndItsFilesAreTold() throws IOException {
		Map<String, Object> run = first();
		run.put("command-line", "java -jar <b>app.jar train");
		run.put("git", Map.of("commit", "c0ffee", "dirty", true));
		Map<String, Object> file = new LinkedHashMap<>(Map.of("name", "model<b>.bin"));
		file.put("size", 5_000_000_000L);
		file.put("sha256", "ab12");
		run.put("artefacts", List.of(file, Map.of(), "odd"));
		open(Page.of("linear.json", Browser.document("linear.json")).withRuns(List.of(run)), "#runs/" + FIRST_ID);
		Browser.expectText(this.page.locator("#view-runs .detail"), """
				019b0000-0000-7000-8000-000000000001 Copy id Open its configuration Compare with linear.json
				State ✓succeeded Command train Application rain Instance host:1
				Started 23 Nov 2026, 10:00 Took 1 min 5 s Command line java -jar <b>app.jar train
				Commit c0ffee and changes Configuration linear.j Copy Code 3f96c8da Copy
				Metrics accuracy 0.712345678 loss 0.25 Tags user <b>ada
				Artefacts model<b>.bin 5000000000 bytes, sha256 ab12 bytes, sha256 bytes, sha256 Notes first second""");
	}

	private void open() throws IOException {
		open(Page.of("linear.json", Browser.document("linear.json")).withRuns(List.of(second(), first())), "#runs");
	}

	private void open(Page made, String hash) throws IOException {
		this.page = browser.open(Browser.write(this.folder, made), hash, 1280, 800);
	}

	static Map<String, Object> first() {
		return run(FIRST_ID,
				Map.of("application", "rain", "name", "train", "state", "SUCCEEDED", "started", "2026-11-23T10:00:00Z",
						"ended", "2026-11-23T10:01:05Z", "instance", "host:1", "tags", Map.of("user", "<b>ada"),
						"notes", List.of("first", "second")),
				new java.util.TreeMap<>(Map.of("loss", 0.25, "accuracy", 0.712345678)), "linear.json",
				Map.of("loss",
						List.of(List.of(1, 0.5, "2026-11-23T10:00:10Z"), List.of(2, 0.25, "2026-11-23T10:00:20Z")),
						"accuracy", List.of(java.util.Arrays.asList(null, 0.712345678, "2026-11-23T10:01:00Z"))));
	}

	static Map<String, Object> second() {
		return run(SECOND_ID,
				Map.of("application", "rain", "name", "train", "state", "LOST", "started", "2026-11-23T11:00:00Z",
						"error", "no word\nof it", "tags", Map.of(), "notes", List.of()),
				Map.of("loss", "NaN"), "forest.json", Map.of("loss",
						List.of(List.of(1, 0.75, "2026-11-23T11:00:05Z"), List.of(3, "NaN", "2026-11-23T11:00:07Z"))));
	}

	private static Map<String, Object> run(String id, Map<String, Object> facts, Map<String, Object> metrics,
			String document, Map<String, Object> series) {
		Map<String, Object> run = new LinkedHashMap<>(Map.of("id", id));
		run.putAll(facts);
		run.put("metrics", metrics);
		run.put("series", series);
		run.put("document", Browser.document(document).toMap());
		run.put("fingerprint", Map.of("config", "sha256:" + document, "code", "sha256:3f96c8da1c"));
		return run;
	}

	@Test
	void runsAreListedWithTheValuesThatDiffer() throws IOException {
		open();
		Browser.expect(header("trainer")).hasCount(1);
		assertThat(this.page.locator(".grid-head .grid-cell").allInnerTexts()).startsWith("Mark", "Run", "Command",
				"State", "Started", "Took", "trainer");
		assertThat(header("trainer").getAttribute("title")).isEqualTo("training.trainer");
		assertThat(column("Run")).containsExactly("019b0000-0001", "019b0000-0000");
		assertThat(column("Command")).containsExactly("train", "train");
		assertThat(column("State")).containsExactly("?lost", "✓succeeded");
		assertThat(column("Took")).containsExactly("", "1 min 5 s");
		assertThat(column("trainer")).containsExactly("random-forest", "linear-sgd");
		assertThat(column("loss")).containsExactly("NaN", "0.25");
		assertThat(column("accuracy")).containsExactly("", "0.71235");
		Browser.expect(header("trainer.loss")).hasCount(0);
		assertThat(column("Tags")).containsExactly("", "user=<b>ada");
		assertThat(column("Notes")).containsExactly("", "first · second");
		assertThat(column("Config")).containsExactly("forest.j", "linear.j");
		Browser.expect(this.page.locator(".run-count").first()).hasText("2 runs");
	}

	@Test
	void valueThatIsCalledLikeAMetricIsToldFromIt() throws IOException {
		Map<String, Object> other = first();
		other.put("id", "other");
		other.put("fingerprint", Map.of("config", "sha256:other"));
		other.put("document",
				Browser.read(Assets.read("linear.json").replace("\"log-multiclass\"", "\"hinge\""), "other").toMap());
		open(Page.of("a", Browser.document("linear.json")).withRuns(List.of(first(), other)), "#runs");
		Browser.expect(header("trainer.loss")).hasCount(1);
		assertThat(column("trainer.loss")).containsExactly("log-multiclass", "hinge");
		assertThat(column("loss")).containsExactly("0.25", "0.25");
	}

	@Test
	void runsAreSortedByAnyColumnAndWhatSaysNothingComesLast() throws IOException {
		open();
		sort("Started");
		assertThat(column("Run")).containsExactly("019b0000-0000", "019b0000-0001");
		sort("Started");
		assertThat(column("Run")).containsExactly("019b0000-0001", "019b0000-0000");
		assertThat(header("Started").getAttribute("aria-sort")).isEqualTo("descending");
		for (int i = 0; i < 2; i++) {
			sort("accuracy");
			assertThat(column("accuracy")).containsExactly("0.71235", "");
		}
		Browser.expect(this.page.locator(".grid-sort:focus")).hasText("accuracy ↓");
		assertThat(header("Started").getAttribute("aria-sort")).isEqualTo("none");
	}

	@Test
	void runsAreFilteredByText() throws IOException {
		open();
		this.page.keyboard().press("/");
		this.page.keyboard().type("RANDOM-F");
		Browser.expect(this.page.locator(".run-count").first()).hasText("1 of 2 runs");
		assertThat(column("Run")).containsExactly("019b0000-0001");
		this.page.keyboard().press("Escape");
		Browser.expect(this.page.locator(".run-count").first()).hasText("2 runs");
		Browser.expect(this.page.locator(".grid-space [role=row]:focus")).hasCount(1);
	}

	@Test
	void runsAreMarkedAndMovedThroughByKeys() throws IOException {
		open();
		this.page.locator(".grid-space [tabindex='0']").focus();
		this.page.keyboard().press("Space");
		this.page.keyboard().press("ArrowDown");
		Browser.expect(this.page, "#runs/" + FIRST_ID);
		this.page.keyboard().press("Space");
		Browser.expect(this.page.locator(".run-marked")).hasText("2 marked");
		Browser.expect(this.page.locator(".grid-space [aria-selected=true]")).hasCount(2);
		Browser.expect(this.page.locator(".grid-space [role=row]:focus")).containsText("019b0000-0000");
		this.page.keyboard().press("Space");
		Browser.expect(this.page.locator(".run-marked")).hasText("1 marked");
		this.page.keyboard().press("Home");
		Browser.expect(this.page, "#runs/" + SECOND_ID);
	}

	@Test
	void allOfARunIsTold() throws IOException {
		open();
		this.page.locator(".grid-space .grid-row").last().click();
		Browser.expectText(this.page.locator("#view-runs .detail"), """
				019b0000-0000-7000-8000-000000000001 Copy id Open its configuration Compare with linear.json
				State ✓succeeded Command train Application rain Instance host:1
				Started 23 Nov 2026, 10:00 Took 1 min 5 s Configuration linear.j Copy Code 3f96c8da Copy
				Metrics accuracy 0.712345678 loss 0.25 Tags user <b>ada Notes first second""");
		this.page.locator(".grid-space .grid-row").first().click();
		Browser.expect(this.page.locator("#view-runs .detail")).containsText("no word");
		this.page.reload();
		Browser.expect(this.page.locator("#view-runs .detail .path")).hasText(SECOND_ID);
	}

	@Test
	void metricOfRunsIsPlotted() throws IOException {
		open();
		Browser.expect(this.page.locator(".plot")).isHidden();
		this.page.getByLabel("Metric").selectOption("loss");
		mark(FIRST_ID);
		assertThat(legend()).containsExactly("step", "019b0000-0000 train");
		mark(SECOND_ID);
		assertThat(legend()).containsExactly("step", "019b0000-0001 train", "019b0000-0000 train");
		assertThat(this.page.locator(".plot").getAttribute("aria-label"))
			.isEqualTo("loss of 019b0000-0001 train, 019b0000-0000 train");
		this.page.getByLabel("Plot by").selectOption("time");
		assertThat(legend()).startsWith("seconds");
		this.page.getByLabel("Metric").selectOption("accuracy");
		assertThat(legend()).containsExactly("seconds", "019b0000-0000 train");
		this.page.getByLabel("Mark run 019b0000-0000").uncheck();
		Browser.expect(this.page.locator(".plot")).hasText("No marked run has this metric.");
	}

	private List<String> legend() {
		Browser.expect(this.page.locator(".u-legend")).hasCount(1);
		return this.page.locator(".u-legend .u-label").allTextContents();
	}

	@Test
	void twoRunsAreCompared() throws IOException {
		open();
		mark(SECOND_ID);
		Browser.expect(compare()).isDisabled();
		mark(FIRST_ID);
		compare().click();
		Browser.expect(this.page, "#compare@2/3");
		Browser.expect(this.page.locator("#view-compare .row.is-replaced")).hasCount(1);
		assertThat(this.page.getByLabel("Before").locator("option:checked").textContent())
			.isEqualTo("run 019b0000-0000");
		assertThat(this.page.getByLabel("After").locator("option:checked").textContent())
			.isEqualTo("run 019b0000-0001");
	}

	@Test
	void runIsOpenedAndComparedWithTheDocument() throws IOException {
		open();
		this.page.locator(".grid-space .grid-row").first().click();
		this.page.getByText("Open its configuration").click();
		Browser.expect(this.page, "#tree@2");
		Browser.expect(this.page.locator(".run-line")).containsText("lost");
		this.page.getByText("All of this run").click();
		Browser.expect(this.page.locator("#view-runs .detail .path")).hasText(SECOND_ID);
		this.page.getByText("Compare with linear.json").click();
		Browser.expect(this.page, "#compare/2");
		Browser.expect(this.page.locator(".run-line")).isHidden();
		Browser.expect(this.page.locator("#view-compare .row.is-replaced")).hasCount(1);
	}

	@Test
	void runWithoutDocumentIsNotCompared() throws IOException {
		open(Page.of("a", Browser.document("linear.json"))
			.withRuns(List.of(Map.of("id", "a", "state", "FAILED"), Map.of("id", "b", "state", "ODD"))), "#runs");
		this.page.getByLabel("Mark run a").check();
		this.page.getByLabel("Mark run b").check();
		Browser.expect(compare()).isDisabled();
		assertThat(column("State")).containsExactly("✕failed", "odd");
		this.page.locator(".grid-space .grid-row").first().click();
		Browser.expect(this.page.getByText("Open its configuration")).isDisabled();
	}

	@Test
	void pageOfARunTellsOfItAboveItsDocument() throws IOException {
		open(Page.ofRun(first(), Browser.document("linear.json")).withRun(second(), Browser.document("forest.json")),
				"");
		Browser.expect(this.page.locator(".run-line")).containsText("23 Nov 2026, 10:00");
		assertThat(this.page.locator(".run-line").innerText().replaceAll("\\s+", " "))
			.isEqualTo("✓succeeded train 23 Nov 2026, 10:00 1 min 5 s accuracy 0.71235 loss 0.25 All of this run");
		assertThat(this.page.locator(".documents option").allTextContents()).containsExactly("run 019b0000-0000",
				"run 019b0000-0001");
	}

	@Test
	void pageStartsWhereItIsTold() throws IOException {
		Page made = Page.of("a", Browser.document("linear.json"))
			.with("b", Browser.document("forest.json"))
			.startingAt("compare/2");
		open(made, "");
		Browser.expect(this.page.locator("[role=tab][aria-selected=true]")).hasText("Compare");
		open(made, "#graph");
		Browser.expect(this.page.locator("[role=tab][aria-selected=true]")).hasText("Graph");
	}

	@Test
	void manyRunsAreFewElements() throws IOException {
		List<Map<String, Object>> runs = IntStream.range(0, 10_000)
			.mapToObj((i) -> Map.<String, Object>of("id", "%06d".formatted(i), "state", "SUCCEEDED", "started",
					Instant.EPOCH.plusSeconds(i).toString(), "metrics", Map.of("loss", i)))
			.toList();
		open(Page.of("a", Browser.document("linear.json")).withRuns(runs), "#runs");
		assertThat(this.page.locator(".grid").getAttribute("aria-rowcount")).isEqualTo("10001");
		assertThat(this.page.locator(".grid-space [role=row]").count()).isBetween(20, 60);
		this.page.locator(".grid-space [tabindex='0']").focus();
		this.page.keyboard().press("End");
		Browser.expect(this.page.locator(".grid-space [role=row]:focus")).containsText("009999");
		Browser.expect(this.page.locator(".grid-space [role=row]:focus")).isInViewport();
		assertThat(this.page.locator(".grid-space [role=row]:focus").getAttribute("aria-rowindex")).isEqualTo("10001");
		sort("loss");
		sort("loss");
		assertThat(this.page.locator(".grid-space [role=row]").count()).isBetween(20, 62);
		assertThat(this.page.locator(".grid-space [aria-rowindex='2']").innerText()).contains("009999");
	}

	@Test
	void textsOfRunsAreTexts() throws IOException {
		String hostile = "</script><img src=x onerror=alert(1)>\u202e\u0000";
		open(Page.of("a", Browser.document("linear.json"))
			.withRuns(List.of(Map.of("id", hostile, "name", hostile, "state", hostile, "started", hostile, "error",
					hostile, "tags", Map.of(hostile, hostile), "notes", List.of(hostile), "metrics",
					Map.of(hostile, hostile, "__proto__", 1), "series",
					Map.of(hostile, List.of(List.of(1, 2, hostile)))))),
				"#runs");
		mark(hostile);
		this.page.locator(".grid-space .grid-cell").nth(2).click();
		Browser.expect(this.page.locator("#view-runs .detail")).containsText("onerror=alert(1)>\\u202e\\u0000");
		Browser.expect(this.page.locator("img")).hasCount(0);
	}

	@Test
	void pageWithoutRunsHasNoSuchView() throws IOException {
		open(Page.of("linear.json", Browser.document("linear.json")), "#runs");
		Browser.expect(this.page.getByText("Runs", new GetByTextOptions().setExact(true))).hasCount(0);
		Browser.expect(this.page.locator("[role=tab][aria-selected=true]")).hasText("Tree");
	}

	private Locator compare() {
		return this.page.locator("#view-runs")
			.getByText("Compare", new Locator.GetByTextOptions().setExact(true))
			.first();
	}

	private void mark(String id) {
		this.page.locator("#view-runs")
			.getByLabel("Mark run " + id.substring(0, 13), new Locator.GetByLabelOptions().setExact(true))
			.check();
	}

	private void sort(String title) {
		header(title).locator("button").click();
	}

	private Locator header(String title) {
		return this.page.locator("[role=columnheader]")
			.filter(new Locator.FilterOptions()
				.setHasText(java.util.regex.Pattern.compile("^" + title + "(?: [↑↓])?$")));
	}

	@SuppressWarnings("unchecked") // what the script returns
	private List<String> column(String title) {
		return (List<String>) this.page.evaluate(
				"""
						(title) => {
							const heads = [...document.querySelectorAll('[role=columnheader]')].map((head) => head.textContent.replace(/ [↑↓]$/, ''));
							return [...document.querySelectorAll('.grid-space [role=row]')].map((row) => row.children[heads.indexOf(title)].textContent);
						}""",
				title);
	}

}
