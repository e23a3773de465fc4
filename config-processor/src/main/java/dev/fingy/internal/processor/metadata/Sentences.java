package dev.fingy.internal.processor.metadata;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/**
 * Descriptions, which are sentences.
 */
final class Sentences {

	private Sentences() {
	}

	/**
	 * Return the first sentence, as Spring Boot's readers of metadata determine it.
	 * @param text some sentences
	 * @return the first
	 */
	static String first(String text) {
		BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.US);
		sentences.setText(text);
		return text.isEmpty() ? text : text.substring(0, sentences.next()).strip();
	}

	static String end(String sentence) {
		return sentence.endsWith(".") ? sentence : sentence + ".";
	}

	static String types(List<String> types) {
		List<String> names = types.stream().distinct().toList();
		return ((names.size() == 1) ? "type " : "types ") + String.join(", ", names);
	}

}
