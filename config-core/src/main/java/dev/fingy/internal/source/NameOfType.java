package dev.fingy.internal.source;

/**
 * The name of a type as the value of a property, distinguished from a text of its own.
 */
interface NameOfType extends CharSequence {

	/**
	 * Return the name.
	 * @return the name
	 */
	String name();

	@Override
	default int length() {
		return name().length();
	}

	@Override
	default char charAt(int index) {
		return name().charAt(index);
	}

	@Override
	default CharSequence subSequence(int start, int end) {
		return name().subSequence(start, end);
	}

}
