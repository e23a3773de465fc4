package dev.fingy.internal.document;

import org.jspecify.annotations.Nullable;

/**
 * What a document is written to.
 */
interface Output {

	void startObject();

	void endObject();

	void startList();

	void endList();

	/**
	 * Begin a member of an object.
	 * @param name its name, after which its value is written
	 */
	void name(String name);

	/**
	 * Write a value.
	 * @param plain a text, a number, a boolean, {@code null}, or maps and lists of these
	 */
	void value(@Nullable Object plain);

	default void member(String name, @Nullable Object plain) {
		name(name);
		value(plain);
	}

	default void memberIfPresent(String name, @Nullable Object plain) {
		if (plain != null) {
			member(name, plain);
		}
	}

	default void flag(String name, boolean flag) {
		if (flag) {
			member(name, true);
		}
	}

}
