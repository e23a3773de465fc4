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
 * The definitions that a schema refers to. Each is written once, after what refers to it,
 * so that types may hold themselves.
 */
final class Definitions {

	private static final Pattern QUALIFIERS = Pattern.compile("[\\w$]+[.$](?=[\\w])");

	private static final Pattern SPECIAL = Pattern.compile("[^\\w.:-]");

	static final String PART = "$defs";

	private final Map<String, String> names = new HashMap<>();

	private final Set<String> taken = new HashSet<>();

	private final Map<String, ObjectNode> written = new TreeMap<>();

	private final Queue<Runnable> waiting = new ArrayDeque<>();

	/**
	 * Return the name of what is declared.
	 * @param declared a class with its type arguments
	 * @return a name that is like it, and that nothing else has
	 */
	String name(String declared) {
		return this.names.computeIfAbsent(declared, this::newName);
	}

	private String newName(String declared) {
		String simple = QUALIFIERS.matcher(declared).replaceAll("").replaceAll("\\W+", "-").replaceAll("-$", "");
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
	 * Refer to a property of a definition.
	 * @param name the name of the definition
	 * @param property the name of the property
	 * @return the reference
	 */
	static ObjectNode referToProperty(String name, String property) {
		return Keywords.reference(List.of(PART, escape(name), "properties", property));
	}

	// Types can have any name, but there are editors that cannot follow an escaped
	// pointer
	private static String escape(String name) {
		return SPECIAL.matcher(name)
			.replaceAll((match) -> "\\$" + Integer.toHexString(match.group().codePointAt(0)) + "-");
	}

	/**
	 * Write what was referred to.
	 * @return the definitions by name
	 */
	Map<String, ObjectNode> write() {
		for (Runnable next = this.waiting.poll(); next != null; next = this.waiting.poll()) {
			next.run();
		}
		return this.written;
	}

}
