package dev.fingy.internal.source;

import org.springframework.boot.origin.Origin;

/**
 * The origin of what code gives, which is not converted from a text.
 *
 * @param text what messages and documents call it
 */
public record CodeOrigin(String text) implements Origin {

	/**
	 * The origin of arguments.
	 */
	public static final Origin GIVEN = new CodeOrigin("given by the application");

	@Override
	public String toString() {
		return this.text;
	}

}
