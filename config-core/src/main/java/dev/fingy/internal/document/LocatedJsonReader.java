package dev.fingy.internal.document;

import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

import dev.fingy.FingyException;
import dev.fingy.Problem;

/**
 * Reads the JSON of a document. The text may come from anybody: its depth, its nodes, its
 * tokens and the length of each are limited, and a name may be once. What is too large is
 * refused where it becomes so, and not after it was read.
 */
final class LocatedJsonReader {

	static final int MAX_NODES = 1_000_000;

	private static final int MAX_DEPTH = 500;

	private static final int MAX_LENGTH = 20_000_000;

	// One with an origin and something that it overrides has sixteen
	private static final long TOKENS_PER_NODE = 20;

	private static final JsonFactory FACTORY = JsonFactory.builder()
		.streamReadConstraints(StreamReadConstraints.builder()
			.maxNestingDepth(MAX_DEPTH)
			.maxTokenCount(TOKENS_PER_NODE * MAX_NODES)
			.maxStringLength(MAX_LENGTH)
			.build())
		.build();

	private static final Pattern CONSTRAINT = Pattern.compile(", from `[^`]*`");

	private final JsonParser parser;

	private final String name;

	private int nodes;

	private LocatedJsonReader(JsonParser parser, String name) {
		this.parser = parser;
		this.name = name;
	}

	/**
	 * Read one JSON value and nothing after it.
	 * @param text the text
	 * @param name what messages call it
	 * @return the value
	 * @throws FingyException if the text is not JSON, or too large
	 */
	static LocatedJson read(Reader text, String name) {
		try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), new UnmarkedReader(text))) {
			return new LocatedJsonReader(parser, name).limited();
		}
		catch (JacksonIOException ex) {
			throw failure(name, (ex.getCause() instanceof CharacterCodingException) ? "is not text in UTF-8"
					: "cannot be read: " + sentence(ex), null);
		}
		catch (JacksonException ex) {
			throw failure(name, "is not JSON: " + sentence(ex), LocatedJson.origin(name, ex.getLocation()));
		}
	}

	private static FingyException failure(String name, String reason, @Nullable Origin origin) {
		return new FingyException("the document '" + name + "'", List.of(Problem.of(name, reason).at(null, origin)));
	}

	private static String sentence(JacksonException ex) {
		// Jackson mentions a source that it may not show
		String message = String.valueOf(ex.getOriginalMessage()).replaceAll(" \\(start marker at .*\\)", "");
		return message.lines().findFirst().orElse("");
	}

	private LocatedJson limited() {
		try {
			return whole();
		}
		catch (StreamConstraintsException ex) {
			String reason = "is too large: " + CONSTRAINT.matcher(sentence(ex)).replaceAll("");
			throw failure(reason, this.parser.currentLocation());
		}
	}

	private LocatedJson whole() {
		if (this.parser.nextToken() == null) {
			throw failure(this.name, "is empty", null);
		}
		LocatedJson json = value(Part.DOCUMENT);
		if (this.parser.nextToken() != null) {
			throw failure("goes on after its end", this.parser.currentTokenLocation());
		}
		return json;
	}

	private FingyException failure(String reason, TokenStreamLocation location) {
		return failure(this.name, reason, LocatedJson.origin(this.name, location));
	}

	private FingyException failure(String reason, int line, int column) {
		return failure(this.name, reason, new LocatedJson(null, this.name, line, column).origin());
	}

	private LocatedJson value(Part part) {
		TokenStreamLocation location = this.parser.currentTokenLocation();
		int line = location.getLineNr();
		int column = location.getColumnNr();
		return new LocatedJson(value(part, line, column), this.name, line, column);
	}

	private @Nullable Object value(Part part, int line, int column) {
		if (part == Part.NODE && ++this.nodes > MAX_NODES) {
			throw failure("has more than " + MAX_NODES + " nodes", line, column);
		}
		return switch (this.parser.currentToken()) {
			case START_OBJECT -> object(part);
			case START_ARRAY -> array(part);
			case VALUE_NUMBER_INT -> this.parser.getNumberValue();
			case VALUE_NUMBER_FLOAT -> decimal(line, column);
			case VALUE_TRUE -> true;
			case VALUE_FALSE -> false;
			case VALUE_NULL -> null;
			default -> this.parser.getString();
		};
	}

	private Members object(Part part) {
		Members members = new Members(this.name);
		while (this.parser.nextToken() != JsonToken.END_OBJECT) {
			String key = this.parser.currentName();
			if (members.indexOf(key) >= 0) {
				throw repeated(key, this.parser.currentTokenLocation());
			}
			this.parser.nextToken();
			// Of the location, which would be an object for each value, only that
			TokenStreamLocation location = this.parser.currentTokenLocation();
			int line = location.getLineNr();
			int column = location.getColumnNr();
			members.add(key, value(part.member(key), line, column), line, column);
		}
		return members;
	}

	// The place is the end of the name
	private FingyException repeated(String key, TokenStreamLocation start) {
		int column = start.getColumnNr() + key.length() + 2;
		return failure("is not JSON: Duplicate Object property \"" + key + "\"", start.getLineNr(), column);
	}

	private List<LocatedJson> array(Part part) {
		List<LocatedJson> items = new ArrayList<>();
		while (this.parser.nextToken() != JsonToken.END_ARRAY) {
			items.add(value(part.item()));
		}
		return items;
	}

	private Number decimal(int line, int column) {
		try {
			return Json.decimal(this.parser.getString());
		}
		catch (NumberFormatException ex) {
			throw failure("has a number that is beyond all bounds", line, column);
		}
	}

	/**
	 * What a value is to the document, as far as it has to be known where nodes are.
	 */
	private enum Part {

		DOCUMENT, NODE, NODES, OTHER;

		Part member(String name) {
			return switch (this) {
				case DOCUMENT -> name.equals("root") ? NODE : name.equals("configurations") ? NODES : OTHER;
				case NODE ->
					(name.equals("properties") || name.equals("entries") || name.equals("items")) ? NODES : OTHER;
				case NODES -> NODE;
				case OTHER -> OTHER;
			};
		}

		Part item() {
			return (this == NODES) ? NODE : OTHER;
		}

	}

}
