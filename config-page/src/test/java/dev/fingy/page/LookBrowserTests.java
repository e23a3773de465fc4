package dev.fingy.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what people see and what assistive technology is told: contrast, names,
 * phones, many rows.
 */
class LookBrowserTests {

	private static final List<String> VIEWS = List.of("#tree/training.trainer", "#graph/training.trainer",
			"#compare/2/training.trainer", "#take/yaml", "#runs/LOST");

	// WCAG 2.2: relative luminance, 4.5 to 1
	static final String WEAK = """
			() => {
				const rgb = (color) => color.match(/[\\d.]+/g).map(Number);
				const luminance = ([r, g, b]) => [r, g, b].map((part) => part / 255)
					.map((part) => (part <= 0.04045) ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
					.reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
				const back = (node) => {
					for (let each = node; each; each = each.parentElement) {
						const color = rgb(getComputedStyle(each).backgroundColor);
						if (color.length < 4 || color[3] === 1) return color;
					}
					return [255, 255, 255];
				};
				const weak = [];
				for (const node of document.querySelectorAll('body *')) {
					const texts = [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim() !== '');
					if (!texts || !node.checkVisibility({ opacityProperty: true }) || ['SCRIPT', 'OPTION'].includes(node.tagName)) continue;
					const [high, low] = [luminance(rgb(getComputedStyle(node).color)), luminance(back(node))].sort((a, b) => b - a);
					if ((high + 0.05) / (low + 0.05) < 4.5) weak.push(node.className + ': ' + node.textContent);
				}
				return weak;
			}""";

	static final String UNNAMED = """
			() => {
				const name = (node) => (node.getAttribute('aria-label') ?? node.textContent ?? '').trim() || node.closest('label')?.textContent.trim();
				const found = [...document.querySelectorAll('button, input, select, textarea, a, [role=tab], [role=tree], [role=treeitem], [role=tabpanel]')]
					.filter((node) => !name(node)).map((node) => node.outerHTML);
				const ids = [...document.querySelectorAll('[id]')].map((node) => node.id);
				found.push(...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => 'twice: ' + id));
				for (const attribute of ['aria-controls', 'aria-labelledby']) {
					found.push(...[...document.querySelectorAll('[' + attribute + ']')].filter((node) => !document.getElementById(node.getAttribute(attribute)))
						.map((node) => attribute + ': ' + node.outerHTML));
				}
				found.push(...[...document.querySelectorAll('[role=treeitem]')].filter((node) => !node.closest('[role=tree]')).map((node) => node.outerHTML));
				found.push(...[...document.querySelectorAll('[tabindex]')].filter((node) => node.tabIndex > 0).map((node) => node.outerHTML));
				return found;
			}""";

	@RegisterExtension
	static final Browser browser = new Browser();

	@TempDir
	private Path folder;

	private Path page() throws IOException {
		return Browser.write(this.folder, Page.of("linear.json", Browser.document("linear.json"))
			.with("forest.json", Browser.document("forest.json"))
			.withRuns(Stream.of("SUCCEEDED", "FAILED", "LOST", "RUNNING")
				.map((state) -> Map.of("id", state, "state", state, "error", "lost", "started", "2026-11-23T10:00:00Z",
						"metrics", Map.of("loss", 0.5), "series", Map.of("loss", List.of(List.of(1, 0.5, ""))), "tags",
						Map.of("user", "ada"), "notes", List.of("first")))
				.toList()));
	}

	@ParameterizedTest
	@EnumSource(value = ColorScheme.class, names = { "LIGHT", "DARK" })
	void textsStandOut(ColorScheme scheme) throws IOException {
		com.microsoft.playwright.Page page = browser.open(page(), "", 1280, 900,
				new EmulateMediaOptions().setColorScheme(scheme));
		for (String view : VIEWS) {
			page.evaluate("(hash) => location.hash = hash", view);
			Browser.settle(page);
			page.evaluate("document.querySelectorAll('#view-compare .twist').forEach((twist) => twist.click())");
			assertThat((List<?>) page.evaluate(WEAK)).as(view).isEmpty();
		}
		page.keyboard().press("?");
		assertThat((List<?>) page.evaluate(WEAK)).isEmpty();
	}

	@Test
	void marksOfEveryKindStandOut() throws IOException {
		com.microsoft.playwright.Page page = browser.open(page());
		page.evaluate(
				"""
						document.querySelector('main').replaceChildren(...['added', 'removed', 'changed', 'replaced', 'code'].flatMap((kind) => {
							const row = document.createElement('div');
							row.className = 'row is-' + kind;
							row.append(...['name', 'value', 'sign', 'mark-word', 'size', 'origin', 'colon', 'overridden-origin', 'class-name', 'badge', 'escape'].map((part) => {
								const cell = document.createElement('span');
								cell.className = part;
								cell.textContent = kind;
								return cell;
							}));
							return row;
						}))""");
		for (String theme : List.of("light", "dark")) {
			page.evaluate("(theme) => document.documentElement.dataset.theme = theme", theme);
			assertThat((List<?>) page.evaluate(WEAK)).as(theme).isEmpty();
		}
	}

	@Test
	void controlsHaveNames() throws IOException {
		com.microsoft.playwright.Page page = browser.open(page());
		for (String view : VIEWS) {
			page.evaluate("(hash) => location.hash = hash", view);
			Browser.settle(page);
			assertThat((List<?>) page.evaluate(UNNAMED)).as(view).isEmpty();
		}
		assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
	}

	@Test
	void tabsAreMovedThroughByKeys() throws IOException {
		com.microsoft.playwright.Page page = browser.open(page());
		page.locator("[role=tab][aria-selected=true]").focus();
		page.keyboard().press("ArrowRight");
		Browser.expect(page.locator("[role=tab]:focus")).hasText("Graph");
		page.keyboard().press("ArrowLeft");
		page.keyboard().press("ArrowLeft");
		Browser.expect(page.locator("[role=tab][aria-selected=true]")).hasText("Runs");
		page.keyboard().press("4");
		Browser.expect(page.locator("[role=tab][aria-selected=true]")).hasText("Take away");
	}

	@Test
	void themeIsChosen() throws IOException {
		com.microsoft.playwright.Page page = browser.open(page());
		assertThat(background(page)).isEqualTo("rgb(255, 255, 255)");
		page.getByLabel("Theme: as the system").click();
		page.getByLabel("Theme: light").click();
		assertThat(background(page)).isEqualTo("rgb(13, 17, 23)");
		page.reload();
		assertThat(background(page)).isEqualTo("rgb(13, 17, 23)");
		page.getByLabel("Theme: dark").click();
		assertThat(background(page)).isEqualTo("rgb(255, 255, 255)");
	}

	private static Object background(com.microsoft.playwright.Page page) {
		return page.evaluate("getComputedStyle(document.body).backgroundColor");
	}

	@ParameterizedTest
	@ValueSource(strings = { "#tree/training.trainer.epochs", "#graph/training.trainer", "#compare/2/training.trainer",
			"#take/json", "#runs", "#runs/LOST" })
	void phonesScrollInOneDirection(String view) throws IOException {
		com.microsoft.playwright.Page page = browser.open(page(), view, 375, 667);
		Browser.settle(page);
		assertThat(page.evaluate(
				"document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight"))
			.isEqualTo(true);
		assertThat((List<?>) page.evaluate(
				"""
						[...document.querySelectorAll('main button, header button')].filter((node) => node.checkVisibility())
							.filter((node) => node.getBoundingClientRect().right > innerWidth + 1 && !node.closest('.tabs, .grid') || node.getBoundingClientRect().height < 24)
							.map((node) => node.outerHTML)"""))
			.isEmpty();
	}

	@Test
	void detailOnPhonesIsASheetThatCloses() throws IOException {
		com.microsoft.playwright.Page page = browser.open(page(), "", 375, 667);
		Browser.expect(page.locator("#view-tree .detail")).isHidden();
		page.locator(".row").nth(1).click();
		Browser.expect(page.locator("#view-tree .detail")).isVisible();
		Browser.expect(page.locator(".row[aria-selected=true]")).isInViewport();
		page.getByText("Close").first().click();
		Browser.expect(page.locator("#view-tree .detail")).isHidden();
	}

	@Test
	void motionIsReducedWhenAskedFor() throws IOException {
		com.microsoft.playwright.Page page = browser.open(page(), "", 1280, 800,
				new EmulateMediaOptions().setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
		assertThat(page.evaluate("getComputedStyle(document.querySelector('.toast')).transitionProperty"))
			.isEqualTo("none");
	}

	@Test
	void manyRowsAreFewElements() throws IOException {
		String nodes = IntStream.range(0, 100)
			.mapToObj((i) -> "\"group-" + i + "\":{\"properties\":{"
					+ IntStream.range(0, 100)
						.mapToObj((j) -> "\"value-" + j + "\":{\"value\":" + j + "}")
						.collect(Collectors.joining(","))
					+ "}}")
			.collect(Collectors.joining(","));
		com.microsoft.playwright.Page page = browser.open(Browser.write(this.folder,
				Page.of("many",
						Browser
							.read("""
									{ "fingy": 1, "captured": "2026-11-22T16:00:00Z", "fingerprint": { "config": "sha256:0000000000000000000000000000000000000000000000000000000000000000", "code": "sha256:0000000000000000000000000000000000000000000000000000000000000000" },
									  "configurations": { "many": { "properties": {%s} } } }"""
								.formatted(nodes), "many"))));
		assertThat(page.locator(".row").count()).isBetween(20, 60);
		page.keyboard().press("e");
		assertThat(page.locator(".row").count()).isBetween(20, 60);
		assertThat(page.evaluate(
				"document.querySelector('#view-tree .rows-space').offsetHeight / document.querySelector('#view-tree .row').offsetHeight"))
			.isEqualTo(10101);
		page.locator("[role=treeitem][tabindex='0']").focus();
		page.keyboard().press("End");
		Browser.expect(page.locator("[role=treeitem]:focus")).containsText("value-99: 99");
		page.evaluate("document.querySelector('#view-tree .rows').scrollTop = 100000");
		Browser.settle(page);
		assertThat(page.locator(".row").count()).isBetween(20, 61);
		Browser.expect(page.locator("[role=treeitem]:focus")).hasCount(1);
		page.keyboard().press("Home");
		Browser.expect(page.locator("[role=treeitem]:focus")).containsText("many:");
	}

}
