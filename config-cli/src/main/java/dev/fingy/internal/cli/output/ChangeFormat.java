package dev.fingy.internal.cli.output;

import java.util.Locale;

/**
 * What differences are written as.
 */
public enum ChangeFormat {

	/**
	 * Lines for people.
	 */
	TEXT,

	/**
	 * An array for programs.
	 */
	JSON;

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
