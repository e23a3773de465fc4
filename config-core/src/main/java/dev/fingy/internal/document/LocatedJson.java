package dev.fingy.internal.document;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;
import tools.jackson.core.TokenStreamLocation;

/**
 * JSON that knows where it is.
 *
 * @param value members, a list of located values, a text, a number, a boolean or
 * {@code null}
 * @param name what the text is called
 * @param line the line, from one
 * @param column the column, from one
 */
record LocatedJson(@Nullable Object value, String name, int line, int column) {

	/**
	 * Return where the value is.
	 * @return its place in the text
	 */
	Origin origin() {
		return new Place(this.name, this.line, this.column);
	}

	/**
	 * Return a place in a text.
	 * @param name what the text is called
	 * @param location the place
	 * @return the place, or {@code null} if it is not known
	 */
	static @Nullable Origin origin(String name, @Nullable TokenStreamLocation location) {
		return (location != null && location.getLineNr() > 0)
				? new Place(name, location.getLineNr(), location.getColumnNr()) : null;
	}

	/**
	 * A place in a text.
	 *
	 * @param name what the text is called
	 * @param line the line, from one
	 * @param column the column, from one
	 */
	private record Place(String name, int line, int column) implements Origin {

		@Override
		public String toString() {
			return this.name + " - " + this.line + ":" + this.column;
		}

	}

}
