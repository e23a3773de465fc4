package dev.fingy.test;

import org.springframework.boot.origin.Origin;

/**
 * A place as a document tells of it.
 *
 * @param text what it tells
 */
record Told(String text) implements Origin {

	static final Told DEFAULT = new Told("default");

	@Override
	public String toString() {
		return this.text;
	}

}
