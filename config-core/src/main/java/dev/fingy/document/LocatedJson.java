package dev.fingy.document;

import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

import dev.fingy.FingyException;
import dev.fingy.Problem;

/**
 * JSON that knows where it stands. The text may come from anybody: its depth, the length
 * of its numbers and its names are limited, and a name may stand once.
 *
 * @param value a map or list of located values, a text, a number, a boolean or
 * {@code null}
 * @param name what the text is called
 * @param line the line, from one
 * @param column the column, from one
 */
record LocatedJson(@Nullable Object value, String name, int line, int column) {

	private static final int MAX_DEPTH = 500;

	private static final JsonFactory FACTORY = JsonFactory.builder()
		.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	/**
	 * Read one JSON value and nothing after it.
	 * @param text the text
	 * @param name what messages call it
	 * @return the value
	 * @throws FingyException if the text is not JSON
	 */
	static LocatedJson read(Reader text, String name) {
		try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
			if (parser.nextToken() == null) {
				throw failure(name, "is empty", null);
			}
			LocatedJson json = value(parser, name);
			if (parser.nextToken() != null) {
				throw failure(name, "goes on after its end", Place.of(name, parser.currentTokenLocation()));
			}
			return json;
		}
		catch (JacksonIOException ex) {
			throw failure(name, (ex.getCause() instanceof CharacterCodingException) ? "is not text in UTF-8"
					: "cannot be read: " + sentence(ex), null);
		}
		catch (JacksonException ex) {
			throw failure(name, "is not JSON: " + sentence(ex), Place.of(name, ex.getLocation()));
		}
	}

	private static FingyException failure(String name, String reason, @Nullable Origin origin) {
		return new FingyException("the document '" + name + "'", List.of(Problem.of(name, reason).at(null, origin)));
	}

	private static String sentence(JacksonException ex) {
		// Jackson tells of a source that it may not show
		String message = String.valueOf(ex.getOriginalMessage()).replaceAll(" \\(start marker at .*\\)", "");
		return message.lines().findFirst().orElse("");
	}

	private static LocatedJson value(JsonParser parser, String name) {
		TokenStreamLocation location = parser.currentTokenLocation();
		Object value = switch (parser.currentToken()) {
			case START_OBJECT -> object(parser, name);
			case START_ARRAY -> array(parser, name);
			case VALUE_NUMBER_INT -> parser.getNumberValue();
			case VALUE_NUMBER_FLOAT -> decimal(parser, name, location);
			case VALUE_TRUE -> true;
			case VALUE_FALSE -> false;
			case VALUE_NULL -> null;
			default -> parser.getString();
		};
		return new LocatedJson(value, name, location.getLineNr(), location.getColumnNr());
	}

	/**
	 * Return where the value stands.
	 * @return its place in the text
	 */
	Origin origin() {
		return new Place(this.name, this.line, this.column);
	}

	private static Map<String, LocatedJson> object(JsonParser parser, String name) {
		Map<String, LocatedJson> members = new LinkedHashMap<>();
		while (parser.nextToken() != JsonToken.END_OBJECT) {
			String key = parser.currentName();
			parser.nextToken();
			members.put(key, value(parser, name));
		}
		return members;
	}

	private static List<LocatedJson> array(JsonParser parser, String name) {
		List<LocatedJson> items = new ArrayList<>();
		while (parser.nextToken() != JsonToken.END_ARRAY) {
			items.add(value(parser, name));
		}
		return items;
	}

	// A double where that loses nothing, as Jackson writes doubles
	private static Number decimal(JsonParser parser, String name, TokenStreamLocation location) {
		try {
			BigDecimal exact = parser.getDecimalValue();
			double nearest = Double.parseDouble(parser.getString());
			boolean holds = !Double.isInfinite(nearest)
					&& new BigDecimal(Double.toString(nearest)).compareTo(exact) == 0;
			return holds ? (Number) nearest : exact;
		}
		catch (NumberFormatException ex) {
			throw failure(name, "has a number that is beyond all bounds", Place.of(name, location));
		}
	}

	/**
	 * A place in a text.
	 *
	 * @param name what the text is called
	 * @param line the line, from one
	 * @param column the column, from one
	 */
	private record Place(String name, int line, int column) implements Origin {

		static @Nullable Origin of(String name, @Nullable TokenStreamLocation location) {
			return (location != null && location.getLineNr() > 0)
					? new Place(name, location.getLineNr(), location.getColumnNr()) : null;
		}

		@Override
		public String toString() {
			return this.name + " - " + this.line + ":" + this.column;
		}

	}

}
