package dev.fingy.internal.compare;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import dev.fingy.Change;
import dev.fingy.Fingy;
import dev.fingy.internal.document.Content;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.document.Json;
import dev.fingy.internal.document.LinkedDocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * A difference is empty exactly if fingerprints are equal, and laid on the first document
 * it gives the fingerprint of the second.
 */
class EqualFingerprintsTests {

	private static final String NO_HASH = "sha256:" + "0".repeat(64);

	private static final List<String> VALUES = List.of("1", "1.0", "10e-1", "2", "0", "-0.0", "-0", "0.0", "\"-0.0\"",
			"9007199254740993", "9007199254740992", "\"9007199254740993\"", "\"9007199254740992\"",
			"9007199254740993.0", "1e400", "\"1E+400\"", "1E-400", "123456789012345678901234567890.5e-40", "0.1",
			"\"0.1\"", "true", "null", "\"a\"", "\"\\ud83d\"", "\"\\ud83e\"", "\"?\"", "\"\\\\ud83d\"",
			"\"\\\\u0039007199254740993\"", "{\"ref\":\"x\"}", "[1,\"a\"]", "[1.0,\"a\"]", "[]", "{}",
			"{\"b\":1,\"a\":null}", "{\"a\":null,\"b\":1.0}");

	private static final List<String> OTHERS = List.of("{\"masked\":true}", "{\"masked\":true,\"default\":true}",
			"{\"masked\":true,\"derived\":true}", "{\"injected\":true}", "{\"value\":1,\"derived\":true}",
			"{\"ref\":\"x\"}", "{\"ref\":\"y\"}", "{\"value\":1,\"unmentioned\":true}",
			"{\"items\":[],\"unmentioned\":true}", "{\"value\":4,\"default\":true}", "{\"value\":4}",
			"{\"value\":null,\"absent\":true}", "{\"items\":[],\"default\":true}", "{\"entries\":{},\"default\":true}");

	private static final List<String> REFS = List.of("t.s[0]", "t.s[1]", "t.s[2]", "t.s[0].a", "t.s[1].a", "t.s[0][1]",
			"t.s[1][0]", "t.a[0]", "t.a[1].b", "t.b.s[0]", "other");

	private static final List<String> NAMES = List.of("a", "b", "s", "c", "\ud800", "\ud801", "?");

	private static final List<String> TYPES = List.of("\"type\":\"linear\",\"class\":\"demo.Linear\",",
			"\"type\":\"linear\",", "\"type\":\"neural\",\"class\":\"demo.Neural\",", "\"class\":\"demo.Plain\",",
			"\"class\":\"demo.Other\",", "");

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					S[1, 2]                              | S[2, 1]                            | equal
					S[1, 2, 1]                           | S[2, 1, 2]                         | equal
					S[1, 2]                              | S[1, 2, 3]                         | + t[2]: 3
					S[1, 1, 2]                           | S[2, 3]                            | ~ t[1]: 1 → 3; ~ t[1]: 1 → 3
					S[S[1, 2], S[3]]                     | S[S[3], S[2, 1]]                   | equal
					S[{type: x, a: 1}, {type: y}]        | S[{type: y}, {type: x, a: 2}]      | ~ t[1].a: 1 → 2
					[1, 2]                               | S[1, 2]                            | equal
					[2, 1]                               | S[1, 2]                            | ! t: [2, 1] → [1, 2]
					{s: S[{type: x}, {type: y}], r: '@t.s[0]'} | {s: S[{type: y}, {type: x}], r: '@t.s[1]'} | equal
					{s: S[{type: x}, {type: y}], r: '@t.s[0]'} | {s: S[{type: y}, {type: x}], r: '@t.s[0]'} | ~ t.r: {ref: t.s[0]} → {ref: t.s[0]}
					{s: S[{type: x}, {type: x}], r: '@t.s[0]'} | {s: S[{type: x}], r: '@t.s[0]'}            | equal
					{s: S[{type: x}, {type: x}], r: '@t.s[0]'} | {s: S[{type: x}, {type: x}], r: '@t.s[1]'} | equal
					{s: S[{type: x, n: S[1, 2]}], r: '@t.s[0].n[0]'} | {s: S[{type: x, n: S[2, 1]}], r: '@t.s[0].n[1]'} | equal
					{s: S[{type: x, r: '@t.s[1]'}, {type: y}]} | {s: S[{type: y}, {type: x, r: '@t.s[0]'}]} | equal
					{s: [{type: x}, {type: y}], r: '@t.s[0]'}  | {s: [{type: x}, {type: y}], r: '@t.s[1]'}  | ~ t.r: {ref: t.s[0]} → {ref: t.s[1]}
					{a: null}                            | {}                                 | equal
					{type: map, a: null}                 | {type: map}                        | equal
					""")
	void pairs(String before, String after, String expected) {
		Document first = document(node(before));
		Document second = document(node(after));
		DocumentDifference difference = between(first, second);
		assertThat(difference).hasToString(expected.equals("equal") ? "" : expected.replace("; ", "\n"));
		assertAgreement(first, second);
	}

	// S[…] is a set, '@x' a reference, and the rest is YAML
	private static String node(String text) {
		Object value = new org.yaml.snakeyaml.Yaml().load(text.replace("S[", "[set, "));
		return JsonMapper.shared().writeValueAsString(node(value));
	}

	private static Object node(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<String, Object> properties = new LinkedHashMap<>();
			map.forEach((name, each) -> properties.put(name.toString(), node(each)));
			Map<String, Object> object = new LinkedHashMap<>();
			if (properties.remove("type") != null) {
				object.put("type", map.get("type"));
			}
			object.put("properties", properties);
			return object;
		}
		if (value instanceof List<?> items) {
			boolean set = !items.isEmpty() && "set".equals(items.get(0));
			return Map.of("items",
					items.subList(set ? 1 : 0, items.size()).stream().map(EqualFingerprintsTests::node).toList(), "set",
					set);
		}
		return (value instanceof String text && text.startsWith("@")) ? Map.of("ref", text.substring(1))
				: Collections.singletonMap("value", value);
	}

	@Property(tries = 3000)
	void differenceIsEmptyExactlyIfFingerprintsAreEqual(@ForAll long seed) {
		Random random = new Random(seed);
		Part before = part(random, 4);
		Part after = (random.nextInt(8) == 0) ? part(random, 4) : before;
		for (int i = random.nextInt(4); i > 0; i--) {
			after = varied(after, random);
		}
		assertAgreement(document(before.toString()), document(after.toString()));
	}

	@Property(tries = 3000)
	void differenceFitsAnEqualConfiguration(@ForAll long seed) {
		Random random = new Random(seed);
		Part part = part(random, 4);
		Part after = part;
		for (int i = random.nextInt(4); i > 0; i--) {
			after = varied(after, random);
		}
		Document first = document(part.toString());
		Document second = document(after.toString());
		Document third = document(shuffled(part, random).toString());
		if (isWhole(first) && isWhole(second) && isWhole(third)
				&& computed(first).config().equals(computed(third).config())) {
			assertApplied(third, second, between(first, second));
		}
	}

	private static Part shuffled(Part part, Random random) {
		List<Part> parts = new ArrayList<>(part.parts().stream().map((each) -> shuffled(each, random)).toList());
		if (!part.start().equals("{\"items\":[") || part.end().contains("set")) {
			Collections.shuffle(parts, random);
		}
		return new Part(part.start(), parts, part.end());
	}

	private static void assertAgreement(Document first, Document second) {
		DocumentDifference difference = between(first, second);
		boolean equal = computed(first).config().equals(computed(second).config());
		List<Change> changes = difference.changes()
			.stream()
			.filter((change) -> change.kind() != Change.Kind.CODE)
			.toList();
		assertThat(changes.isEmpty()).as("%s\n%s\n%s", first.toJson(), second.toJson(), difference).isEqualTo(equal);
		if (isWhole(first) && isWhole(second)) {
			assertApplied(first, second, difference);
		}
		assertThat(Fingy.read(first.toJson()).diff(Fingy.read(second.toJson())).changes().isEmpty())
			.isEqualTo(difference.changes().isEmpty());
	}

	// In what was resolved, each reference leads to something
	private static boolean isWhole(Document document) {
		List<String> targets = new ArrayList<>();
		LinkedDocument.of(document.nodes(), (path, reference) -> {
			targets.add(reference.target());
			return reference;
		});
		return targets.stream()
			.map((target) -> LinkedDocument.target(document.nodes(), target))
			.allMatch((target) -> target != null && Content.counts(target));
	}

	private static void assertApplied(Document first, Document second, DocumentDifference difference) {
		Document applied = first.withNodes(difference.applyTo(first.nodes(),
				(problem) -> fail("%s\n%s\n%s".formatted(problem.sentence(), first.toJson(), difference))));
		assertThat(computed(applied).config())
			.as("%s\n%s\n%s\n%s", first.toJson(), second.toJson(), difference, applied.toJson())
			.isEqualTo(computed(second).config());
	}

	private static Document.Fingerprint computed(Document document) {
		return document.withNodes(document.nodes()).fingerprint();
	}

	private static DocumentDifference between(Document before, Document after) {
		return DocumentDifference.between(before.nodes(), after.nodes(), Hidden.NOTHING);
	}

	private static Document document(String node) {
		Document document = Document.read(new StringReader("""
				{ "fingy": 1, "captured": "2026-11-22T16:00:00Z", "fingerprint": { "config": "%s", "code": "%s" },
				  "configurations": { "t": %s } }
				""".formatted(NO_HASH, NO_HASH, node)), "run.json");
		return document.withNodes(document.nodes());
	}

	private static Part part(Random random, int depth) {
		int kind = random.nextInt((depth > 0) ? 10 : 5);
		if (kind < 3) {
			return new Part("{\"value\":" + any(VALUES, random) + "}", List.of(), "");
		}
		if (kind == 3) {
			return new Part(any(OTHERS, random), List.of(), "");
		}
		if (kind == 4) {
			return new Part("{\"ref\":\"" + any(REFS, random) + "\"}", List.of(), "");
		}
		return switch (kind) {
			case 5, 6 -> items(random, depth, "],\"set\":true}");
			case 7 -> items(random, depth, "]}");
			case 8 -> members("{\"entries\":{", random, depth, "}}");
			default -> members("{" + any(TYPES, random) + "\"properties\":{", random, depth, "}}");
		};
	}

	private static Part items(Random random, int depth, String end) {
		List<Part> items = new ArrayList<>();
		random.ints(random.nextInt(5), 0, 1).forEach((i) -> items.add(part(random, depth - 1)));
		return new Part("{\"items\":[", items, end);
	}

	private static Part members(String start, Random random, int depth, String end) {
		Map<String, Part> members = new LinkedHashMap<>();
		random.ints(random.nextInt(5), 0, 1)
			.mapToObj((i) -> Json.pretty(any(NAMES, random)).trim())
			.forEach((name) -> members.put(name, new Part(name + ":", List.of(part(random, depth - 1)), "")));
		return new Part(start, List.copyOf(members.values()), end);
	}

	// Mostly what makes no difference
	private static Part varied(Part part, Random random) {
		boolean named = part.start().endsWith(":");
		if (part.parts().isEmpty() || (!named && random.nextInt(6) == 0)) {
			return (random.nextInt(3) == 0) ? part(random, 2) : part;
		}
		List<Part> parts = new ArrayList<>(part.parts());
		boolean unordered = !part.start().equals("{\"items\":[") || part.end().contains("set");
		if (named || random.nextInt(2) == 0) {
			int index = random.nextInt(parts.size());
			parts.set(index, varied(parts.get(index), random));
		}
		else if (unordered && random.nextInt(4) > 0) {
			Collections.shuffle(parts, random);
		}
		else if (part.end().contains("]")) {
			parts.add(random.nextInt(parts.size() + 1),
					(random.nextInt(3) == 0) ? part(random, 1) : any(parts, random));
		}
		else {
			parts.remove(random.nextInt(parts.size()));
		}
		String end = (part.end().contains("]") && random.nextInt(20) == 0)
				? (part.end().contains("set") ? "]}" : "],\"set\":true}") : part.end();
		String start = (part.start().contains("\"properties\"") && random.nextInt(10) == 0)
				? "{" + any(TYPES, random) + "\"properties\":{" : part.start();
		return new Part(start, parts, end);
	}

	private static <T> T any(List<T> list, Random random) {
		return list.get(random.nextInt(list.size()));
	}

	/**
	 * JSON in pieces.
	 */
	private record Part(String start, List<Part> parts, String end) {

		@Override
		public String toString() {
			return this.start + String.join(",", this.parts.stream().map(Part::toString).toList()) + this.end;
		}

	}

}
