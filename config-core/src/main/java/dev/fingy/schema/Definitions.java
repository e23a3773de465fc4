package dev.fingy.schema;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import tools.jackson.databind.node.ObjectNode;

/**
 * The definitions that a schema refers to: those with a name, each written once after
 * what refers to it, so that types may hold themselves, and parts that occur several
 * times.
 */
final class Definitions {

	private static final Pattern QUALIFIERS = Pattern.compile("[\\w$]+[.$](?=[\\w])");

	private static final Pattern SPECIAL = Pattern.compile("[^\\w.:-]");

	static final String PART = "$defs";

	private final Map<String, String> names = new HashMap<>();

	private final Map<String, String> simple = new HashMap<>();

	private final Set<String> taken = new HashSet<>();

	private final Map<String, ObjectNode> written = new TreeMap<>();

	private final SharedParts shared = new SharedParts((name) -> newName(escape(name)));

	private final Queue<Runnable> waiting = new ArrayDeque<>();

	/**
	 * Return the name of what is declared.
	 * @param declared a class with its type arguments
	 * @return a name that is like it, and that nothing else has
	 */
	String name(String declared) {
		return this.names.computeIfAbsent(declared, (key) -> newName(simple(key)));
	}

	private static String simple(String declared) {
		return QUALIFIERS.matcher(declared).replaceAll("").replaceAll("\\W+", "-").replaceAll("-$", "");
	}

	private String newName(String simple) {
		String name = simple;
		for (int i = 2; !this.taken.add(name); i++) {
			name = simple + "-" + i;
		}
		return name;
	}

	/**
	 * Refer to a definition.
	 * @param name its name
	 * @param definition creates the definition, once for all references
	 * @return the reference
	 */
	ObjectNode refer(String name, Supplier<ObjectNode> definition) {
		String escaped = escape(name);
		if (!this.written.containsKey(escaped)) {
			this.written.put(escaped, Keywords.schema());
			this.waiting.add(() -> this.written.put(escaped, definition.get()));
		}
		return Keywords.reference(List.of(PART, escaped));
	}

	/**
	 * Refer to a part of the schema that may occur elsewhere, too. It is written where it
	 * is if it does not.
	 * @param name a name for it, which gets a number if it is taken
	 * @param part the part
	 * @return the reference
	 */
	ObjectNode share(String name, ObjectNode part) {
		return this.shared.refer(name, part);
	}

	/**
	 * Refer to what can be where something is declared, which may occur elsewhere, too.
	 * @param declared a class with its type arguments
	 * @param part what can be there
	 * @return the reference
	 */
	ObjectNode shareValue(String declared, ObjectNode part) {
		return share(this.simple.computeIfAbsent(declared, Definitions::simple), part);
	}

	// Types can have any name, but there are editors that cannot follow an escaped
	// pointer
	private static String escape(String name) {
		return SPECIAL.matcher(name)
			.replaceAll((match) -> "\\$" + Integer.toHexString(match.group().codePointAt(0)) + "-");
	}

	/**
	 * Write what was referred to.
	 * @param schema what refers to it
	 */
	void write(ObjectNode schema) {
		for (Runnable next = this.waiting.poll(); next != null; next = this.waiting.poll()) {
			next.run();
		}
		ObjectNode definitions = schema.putObject(PART);
		this.written.forEach(definitions::set);
		Map<String, ObjectNode> all = new TreeMap<>(this.written);
		all.putAll(this.shared.write(schema));
		definitions.removeAll();
		all.forEach(definitions::set);
	}

}
