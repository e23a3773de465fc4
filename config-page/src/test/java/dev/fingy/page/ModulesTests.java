package dev.fingy.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link Modules}, and for what the modules of the page keep to.
 */
class ModulesTests {

	private static final Pattern DECLARATION = Pattern
		.compile("^(?:async )?(?:function\\*?|class|const|let|var) (\\w+)", Pattern.MULTILINE);

	private static final Pattern EXPORTED = Pattern
		.compile("^export (?:async )?(?:function\\*?|class|const|let) (\\w+)", Pattern.MULTILINE);

	private static final Pattern FORBIDDEN = Pattern.compile(
			"\\binnerHTML\\b|\\bouterHTML\\b|\\binsertAdjacentHTML\\b|\\bdocument\\.write|\\beval\\b|new Function\\b"
					+ "|\\bsetAttribute\\(\"style\"|\\bsrcdoc\\b|\\bDOMParser\\b|createContextualFragment|\\bjavascript:");

	private static final List<String> SCRIPTS = Stream.of("main.js", "typesmain.js")
		.map((first) -> Modules.join(first, Assets::script))
		.toList();

	@Test
	void modulesFollowWhatTheyImport() {
		Map<String, String> modules = Map.of("main.js", """
				// The first
				import { b } from "./b.js";
				import { a } from "./folder/a.js";
				import "./c.js";

				b(a);
				""", "b.js", """
				import { a } from "./folder/a.js";
				export function b() { return a + " import export"; }
				export async function later() {}
				""", "folder/a.js", "import \"../c.js\";\nexport const a = 1;\n", "c.js",
				"export class C {}\nexport let d;\n");
		assertThat(Modules.join("main.js", modules::get)).isEqualTo("""
				class C {}
				let d;

				const a = 1;

				function b() { return a + " import export"; }
				async function later() {}

				// The first

				b(a);
				""");
	}

	@Test
	void modulesThatImportEachOtherAreRefused() {
		Map<String, String> modules = Map.of("a.js", "import { b } from \"./b.js\";\n", "b.js",
				"import { a } from \"./a.js\";\n");
		assertThatIllegalStateException().isThrownBy(() -> Modules.join("a.js", modules::get))
			.withMessage("The modules import each other: [a.js, b.js] and a.js");
	}

	@Test
	void scriptOfThePageIsJoinedWhole() {
		assertThat(SCRIPTS).allSatisfy(
				(script) -> assertThat(script.lines()).noneMatch((line) -> line.matches("\\s*(import|export)\\b.*")));
	}

	@Test
	void namesAtTheTopOfModulesAreTakenOnce() {
		assertThat(SCRIPTS).map(ModulesTests::names)
			.allSatisfy((names) -> assertThat(names).contains("readJson", "TypesView").doesNotHaveDuplicates());
		assertThat(names(SCRIPTS.get(0))).contains("FingyPage");
	}

	private static List<String> names(String script) {
		return DECLARATION.matcher(script).results().map((result) -> result.group(1)).toList();
	}

	@Test
	void everyScriptThatRepeatsTheCoreIsComparedWithIt() throws Exception {
		try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/dev/fingy/page/script/core"))) {
			List<String> tests = scripts
				.map((script) -> script.getFileName().toString().replace(".js", "ScriptTests.java"))
				.toList();
			try (Stream<Path> sources = Files.list(Path.of("src/test/java/dev/fingy/page"))) {
				assertThat(sources.map((source) -> source.getFileName().toString().toLowerCase(Locale.ROOT)))
					.containsAll(tests.stream().map((test) -> test.toLowerCase(Locale.ROOT)).toList());
			}
		}
	}

	@Test
	void everyExportIsUsedElsewhere() throws Exception {
		Map<Path, String> scripts = texts(Path.of("src/main/resources/dev/fingy/page/script"), ".js");
		String tests = String.join("\n", texts(Path.of("src/test/java/dev/fingy/page"), ".java").values());
		assertThat(scripts).allSatisfy((script, text) -> assertThat(EXPORTED.matcher(text).results()).allMatch(
				(exported) -> Pattern.compile("\\b" + exported.group(1) + "\\b").matcher(tests).find()
						|| scripts.entrySet()
							.stream()
							.filter((other) -> !other.getKey().equals(script))
							.anyMatch((other) -> imports(other.getValue(), exported.group(1))),
				"is used in another script or in a test: " + script));
	}

	private static boolean imports(String text, String name) {
		return Pattern.compile("^import \\{[^}]*\\b" + name + "\\b", Pattern.MULTILINE).matcher(text).find();
	}

	private static Map<Path, String> texts(Path folder, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			Map<Path, String> texts = new TreeMap<>();
			for (Path file : files.filter((each) -> each.toString().endsWith(ending)).toList()) {
				texts.put(file, Files.readString(file));
			}
			return texts;
		}
	}

	@Test
	void scriptMakesNothingOfTexts() {
		assertThat(FORBIDDEN.matcher("node.innerHTML = text").find()).isTrue();
		assertThat(SCRIPTS)
			.allSatisfy((script) -> assertThat(FORBIDDEN.matcher(script).results().map(MatchResult::group)).isEmpty());
	}

	@Test
	void scriptsStandInHtmlAsTheyAre() {
		assertThat(Stream.of(Template.PAGE, Template.TYPES).flatMap((page) -> page.scripts().stream())).hasSize(5)
			.allSatisfy((script) -> assertThat(script).doesNotContainIgnoringCase("</script")
				.doesNotContain("<!--", "\r", "\0"));
	}

}
