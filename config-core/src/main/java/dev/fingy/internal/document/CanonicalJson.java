package dev.fingy.internal.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import org.erdtman.jcs.NumberToJSON;
import org.jspecify.annotations.Nullable;

/**
 * JSON in the canonical form of RFC 8785. The library that knows it takes JSON texts
 * only: to write one, and to read it, takes three times as long as this, which has the
 * numbers from the library.
 */
final class CanonicalJson {

	private final StringBuilder json = new StringBuilder();

	private CanonicalJson() {
	}

	static String of(@Nullable Object plain) {
		CanonicalJson canonical = new CanonicalJson();
		canonical.value(plain);
		return canonical.json.toString();
	}

	private void value(@Nullable Object plain) {
		if (plain instanceof String text) {
			text(text);
		}
		else if (plain instanceof Number number) {
			number(number.doubleValue());
		}
		else if (plain instanceof Map<?, ?> members) {
			object(members);
		}
		else if (plain instanceof Collection<?> items) {
			list(items);
		}
		else {
			this.json.append(plain);
		}
	}

	// By UTF-16 code units, as texts are compared
	@SuppressWarnings("unchecked") // the names of members are texts
	private void object(Map<?, ?> members) {
		String separator = "{";
		for (Map.Entry<String, ?> member : new TreeMap<>((Map<String, ?>) members).entrySet()) {
			this.json.append(separator);
			text(member.getKey());
			this.json.append(':');
			value(member.getValue());
			separator = ",";
		}
		this.json.append(members.isEmpty() ? "{}" : "}");
	}

	private void list(Collection<?> items) {
		String separator = "[";
		for (Object item : items) {
			this.json.append(separator);
			value(item);
			separator = ",";
		}
		this.json.append(items.isEmpty() ? "[]" : "]");
	}

	private void number(double number) {
		try {
			this.json
				.append((number == (int) number) ? String.valueOf((int) number) : NumberToJSON.serializeNumber(number));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void text(String text) {
		this.json.append('"');
		int written = 0;
		for (int i = 0; i < text.length(); i++) {
			char ch = text.charAt(i);
			if (ch < ' ' || ch == '"' || ch == '\\') {
				this.json.append(text, written, i).append(escape(ch));
				written = i + 1;
			}
		}
		this.json.append(text, written, text.length()).append('"');
	}

	private static String escape(char ch) {
		return switch (ch) {
			case '"' -> "\\\"";
			case '\\' -> "\\\\";
			case '\b' -> "\\b";
			case '\t' -> "\\t";
			case '\n' -> "\\n";
			case '\f' -> "\\f";
			case '\r' -> "\\r";
			default -> "\\u00" + ((ch < 0x10) ? "0" : "") + Integer.toHexString(ch);
		};
	}

}
