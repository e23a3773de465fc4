package dev.fingy.internal.describe;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;

import dev.fingy.reference.DocumentedTexts;
import dev.fingy.reference.TypeReference;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * The documentation of classes, as the compiler left it on the class path. It knows
 * classes and factory methods by their names, and need not know any of them.
 */
final class Documentation {

	private static final Log logger = LogFactory.getLog(Documentation.class);

	private static final String UNDOCUMENTED = "Deprecated.";

	private final DocumentedTexts texts = new DocumentedTexts();

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
			this.texts.add(TypeReference.read(new String(content.readAllBytes(), StandardCharsets.UTF_8)));
		}
		catch (IOException | IllegalArgumentException ex) {
			logger.warn("Documentation of types is left out: " + resource + " " + ex.getMessage());
		}
	}

	/**
	 * Return what is given for a class or factory method.
	 * @param owner the binary name of the class, or the class and method
	 * @return its description, or an empty text
	 */
	String description(String owner) {
		return this.texts.description(owner);
	}

	String description(String owner, String property) {
		return description(DocumentedTexts.key(owner, property));
	}

	/**
	 * Return what to do instead of using something that is deprecated.
	 * @param owner the binary name of the class, or the class and method
	 * @return the text of its documentation, or that it is deprecated
	 */
	String deprecation(String owner) {
		String text = this.texts.deprecation(owner);
		return text.isEmpty() ? UNDOCUMENTED : text;
	}

	String deprecation(String owner, String property) {
		return deprecation(DocumentedTexts.key(owner, property));
	}

	/**
	 * Return an example.
	 * @param owner the binary name of the class, or the class and method
	 * @return a node as YAML, or an empty text
	 */
	String example(String owner) {
		return this.texts.example(owner);
	}

}
