package dev.fingy.source;

/**
 * The value of a node in a source that names only its type, and not the property that
 * holds it. Unlike the short form, it keeps what sources of lower precedence have.
 *
 * @param name the name of the type
 */
public record ChosenType(String name) implements CharSequence {

	@Override
	public int length() {
		return this.name.length();
	}

	@Override
	public char charAt(int index) {
		return this.name.charAt(index);
	}

	@Override
	public CharSequence subSequence(int start, int end) {
		return this.name.subSequence(start, end);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
