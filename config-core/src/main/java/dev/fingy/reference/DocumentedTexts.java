package dev.fingy.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts of references about classes, factory methods and their properties, to be used
 * again where the comments are not available. Each is named by its class or by class and
 * method, a property by {@link #key(String, String)}. What was added first counts. Not
 * safe for use by several threads while texts are added.
 */
public final class DocumentedTexts {

	/**
	 * Represents a deprecation without a text.
	 */
	public static final String UNDOCUMENTED = "Deprecated.";

	private final Map<String, String> descriptions = new HashMap<>();

	private final Map<String, String> deprecations = new HashMap<>();

	private final Map<String, String> examples = new HashMap<>();

	/**
	 * Name a property.
	 * @param owner the class, or the class and method
	 * @param property the property
	 * @return the name of its texts
	 */
	public static String key(String owner, String property) {
		return owner + "#" + property;
	}

	/**
	 * Add the texts of a reference.
	 * @param reference the reference
	 */
	public void add(TypeReference reference) {
		reference.bases().forEach((base) -> {
			put(this.descriptions, base.className(), base.description());
			base.types().forEach(this::add);
		});
		reference.configurations().forEach((each) -> add(each.className(), each.description(), each.properties()));
		reference.objects().forEach((each) -> add(owner(each), each.description(), each.properties()));
	}

	private void add(TypeEntry type) {
		String owner = owner(type);
		add(owner, type.description(), type.properties());
		put(this.deprecations, owner, type.deprecation());
		put(this.examples, owner, type.example());
	}

	private void add(String owner, String description, List<PropertyEntry> properties) {
		put(this.descriptions, owner, description);
		for (PropertyEntry property : properties) {
			put(this.descriptions, key(owner, property.name()), property.description());
			put(this.deprecations, key(owner, property.name()), property.deprecation());
		}
	}

	private static void put(Map<String, String> texts, String key, String text) {
		if (!text.isEmpty()) {
			texts.putIfAbsent(key, text);
		}
	}

	static String owner(TypeEntry type) {
		return type.factory().isEmpty() ? type.className() : type.factory();
	}

	static String owner(ObjectEntry object) {
		int arguments = object.declared().indexOf('<');
		return (arguments < 0) ? object.declared() : object.declared().substring(0, arguments);
	}

	/**
	 * Return what something is for.
	 * @param key its name
	 * @return the description, or an empty text
	 */
	public String description(String key) {
		return this.descriptions.getOrDefault(key, "");
	}

	/**
	 * Return what to do instead of using something.
	 * @param key its name
	 * @return what is given for its deprecation, or an empty text
	 */
	public String deprecation(String key) {
		return this.deprecations.getOrDefault(key, "");
	}

	/**
	 * Return an example of a type.
	 * @param key its name
	 * @return a node as YAML, or an empty text
	 */
	public String example(String key) {
		return this.examples.getOrDefault(key, "");
	}

}
