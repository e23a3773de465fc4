package dev.fingy.page;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.fingy.reference.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the types that the page of a document asks its server for, in a browser.
 */
class LinkedTypesBrowserTests {

	private static final String TRAINER = "#types/org.tribuo.Trainer%3Corg.tribuo.classification.Label%3E";

	@RegisterExtension
	static final Browser browser = new Browser();

	private PageServer server;

	private com.microsoft.playwright.Page page;

	private String types = TypeReference.read(Assets.read("types.json")).toJson();

	@BeforeEach
	void serve() throws Exception {
		Page made = Page.of("now", Browser.document("linear.json")).withLink("types", "fingytypes");
		this.server = new PageServer(made, "/fingytypes", (address) -> this.types);
	}

	@AfterEach
	void stop() {
		// An answer that is on its way must not be cut off
		this.page.navigate("about:blank");
		this.server.close();
	}

	private void open(String hash) {
		this.page = browser.open(this.server.address(), hash);
	}

	@Test
	void serverIsAskedOnceWhenTypesAreLookedAt() {
		open("#tree");
		Browser.expect(this.page.locator("[role=tab]"))
			.hasText(new String[] { "Tree", "Graph", "Compare", "Take away", "Types" });
		assertThat(this.server.asked()).isEmpty();
		this.page.keyboard().press("5");
		Browser.expectText(reading().locator("h2"), "Configurations");
		this.page.keyboard().press("1");
		this.page.keyboard().press("5");
		Browser.expectText(reading().locator("h2"), "Configurations");
		assertThat(this.server.asked()).containsExactly("/fingytypes application/json");
	}

	@Test
	void typesLookAsOnTheirOwnPage() {
		open(TRAINER);
		Browser.expectText(reading().locator("h2"), "Trainer<Label>");
		String looks = "(node) => [node, node.querySelector('.properties')].map((each) => getComputedStyle(each))"
				+ ".map((style) => [style.overflowY, style.paddingLeft, style.borderCollapse].join(' ')).join(', ')";
		assertThat(reading().evaluate(looks)).isEqualTo("auto 24px separate, visible 0px collapse");
	}

	@Test
	void typeOfANodeLeadsToItsEntry() {
		open("#tree/training.trainer");
		link("linear-sgd").click();
		Browser.expect(this.page, "#types/training.trainer");
		Browser.expectText(reading().locator(".is-chosen h3"), "linear-sgd");
		reading().getByText("training.fallbacks").click();
		Browser.expect(this.page, "#types/training/fallbacks");
		this.page.goBack();
		this.page.goBack();
		Browser.expectText(this.page.locator("#view-tree .detail .path"), "training.trainer");
	}

	@ParameterizedTest
	@CsvSource({ "training.trainer.epochs,Trainer<Label>,epochs", "training.evaluations,training,evaluations",
			"training.evaluations.test-years,Evaluation,holdout", "training.jobs,TrainingProperties.Jobs,",
			"training.jobs.workers,TrainingProperties.Jobs,workers required", "training,training,",
			"training.evaluations.majority-class,Evaluation," })
	void placesLeadToWhatIsToldOfThem(String path, String title, String chosen) {
		open("#types/" + path);
		Browser.expectText(reading().locator("h2"), title);
		Browser.expect(reading().locator(".is-chosen")).hasCount((chosen != null) ? 1 : 0);
		if (chosen != null) {
			Browser.expectText(reading().locator(".is-chosen").locator("h3, th").first(), chosen);
		}
	}

	@Test
	void everyNodeHasALink() {
		open("#tree/training.trainer.epochs");
		link("in the types").click();
		Browser.expectText(reading().locator(".is-chosen th"), "epochs");
	}

	@Test
	void placeThatTheReferenceDoesNotKnowSaysSo() {
		open("#types/training.trainer.loss.nothing");
		Browser.expectText(reading(), "There is no type at training.trainer.loss.nothing.");
		open("#types/training.dataset.history");
		Browser.expectText(reading(), "There is no type at training.dataset.history.");
	}

	@Test
	void pageWithoutTheLinkSaysNothingOfTypes(@TempDir java.nio.file.Path folder) throws java.io.IOException {
		this.page = browser.open(Browser.write(folder, Page.of("now", Browser.document("linear.json"))),
				"#tree/training.trainer", 1280, 800);
		Browser.expect(this.page.locator("[role=tab]"))
			.hasText(new String[] { "Tree", "Graph", "Compare", "Take away" });
		Browser.expect(this.page.locator("#view-tree .detail")).containsText("Typelinear-sgdClass");
		Browser.expect(this.page.locator("#view-tree .detail a")).hasCount(0);
	}

	@Test
	void answerThatIsNoReferenceIsTold() {
		this.types = "{ \"fingyTypes\": 2 }";
		open("#types");
		Browser.expect(this.page.locator("#view-types .problem"))
			.hasText("types: it has the format '2', but only 1 is known");
		this.types = "{}";
		this.page.reload();
		Browser.expect(this.page.locator("#view-types .problem"))
			.hasText("types: it is no type reference: it lacks 'fingyTypes', the version of the format");
		this.types = "{ \"fingyTypes\": 1 }";
		this.page.reload();
		Browser.expectText(reading(), "Nothing is registered.");
	}

	private Locator link(String text) {
		return this.page.locator("#view-tree .detail a").filter(new Locator.FilterOptions().setHasText(text));
	}

	private Locator reading() {
		return this.page.locator(".reading");
	}

}
