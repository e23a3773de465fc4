package dev.fingy.internal.cli.output;

import java.util.Locale;
import java.util.function.Function;

import dev.fingy.Fingy;

/**
 * What documents are shown as.
 */
public enum Format {

	/**
	 * As somebody would have written it, without what is default.
	 */
	YAML(Fingy::toYaml),

	/**
	 * The document.
	 */
	JSON(Fingy::toJson),

	/**
	 * Java that makes the same objects.
	 */
	JAVA(Fingy::toJava),

	/**
	 * The content of the YAML, one property a line.
	 */
	PROPERTIES(Fingy::toProperties);

	private final Function<Fingy, String> writer;

	Format(Function<Fingy, String> writer) {
		this.writer = writer;
	}

	/**
	 * Write a document.
	 * @param fingy the document
	 * @return its text, which is empty if there is nothing to write
	 */
	public String of(Fingy fingy) {
		return this.writer.apply(fingy);
	}

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
