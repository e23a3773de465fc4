package dev.fingy.internal.sanitize;

import java.io.File;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.URIEditor;
import org.springframework.util.ResourceUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.util.unit.DataUnit;

/**
 * Texts of the classes whose texts Spring Boot converts back. They depend on the object
 * alone, so that {@code 10s} and {@code 10000ms} are one.
 */
final class KnownTexts {

	private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|.*:.*");

	private static final Set<String> OF_KOTLIN = Set.of("kotlin.time.Instant", "kotlin.uuid.Uuid");

	private KnownTexts() {
	}

	/**
	 * Return the text of an object of a known class.
	 * @param value the object
	 * @return its text, or {@code null} if its class is not known
	 */
	static @Nullable String of(Object value) {
		if (value instanceof Enum<?> constant) {
			return constant.name();
		}
		return isItsText(value) ? value.toString() : special(value);
	}

	private static boolean isItsText(Object value) {
		return value instanceof Character || value instanceof TemporalAccessor || value instanceof Duration
				|| value instanceof Period || value instanceof ZoneId || value instanceof Charset
				|| value instanceof Path || value instanceof URL || value instanceof UUID || value instanceof Currency
				|| OF_KOTLIN.contains(value.getClass().getName());
	}

	private static @Nullable String special(Object value) {
		if (value instanceof DataSize size) {
			return dataSize(size);
		}
		if (value instanceof Class<?> type) {
			return type.getName();
		}
		if (value instanceof Locale locale) {
			return locale(locale);
		}
		if (value instanceof File file) {
			return file.getPath();
		}
		if (value instanceof URI uri) {
			return uri(uri);
		}
		if (value instanceof Pattern pattern) {
			return pattern(pattern);
		}
		if (value instanceof InetAddress address) {
			return address(address);
		}
		return (value instanceof TimeZone zone) ? zone.getID() : null;
	}

	/**
	 * Return the text of an object of a known class. Where it was looked up by a name,
	 * the name is what is configured: what it leads to may be another on another machine.
	 * @param value the object
	 * @param written what it was converted from
	 * @return its text, or {@code null} if its class is not known
	 */
	static @Nullable String of(Object value, String written) {
		if (value instanceof InetAddress address) {
			return ADDRESS.matcher(written).matches() ? address.getHostAddress() : written;
		}
		return (value instanceof Class || isOnClassPath(value, written)) ? written : of(value);
	}

	private static boolean isOnClassPath(Object value, String written) {
		return written.startsWith(ResourceUtils.CLASSPATH_URL_PREFIX)
				&& (value instanceof Path || value instanceof File || value instanceof URL);
	}

	// Its own text begins with its name, as far as that is known without a look-up
	private static String address(InetAddress address) {
		String text = address.toString();
		String name = text.substring(0, text.lastIndexOf('/'));
		return name.isEmpty() ? address.getHostAddress() : name;
	}

	private static String dataSize(DataSize size) {
		for (DataUnit unit : new DataUnit[] { DataUnit.TERABYTES, DataUnit.GIGABYTES, DataUnit.MEGABYTES,
				DataUnit.KILOBYTES }) {
			long bytes = DataSize.of(1, unit).toBytes();
			if (size.toBytes() != 0 && size.toBytes() % bytes == 0) {
				return size.toBytes() / bytes + suffix(unit);
			}
		}
		return size.toBytes() + "B";
	}

	private static String suffix(DataUnit unit) {
		return unit.name().charAt(0) + "B";
	}

	private static String locale(Locale locale) {
		String tag = locale.toLanguageTag();
		return Locale.forLanguageTag(tag).equals(locale) ? tag : locale.toString();
	}

	// Spring encodes what has a scheme, and every per cent sign again
	private static String uri(URI uri) {
		String text = uri.toString();
		if (uri.getScheme() == null || text.indexOf('%') < 0) {
			return text;
		}
		String decoded = uri.getScheme() + ":" + uri.getSchemeSpecificPart()
				+ ((uri.getFragment() != null) ? "#" + uri.getFragment() : "");
		return uri.equals(converted(decoded)) ? decoded : text;
	}

	private static @Nullable Object converted(String uri) {
		try {
			URIEditor editor = new URIEditor();
			editor.setAsText(uri);
			return editor.getValue();
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static String pattern(Pattern pattern) {
		String letters = "dixmsuU";
		int[] flags = { Pattern.UNIX_LINES, Pattern.CASE_INSENSITIVE, Pattern.COMMENTS, Pattern.MULTILINE,
				Pattern.DOTALL, Pattern.UNICODE_CASE, Pattern.UNICODE_CHARACTER_CLASS };
		StringBuilder set = new StringBuilder();
		for (int i = 0; i < flags.length; i++) {
			if ((pattern.flags() & flags[i]) != 0) {
				set.append(letters.charAt(i));
			}
		}
		return (set.isEmpty() || pattern.pattern().startsWith("(?")) ? pattern.pattern()
				: "(?" + set + ")" + pattern.pattern();
	}

}
