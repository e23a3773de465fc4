package dev.fingy.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A value for a path, as it is on the command line.
 *
 * @param path the whole name of the property
 * @param value what YAML knows
 */
record Assignment(String path, @Nullable Object value) {

	/**
	 * Makes assignments of texts.
	 */
	static final class Converter implements ITypeConverter<Assignment> {

		@Override
		public Assignment convert(String text) {
			int sign = sign(text);
			if (sign < 1) {
				throw new TypeConversionException("'" + text + "' is not path=value");
			}
			String path = text.substring(0, sign);
			return new Assignment(path, YamlValue.of(path, text.substring(sign + 1)));
		}

		// The key of a map may hold one, as in labels[a=b]=c
		private static int sign(String text) {
			int depth = 0;
			for (int i = 0; i < text.length(); i++) {
				char ch = text.charAt(i);
				depth += (ch == '[') ? 1 : (ch == ']') ? -1 : 0;
				if (ch == '=' && depth <= 0) {
					return i;
				}
			}
			return -1;
		}

	}

}
