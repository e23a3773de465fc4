package dev.fingy.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.fingy.Fingy;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Page} without a browser.
 */
class PageTests {

	private static final String HOSTILE = "</script><script>alert(1)</script><!-- & \u2028\u2029 \ud83d\ude00";

	private static final String DOCUMENT = """
			{ "fingy": 1, "captured": "2026-11-22T16:00:00Z", "fingerprint": { "config": "sha256:0000000000000000000000000000000000000000000000000000000000000000", "code": "sha256:0000000000000000000000000000000000000000000000000000000000000000" },
			  "configurations": { "training": { "class": "demo.Training", "properties": { "name": { "value": %s } } } } }
			""";

	private static final Pattern DATA = Pattern
		.compile("<script type=\"application/json\" id=\"fingy-data\">(.*?)</script>", Pattern.DOTALL);

	private final Page page = Page.of("linear.json", Browser.document("linear.json"));

	@Test
	void policyNamesTheScriptsAndStylesOfThePage() throws Exception {
		String html = this.page.toHtml();
		assertThat(this.page.policy()).isEqualTo("default-src 'none'; script-src "
				+ hashes(html, "<script type=\"(?:module|text/plain)\"[^>]*>(.*?)</script>") + "; style-src "
				+ hashes(html, "<style[^>]*>(.*?)</style>")
				+ "; img-src data: blob:; connect-src 'none'; base-uri 'none'; form-action 'none'");
		assertThat(html)
			.contains("<meta http-equiv=\"Content-Security-Policy\" content=\"" + this.page.policy() + "\">");
	}

	private static String hashes(String html, String element) throws Exception {
		List<String> hashes = new ArrayList<>();
		Matcher matcher = Pattern.compile(element, Pattern.DOTALL).matcher(html);
		while (matcher.find()) {
			byte[] hash = MessageDigest.getInstance("SHA-256")
				.digest(matcher.group(1).getBytes(StandardCharsets.UTF_8));
			hashes.add("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
		}
		hashes.add(0, hashes.get(hashes.size() - 1));
		return String.join(" ", element.startsWith("<script") ? hashes.subList(0, hashes.size() - 1)
				: hashes.subList(1, hashes.size()));
	}

	@Test
	void pageWithLinksMayAskItsServer() {
		Page linked = this.page.withLink("runs", "fingyruns");
		assertThat(linked.policy()).contains("; connect-src 'self'; ");
		assertThat(data(linked).at("/links")).isEqualTo(json("{ \"runs\": \"fingyruns\" }"));
		assertThat(data(this.page).has("links")).isFalse();
	}

	@Test
	void markupHasNoStylesAndNoHandlersOfItsOwn() {
		assertThat(Stream.of("frame.html", "page.html", "types.html").map(Assets::read))
			.allSatisfy((text) -> assertThat(text).doesNotContainPattern("\\s(?:style|on\\w+)=")
				.doesNotContain("http://", "https://"));
	}

	@Test
	void dataHoldsDocumentsTextsAndRuns() {
		Fingy fingy = Fingy.read(Browser.document("linear.json").toJson());
		JsonNode data = data(this.page.with("again", fingy).withRuns(List.of(Map.of("id", "7"))));
		JsonNode first = data.at("/documents/0");
		assertThat(first.get("name").asString()).isEqualTo("linear.json");
		assertThat(first.get("document")).isEqualTo(json(Assets.read("linear.json")));
		assertThat(first.at("/texts/yaml").asString()).isEqualTo(fingy.toYaml());
		assertThat(first.at("/texts/java").asString()).isEqualTo(fingy.toJava());
		assertThat(first.at("/texts/properties").asString()).isEqualTo(fingy.toProperties());
		assertThat(data.at("/documents/1/document")).isEqualTo(first.get("document"));
		assertThat(data.get("runs")).isEqualTo(json("[ { \"id\": \"7\" } ]"));
	}

	@Test
	void textsCannotLeaveTheirPlace() {
		String text = JsonMapper.shared().writeValueAsString(HOSTILE);
		Page hostile = Page.of(HOSTILE + "\"", Browser.read(DOCUMENT.formatted(text), "hostile"));
		String html = hostile.toHtml();
		assertThat(data(hostile).at("/documents/0/document/configurations/training/properties/name/value").asString())
			.isEqualTo(HOSTILE);
		assertThat(html.contains("<script>alert")).isFalse();
		assertThat(html.substring(0, html.indexOf("</title>")))
			.contains("<title>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;!-- &amp; ");
	}

	@Test
	void halvesOfCharactersArriveAsTheyAre() {
		Page half = Page.of("half", Browser.read(DOCUMENT.formatted("\"a\\ud83d\""), "half"));
		assertThat(half.toHtml().contains("\"name\":{\"value\":\"a\\ud83d\"}")).isTrue();
	}

	@Test
	void namesInBracesAreText() {
		Page braces = Page.of("{{script}}", Browser.read(DOCUMENT.formatted("\"{{data}} $1\""), "braces"));
		assertThat(data(braces).at("/documents/0/name").asString()).isEqualTo("{{script}}");
		assertThat(data(braces).at("/documents/0/document/configurations/training/properties/name/value").asString())
			.isEqualTo("{{data}} $1");
	}

	@Test
	void librariesBringTheirLicenses() {
		assertThat(List.of("cytoscape", "dagre", "uplot", "uplot-style").stream().map(Assets::library))
			.allMatch((library) -> library.startsWith("/*\n") && library.substring(0, 1000).contains("Copyright (c) "));
	}

	@Test
	void pageOfADocumentIsTheSameEachTime() {
		assertThat(this.page.toHtml()).isEqualTo(Page.of("linear.json", Browser.document("linear.json")).toHtml());
	}

	private static JsonNode data(Page page) {
		Matcher data = DATA.matcher(page.toHtml());
		assertThat(data.find()).isTrue();
		assertThat(data.group(1)).doesNotContainPattern("[<>&\u2028\u2029\\p{Cs}]");
		return json(data.group(1));
	}

	private static JsonNode json(String text) {
		return JsonMapper.shared().readTree(text);
	}

}
