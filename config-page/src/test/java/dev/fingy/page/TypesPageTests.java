package dev.fingy.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.fingy.reference.ConfigurationEntry;
import dev.fingy.reference.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TypesPage} without a browser.
 */
class TypesPageTests {

	private static final Pattern DATA = Pattern
		.compile("<script type=\"application/json\" id=\"fingy-data\">(.*?)</script>", Pattern.DOTALL);

	private final TypesPage page = TypesPage.of("rain", TypeReference.read(Assets.read("types.json")));

	@Test
	void dataIsTheReferenceWithoutDefaultsOfSecrets() {
		JsonNode data = data(this.page.withLink("configuration", "fingy"));
		JsonNode expected = json(TypeReference.read(Assets.read("types.json")).toJson());
		ObjectNode phrase = (ObjectNode) expected.at("/bases/1/types/0/properties/3");
		assertThat(phrase.remove("defaults")).isEqualTo(json("[ \"s3cr3t\" ]"));
		assertThat(data.get("types")).isEqualTo(expected);
		assertThat(data.get("name").asString()).isEqualTo("rain");
		assertThat(data.get("links")).isEqualTo(json("{ \"configuration\": \"fingy\" }"));
		assertThat(data(this.page).has("links")).isFalse();
	}

	@Test
	void policyNamesTheScriptAndTheStyleOfThePage() {
		String html = this.page.withLink("configuration", "fingy").toHtml();
		assertThat(this.page.policy())
			.matches("default-src 'none'; script-src 'sha256-[^' ]+'; style-src 'sha256-[^' ]+'; "
					+ "img-src data: blob:; connect-src 'none'; base-uri 'none'; form-action 'none'");
		assertThat(html)
			.contains("<meta http-equiv=\"Content-Security-Policy\" content=\"" + this.page.policy() + "\">")
			.hasSizeLessThan(150_000);
	}

	@Test
	void textsCannotLeaveTheirPlace() {
		String hostile = "</script><script>alert(1)</script><!-- & {{script}}";
		TypeReference reference = TypeReference.of(List.of(new ConfigurationEntry(hostile, "", hostile, List.of())),
				List.of(), List.of());
		TypesPage made = TypesPage.of(hostile, reference);
		assertThat(data(made).at("/types/configurations/0/prefix").asString()).isEqualTo(hostile);
		assertThat(made.toHtml()).doesNotContain("<script>alert")
			.contains(
					"<title>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;!-- &amp; {{script}} – Fingy</title>");
	}

	private static JsonNode data(TypesPage page) {
		Matcher data = DATA.matcher(page.toHtml());
		assertThat(data.find()).isTrue();
		return json(data.group(1));
	}

	private static JsonNode json(String text) {
		return JsonMapper.shared().readTree(text);
	}

}
