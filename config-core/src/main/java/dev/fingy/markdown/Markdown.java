package dev.fingy.markdown;

import dev.fingy.reference.TypeReference;

/**
 * The type reference of an application as a Markdown document, with the tables of GitHub.
 */
public final class Markdown {

	/**
	 * The media type of Markdown.
	 */
	public static final String MEDIA_TYPE = "text/markdown";

	private Markdown() {
	}

	/**
	 * Write a reference: what can be put where, then what can be put there, each type
	 * once.
	 * @param reference what configuration can contain
	 * @return the text, which depends on the reference alone
	 */
	public static String of(TypeReference reference) {
		return new Chapters(reference).write();
	}

}
