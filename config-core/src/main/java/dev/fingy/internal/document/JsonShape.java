package dev.fingy.internal.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes maps, lists and values.
 *
 * @param json where to write them
 */
record JsonShape(JsonGenerator json) {

	void write(@Nullable Object value) {
		if (value instanceof String text) {
			this.json.writeString(text);
		}
		else if (value instanceof Map<?, ?> map) {
			write(map);
		}
		else if (value instanceof Collection<?> items) {
			write(items.iterator());
		}
		else if (value instanceof Number number) {
			write(number);
		}
		else if (value instanceof Boolean bool) {
			this.json.writeBoolean(bool);
		}
		else if (value == null) {
			this.json.writeNull();
		}
		else {
			this.json.writePOJO(value);
		}
	}

	private void write(Map<?, ?> map) {
		this.json.writeStartObject();
		for (Map.Entry<?, ?> entry : map.entrySet()) {
			this.json.writeName(String.valueOf(entry.getKey()));
			write(entry.getValue());
		}
		this.json.writeEndObject();
	}

	private void write(Iterator<?> items) {
		this.json.writeStartArray();
		while (items.hasNext()) {
			write(items.next());
		}
		this.json.writeEndArray();
	}

	private void write(Number number) {
		if (number instanceof BigDecimal exact) {
			this.json.writeNumber(exact);
		}
		else if (number instanceof BigInteger whole) {
			this.json.writeNumber(whole);
		}
		else if (number instanceof Double real) {
			this.json.writeNumber(real);
		}
		else if (number instanceof Float real) {
			this.json.writeNumber(real);
		}
		else {
			this.json.writeNumber(number.longValue());
		}
	}

}
