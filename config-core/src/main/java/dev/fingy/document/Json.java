package dev.fingy.document;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as Fingy writes it, whatever an application does to mappers of its own.
 */
public final class Json {

	private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final Separators SEPARATORS = Separators.createDefaultInstance()
		.withObjectNameValueSpacing(Separators.Spacing.AFTER)
		.withObjectEmptySeparator("")
		.withArrayEmptySeparator("");

	private static final ObjectWriter PRETTY = MAPPER.writer()
		.with(new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

	private Json() {
	}

	/**
	 * Write indented JSON.
	 * @param shape maps, lists and values
	 * @return the text, which ends with a line break
	 */
	public static String pretty(Object shape) {
		return PRETTY.writeValueAsString(shape) + "\n";
	}

	static String compact(@Nullable Object plain) {
		return MAPPER.writeValueAsString(plain);
	}

}
