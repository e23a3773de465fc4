package dev.fingy.internal.bind;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;

import dev.fingy.internal.source.WrittenTexts;

/**
 * Names that YAML reads as something else, such as {@code off} and {@code 1.10}.
 */
final class WrittenNames {

	private final WrittenTexts texts;

	private final Placeholders placeholders;

	WrittenNames(WrittenTexts texts, Placeholders placeholders) {
		this.texts = texts;
		this.placeholders = placeholders;
	}

	/**
	 * Return a value that is a name as it is written.
	 * @param property the property of a source
	 * @return its text, or the loaded value if that is all that is known
	 */
	@Nullable Object of(ConfigurationProperty property) {
		ConfigurationProperty end = this.placeholders.end(property);
		String text = (end.getValue() instanceof CharSequence) ? null : this.texts.of(end);
		return (text != null) ? text : property.getValue();
	}

	/**
	 * Return what helps where a name is not known as it is written.
	 * @param property the property of a source
	 * @return a continuation of the reason, empty for a name that is known
	 */
	String hint(ConfigurationProperty property) {
		return (this.texts.of(property) != null) ? "" : hint(property.getValue());
	}

	/**
	 * Return whether a name can be one of several that are loaded alike: {@code on} and
	 * {@code true} are, where the file cannot be read any more.
	 * @param property the property of a source
	 * @return {@code true} if it cannot be determined what is written
	 */
	boolean isUnclear(ConfigurationProperty property) {
		return this.texts.isLost(property.getValue(), property.getOrigin());
	}

	/**
	 * Return what helps where a name was loaded as something else, and is not known as it
	 * was written.
	 * @param loaded what was loaded
	 * @return a continuation of the reason, empty for a text
	 */
	static String hint(@Nullable Object loaded) {
		if (loaded instanceof Boolean value) {
			return value ? ": YAML reads 'on' and 'yes' as true, so put it in quotes"
					: ": YAML reads 'off' and 'no' as false, so put it in quotes";
		}
		return (loaded instanceof Number) ? ": YAML reads it as a number, so put it in quotes" : "";
	}

}
