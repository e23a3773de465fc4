package dev.fingy.page;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.fingy.internal.document.Document;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A browser for the tests of one class. Each page that it opens has to stay without
 * errors and violations of its policy until the test ends.
 */
final class Browser implements BeforeAllCallback, AfterAllCallback, AfterEachCallback {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

	private static final String MISSING = "No Chromium is found: 'apt-get install chromium' installs it";

	private final List<String> complaints = new ArrayList<>();

	private final List<BrowserContext> contexts = new ArrayList<>();

	private Playwright playwright;

	private com.microsoft.playwright.Browser browser;

	@Override
	public void beforeAll(ExtensionContext context) {
		Path executable = executable();
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
				.setArgs(Stream
					.of("--headless=new", isRoot() ? "--no-sandbox" : "", "--disable-gpu", "--disable-quic",
							"--no-first-run", "--disable-background-networking", "--disable-component-update",
							"--disable-sync")
					.filter((argument) -> !argument.isEmpty())
					.toList()));
	}

	// Chromium does not start as root with a sandbox, and needs one otherwise
	private static boolean isRoot() {
		return "root".equals(System.getProperty("user.name"));
	}

	private static Path executable() {
		for (String folder : System.getenv("PATH").split(java.io.File.pathSeparator)) {
			for (String name : NAMES) {
				if (Files.isExecutable(Path.of(folder, name))) {
					return Path.of(folder, name);
				}
			}
		}
		if ("all".equals(System.getenv("FINGY_TESTS"))) {
			throw new AssertionError(MISSING);
		}
		throw new TestAbortedException(MISSING);
	}

	com.microsoft.playwright.Page open(Path file) {
		return open(file, "", 1280, 800);
	}

	com.microsoft.playwright.Page open(Path file, String hash, int width, int height) {
		return open(file, hash, new NewContextOptions().setViewportSize(width, height));
	}

	com.microsoft.playwright.Page open(Path file, String hash, NewContextOptions options) {
		return open(file.toUri() + hash, options);
	}

	com.microsoft.playwright.Page open(String address, NewContextOptions options) {
		BrowserContext context = this.browser.newContext(options.setLocale("en-GB").setTimezoneId("UTC"));
		this.contexts.add(context);
		com.microsoft.playwright.Page page = context.newPage();
		page.setDefaultTimeout(10_000);
		page.onConsoleMessage((message) -> {
			if (List.of("error", "warning").contains(message.type())) {
				this.complaints.add(message.text());
			}
		});
		page.onPageError((error) -> this.complaints.add(error));
		page.onDialog((dialog) -> {
			this.complaints.add("dialog: " + dialog.message());
			dialog.dismiss();
		});
		page.onRequest((request) -> {
			if (request.url().startsWith("http") && !address.startsWith("http")) {
				this.complaints.add("request: " + request.url());
			}
		});
		page.navigate(address);
		return page;
	}

	@Override
	public void afterEach(ExtensionContext context) {
		this.contexts.forEach(BrowserContext::close);
		this.contexts.clear();
		List<String> found = List.copyOf(this.complaints);
		this.complaints.clear();
		assertThat(found).as("errors in the browser").isEmpty();
	}

	@Override
	public void afterAll(ExtensionContext context) {
		if (this.playwright != null) {
			this.playwright.close();
		}
	}

	// Waits until it is so
	// What a click shows is shown a moment later
	static void expectText(Locator locator, String text) {
		expect(locator).hasText(text, new LocatorAssertions.HasTextOptions().setUseInnerText(true));
	}

	static LocatorAssertions expect(Locator locator) {
		return PlaywrightAssertions.assertThat(locator);
	}

	static void expect(com.microsoft.playwright.Page page, String hash) {
		page.waitForURL((address) -> address.endsWith(hash));
	}

	static Document document(String name) {
		return read(Assets.read(name), name);
	}

	static Document read(String json, String name) {
		return Document.read(new StringReader(json), name);
	}

	static Path write(Path folder, Page page) throws java.io.IOException {
		return write(folder, page.toHtml());
	}

	static Path write(Path folder, String html) throws java.io.IOException {
		return Files.write(folder.resolve("page.html"), html.getBytes(StandardCharsets.UTF_8));
	}

}
