package dev.fingy.describe;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

import dev.fingy.reference.PropertyEntry;
import dev.fingy.reference.TypeEntry;
import dev.fingy.reference.TypeReference;

/**
 * What the documentation of classes says, as the compiler left it on the class path. It
 * knows classes and factory methods by their names, and need not know any of them.
 */
final class Documentation {

	private static final Log logger = LogFactory.getLog(Documentation.class);

	private static final String UNDOCUMENTED = "Deprecated.";

	private final Map<String, String> descriptions = new HashMap<>();

	private final Map<String, String> deprecations = new HashMap<>();

	private final Map<String, String> examples = new HashMap<>();

	private Documentation() {
	}

	static Documentation of(@Nullable ClassLoader given) {
		Documentation documentation = new Documentation();
		ClassLoader loader = (given != null) ? given : ClassUtils.getDefaultClassLoader();
		try {
			for (URL resource : Collections.list(Objects.requireNonNull(loader).getResources(TypeReference.RESOURCE))) {
				documentation.read(resource);
			}
		}
		catch (IOException ex) {
			logger.warn("Documentation of types cannot be found: " + ex.getMessage());
		}
		return documentation;
	}

	// Nothing depends on it
	private void read(URL resource) {
		try (InputStream content = resource.openStream()) {
			add(TypeReference.read(new String(content.readAllBytes(), StandardCharsets.UTF_8)));
		}
		catch (IOException | IllegalArgumentException ex) {
			logger.warn("Documentation of types is left out: " + resource + " " + ex.getMessage());
		}
	}

	private void add(TypeReference reference) {
		reference.bases().forEach((base) -> {
			put(this.descriptions, base.className(), base.description());
			base.types().forEach(this::add);
		});
		reference.configurations().forEach((each) -> add(each.className(), each.description(), each.properties()));
		reference.objects().forEach((each) -> add(raw(each.declared()), each.description(), each.properties()));
	}

	private void add(TypeEntry type) {
		String owner = type.factory().isEmpty() ? type.className() : type.factory();
		add(owner, type.description(), type.properties());
		put(this.deprecations, owner, type.deprecation());
		put(this.examples, owner, type.example());
	}

	private void add(String owner, String description, List<PropertyEntry> properties) {
		put(this.descriptions, owner, description);
		for (PropertyEntry property : properties) {
			put(this.descriptions, owner + "#" + property.name(), property.description());
			put(this.deprecations, owner + "#" + property.name(), property.deprecation());
		}
	}

	private static void put(Map<String, String> texts, String key, String text) {
		if (!text.isEmpty()) {
			texts.putIfAbsent(key, text);
		}
	}

	private static String raw(String declared) {
		int arguments = declared.indexOf('<');
		return (arguments < 0) ? declared : declared.substring(0, arguments);
	}

	/**
	 * Return what is said of a class or factory method.
	 * @param owner the binary name of the class, or the class and method
	 * @return its description, or an empty text
	 */
	String description(String owner) {
		return this.descriptions.getOrDefault(owner, "");
	}

	String description(String owner, String property) {
		return description(owner + "#" + property);
	}

	/**
	 * Return what to do instead of using something that is deprecated.
	 * @param owner the binary name of the class, or the class and method
	 * @return what its documentation says, or that it is deprecated
	 */
	String deprecation(String owner) {
		return this.deprecations.getOrDefault(owner, UNDOCUMENTED);
	}

	String deprecation(String owner, String property) {
		return deprecation(owner + "#" + property);
	}

	/**
	 * Return an example.
	 * @param owner the binary name of the class, or the class and method
	 * @return a node as YAML, or an empty text
	 */
	String example(String owner) {
		return this.examples.getOrDefault(owner, "");
	}

}
