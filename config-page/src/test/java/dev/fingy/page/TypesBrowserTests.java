package dev.fingy.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.fingy.reference.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the page of types, in a browser.
 */
class TypesBrowserTests {

	private static final String TRAINER = "#types/org.tribuo.Trainer%3Corg.tribuo.classification.Label%3E";

	@RegisterExtension
	static final Browser browser = new Browser();

	@TempDir
	private Path folder;

	private com.microsoft.playwright.Page page;

	private void open() throws IOException {
		this.page = browser.open(write(), "", 1280, 1400);
	}

	private Path write() throws IOException {
		return Browser.write(this.folder, TypesPage.of("rain", reference()).toHtml());
	}

	static TypeReference reference() {
		return TypeReference.read(Assets.read("types.json"));
	}

	@Test
	void treeLeadsToEverything() throws IOException {
		open();
		Browser.expectText(this.page.locator(".counts"),
				"1 configuration · 2 bases · 3 types · 1 class · 12 properties");
		Browser.expect(this.page.locator(".row:not(.kind-group)"))
			.hasText(new String[] { "▸training TrainingProperties", "▸Evaluation 1 type", "▸Trainer<Label> 2 types",
					"▸TrainingProperties.Jobs " });
		Browser.expectText(reading(), "Configurations training What is learned.");
		row("Trainer<Label>").locator(".twist").click();
		row("linear-sgd").locator(".twist").click();
		Browser.expectText(row("epochs"), "epochs int");
		row("majority-class").click();
		Browser.expect(this.page, TRAINER + "/majority-class");
		Browser.expectText(this.page.locator(".reading .is-chosen h3"), "majority-class deprecated");
	}

	@Test
	void configurationTellsWhatStandsWhere() throws IOException {
		open();
		go("#types/training");
		Browser.expectText(reading(), """
				training What is learned. Class dev.fingy.demo.training.TrainingProperties
				Property What Default Constraints Description
				trainer required Trainer<Label> lazy present Learns from days.
				fallbacks set of Trainer<Label> empty 1 to 3 elements
				evaluations map of String to Evaluation holdout
				jobs TrainingProperties.Jobs""");
		reading().getByText("Trainer<Label>").first().click();
		Browser.expect(this.page, TRAINER);
		Browser.expectText(reading().locator("h2"), "Trainer<Label>");
		this.page.goBack();
		Browser.expectText(reading().locator("h2"), "training");
		reading().getByText("holdout").click();
		Browser.expect(this.page, "#types/dev.fingy.demo.Evaluation/holdout");
	}

	@Test
	void baseTellsAllOfItsTypes() throws IOException {
		open();
		go(TRAINER);
		Browser.expectText(reading(), """
				Trainer<Label> Learns. Then it is asked.
				Base org.tribuo.Trainer<org.tribuo.classification.Label> Type is named by type
				Used at training.trainer, training.fallbacks linear-sgd majority-class
				linear-sgd Logistic regression. Also sgd, linear
				Class org.tribuo.classification.sgd.linear.LinearSGDTrainer
				Registered TypeContributor dev.fingy.demo.training.TribuoTypes Code 01234567
				Property What Default Constraints Description
				epochs int 5 1 to 1000 How often all is seen.
				loss log, hinge or late-summer log
				layers deprecated list of int 8, "", 4 not empty, Odd(by = 2, from = 1) Use epochs.
				phrase secret String matches [a-z|]+ (DOTALL)
				unit String as the JavaBean has it
				clock Clock provided by the container
				steps long computed
				Example Copy type: linear-sgd epochs: 50
				majority-class deprecated Use linear-sgd. has two constructors, of which none is chosen
				Class org.tribuo.classification.baseline.DummyClassifierTrainer
				Made by dev.fingy.demo.Trainers.majority Has no properties.""");
		reading().getByText("training.fallbacks").click();
		Browser.expect(this.page, "#types/training/fallbacks");
		Browser.expectText(this.page.locator("tr.is-chosen"), "fallbacks set of Trainer<Label> empty 1 to 3 elements");
	}

	@Test
	void openBaseSaysSo() throws IOException {
		open();
		go("#types/dev.fingy.demo.Evaluation");
		Browser.expectText(reading(), """
				Evaluation Base dev.fingy.demo.Evaluation Type is named by kind Default type holdout
				Used at training.evaluations More types may be registered when an application runs.
				holdout Class dev.fingy.demo.Holdout Registered permitted by dev.fingy.demo.Evaluation
				Has no properties.""");
	}

	@Test
	void classTellsItsProperties() throws IOException {
		open();
		go("#types/dev.fingy.demo.training.TrainingProperties$Jobs");
		Browser.expectText(reading(), """
				TrainingProperties.Jobs How many at once. Class dev.fingy.demo.training.TrainingProperties$Jobs
				Or a text, which the class reads Used at training.jobs
				Property What Default Constraints Description workers required int > 0""");
	}

	@ParameterizedTest
	@CsvSource({ "#Trainer,Trainer<Label>,", "#types/Trainer/sgd,Trainer<Label>,linear-sgd",
			"#org.tribuo.Trainer,Trainer<Label>,", "#Trainer%3CLabel%3E/linear-sgd/epochs,Trainer<Label>,epochs",
			"#Jobs,TrainingProperties.Jobs,", "#types/bases,Bases,", "#training/jobs,training,jobs" })
	void addressesMayBeShort(String address, String title, String chosen) throws IOException {
		com.microsoft.playwright.Page other = browser.open(write(), address, 1280, 800);
		Browser.expectText(other.locator(".reading h2"), title);
		Browser.expect(other.locator(".reading .is-chosen")).hasCount((chosen != null) ? 1 : 0);
		if (chosen != null) {
			Browser.expect(other.locator(".reading .is-chosen").locator("h3, th").first()).hasText(chosen);
			Browser.expect(other.locator(".reading .is-chosen")).isInViewport();
		}
	}

	@Test
	void addressOfNothingSaysSo() throws IOException {
		open();
		go("#types/demo.Nothing");
		Browser.expectText(reading(), "There is no type at demo.Nothing.");
		go(TRAINER);
		Browser.expectText(reading().locator("h2"), "Trainer<Label>");
	}

	@Test
	void searchFindsNamesAliasesClassesAndDescriptions() throws IOException {
		open();
		Browser.expect(this.page.locator(".search-input")).hasAccessibleName("Search names, classes and descriptions");
		search("EPOCH", "1 of 2", "Trainer<Label>");
		Browser.expect(this.page, TRAINER + "/linear-sgd/epochs");
		Browser.expectText(this.page.locator(".row mark").first(), "epoch");
		search("sgd", "1 of 2", "Trainer<Label>");
		search("Logistic", "1 of 1", "Trainer<Label>");
		search("TrainingProperties$Jobs", "1 of 1", "TrainingProperties.Jobs");
		search("permitted by", "1 of 1", "Evaluation");
		search("s3cr3t", "No match", "Evaluation");
		this.page.keyboard().press("Escape");
		Browser.expect(this.page.locator("mark")).hasCount(0);
	}

	@Test
	void keysLeadThroughTheTree() throws IOException {
		open();
		this.page.locator("[role=treeitem][tabindex='0']").focus();
		for (String key : List.of("Home", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight",
				"ArrowDown")) {
			this.page.keyboard().press(key);
		}
		Browser.expectText(this.page.locator("[role=treeitem]:focus .badge"), "linear-sgd");
		Browser.expect(this.page, TRAINER + "/linear-sgd");
		this.page.keyboard().press("c");
		this.page.keyboard().press("c");
		this.page.keyboard().press("/");
		Browser.expect(this.page.locator(".search-input")).isFocused();
		this.page.keyboard().press("Escape");
		this.page.keyboard().press("?");
		Browser.expect(this.page.locator("dialog")).containsText("collapse all");
		assertThat(this.page.locator("dialog").textContent()).doesNotContain("graph", "views");
	}

	@Test
	void exampleIsCopied() throws IOException {
		open();
		go(TRAINER);
		this.page.getByLabel("Copy the example of linear-sgd").click();
		Browser.expect(this.page.locator(".toast")).hasText("Copied the example");
		assertThat(this.page.evaluate("navigator.clipboard.readText()")).isEqualTo("type: linear-sgd\nepochs: 50\n");
	}

	private void search(String query, String count, String title) {
		this.page.locator(".search-input").fill(query);
		Browser.expectText(this.page.locator(".search-count"), count);
		Browser.expectText(reading().locator("h2"), title);
	}

	private void go(String hash) {
		this.page.evaluate("(hash) => location.hash = hash", hash);
	}

	private Locator reading() {
		return this.page.locator(".reading");
	}

	private Locator row(String name) {
		return this.page.locator("[role=treeitem]")
			.filter(new Locator.FilterOptions().setHas(this.page.locator("//span[.='" + name + "']")));
	}

}
