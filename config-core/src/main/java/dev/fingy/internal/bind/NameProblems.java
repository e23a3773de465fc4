package dev.fingy.internal.bind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.origin.Origin;
import org.springframework.core.ResolvableType;

import dev.fingy.Problem;
import dev.fingy.internal.construction.TypeText;
import dev.fingy.internal.registry.TypeDefinition;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.SourceNode;
import dev.fingy.internal.source.WrittenKeys;
import dev.fingy.internal.tree.RefNode;

/**
 * The texts of problems and warnings of names: those that no parameter has, those that
 * nothing reads, and wrong keys and indexes.
 */
final class NameProblems {

	static final String KUBERNETES = "is ignored, as it belongs to a service of Kubernetes";

	static final String UNDERSCORES = "is ignored, as it is also set without underscores";

	static final String REFERRING = "is ignored, as the node refers to another";

	static final String UNTYPED = "is ignored, as no type is named here";

	private static final String UNKNOWN = " has no such property";

	private NameProblems() {
	}

	static String unknown(TypeDefinition type) {
		return Problems.quoted(type.name()) + UNKNOWN;
	}

	static String unknown(Class<?> type) {
		return TypeText.described(type) + UNKNOWN;
	}

	static boolean isUnknown(Problem problem) {
		return problem.reason().endsWith(UNKNOWN);
	}

	static String defaultType(String property) {
		return "; it is the default type, as '" + property + "' is not set";
	}

	static String ignored(String reason) {
		return reason + ", so it is ignored";
	}

	static String notRead(String reason) {
		return reason + ", where nothing is read";
	}

	static String below(String what) {
		return "is below " + what;
	}

	static String nextTo(String what) {
		return "is a value next to " + what;
	}

	static String emptyKey(String key) {
		return "; the key '" + key + "' has no value: a comma separates entries, so write numbers without one";
	}

	/**
	 * Return why a {@code ref} is not read as a reference.
	 * @param target a place with a reference
	 * @return the reason, or an empty text if there is nothing but a reference
	 */
	static String excluded(Target target) {
		Map<String, String> others = new LinkedHashMap<>();
		for (SourceNode node : target.view().nodes()) {
			for (SourceNode child : node.children().values()) {
				if (!child.element().equals(RefNode.PROPERTY)) {
					others.putIfAbsent(child.element(),
							Problems.quoted(child.element()) + otherOrigin(target, node, child.anyProperty()));
				}
			}
		}
		String all = others.isEmpty() ? nameOfType(target) : String.join(", ", others.values());
		return all.isEmpty() ? "" : "is next to " + all + ", but a reference excludes every other property";
	}

	private static String nameOfType(Target target) {
		return target.view()
			.values()
			.stream()
			.map((node) -> "the name of a type" + otherOrigin(target, node, node.property()))
			.findFirst()
			.orElse("");
	}

	// The reference is reported with its own origin
	private static String otherOrigin(Target target, SourceNode node, @Nullable ConfigurationProperty property) {
		return node.children().containsKey(RefNode.PROPERTY) ? "" : at(target.origin(property));
	}

	private static String at(@Nullable Origin origin) {
		return (origin != null) ? " [" + origin + "]" : "";
	}

	static String otherSpelling(Target target, SourceNode other) {
		ConfigurationProperty property = other.anyProperty();
		String name = (property == null || property.getName().isEmpty()) ? other.element()
				: Names.written(property.getName());
		return "is also set" + (target.isSecret() ? "" : " as '" + name + "'") + at(target.origin(property))
				+ " in the same source";
	}

	static Problem sameKey(Target entry, String key, @Nullable ConfigurationProperty first,
			@Nullable ConfigurationProperty any, List<SourceNode> values) {
		String reason = "is the same key as " + (entry.isSecret() ? "another" : Problems.quoted(key))
				+ at(entry.origin(first)) + ", in the same source";
		return values.isEmpty() ? Problems.of(entry, reason).at(null, entry.origin(any))
				: Problems.of(entry, values.get(0), reason);
	}

	static Problem unusableKey(Target target, String key, ResolvableType type, @Nullable ConfigurationProperty any) {
		boolean isLoaded = type.toClass().isEnum() && (key.equals("true") || key.equals("false"));
		String reason = (target.isSecret() ? "a key is not " : "the key is not ") + TypeText.described(type.toClass())
				+ (isLoaded ? WrittenNames.hint(Boolean.valueOf(key)) : "");
		return Problem.of((target.isSecret() ? target.path() : target.path().entry(key)).toString(), reason)
			.at(target.shown(key), target.origin(any));
	}

	static String dottedKey(String whole) {
		return "; a key with dots is written in brackets, as '[" + whole + "]'";
	}

	/**
	 * Return a problem of keys of which Spring Boot drops characters.
	 * @param target the place of the map
	 * @param key what is retained of the keys
	 * @return the problem
	 */
	static Problem lostKeys(Target target, WrittenKeys.Key key) {
		if (target.isSecret()) {
			return Problems.of(target, "has keys of which Spring Boot drops characters; write them in brackets");
		}
		String reason = key.retained().isEmpty()
				? "has the key '" + key.written().get(0) + "', of which Spring Boot keeps nothing"
				: "is written as " + written(key) + " in one source, which are one key to Spring Boot";
		return Problem.of(path(target, key), reason + inBrackets(key)).at(null, key.origin());
	}

	static Problem changedKey(Target target, WrittenKeys.Key key) {
		if (target.isSecret()) {
			return Problems.of(target, "has a key of which Spring Boot drops characters; write it in brackets");
		}
		return Problem
			.of(path(target, key),
					"is written as " + written(key) + ", of which Spring Boot drops characters" + inBrackets(key))
			.at(null, key.origin());
	}

	private static String path(Target target, WrittenKeys.Key key) {
		return (key.retained().isEmpty() ? target.path() : target.path().entry(key.retained())).toString();
	}

	private static String written(WrittenKeys.Key key) {
		return key.written().stream().map(Problems::quoted).collect(Collectors.joining(" and "));
	}

	private static String inBrackets(WrittenKeys.Key key) {
		List<String> changed = key.written().stream().filter((text) -> !text.equals(key.retained())).toList();
		return "; write " + ((changed.size() == 1) ? "it" : "them") + " in brackets, as "
				+ changed.stream().map((text) -> "'[" + text + "]'").collect(Collectors.joining(" and "));
	}

	/**
	 * Return the problem of a name below a list that is no index of an element.
	 * @param target the place of the list
	 * @param child what a source has there
	 * @param index the index, negative if the name is none
	 * @param own whether the source has the list
	 * @param size the size of the list
	 * @return the problem
	 */
	static Problem misplaced(Target target, SourceNode child, int index, boolean own, int size) {
		String name = child.isIndex() ? target.path() + "[" + child.element() + "]"
				: target.isSecret() ? target.path().toString() : target.path() + "." + child.element();
		String length = "the list has " + size + ((size != 1) ? " elements" : " element");
		String reason = !child.isIndex() ? "is not an index, but there is a list here" + asIndex(child, index)
				: (index < 0) ? "is too large for the index of a list"
						: own ? "leaves a gap: before it " + length : "is beyond the end: " + length;
		return Problem.of(name, reason)
			.at((child.property() != null) ? target.shown(child.written()) : null, target.origin(child.anyProperty()));
	}

	private static String asIndex(SourceNode child, int index) {
		return (index < 0) ? "" : "; an element of it is written in brackets, as '[" + child.element() + "]'";
	}

}
