package dev.fingy.internal.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/**
 * Element names as {@code ConfigurationPropertyName} compares them.
 */
public final class Names {

	private static final Pattern PATH = Pattern
		.compile("(?:(?:[^.\\[\\]]+|\\[[^\\]]+])(?:\\.[^.\\[\\]]+|\\[[^\\]]+])*+)?");

	private Names() {
	}

	/**
	 * Return the form in which two spellings of one name are equal.
	 * @param element a name
	 * @return its letters and digits in lower case
	 */
	public static String uniform(String element) {
		for (int i = 0; i < element.length(); i++) {
			if (!isUniform(element.charAt(i))) {
				return converted(element);
			}
		}
		return element;
	}

	private static boolean isUniform(char ch) {
		return (ch >= 'a' && ch <= 'z') || (ch >= '0' && ch <= '9');
	}

	private static boolean isUpperCase(char ch) {
		return ch >= 'A' && ch <= 'Z';
	}

	private static String converted(String element) {
		StringBuilder uniform = new StringBuilder(element.length());
		for (int i = 0; i < element.length(); i++) {
			char ch = element.charAt(i);
			if (Character.isLetterOrDigit(ch)) {
				uniform.append(Character.toLowerCase(ch));
			}
		}
		return uniform.toString();
	}

	/**
	 * Return the words of a name, as the environment writes them.
	 * @param name a name in kebab case
	 * @return its words in uniform form
	 */
	public static List<String> words(String name) {
		return Arrays.stream(name.split("-")).map(Names::uniform).toList();
	}

	/**
	 * Return a name in the form in which a source writes it.
	 * @param name the name
	 * @return its elements as they are written
	 */
	public static String written(ConfigurationPropertyName name) {
		StringBuilder written = new StringBuilder();
		for (int i = 0; i < name.getNumberOfElements(); i++) {
			String element = name.getElement(i, ConfigurationPropertyName.Form.ORIGINAL);
			boolean bracketed = name.chop(i + 1).isLastElementIndexed();
			written.append(bracketed ? "[" : (i > 0) ? "." : "").append(element).append(bracketed ? "]" : "");
		}
		return written.toString();
	}

	/**
	 * Return a name or key as it is in a whole name. Spring Boot drops other characters
	 * where they are without brackets.
	 * @param key the name or key
	 * @return the key, in brackets if it is no plain name
	 */
	public static String element(String key) {
		return isPlain(key) ? key : "[" + key + "]";
	}

	private static boolean isPlain(String key) {
		for (int i = 0; i < key.length(); i++) {
			if (!isUniform(key.charAt(i)) && !isUpperCase(key.charAt(i)) && (key.charAt(i) != '-' || i == 0)) {
				return false;
			}
		}
		return !key.isEmpty();
	}

	/**
	 * Return whether a name can hold a key of a map.
	 * @param key the key
	 * @return {@code false} for the empty key, and if a bracket has no other
	 */
	public static boolean canHold(String key) {
		int open = 0;
		for (int i = 0; i < key.length() && open >= 0; i++) {
			open += (key.charAt(i) == '[') ? 1 : (key.charAt(i) == ']') ? -1 : 0;
		}
		return open == 0 && !key.isEmpty();
	}

	/**
	 * Return whether a path is that of an owner, or below it.
	 * @param path the path
	 * @param owner the path of the owner, empty for one that owns everything
	 * @return {@code true} if it is
	 */
	public static boolean isWithin(String path, String owner) {
		return owner.isEmpty() || (path.startsWith(owner)
				&& (path.length() == owner.length() || ".[".indexOf(path.charAt(owner.length())) >= 0));
	}

	/**
	 * Return the whole name of a property or entry.
	 * @param path the whole name of what holds it, possibly empty
	 * @param key its name or key
	 * @return the whole name
	 */
	public static String append(String path, String key) {
		String element = element(key);
		return path + ((path.isEmpty() || element.startsWith("[")) ? "" : ".") + element;
	}

	/**
	 * Split a path.
	 * @param path such as {@code layers[0].size}
	 * @return its elements, without dots and brackets
	 */
	public static List<String> elements(String path) {
		List<String> elements = new ArrayList<>();
		StringBuilder element = new StringBuilder();
		boolean bracket = false;
		for (char ch : path.toCharArray()) {
			if ((ch == '.' || ch == '[') && !bracket || ch == ']') {
				flush(element, elements);
				bracket = ch == '[';
			}
			else {
				element.append(ch);
			}
		}
		flush(element, elements);
		return elements;
	}

	/**
	 * Return whether a text names something, whatever the form of its names.
	 * @param path the text
	 * @return {@code false} if a name is empty, or a bracket has no other
	 */
	public static boolean isPath(String path) {
		return PATH.matcher(path).matches();
	}

	private static void flush(StringBuilder element, List<String> elements) {
		if (!element.isEmpty()) {
			elements.add(element.toString());
			element.setLength(0);
		}
	}

	/**
	 * Return the name that an element of a path means.
	 * @param names the names that there are
	 * @param element one of them in any relaxed form
	 * @return the name as it is, or the element if there is none
	 */
	public static String among(Set<String> names, String element) {
		if (names.contains(element)) {
			return element;
		}
		String uniform = uniform(element);
		return names.stream().filter((name) -> uniform(name).equals(uniform)).findFirst().orElse(element);
	}

}
