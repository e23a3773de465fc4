package dev.fingy.test;

import org.springframework.boot.origin.Origin;

/**
 * A place as a document describes it.
 *
 * @param text the description
 */
record DocumentedPlace(String text) implements Origin {

	static final DocumentedPlace DEFAULT = new DocumentedPlace("default");

	@Override
	public String toString() {
		return this.text;
	}

}
