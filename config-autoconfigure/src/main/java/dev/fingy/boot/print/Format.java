package dev.fingy.boot.print;

import java.util.List;

import dev.fingy.FingyException;
import dev.fingy.Problem;
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
			case JAVA -> throw new FingyException("the command line",
					List.of(Problem.of("fingy.print", "cannot write Java yet")));
		};
	}

}
