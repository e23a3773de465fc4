package dev.fingy.internal.runs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import dev.fingy.runs.RunEvent;

/**
 * Reads the lines of a {@link MetricsWriter}, and those of earlier versions, each an
 * object of its own. What follows a damaged line cannot be known until a block begins,
 * and is not read.
 */
public final class MetricsReader {

	private final List<Series> names = new ArrayList<>();

	private @Nullable Series series;

	private @Nullable Instant time;

	/**
	 * Read the line that is next.
	 * @param bytes where it is
	 * @param offset where it begins
	 * @param length how long it is
	 * @return the metric, or {@code null} if that is none
	 */
	public RunEvent.@Nullable Measured read(byte[] bytes, int offset, int length) {
		boolean isObject = length > 0 && bytes[offset] == '{';
		RunEvent.Measured measured = RunJson.read(bytes, offset, length, isObject ? RunReader::measured : this::array);
		if (measured == null) {
			restart();
		}
		return measured;
	}

	private void restart() {
		this.names.clear();
		this.series = null;
		this.time = null;
	}

	private RunEvent.Measured array(JsonParser json) {
		if (json.nextToken() != JsonToken.START_ARRAY) {
			throw new IllegalArgumentException("A metric is an array");
		}
		double value = value(json);
		Instant at = time(json);
		Series of = series(json, json.nextToken());
		if (json.currentToken() != JsonToken.END_ARRAY) {
			difference(json, of, json.nextToken());
		}
		while (json.currentToken() != JsonToken.END_ARRAY) {
			json.nextToken(); // Of a later version
			json.skipChildren();
		}
		this.time = at;
		this.series = of;
		return new RunEvent.Measured(of.name, of.nextStep(), value, at);
	}

	private static double value(JsonParser json) {
		boolean isNumber = required(json.nextToken()).isNumeric();
		return isNumber ? json.getDoubleValue() : Double.parseDouble(json.getString());
	}

	private Instant time(JsonParser json) {
		if (json.nextToken() == JsonToken.VALUE_STRING) {
			restart();
			return UtcTime.parse(json.getString());
		}
		return required(this.time).plusNanos(json.getLongValue());
	}

	private Series series(JsonParser json, JsonToken token) {
		if (token == JsonToken.VALUE_STRING) {
			Series added = new Series(json.getString());
			this.names.add(added);
			return added;
		}
		if (token == JsonToken.END_ARRAY) {
			return required(this.series);
		}
		int number = json.getIntValue();
		return required((number >= 0 && number < this.names.size()) ? this.names.get(number) : null);
	}

	private static void difference(JsonParser json, Series of, JsonToken token) {
		if (token != JsonToken.END_ARRAY) {
			of.difference = (token != JsonToken.VALUE_NULL) ? json.getLongValue() : null;
		}
	}

	private static <T> T required(@Nullable T value) {
		if (value == null) {
			throw new IllegalArgumentException("Something that the line continues is missing");
		}
		return value;
	}

	/**
	 * The metrics of a name in a block.
	 */
	private static final class Series {

		private final String name;

		private long step;

		private @Nullable Long difference;

		Series(String name) {
			this.name = name;
		}

		@Nullable Long nextStep() {
			if (this.difference == null) {
				return null;
			}
			this.step += this.difference;
			return this.step;
		}

	}

}
