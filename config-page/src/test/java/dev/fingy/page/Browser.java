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
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

import dev.fingy.internal.document.Document;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The browser that the test classes of a virtual machine share, with one tab. Each page
 * that a test opens has to stay without errors and violations of its policy until the
 * test ends.
 */
final class Browser implements BeforeAllCallback, AfterEachCallback {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

	private static final String MISSING = "No Chromium is found: 'apt-get install chromium' installs it";

	private Tab tab;

	@Override
	public void beforeAll(ExtensionContext context) {
		this.tab = context.getRoot()
			.getStore(ExtensionContext.Namespace.GLOBAL)
			.computeIfAbsent(Tab.class, (type) -> new Tab(executable()), Tab.class);
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
		return this.tab.open(file.toUri().toString(), hash, width, height);
	}

	com.microsoft.playwright.Page open(Path file, String hash, int width, int height, EmulateMediaOptions media) {
		this.tab.page.emulateMedia(media);
		return open(file, hash, width, height);
	}

	com.microsoft.playwright.Page open(String address, String hash) {
		return this.tab.open(address, hash, 1280, 720);
	}

	/**
	 * Return what a function of a script returns.
	 * @param script the name of the script
	 * @param function the function, which uses what the script declares
	 * @param argument the argument of the function
	 * @return the result
	 */
	Object evaluate(String script, String function, Object argument) {
		return this.tab.page.evaluate(
				"(argument) => {" + Modules.join(script, Assets::script) + "\nreturn (" + function + ")(argument); }",
				argument);
	}

	@Override
	public void afterEach(ExtensionContext context) {
		assertThat(this.tab.reset()).as("errors in the browser").isEmpty();
	}

	/**
	 * Wait until the page has drawn what it was asked to show.
	 * @param page the page
	 */
	static void settle(com.microsoft.playwright.Page page) {
		page.evaluate(
				"() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn())))");
	}

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

	/**
	 * A running browser with a page that shows one address after the other, which takes a
	 * fraction of the time that new pages take.
	 */
	private static final class Tab implements AutoCloseable {

		private final List<String> complaints = new ArrayList<>();

		private final Playwright playwright;

		private final com.microsoft.playwright.Page page;

		private String address = "";

		private int opened;

		Tab(Path executable) {
			this.playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			this.page = this.playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(executable)
					.setArgs(Stream
						.of("--headless=new", isRoot() ? "--no-sandbox" : "", "--disable-gpu", "--disable-quic",
								"--no-first-run", "--disable-background-networking", "--disable-component-update",
								"--disable-sync")
						.filter((argument) -> !argument.isEmpty())
						.toList()))
				.newContext(new NewContextOptions().setLocale("en-GB")
					.setTimezoneId("UTC")
					.setPermissions(List.of("clipboard-read", "clipboard-write")))
				.newPage();
			// Only a failure takes that long, also where much else runs
			this.page.setDefaultTimeout(60_000);
			PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
			this.page.onConsoleMessage((message) -> {
				if (List.of("error", "warning").contains(message.type())) {
					this.complaints.add(message.text());
				}
			});
			this.page.onPageError((error) -> this.complaints.add(error));
			this.page.onDialog((dialog) -> {
				this.complaints.add("dialog: " + dialog.message());
				dialog.dismiss();
			});
			this.page.onRequest((request) -> {
				if (request.url().startsWith("http") && !this.address.startsWith("http")) {
					this.complaints.add("request: " + request.url());
				}
			});
		}

		// Chromium does not start as root with a sandbox, and needs one otherwise
		private static boolean isRoot() {
			return "root".equals(System.getProperty("user.name"));
		}

		com.microsoft.playwright.Page open(String address, String hash, int width, int height) {
			this.address = address;
			this.page.setViewportSize(width, height);
			// With a query of its own, the page is loaded even if only the hash differs
			this.page.navigate(address + "?" + this.opened++ + hash);
			return this.page;
		}

		/**
		 * Forget what the test has left.
		 * @return what has gone wrong in the browser since the last time
		 */
		List<String> reset() {
			if (!"about:blank".equals(this.page.url())) {
				this.page.evaluate("localStorage.clear()");
				// What goes on in the page is not an error of the next test
				this.page.navigate("about:blank");
			}
			this.page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT)
				.setReducedMotion(ReducedMotion.NO_PREFERENCE));
			List<String> found = List.copyOf(this.complaints);
			this.complaints.clear();
			return found;
		}

		@Override
		public void close() {
			this.playwright.close();
		}

	}

}
