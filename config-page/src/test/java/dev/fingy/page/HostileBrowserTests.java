package dev.fingy.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import dev.fingy.Discriminated;
import dev.fingy.Fingy;
import dev.fingy.FingyBinder;
import dev.fingy.Lazy;
import dev.fingy.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What documents say is text, in every view: a script that ran, an image that loaded, or
 * a dialog fails each of these tests.
 */
class HostileBrowserTests {

	@RegisterExtension
	static final Browser browser = new Browser();

	@TempDir
	private Path folder;

	private com.microsoft.playwright.Page open(Page page, String hash) throws IOException {
		return browser.open(Browser.write(this.folder, page), hash, 1280, 2400);
	}

	private static Page hostile() {
		return Page.of("<img src=x onerror=alert(1)>", Browser.document("hostile.json"))
			.with("</option><b>", Browser.document("every.json"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "tree", "tree/evil.nested", "graph", "graph/evil.nested", "compare/2", "compare/2/evil",
			"take/json", "take/yaml", "take/java", "take/properties" })
	void textsStayTexts(String route) throws IOException {
		com.microsoft.playwright.Page page = open(hostile(), "#" + route);
		// What a text would load fails a moment later
		page.waitForTimeout(200);
		assertThat(page.evaluate(
				"document.querySelectorAll('main b, main i, main u, img, svg, iframe, object, embed, body style, main script').length"))
			.isEqualTo(0);
		assertThat(page.evaluate(
				"document.querySelectorAll('[style]:not(.rows-space):not(.row):not(.canvas *):not(.canvas)').length"))
			.isEqualTo(0);
		assertThat(page.title()).isEqualTo("<script>alert('app')</script>\u202e – Fingy");
		assertThat(page.evaluate("({}).polluted === undefined && Object.prototype.value === undefined"))
			.isEqualTo(true);
	}

	@Test
	void valuesAreShownExactly() throws IOException {
		com.microsoft.playwright.Page page = open(hostile(), "");
		assertThat(value(page, "exact")).isEqualTo("9007199254740993");
		assertThat(value(page, "exact-decimal")).isEqualTo("0.10000000000000000000000000000001");
		assertThat(value(page, "nan")).isEqualTo("\"NaN\"");
		assertThat(value(page, "looks-like-number")).isEqualTo("\"12\"");
		assertThat(value(page, "empty")).isEqualTo("\"\"");
		assertThat(value(page, "css")).isEqualTo("</style><style>*{display:none}");
		assertThat(value(page, "json")).isEqualTo("{\"b\": [1, {\"c\": null}], \"<b>\": \"&amp;\"}");
		assertThat(value(page, "__proto__")).isEqualTo("proto");
		assertThat(page.locator(".row .name").allTextContents()).contains("toString:", "hasOwnProperty:", "\"\":",
				"a]:");
	}

	@Test
	void whatCannotBeSeenIsEscaped() throws IOException {
		com.microsoft.playwright.Page page = open(hostile(), "");
		assertThat(value(page, "controls")).isEqualTo("a\\u0000b\\u0007c\\u001b[31mred\\r\\n\\ttab\\u007f\\u0085");
		assertThat(value(page, "rtl\\u202egpj.exe")).isEqualTo("\\u202eevil\\u202c \\u2066x\\u2069");
		assertThat(value(page, "zero\\u200bwidth")).isEqualTo("a\\u200bb\\ufeffc\\u00add\\u2060e");
		assertThat(value(page, "half \\ud83d")).isEqualTo("\\udc69");
		assertThat(page.evaluate("getComputedStyle(document.querySelector('.row .value')).unicodeBidi"))
			.isEqualTo("isolate");
		assertThat(page.locator("main").innerText()).doesNotContainPattern("[\\p{Cf}\\u0000-\\u0008\\u000b-\\u001f]");
	}

	@Test
	void whatIsLongIsCutInItsRowAndWholeInTheDetail() throws IOException {
		String million = Assets.read("hostile.json").replace("x".repeat(5000), "x".repeat(1_000_000));
		com.microsoft.playwright.Page page = open(Page.of("long", Browser.read(million, "long")), "");
		assertThat(value(page, "huge")).isEqualTo("x".repeat(300) + "…");
		row(page, "huge").click();
		Browser.expect(page.locator(".detail pre.long")).hasCSS("overflow-y", "auto");
		assertThat(page.locator(".detail pre.long").textContent()).hasSize(1_000_000);
		page.locator(".search-input").fill("x".repeat(50));
		Browser.expect(page.locator(".search-count")).hasText("1 of 1");
	}

	@Test
	void takenAwayItIsTheSameDocument() throws IOException {
		com.microsoft.playwright.Page page = open(hostile(), "#take/json");
		Download download = page.waitForDownload(() -> page.getByText("Download").click());
		assertThat(download.suggestedFilename()).isEqualTo("script-alert-app-script-.json");
		String taken = Files.readString(download.path());
		assertThat(Browser.read(taken, "taken").toMap()).isEqualTo(Browser.document("hostile.json").toMap());
	}

	@Test
	void pictureOfTheGraphIsXmlWithoutScripts() throws Exception {
		com.microsoft.playwright.Page page = open(hostile(), "#graph");
		Download download = page.waitForDownload(() -> page.getByLabel("Download as SVG").click());
		javax.xml.parsers.DocumentBuilderFactory factory = javax.xml.parsers.DocumentBuilderFactory.newInstance();
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		org.w3c.dom.NodeList all = factory.newDocumentBuilder()
			.parse(download.path().toFile())
			.getElementsByTagName("*");
		List<String> names = java.util.stream.IntStream.range(0, all.getLength())
			.mapToObj((i) -> all.item(i).getNodeName())
			.distinct()
			.toList();
		assertThat(names).containsExactlyInAnyOrder("svg", "rect", "path", "text", "g");
	}

	@Test
	void documentsFromElsewhereAreTextsAsWell() throws IOException {
		com.microsoft.playwright.Page page = open(Page.of("every.json", Browser.document("every.json")), "#compare");
		page.getByLabel("Paste the JSON of a document").fill(Assets.read("hostile.json"));
		Browser.expect(page.locator(".toast")).hasText("Compared with pasted");
		assertThat(page.locator("main b, img, main script").count()).isZero();
		page.getByLabel("Paste the JSON of a document").fill("{\"fingy\": \"<img src=x onerror=alert(1)>\"}");
		Browser.expect(page.locator(".problem"))
			.hasText("pasted: it has the format '<img src=x onerror=alert(1)>', but only 1 is known");
	}

	@Test
	void secretsAreNowhere() throws IOException {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new MapPropertySource("below", Map.of("app.store.type", "remote", "app.store.phrase",
					"s3cr3t-below", "app.store.password", "s3cr3t-password", "app.store.url", "shown")));
		environment.getPropertySources()
			.addFirst(new MapPropertySource("above", Map.of("app.store.phrase", "s3cr3t-above")));
		Fingy fingy = Fingy.of(FingyBinder.get(environment).bind("app", App.class));
		Page made = Page.of("app", fingy);
		assertThat(made.toHtml().contains("shown")).isTrue();
		assertThat(made.toHtml().contains("s3cr3t")).isFalse();
		com.microsoft.playwright.Page page = open(made, "#graph");
		Download picture = page.waitForDownload(() -> page.getByLabel("Download as SVG").click());
		assertThat(picture.path()).content().contains("masked", "shown").doesNotContain("s3cr3t");
		page.keyboard().press("1");
		page.locator(".search-input").fill("s3cr3t");
		Browser.expect(page.locator(".search-count")).hasText("No match");
	}

	private static Locator row(com.microsoft.playwright.Page page, String name) {
		return page.locator(".row")
			.filter(new Locator.FilterOptions()
				.setHas(page.locator("//span[contains(@class,'name')][.='" + name + ":']")))
			.first();
	}

	private static String value(com.microsoft.playwright.Page page, String name) {
		return row(page, name).locator(".value").textContent();
	}

	@Discriminated
	sealed interface Store permits RemoteStore {

	}

	record RemoteStore(String url, @Secret String phrase, String password) implements Store {

	}

	record App(Lazy<Store> store) {

	}

}
