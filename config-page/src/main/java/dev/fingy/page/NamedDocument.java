package dev.fingy.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.fingy.Fingy;
import dev.fingy.FingyException;
import dev.fingy.internal.description.DocumentFingy;
import dev.fingy.internal.document.Document;

/**
 * A document with its name on the page.
 *
 * @param name such as a file or a URL
 * @param document the document
 * @param run the data of its run, or {@code null}
 */
record NamedDocument(String name, Document document, @Nullable Map<String, ?> run) {

	private static final int SHORT_ID = 13;

	static NamedDocument ofRun(Map<String, ?> run, Document document) {
		String id = String.valueOf(run.get("id"));
		return new NamedDocument("run " + id.substring(0, Math.min(SHORT_ID, id.length())), document, run);
	}

	/**
	 * Return the data of the page for this document.
	 * @return its name, the document, and the formats in which it can be written
	 */
	Map<String, @Nullable Object> toMap() {
		Fingy fingy = DocumentFingy.of(this.document);
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
		if (this.run != null) {
			data.put("run", this.run);
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
