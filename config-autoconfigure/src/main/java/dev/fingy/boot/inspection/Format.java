package dev.fingy.boot.inspection;

import dev.fingy.internal.description.DocumentFingy;
import dev.fingy.internal.document.Document;
import dev.fingy.internal.format.PropertiesText;
import dev.fingy.internal.format.YamlText;
import dev.fingy.markdown.Markdown;
import dev.fingy.reference.TypeReference;
import dev.fingy.schema.Schema;

/**
 * What can be printed.
 */
enum Format {

	/**
	 * YAML as one would have written it by hand.
	 */
	YAML,

	/**
	 * The document.
	 */
	JSON,

	/**
	 * Java that creates the same objects.
	 */
	JAVA,

	/**
	 * A properties file.
	 */
	PROPERTIES,

	/**
	 * A JSON Schema of what configuration can contain.
	 */
	SCHEMA,

	/**
	 * What configuration can contain, as Markdown.
	 */
	TYPES;

	/**
	 * Return whether this format describes what configuration can contain, regardless of
	 * what it does contain.
	 * @return {@code true} if nothing has to be resolved for it
	 */
	boolean isOfTypes() {
		return this == SCHEMA || this == TYPES;
	}

	String write(TypeReference types) {
		return (this == SCHEMA) ? Schema.of(types) : Markdown.of(types);
	}

	String write(Document document) {
		return switch (this) {
			case YAML -> YamlText.of(document.configurations());
			case JSON -> document.toJson();
			case PROPERTIES -> PropertiesText.of(document.configurations());
			case JAVA -> DocumentFingy.of(document).toJava();
			case SCHEMA, TYPES -> throw new IllegalStateException(this + " was to be printed before");
		};
	}

}
