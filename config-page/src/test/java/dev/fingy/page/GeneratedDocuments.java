package dev.fingy.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.json.JsonMapper;

import dev.fingy.internal.document.Document;

/**
 * Random documents, as JSON, on which the scripts that repeat the core are compared with
 * it.
 */
final class GeneratedDocuments {

	private static final String DOCUMENT = """
			{ "fingy": 1, "captured": "2026-11-22T16:00:00Z", "fingerprint": { "config": "sha256:0000000000000000000000000000000000000000000000000000000000000000", "code": "sha256:0000000000000000000000000000000000000000000000000000000000000000" },
			  "configurations": %s }
			""";

	static final List<String> VALUES = List.of("1", "1.0", "10e-1", "2", "0", "-0.0", "-0", "0.0", "\"-0.0\"",
			"9007199254740993", "9007199254740992", "\"9007199254740993\"", "9007199254740993.0", "1e400", "\"1E+400\"",
			"123456789012345678901234567890.5e-40", "\"1.234567890123456789012345678905E-11\"", "0.1", "\"0.1\"",
			"true", "null", "\"a\"", "\"\\ud83d\"", "\"\\\\ud83d\"", "{\"ref\":\"x\"}", "[1,\"a\"]", "[1.0,\"a\"]",
			"{\"b\":1,\"a\":null}", "{\"a\":null,\"b\":1.0}", "\"NaN\"");

	private static final List<String> OTHERS = List.of("{\"masked\":true}", "{\"masked\":true,\"derived\":true}",
			"{\"injected\":true}", "{\"value\":1,\"derived\":true}", "{\"ref\":\"x\"}", "{\"ref\":\"y\"}",
			"{\"value\":1,\"unmentioned\":true}", "{\"value\":4,\"default\":true}");

	private static final List<String> NAMES = List.of("a", "b", "c", "__proto__", "constructor", "x.y", "-", "ä",
			"[0]");

	static final String ONE = "sha256:" + "1".repeat(64);

	static final String TWO = "sha256:" + "2".repeat(64);

	private static final List<String> TYPES = List.of(
			"\"type\":\"linear\",\"class\":\"demo.Linear\",\"code\":\"" + ONE + "\",",
			"\"type\":\"linear\",\"class\":\"demo.Linear\",\"code\":\"" + TWO + "\",", "\"type\":\"linear\",",
			"\"type\":\"neural\",\"class\":\"demo.Neural\",", "\"class\":\"demo.Plain\",", "\"class\":\"demo.Other\",",
			"");

	static final List<String> EXCLUDED = List.of("", ",\"excluded\":[\"training.node.a\"]",
			",\"excluded\":[\"training.node[0]\",\"training.node[0]\",\"training.node.B\"]",
			",\"excluded\":[\"training\"]", ",\"excluded\":[\"training.node\",\"training.node.b.c\"]",
			",\"excluded\":[\"training.node[x.y].a\",\"other\",\"a..b\",\"training.node.b\"]");

	private static final Pattern VALUE = Pattern.compile("\\{\"value\":(?:[^{}\\[\\]\"]|\"[^\"]*\")*}");

	private GeneratedDocuments() {
	}

	/**
	 * Return a document.
	 * @param node the node of its only property
	 * @return the document
	 */
	static String document(Object node) {
		return DOCUMENT
			.formatted("{\"training\":{\"class\":\"demo.Training\",\"properties\":{\"node\":" + node + "}}}");
	}

	static <T> T any(List<T> list, Random random) {
		return list.get(random.nextInt(list.size()));
	}

	static Object node(Random random, int depth) {
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
	static Object changed(Object node, Random random, int depth) {
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
	 * Return a document whose fingerprint leaves out some names.
	 * @param node the node of its only property
	 * @param excluded one of {@link #EXCLUDED}
	 * @return the document
	 */
	static String document(Object node, String excluded) {
		String code = "\"code\": \"sha256:" + "0".repeat(64) + "\"";
		return document(node).replace(code + " }", code + excluded + " }");
	}

	/**
	 * Return the fingerprint that the core computes.
	 * @param text a document
	 * @return the fingerprint of its values
	 */
	static String fingerprint(String text) {
		Document document = Browser.read(text, "computed");
		// Documents that are changed and changed back have a computed fingerprint
		return document.withNodes(document.nodes()).fingerprint().config();
	}

	// Whole, or with some or all of its values masked, which have the same fingerprint
	static String masked(Object node, String excluded, Random random) {
		String whole = document(node, excluded);
		String fingerprint = fingerprint(whole);
		int share = random.nextInt(4);
		String values = (share == 0) ? whole
				: VALUE.matcher(whole)
					.replaceAll((value) -> (share == 3 || random.nextInt(3) == 0)
							? "{\"masked\":true" + ((random.nextInt(3) == 0) ? ",\"default\":true" : "") + "}"
							: Matcher.quoteReplacement(value.group()));
		return values.replace("\"config\": \"sha256:0000000000000000000000000000000000000000000000000000000000000000\"",
				"\"config\": \"" + ((random.nextInt(5) == 0) ? ONE : fingerprint) + "\"");
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
