package dev.fingy.internal.source;

/**
 * The value of a node in a source that names only its type, and not the property that
 * holds it. Unlike the short form, it keeps what sources of lower precedence have.
 *
 * @param name the name of the type
 */
public record ChosenType(String name) implements NameOfType {

	@Override
	public String toString() {
		return this.name;
	}

}
