package dev.fingy.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page.GetByTextOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import dev.fingy.internal.document.Document;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the graph, in a browser.
 */
class GraphBrowserTests {

	private static final Pattern TEXT = Pattern.compile("<text [^>]*>([^<]*)</text>");

	@RegisterExtension
	static final Browser browser = new Browser();

	@TempDir
	private Path folder;

	private com.microsoft.playwright.Page page;

	@BeforeEach
	void open() throws IOException {
		open(Page.of("every.json", Browser.document("every.json")));
	}

	private void open(Page opened) throws IOException {
		this.page = browser.open(Browser.write(this.folder, opened), "#graph", 1280, 800);
	}

	@Test
	void librariesAreReadWhenTheGraphIsOpened() {
		assertThat(this.page.evaluate("typeof cytoscape + typeof dagre")).isEqualTo("functionobject");
		this.page.evaluate("location.hash = '#tree'");
		this.page.reload();
		assertThat(this.page.evaluate("typeof cytoscape + typeof dagre + typeof uPlot"))
			.isEqualTo("undefinedundefinedundefined");
	}

	@Test
	void objectsAreBoxesAndValuesStandInside() {
		Browser.expect(this.page.locator(".graph-count")).hasText("8 objects");
		assertThat(texts(svg()))
			.containsExactlyInAnyOrder(Assets.read("every-graph.txt").lines().toArray(String[]::new));
	}

	@Test
	void sharedObjectsAreOneBoxWithSeveralArrows() throws IOException {
		open(Page.of("linear.json", Browser.document("linear.json")));
		assertThat(texts(svg())).filteredOn("csv"::equals).hasSize(1);
		assertThat(texts(svg())).filteredOn("dataset"::equals).hasSize(4);
	}

	@Test
	void lazyObjectsAreDashed() {
		assertThat(boxes("stroke-dasharray=")).containsExactlyInAnyOrder("neural", "linear", "remote");
	}

	@Test
	void keysChooseCollapseAndOpen() {
		this.page.locator(".canvas").focus();
		press("ArrowDown", "ArrowDown");
		Browser.expect(this.page, "#graph/t.model");
		press("ArrowUp", " ");
		Browser.expect(this.page.locator(".graph-count")).hasText("1 of 8 objects");
		assertThat(texts(svg())).contains("+7").doesNotContain("neural");
		this.page.getByText("Expand", new GetByTextOptions().setExact(true)).click();
		Browser.expect(this.page.locator(".graph-count")).hasText("8 objects");
		this.page.locator(".canvas").focus();
		press("Enter");
		Browser.expect(this.page, "#tree/t");
		this.page.goBack();
		Browser.expect(this.page.locator(".graph .detail .path")).hasText("t");
	}

	@Test
	void boxesAreClicked() {
		this.page.locator(".canvas").focus();
		press("ArrowDown");
		this.page.getByText("Only this", new GetByTextOptions().setExact(true)).click();
		this.page.mouse().click(20, 700);
		Browser.expect(this.page, "#graph");
		int[] place = place("remote");
		this.page.mouse().click(place[0], place[1]);
		Browser.expect(this.page.locator(".graph .detail .path")).hasText("t.remote");
		this.page.locator(".graph").getByText("Show in the tree").click();
		Browser.expect(this.page, "#tree/t.remote");
	}

	@Test
	void oneBoxIsShownAlone() {
		this.page.evaluate("location.hash = '#graph/t.models.first'");
		this.page.getByText("Only this", new GetByTextOptions().setExact(true)).click();
		Browser.expect(this.page.locator(".graph-count")).hasText("1 of 8 objects");
		assertThat(texts(svg())).containsExactly("linear", "lazy", "num-features:", "1", "bias:", "false");
		this.page.getByText("All", new GetByTextOptions().setExact(true)).click();
		Browser.expect(this.page.locator(".graph-count")).hasText("8 objects");
	}

	@Test
	void zoomChangesWhatIsSeenAndFitsAgain() {
		com.microsoft.playwright.Locator zoom = this.page.locator(".graph-zoom");
		this.page.keyboard().press("0");
		String fitted = zoom.textContent();
		byte[] before = this.page.locator(".canvas").screenshot();
		this.page.getByLabel("Zoom in").click();
		Browser.expect(zoom).not().hasText(fitted);
		assertThat(Arrays.equals(before, this.page.locator(".canvas").screenshot())).isFalse();
		this.page.keyboard().press("-");
		Browser.expect(zoom).hasText(fitted);
		this.page.keyboard().press("+");
		this.page.getByText("Fit", new GetByTextOptions().setExact(true)).click();
		Browser.expect(zoom).hasText(fitted);
	}

	@Test
	void chosenBoxIsReadableOnPhones() {
		this.page.setViewportSize(375, 667);
		this.page.evaluate("location.hash = '#graph/t.remote'");
		this.page.reload();
		Browser.expect(this.page.locator(".graph-zoom")).hasText("60 %");
	}

	@Test
	void pictureIsDownloaded() throws IOException {
		Download download = this.page.waitForDownload(() -> this.page.getByLabel("Download as PNG").click());
		assertThat(download.suggestedFilename()).isEqualTo("every-feature.png");
		assertThat(Files.readAllBytes(download.path())).startsWith(0x89, 'P', 'N', 'G').hasSizeGreaterThan(10_000);
	}

	@Test
	void manyObjectsAreLeftOutLevelByLevel() throws IOException {
		String items = IntStream.range(0, 30)
			.mapToObj((i) -> object(
					"[" + IntStream.range(0, 30).mapToObj((j) -> object("[]")).collect(Collectors.joining(",")) + "]"))
			.collect(Collectors.joining(","));
		open(Page.of("many",
				Browser
					.read("""
							{ "fingy": 1, "captured": "2026-11-22T16:00:00Z", "fingerprint": { "config": "sha256:0000000000000000000000000000000000000000000000000000000000000000", "code": "sha256:0000000000000000000000000000000000000000000000000000000000000000" },
							  "configurations": { "many": %s } }"""
						.formatted(object("[" + items + "]")), "many")));
		Browser.expect(this.page.locator(".graph-count")).hasText("500 of 931 objects");
		assertThat(texts(svg())).filteredOn("leaf"::equals).hasSize(500);
	}

	@Test
	void longMapIsOneBoxThatOpensPartByPart() throws IOException {
		open(Page.of("long", entries("{\"type\":\"leaf\",\"properties\":{}}")));
		Browser.expect(this.page.locator(".graph-count")).hasText("1 of 121 objects");
		assertThat(texts(svg())).containsExactlyInAnyOrder("many", "models", "120 entries", "node-000", "… node-119");
		this.page.locator(".canvas").focus();
		press("ArrowDown", "ArrowDown");
		Browser.expect(this.page.locator(".toast")).hasText("120 entries, models node-000 … node-119");
		press(" ");
		assertThat(texts(svg())).containsExactlyInAnyOrder("many", "models", "120 entries", "node-000", "… node-119",
				"50 entries", "node-000", "… node-049", "50 entries", "node-050", "… node-099", "20 entries",
				"node-100", "… node-119");
		this.page.locator(".canvas").focus();
		press("ArrowDown", "ArrowRight", "ArrowRight");
		Browser.expect(this.page.locator(".toast")).hasText("20 entries, node-100 … node-119");
		Browser.expect(this.page, "#graph/many.models");
		press(" ");
		Browser.expect(this.page.locator(".graph-count")).hasText("21 of 121 objects");
		press(" ");
		Browser.expect(this.page.locator(".graph-count")).hasText("1 of 121 objects");
	}

	@Test
	void addressOfAnEntryOpensThePartsAroundIt() throws IOException {
		open(Page.of("long", entries("{\"type\":\"leaf\",\"properties\":{\"a\":{\"value\":1}}}")));
		this.page.evaluate("location.hash = '#graph/many.models.node-077.a'");
		Browser.expect(this.page.locator(".graph-count")).hasText("51 of 121 objects");
		Browser.expect(this.page.locator(".graph .detail .path")).hasText("many.models.node-077");
		this.page.evaluate("location.hash = '#graph/many.models.node-000'");
		Browser.expect(this.page.locator(".graph-count")).hasText("101 of 121 objects");
	}

	@Test
	void valuesAndReferencesAreInThePartThatHoldsThem() throws IOException {
		open(Page.of("long", Browser.read(
				document("many",
						"{\"properties\":{\"one\":" + object("[]") + ",\"models\":{\"items\":["
								+ "{\"value\":7},".repeat(50) + "{\"ref\":\"many.one\"},{\"ref\":\"gone\"}]}}}"),
				"many")));
		assertThat(texts(svg())).containsExactlyInAnyOrder("many", "one", "leaf", "below:", "empty list", "models",
				"52 elements", "[0]", "… [51]");
		this.page.evaluate("location.hash = '#graph/many.models[51]'");
		Browser.expect(this.page.locator(".graph .detail .path")).hasText("many.models");
		this.page.locator(".canvas").focus();
		press("ArrowDown", "ArrowRight", " ");
		assertThat(texts(svg())).contains("[0]:", "7", "… 39 more", "[51]:", "→ gone", "[50]");
	}

	@Test
	void foldedEntriesThatDifferAreCounted() throws IOException {
		Document before = entries("{\"type\":\"leaf\",\"properties\":{\"a\":{\"value\":1}}}");
		Document after = Browser.read(before.toJson().replaceFirst("\"value\": 1", "\"value\": 2"), "after");
		open(Page.of("before", before).with("after", after));
		this.page.evaluate("location.hash = '#compare/2'");
		Browser.expect(this.page.locator(".row.is-changed")).hasCount(1);
		this.page.evaluate("location.hash = '#graph'");
		Browser.expect(this.page.locator(".graph-count")).hasText("1 of 121 objects");
		assertThat(texts(svg())).containsExactlyInAnyOrder("many", "models", "120 entries", "~ 1", "node-000",
				"… node-119");
	}

	private static Document entries(String entry) {
		return Browser.read(document("many",
				"{\"properties\":{\"models\":{\"entries\":{" + IntStream.range(0, 120)
					.mapToObj((i) -> "\"node-%03d\":%s".formatted(i, entry))
					.collect(Collectors.joining(",")) + "}}}}"),
				"many");
	}

	private static String document(String name, String root) {
		return """
				{ "fingy": 1, "captured": "2026-11-22T16:00:00Z", "fingerprint": { "config": "sha256:0000000000000000000000000000000000000000000000000000000000000000", "code": "sha256:0000000000000000000000000000000000000000000000000000000000000000" },
				  "configurations": { "%s": %s } }"""
			.formatted(name, root);
	}

	private static String object(String items) {
		return "{\"type\":\"leaf\",\"properties\":{\"below\":{\"items\":" + items + "}}}";
	}

	private String svg() {
		Download download = this.page.waitForDownload(() -> this.page.getByLabel("Download as SVG").click());
		try {
			return Files.readString(download.path());
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static List<String> texts(String svg) {
		return TEXT.matcher(svg).results().map((text) -> text.group(1)).toList();
	}

	private List<String> boxes(String mark) {
		List<String> titles = new ArrayList<>();
		for (String box : svg().split("<g transform=")) {
			if (box.contains(mark)) {
				titles.add(texts(box).get(0));
			}
		}
		return titles;
	}

	// The browser knows where it has drawn a box only as a picture; what fits stands
	// where
	// the SVG says, moved to the middle
	private int[] place(String title) {
		String svg = svg();
		double[] size = numbers(svg, "width=\"([\\d.]+)\" height=\"([\\d.]+)\"");
		String box = Arrays.stream(svg.split("<g transform="))
			.skip(1)
			.filter((each) -> each.contains(">" + title + "<"))
			.findFirst()
			.orElseThrow();
		double[] corner = numbers(box, "translate\\(([\\d.]+) ([\\d.]+)\\)");
		this.page.keyboard().press("0");
		com.microsoft.playwright.options.BoundingBox canvas = this.page.locator(".canvas").boundingBox();
		double scale = Math.min(1,
				Math.min((canvas.width - 48) / (size[0] - 40), (canvas.height - 48) / (size[1] - 40)));
		return new int[] { (int) (canvas.x + canvas.width / 2 + (corner[0] + 30 - size[0] / 2) * scale),
				(int) (canvas.y + 24 + (corner[1] + 14 - 20) * scale) };
	}

	private static double[] numbers(String text, String pattern) {
		java.util.regex.Matcher matcher = Pattern.compile(pattern).matcher(text);
		assertThat(matcher.find()).isTrue();
		return new double[] { Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)) };
	}

	private void press(String... keys) {
		List.of(keys).forEach(this.page.keyboard()::press);
	}

}
