package dev.fingy.internal.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.TypeSerializer;

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

	private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

	private Json() {
	}

	/**
	 * Write indented JSON.
	 * @param shape maps, lists and values
	 * @return the text, which ends with a line break
	 */
	public static String pretty(Object shape) {
		return escaped(PRETTY.writeValueAsString(shape) + "\n");
	}

	/**
	 * Write indented JSON, of which there is no shape.
	 * @param content writes it
	 * @return the text, which ends with a line break
	 */
	static String pretty(Consumer<Output> content) {
		return pretty((Object) new JacksonSerializable.Base() {

			@Override
			public void serialize(JsonGenerator generator, SerializationContext context) {
				content.accept(new JsonOutput(generator));
			}

			@Override
			public void serializeWithType(JsonGenerator generator, SerializationContext context,
					TypeSerializer typeSerializer) {
				serialize(generator, context);
			}

		});
	}

	// Half a character survives no encoding, its escape does
	private static String escaped(String text) {
		return !hasSurrogates(text) ? text : LONE_SURROGATE.matcher(text)
			.replaceAll((half) -> String.format(Locale.ROOT, "\\\\u%04x", (int) half.group().charAt(0)));
	}

	// Ordinary texts have none, and the search for halves takes as long as writing
	private static boolean hasSurrogates(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (Character.isSurrogate(text.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Return a number as it is when it is read from JSON that it was written to.
	 * @param number a number
	 * @return an equal number, of the class that readers choose
	 */
	public static Number number(Number number) {
		String text = number.toString();
		return text.chars().allMatch((ch) -> ch == '-' || Character.isDigit(ch)) ? integer(new BigInteger(text))
				: decimal(text);
	}

	private static Number integer(BigInteger exact) {
		return (exact.bitLength() < Integer.SIZE) ? (Number) exact.intValue()
				: (exact.bitLength() < Long.SIZE) ? (Number) exact.longValue() : exact;
	}

	// A double where that loses nothing, as Jackson writes doubles
	static Number decimal(String text) {
		double nearest = Double.parseDouble(text);
		if (Double.toString(nearest).equals(text)) {
			return nearest;
		}
		BigDecimal exact = new BigDecimal(text);
		boolean holds = !Double.isInfinite(nearest) && new BigDecimal(Double.toString(nearest)).equals(exact);
		return holds ? (Number) nearest : exact;
	}

	/**
	 * Write JSON on one line.
	 * @param plain maps, lists and values
	 * @return the text
	 */
	public static String compact(@Nullable Object plain) {
		return escaped(MAPPER.writeValueAsString(plain));
	}

}
