package dev.fingy.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.document.Document;

/**
 * A document and what the page calls it.
 *
 * @param name such as a file or a URL
 * @param document the document
 */
record NamedDocument(String name, Document document) {

	/**
	 * Return what the page is told of the document.
	 * @return its name, the document, and the texts that can be written of it
	 */
	Map<String, @Nullable Object> toMap() {
		Fingy fingy = Fingy.read(this.document.toJson());
		Map<String, Object> texts = new LinkedHashMap<>();
		Map<String, Object> unwritten = new LinkedHashMap<>();
		write("yaml", fingy::toYaml, texts, unwritten);
		write("java", fingy::toJava, texts, unwritten);
		write("properties", fingy::toProperties, texts, unwritten);
		Map<String, @Nullable Object> data = new LinkedHashMap<>();
		data.put("name", this.name);
		data.put("document", this.document.toMap());
		data.put("texts", texts);
		if (!unwritten.isEmpty()) {
			data.put("unwritten", unwritten);
		}
		return data;
	}

	// Not every document can be written as everything: keys of maps have no place in Java
	private static void write(String format, Supplier<String> text, Map<String, Object> texts,
			Map<String, Object> unwritten) {
		try {
			texts.put(format, text.get());
		}
		catch (FingyException | IllegalArgumentException | IllegalStateException ex) {
			unwritten.put(format, String.valueOf(ex.getMessage()));
		}
	}

}
