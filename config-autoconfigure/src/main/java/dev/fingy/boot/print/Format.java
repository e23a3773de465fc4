package dev.fingy.boot.print;

import dev.fingy.Fingy;
import dev.fingy.document.Document;
import dev.fingy.write.PropertiesText;
import dev.fingy.write.YamlText;

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
	PROPERTIES;

	String write(Document document) {
		return switch (this) {
			case YAML -> YamlText.of(document.configurations());
			case JSON -> document.toJson();
			case PROPERTIES -> PropertiesText.of(document.configurations());
			case JAVA -> Fingy.read(document.toJson()).toJava();
		};
	}

}
