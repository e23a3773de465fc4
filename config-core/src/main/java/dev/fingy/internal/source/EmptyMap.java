package dev.fingy.internal.source;

/**
 * The empty text of a source that has an empty map there: a node without properties, and
 * not an absent one.
 */
public final class EmptyMap implements CharSequence {

	/**
	 * The text.
	 */
	public static final CharSequence TEXT = new EmptyMap();

	private EmptyMap() {
	}

	@Override
	public int length() {
		return 0;
	}

	@Override
	public char charAt(int index) {
		throw new IndexOutOfBoundsException(index);
	}

	@Override
	public CharSequence subSequence(int start, int end) {
		return "".subSequence(start, end);
	}

	@Override
	public String toString() {
		return "";
	}

}
