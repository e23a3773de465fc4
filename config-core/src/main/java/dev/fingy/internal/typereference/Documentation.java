package dev.fingy.internal.typereference;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

import dev.fingy.reference.DocumentedTexts;
import dev.fingy.reference.TypeReference;

/**
 * Reads the documentation of classes, as the compiler left it on the class path.
 */
final class Documentation {

	private static final Log logger = LogFactory.getLog(Documentation.class);

	private Documentation() {
	}

	static DocumentedTexts read(@Nullable ClassLoader given) {
		DocumentedTexts texts = new DocumentedTexts();
		ClassLoader loader = (given != null) ? given : ClassUtils.getDefaultClassLoader();
		try {
			for (URL resource : Collections.list(Objects.requireNonNull(loader).getResources(TypeReference.RESOURCE))) {
				add(resource, texts);
			}
		}
		catch (IOException ex) {
			logger.warn("Documentation of types cannot be found: " + ex.getMessage());
		}
		return texts;
	}

	// Nothing depends on it
	private static void add(URL resource, DocumentedTexts texts) {
		try (InputStream content = resource.openStream()) {
			texts.add(TypeReference.read(new String(content.readAllBytes(), StandardCharsets.UTF_8)));
		}
		catch (IOException | IllegalArgumentException ex) {
			logger.warn("Documentation of types is left out: " + resource + " " + ex.getMessage());
		}
	}

	static String deprecation(DocumentedTexts texts, String key) {
		String text = texts.deprecation(key);
		return text.isEmpty() ? DocumentedTexts.UNDOCUMENTED : text;
	}

}
