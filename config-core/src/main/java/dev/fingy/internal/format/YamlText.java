package dev.fingy.internal.format;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.representer.Represent;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import org.yaml.snakeyaml.serializer.Serializer;

import dev.fingy.internal.document.DocumentNode;
import dev.fingy.internal.document.WrittenForm;

/**
 * Writes YAML.
 */
public final class YamlText {

	// SnakeYAML would join it with what follows
	private static final Pattern HALF = Pattern.compile("(?s)[\\x{D800}-\\x{DBFF}](?=.)");

	// What a reader takes for a byte order mark, or for the end of a line
	private static final Pattern NOT_TEXT = Pattern.compile("[\uFEFF\r\u0085\u2028\u2029]");

	// What turns the direction of the text after it, so that it reads as another
	private static final Pattern DIRECTIONS = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

	private YamlText() {
	}

	/**
	 * Write nodes as YAML that one could have written by hand.
	 * @param nodes the nodes by their prefixes
	 * @return the text, empty if there is nothing to write
	 */
	public static String of(Map<String, DocumentNode> nodes) {
		Map<String, @Nullable Object> nested = SpringProperties.nested(nodes, WrittenForm.BRIEF);
		return nested.isEmpty() ? "" : escaped(dump(nested));
	}

	// As Yaml does, which loads half of what a start of the command loads for reading
	private static String dump(Map<String, @Nullable Object> nested) {
		DumperOptions options = options();
		StringWriter text = new StringWriter();
		Serializer serializer = new Serializer(new Emitter(text, options), new Resolver(), options, null);
		try {
			serializer.open();
			serializer.serialize(new Texts(options).represent(nested));
			serializer.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

	// They are in double quotes, where SnakeYAML takes them for letters
	private static String escaped(String yaml) {
		return yaml.chars().allMatch((ch) -> ch <= '~') ? yaml : DIRECTIONS.matcher(yaml)
			.replaceAll((found) -> String.format(Locale.ROOT, "\\\\u%04X", (int) found.group().charAt(0)));
	}

	private static DumperOptions options() {
		DumperOptions options = new DumperOptions();
		options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
		options.setIndent(2);
		options.setIndicatorIndent(2);
		options.setIndentWithIndicator(true);
		options.setSplitLines(false);
		options.setDereferenceAliases(true);
		return options;
	}

	/**
	 * Writes what cannot be printed as escapes. SnakeYAML would make bytes of such texts,
	 * which are no texts any more when they are read.
	 */
	private static final class Texts extends Representer {

		Texts(DumperOptions options) {
			super(options);
			Represent printable = Objects.requireNonNull(this.representers.get(String.class));
			this.representers.put(String.class, (text) -> isPrintable((String) text) ? printable.representData(text)
					: representScalar(Tag.STR, whole((String) text), DumperOptions.ScalarStyle.DOUBLE_QUOTED));
			Represent number = Objects.requireNonNull(this.multiRepresenters.get(Number.class));
			this.representers.put(BigDecimal.class, (decimal) -> isHeld((BigDecimal) decimal)
					? number.representData(decimal) : representScalar(Tag.STR, decimal.toString()));
		}

		// YAML has doubles only, and integers of any length
		private static boolean isHeld(BigDecimal decimal) {
			String text = decimal.toString();
			if (decimal.scale() == 0 && text.indexOf('E') < 0) {
				return true;
			}
			double nearest = Double.parseDouble(text);
			return !Double.isInfinite(nearest) && new BigDecimal(Double.toString(nearest)).compareTo(decimal) == 0;
		}

		private static String whole(String text) {
			return HALF.matcher(text).replaceAll("\uFFFD");
		}

		private static boolean isPrintable(String text) {
			return isAscii(text) || (!NOT_TEXT.matcher(text).find() && !DIRECTIONS.matcher(text).find()
					&& StreamReader.isPrintable(text) && text.codePoints().allMatch(StreamReader::isPrintable));
		}

		// Nearly every text is, and needs no further look
		private static boolean isAscii(String text) {
			for (int i = 0; i < text.length(); i++) {
				if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
					return false;
				}
			}
			return true;
		}

	}

}
