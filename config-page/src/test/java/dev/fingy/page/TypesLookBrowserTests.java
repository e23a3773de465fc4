package dev.fingy.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.fingy.reference.BaseEntry;
import dev.fingy.reference.ConfigurationEntry;
import dev.fingy.reference.ConstraintEntry;
import dev.fingy.reference.ObjectEntry;
import dev.fingy.reference.PropertyEntry;
import dev.fingy.reference.Shape;
import dev.fingy.reference.TypeEntry;
import dev.fingy.reference.TypeReference;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what the page of types looks like: contrast, names, phones, what is hostile
 * and what is large.
 */
class TypesLookBrowserTests {

	private static final String HOSTILE = "<img src=x onerror=alert(1)></script><b>\u202egnp.\u200b" + "x".repeat(5000);

	private static final List<String> VIEWS = List.of("#types/training", "#Trainer/linear-sgd/epochs", "#Trainer/sgd",
			"#types/Jobs/workers", "#types/bases", "#nothing");

	@RegisterExtension
	static final Browser browser = new Browser();

	@TempDir
	private Path folder;

	private Path write(TypeReference reference) throws IOException {
		return Browser.write(this.folder, TypesPage.of("rain", reference).toHtml());
	}

	@ParameterizedTest
	@EnumSource(value = ColorScheme.class, names = { "LIGHT", "DARK" })
	void textsStandOutAndControlsHaveNames(ColorScheme scheme) throws IOException {
		com.microsoft.playwright.Page page = browser.open(write(TypesBrowserTests.reference()), "", 1280, 900,
				new EmulateMediaOptions().setColorScheme(scheme));
		for (String view : VIEWS) {
			page.evaluate("(hash) => location.hash = hash", view);
			Browser.settle(page);
			assertThat((List<?>) page.evaluate(LookBrowserTests.WEAK)).as(view).isEmpty();
			assertThat((List<?>) page.evaluate(LookBrowserTests.UNNAMED)).as(view).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "#Trainer/linear-sgd/epochs", "#types/training" })
	void phonesScrollInOneDirection(String view) throws IOException {
		com.microsoft.playwright.Page page = browser.open(write(TypesBrowserTests.reference()), view, 375, 667);
		Browser.expect(page.locator(".reading h2")).isVisible();
		assertThat(page.evaluate(
				"""
						document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight
							&& document.querySelector('.reading').scrollWidth <= innerWidth"""))
			.isEqualTo(true);
	}

	@Test
	void textsStayTexts() throws IOException {
		com.microsoft.playwright.Page page = browser.open(write(hostile()), "", 1280, 900);
		for (String view : List.of("#types/bases", "#types/bases~2", "#types/configurations", "#types/classes")) {
			page.evaluate("(hash) => location.hash = hash", view);
			Browser.settle(page);
		}
		page.keyboard().press("/");
		page.keyboard().type("gnp.");
		Browser.expectText(page.locator(".search-count"), "1 of 7");
		for (int i = 2; i <= 7; i++) {
			page.keyboard().press("Enter");
			Browser.expectText(page.locator(".search-count"), i + " of 7");
			assertThat(
					page.evaluate("document.querySelectorAll('main b, main i, img, body style, main script').length"))
				.isEqualTo(0);
			assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
			assertThat(page.locator("main").innerText()).doesNotContainPattern("[\\p{Cf}]");
		}
		assertThat(page.locator("main").innerText())
			.contains("<img src=x onerror=alert(1)></script><b>\\u202egnp.\\u200bxxx");
		assertThat(page.evaluate("({}).polluted === undefined")).isEqualTo(true);
	}

	private static TypeReference hostile() {
		Shape node = new Shape.Node(HOSTILE, false);
		ConstraintEntry constraint = new ConstraintEntry("constructor", Map.of("__proto__", HOSTILE));
		PropertyEntry property = new PropertyEntry("__proto__", node, HOSTILE, List.of(HOSTILE), "toString",
				List.of(constraint), PropertyEntry.Kind.CONFIGURED, false, HOSTILE);
		TypeEntry type = new TypeEntry(HOSTILE, List.of(HOSTILE), HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE,
				HOSTILE, HOSTILE, List.of(property));
		return TypeReference.of(List.of(new ConfigurationEntry(HOSTILE, HOSTILE, HOSTILE, List.of(property))),
				List.of(new BaseEntry(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, true, true, List.of(type))),
				List.of(new ObjectEntry(HOSTILE, HOSTILE, true, List.of(property))));
	}

	@Test
	void tenThousandPropertiesOpenAtOnce() throws IOException {
		com.microsoft.playwright.Page page = browser.open(write(large()), "#demo.Base/type-999/property-9", 1280, 900);
		Browser.expectText(page.locator("tr.is-chosen th"), "property-9");
		Browser.expect(page.locator("tr.is-chosen")).isInViewport();
		Browser.expect(page.locator(".reading tbody tr")).hasCount(10_000);
		assertThat(page.locator(".row").count()).isLessThan(60);
		// One second where nothing else runs
		assertThat(((Number) page.evaluate("performance.getEntriesByType('navigation')[0].duration")).doubleValue())
			.isBetween(1.0, 5_000.0);
	}

	private static TypeReference large() {
		List<TypeEntry> types = IntStream.range(0, 1000)
			.mapToObj((i) -> new TypeEntry("type-" + i, List.of(), "demo.Type" + i, "", "Does something.", "", "", "",
					"", "", IntStream.range(0, 10).mapToObj(TypesLookBrowserTests::property).toList()))
			.toList();
		return TypeReference.of(List.of(),
				List.of(new BaseEntry("demo.Base", "demo.Base", "type", "", "", false, false, types)), List.of());
	}

	private static PropertyEntry property(int i) {
		return new PropertyEntry("property-" + i, new Shape.Scalar("int", List.of()), "Is used for something.",
				List.of("1"), "", List.of(new ConstraintEntry("Min", Map.of("value", "1"))),
				PropertyEntry.Kind.CONFIGURED, false, "");
	}

}
