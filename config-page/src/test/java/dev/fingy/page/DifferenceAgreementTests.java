package dev.fingy.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser.NewContextOptions;
import dev.fingy.Fingy;
import dev.fingy.internal.document.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the page finds different is what {@link Fingy#diff} finds.
 */
class DifferenceAgreementTests {

	private static final Path CORE = Path.of("../config-core/src/test/resources");

	private static final String DOCUMENT = """
			{ "fingy": 1, "captured": "2026-11-22T16:00:00Z", "fingerprint": { "config": "sha256:0000000000000000000000000000000000000000000000000000000000000000", "code": "sha256:0000000000000000000000000000000000000000000000000000000000000000" },
			  "configurations": %s }
			""";

	private static final List<String> VALUES = List.of("1", "1.0", "10e-1", "2", "0", "-0.0", "-0", "0.0", "\"-0.0\"",
			"9007199254740993", "9007199254740992", "\"9007199254740993\"", "9007199254740993.0", "1e400", "\"1E+400\"",
			"123456789012345678901234567890.5e-40", "\"1.234567890123456789012345678905E-11\"", "0.1", "\"0.1\"",
			"true", "null", "\"a\"", "\"\\ud83d\"", "\"\\\\ud83d\"", "{\"ref\":\"x\"}", "[1,\"a\"]", "[1.0,\"a\"]",
			"{\"b\":1,\"a\":null}", "{\"a\":null,\"b\":1.0}", "\"NaN\"");

	private static final List<String> OTHERS = List.of("{\"masked\":true}", "{\"masked\":true,\"derived\":true}",
			"{\"injected\":true}", "{\"value\":1,\"derived\":true}", "{\"ref\":\"x\"}", "{\"ref\":\"y\"}",
			"{\"value\":1,\"unmentioned\":true}", "{\"value\":4,\"default\":true}");

	private static final List<String> NAMES = List.of("a", "b", "c", "__proto__", "constructor", "x.y", "-", "ä",
			"[0]");

	private static final String ONE = "sha256:" + "1".repeat(64);

	private static final String TWO = "sha256:" + "2".repeat(64);

	private static final List<String> TYPES = List.of(
			"\"type\":\"linear\",\"class\":\"demo.Linear\",\"code\":\"" + ONE + "\",",
			"\"type\":\"linear\",\"class\":\"demo.Linear\",\"code\":\"" + TWO + "\",", "\"type\":\"linear\",",
			"\"type\":\"neural\",\"class\":\"demo.Neural\",", "\"class\":\"demo.Plain\",", "\"class\":\"demo.Other\",",
			"");

	private static final List<String> EXCLUDED = List.of("", ",\"excluded\":[\"training.node.a\"]",
			",\"excluded\":[\"training.node[0]\",\"training.node[0]\",\"training.node.B\"]",
			",\"excluded\":[\"training\"]", ",\"excluded\":[\"training.node\",\"training.node.b.c\"]",
			",\"excluded\":[\"training.node[x.y].a\",\"other\",\"a..b\",\"training.node.b\"]");

	private static final Pattern VALUE = Pattern.compile("\\{\"value\":(?:[^{}\\[\\]\"]|\"[^\"]*\")*}");

	@RegisterExtension
	static final Browser browser = new Browser();

	@Test
	void documentsOfTheCoreDifferAlike() throws IOException {
		List<String> documents = new ArrayList<>();
		try (Stream<Path> files = Files.walk(CORE)) {
			for (Path file : files.filter((each) -> each.toString().endsWith(".json")).sorted().toList()) {
				String text = Files.readString(file)
					.replace("\"captured\": \"*\"", "\"captured\": \"2026-11-22T16:00:00Z\"")
					.replace("sha256:*", ONE);
				if (text.contains("\"fingerprint\"")) {
					documents.add(text);
				}
			}
		}
		assertThat(documents).hasSizeGreaterThan(8);
		documents.addAll(List.of(Assets.read("linear.json"), Assets.read("forest.json"), Assets.read("every.json")));
		List<List<String>> pairs = new ArrayList<>();
		documents.forEach((before) -> documents.forEach((after) -> pairs.add(List.of(before, after))));
		assertAgreement(pairs);
	}

	@Test
	void generatedDocumentsDifferAlike() {
		Random random = new Random(20261123);
		List<List<String>> pairs = new ArrayList<>();
		for (int i = 0; i < 3000; i++) {
			Object before = node(random, 4);
			Object after = (i % 3 == 0) ? node(random, 4) : changed(before, random, 4);
			pairs.add(List.of(document(before), document(after)));
		}
		assertAgreement(pairs);
	}

	@Test
	void maskedDocumentsDifferAlike() {
		Random random = new Random(20261124);
		List<List<String>> pairs = new ArrayList<>();
		for (int i = 0; i < 1500; i++) {
			Object before = node(random, 4);
			Object after = (i % 3 == 0) ? before : changed(before, random, 4);
			String excluded = any(EXCLUDED, random);
			pairs.add(List.of(masked(before, excluded, random), masked(after, any(EXCLUDED, random), random)));
			pairs.add(List.of(masked(before, excluded, random), masked(after, excluded, random)));
		}
		Map<String, Long> kinds = assertAgreement(pairs);
		assertThat(kinds).containsKeys("masked", "changed", "added", "removed", "replaced", "code");
		assertThat(kinds.get("masked")).isGreaterThan(100);
	}

	// Whole, or with some or all of its values masked, as the same fingerprints tell
	private static String masked(Object node, String excluded, Random random) {
		String whole = document(node).replace(
				"\"code\": \"sha256:0000000000000000000000000000000000000000000000000000000000000000\" }",
				"\"code\": \"sha256:0000000000000000000000000000000000000000000000000000000000000000\"" + excluded
						+ " }");
		String fingerprint = computed(whole);
		int share = random.nextInt(4);
		String values = (share == 0) ? whole
				: VALUE.matcher(whole)
					.replaceAll((value) -> (share == 3 || random.nextInt(3) == 0)
							? "{\"masked\":true" + ((random.nextInt(3) == 0) ? ",\"default\":true" : "") + "}"
							: Matcher.quoteReplacement(value.group()));
		return values.replace("\"config\": \"sha256:0000000000000000000000000000000000000000000000000000000000000000\"",
				"\"config\": \"" + ((random.nextInt(5) == 0) ? ONE : fingerprint) + "\"");
	}

	// A document that is changed and changed back counts anew
	private static String computed(String text) {
		Document document = Browser.read(text, "computed");
		return document.withNodes(document.nodes()).fingerprint().config();
	}

	@Test
	void fingerprintsAreThoseOfTheCore() {
		Random random = new Random(20261125);
		List<String> documents = new ArrayList<>(
				List.of(Assets.read("linear.json"), Assets.read("forest.json"), Assets.read("every.json")));
		for (int i = 0; i < 1000; i++) {
			documents.add(document(node(random, 4)).replace(
					"\"code\": \"sha256:0000000000000000000000000000000000000000000000000000000000000000\" }",
					"\"code\": \"sha256:0000000000000000000000000000000000000000000000000000000000000000\""
							+ any(EXCLUDED, random) + " }"));
		}
		com.microsoft.playwright.Page page = browser.open("about:blank", new NewContextOptions());
		Object found = page.evaluate("(texts) => {" + Modules.join("differ.js", Assets::script)
				+ "return texts.map((text) => computed(new Model('document', readJson(text)))); }", documents);
		assertThat(found).isEqualTo(documents.stream().map(DifferenceAgreementTests::computed).toList());
	}

	@Test
	void longListsDifferAlike() {
		Random random = new Random(7);
		List<List<String>> pairs = new ArrayList<>();
		for (int size : new int[] { 30, 300, 1500 }) {
			pairs.add(List.of(document(numbers(random, size, 20)), document(numbers(random, size, 20))));
			pairs.add(List.of(document(numbers(random, size, 100_000)), document(numbers(random, size, 100_000))));
		}
		assertAgreement(pairs);
	}

	private static Object numbers(Random random, int size, int bound) {
		return new Parts("{\"items\":[",
				random.ints(size, 0, bound).mapToObj((i) -> (Object) ("{\"value\":" + i + "}")).toList(), "]}");
	}

	@SuppressWarnings("unchecked") // what the script returns
	private static Map<String, Long> assertAgreement(List<List<String>> pairs) {
		String differ = Modules.join("differ.js", Assets::script);
		com.microsoft.playwright.Page page = browser.open("about:blank", new NewContextOptions());
		List<List<String>> found = (List<List<String>>) page.evaluate("(pairs) => {" + differ + """
				const model = (text) => new Model("document", readJson(text));
				return pairs.map(([before, after]) => new Comparison(model(before), model(after)).changes
					.map((change) => change.kind + " " + change.path)); }""", pairs);
		List<String> changes = new ArrayList<>();
		for (int i = 0; i < pairs.size(); i++) {
			List<String> expected = changes(pairs.get(i));
			changes.addAll(expected);
			assertThat(found.get(i)).as("of " + String.join("\nand ", pairs.get(i))).isEqualTo(expected);
		}
		assertThat(changes).hasSizeGreaterThan(pairs.size() / 2);
		return changes.stream()
			.collect(
					Collectors.groupingBy((change) -> change.substring(0, change.indexOf(' ')), Collectors.counting()));
	}

	private static List<String> changes(List<String> pair) {
		return Fingy.read(pair.get(0))
			.diff(Fingy.read(pair.get(1)))
			.changes()
			.stream()
			.map((change) -> change.kind().name().toLowerCase(Locale.ROOT) + " " + change.path())
			.toList();
	}

	private static String document(Object node) {
		return DOCUMENT
			.formatted("{\"training\":{\"class\":\"demo.Training\",\"properties\":{\"node\":" + node + "}}}");
	}

	private static <T> T any(List<T> list, Random random) {
		return list.get(random.nextInt(list.size()));
	}

	private static Object node(Random random, int depth) {
		int kind = random.nextInt((depth > 0) ? 8 : 4);
		if (kind < 3) {
			return "{\"value\":" + any(VALUES, random) + "}";
		}
		if (kind == 3) {
			return any(OTHERS, random);
		}
		return switch (kind) {
			case 4 -> members("{\"entries\":{", random, depth, "}}");
			case 5 -> items(random, depth, any(List.of("]}", "],\"set\":true}"), random));
			case 6 -> items(random, depth, "]}");
			default -> members("{" + any(TYPES, random) + "\"properties\":{", random, depth, "}}");
		};
	}

	private static Parts items(Random random, int depth, String end) {
		List<Object> items = new ArrayList<>();
		random.ints(random.nextInt(6), 0, 1).forEach((i) -> items.add(node(random, depth - 1)));
		return new Parts("{\"items\":[", items, end);
	}

	private static Parts members(String start, Random random, int depth, String end) {
		Map<String, Object> members = new LinkedHashMap<>();
		random.ints(random.nextInt(5), 0, 1)
			.forEach((i) -> members.put(JsonMapper.shared().writeValueAsString(any(NAMES, random)),
					node(random, depth - 1)));
		return new Parts(start,
				members.entrySet()
					.stream()
					.map((each) -> (Object) new Parts(each.getKey() + ":", List.of(each.getValue()), ""))
					.toList(),
				end);
	}

	// Most of it stays, so that little differs
	private static Object changed(Object node, Random random, int depth) {
		if (!(node instanceof Parts parts)) {
			return (random.nextInt(4) == 0) ? node(random, Math.max(0, depth - 2)) : node;
		}
		List<Object> changed = new ArrayList<>();
		for (Object part : parts.parts()) {
			boolean named = part instanceof Parts inner && inner.end().isEmpty();
			if (parts.end().isEmpty() || random.nextInt(8) > 0) {
				changed.add(changed(part, random, depth - 1));
			}
			if (!named && !parts.end().isEmpty() && random.nextInt(8) == 0) {
				changed.add(node(random, Math.max(0, depth - 2)));
			}
		}
		String start = (parts.start().contains("\"properties\"") && random.nextInt(6) == 0)
				? "{" + any(TYPES, random) + "\"properties\":{" : parts.start();
		return new Parts(start, changed, parts.end());
	}

	/**
	 * JSON in pieces.
	 */
	private record Parts(String start, List<Object> parts, String end) {

		@Override
		public String toString() {
			return this.start + String.join(",", this.parts.stream().map(Object::toString).toList()) + this.end;
		}

	}

}
