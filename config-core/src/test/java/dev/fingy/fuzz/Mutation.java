package dev.fingy.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * One way to spoil a document. What comes out may still be a document.
 */
enum Mutation {

	TRUNCATE {
		@Override
		String apply(String json, Random random) {
			return json.substring(0, random.nextInt(json.length() + 1));
		}
	},

	FLIP_BYTES {
		@Override
		String apply(String json, Random random) {
			byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
			for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
				bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
			}
			return new String(bytes, StandardCharsets.UTF_8);
		}
	},

	DELETE {
		@Override
		String apply(String json, Random random) {
			int start = random.nextInt(json.length() + 1);
			int end = Math.min(json.length(), start + random.nextInt(40));
			return json.substring(0, start) + json.substring(end);
		}
	},

	REPEAT {
		@Override
		String apply(String json, Random random) {
			int start = random.nextInt(json.length() + 1);
			int end = Math.min(json.length(), start + random.nextInt(200));
			return json.substring(0, end) + json.substring(start);
		}
	},

	DUPLICATE_NAME {
		@Override
		String apply(String json, Random random) {
			List<Integer> names = positions(json, "\"", random);
			int at = pick(names, random, 0);
			return json.substring(0, at) + "\"properties\": {}, \"value\": 1, " + json.substring(at);
		}
	},

	RENAME {
		@Override
		String apply(String json, Random random) {
			String from = NAMES.get(random.nextInt(NAMES.size()));
			return replace(json, "\"" + from + "\"", "\"" + NAMES.get(random.nextInt(NAMES.size())) + "\"", random);
		}
	},

	ODD_NAME {
		@Override
		String apply(String json, Random random) {
			String name = NAMES.get(random.nextInt(NAMES.size()));
			return replace(json, "\"" + name + "\"", ODD.get(random.nextInt(ODD.size())), random);
		}
	},

	SWAP_KIND {
		@Override
		String apply(String json, Random random) {
			String from = VALUES.get(random.nextInt(VALUES.size()));
			return replace(json, from, VALUES.get(random.nextInt(VALUES.size())), random);
		}
	},

	SWAP_VALUE {
		@Override
		String apply(String json, Random random) {
			int colon = pick(positions(json, ": ", random), random, json.length());
			int end = colon;
			while (end < json.length() && ",}]\n".indexOf(json.charAt(end)) < 0) {
				end++;
			}
			String value = VALUES.get(random.nextInt(VALUES.size()));
			return json.substring(0, colon) + ": " + value + json.substring(end);
		}
	},

	NEST {
		@Override
		String apply(String json, Random random) {
			String[] shape = SHAPES.get(random.nextInt(SHAPES.size()));
			int depth = 1 << random.nextInt(13);
			String nested = shape[0].repeat(depth) + shape[1] + shape[2].repeat(depth);
			return replace(json, VALUES.get(random.nextInt(VALUES.size())), nested, random);
		}
	};

	private static final List<String> NAMES = List.of("fingy", "application", "captured", "fingerprint", "config",
			"code", "configurations", "root", "class", "type", "lazy", "created", "origin", "properties", "set-aside",
			"property", "items", "set", "entries", "ref", "value", "text", "from", "overrides", "default", "masked",
			"derived", "injected", "error", "unmentioned", "t", "model", "num-layers", "size");

	private static final List<String> ODD = List.of("\"\"", "\" \"", "\".\"", "\"a.b\"", "\"a[0]\"", "\"[\"", "\"]\"",
			"\"[0]\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u202e\"", "\"\uFEFF\"", "\"type\"",
			"\"ref\"", "\"-1\"", "\"99999999999\"", "\"${a}\"", "\"\\\\u0041\"", "\"A_B\"", "\"\\n\"",
			"\"" + "x".repeat(5000) + "\"", "\"\uD83D\uDE00\"", "'a'", "a", "\"__proto__\"", "\"<<\"", "\"=\"",
			"\"!!int\"", "\"&a\"", "\"*a\"", "\"#\"");

	private static final List<String> VALUES = List.of("{}", "[]", "null", "true", "false", "0", "1", "-0", "-0.0",
			"1e999", "-1E-999", "1e999999999", "1e-2147483648", "9".repeat(300), "9".repeat(1200),
			"0." + "1".repeat(900), "1.7976931348623157e308", "4.9e-324", "9223372036854775808", "NaN", "Infinity",
			"\"NaN\"", "\"\"", "\"\\ud800\"", "\"2026-11-22T16:00:00Z\"", "\"+1000000000-12-31T23:59:59.999999999Z\"",
			"[null]", "[[[]]]", "[{}]", "{\"\": null}", "{\"value\": null}", "{\"items\": [{\"value\": 1}]}",
			"{\"items\": [{\"value\": null}, {\"masked\": true}], \"set\": true}", "{\"entries\": {}}",
			"{\"entries\": {\"\": {\"value\": {\"a\": [1, {\"b\": null}]}}}}", "{\"ref\": \"t\"}", "{\"masked\": true}",
			"{\"injected\": true}", "{\"derived\": true}", "{\"properties\": {}}", "8", "\"neural\"", "2", "0.1");

	private static final List<String[]> SHAPES = List.of(new String[] { "[", "", "]" },
			new String[] { "{\"a\": ", "1", "}" }, new String[] { "{\"items\": [", "{\"value\": 1}", "]}" },
			new String[] { "{\"items\": [", "{\"value\": 1}", "], \"set\": true}" },
			new String[] { "{\"entries\": {\"a\": ", "{\"value\": 1}", "}}" },
			new String[] { "{\"properties\": {\"a\": ", "{\"value\": 1}", "}}" },
			new String[] { "{\"value\": [", "1", "]}" }, new String[] { "{\"value\": ", "1", "}" });

	/**
	 * Spoil a document.
	 * @param json the document, or what is left of it
	 * @param random where and how
	 * @return another text
	 */
	abstract String apply(String json, Random random);

	private static String replace(String json, String from, String to, Random random) {
		List<Integer> positions = positions(json, from, random);
		if (positions.isEmpty()) {
			return json;
		}
		int at = pick(positions, random, 0);
		return json.substring(0, at) + to + json.substring(at + from.length());
	}

	private static int pick(List<Integer> positions, Random random, int otherwise) {
		return positions.isEmpty() ? otherwise : positions.get(random.nextInt(positions.size()));
	}

	private static List<Integer> positions(String json, String text, Random random) {
		List<Integer> positions = new ArrayList<>();
		int from = json.isEmpty() ? 0 : random.nextInt(json.length());
		for (int at = json.indexOf(text, from); at >= 0 && positions.size() < 20; at = json.indexOf(text, at + 1)) {
			positions.add(at);
		}
		return positions;
	}

}
