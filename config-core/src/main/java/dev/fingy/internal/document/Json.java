package dev.fingy.internal.document;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as Fingy writes it, whatever an application does to mappers of its own. A
 * generator alone writes documents: a mapper would load a hundred classes when an
 * application starts, for maps and lists.
 */
public final class Json {

	private static final JsonFactory FACTORY = new JsonFactory();

	private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

	private Json() {
	}

	/**
	 * Write indented JSON.
	 * @param shape maps, lists and values
	 * @return the text, which ends with a line break
	 */
	public static String pretty(Object shape) {
		return escaped(write(shape, Form.INDENTED) + "\n");
	}

	/**
	 * Write indented JSON, of which there is no shape.
	 * @param content writes it
	 * @return the text, which ends with a line break
	 */
	static String pretty(Consumer<Output> content) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = FACTORY.createGenerator(Form.INDENTED, text)) {
			content.accept(new JsonOutput(json));
		}
		return escaped(text + "\n");
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
		return escaped(write(plain, Form.COMPACT));
	}

	private static String write(@Nullable Object shape, Form form) {
		StringWriter text = new StringWriter();
		try (JsonGenerator json = FACTORY.createGenerator(form, text)) {
			new JsonShape(json).write(shape);
		}
		return text.toString();
	}

	/**
	 * How a generator writes. A printer knows how deep it is, so that each generator has
	 * its own.
	 */
	private static final class Form extends ObjectWriteContext.Base {

		static final Form COMPACT = new Form(false);

		static final Form INDENTED = new Form(true);

		private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

		private static final Separators SEPARATORS = Separators.createDefaultInstance()
			.withObjectNameValueSpacing(Separators.Spacing.AFTER)
			.withObjectEmptySeparator("")
			.withArrayEmptySeparator("");

		private final boolean indented;

		private Form(boolean indented) {
			this.indented = indented;
		}

		@Override
		public @Nullable PrettyPrinter getPrettyPrinter() {
			return this.indented
					? new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(INDENTER).withArrayIndenter(INDENTER)
					: null;
		}

		@Override
		public boolean hasPrettyPrinter() {
			return this.indented;
		}

		@Override
		public void writeValue(JsonGenerator json, @Nullable Object value) {
			Mapping.MAPPER.writeValue(json, value);
		}

	}

	/**
	 * What is neither a map nor a list nor a plain value is mapped.
	 */
	private static final class Mapping {

		static final JsonMapper MAPPER = JsonMapper.builder().build();

		private Mapping() {
		}

	}

}
