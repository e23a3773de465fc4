package dev.fingy.internal.tree;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

/**
 * A value, converted to the type that is declared for it.
 *
 * @param value the converted value
 * @param source what it was converted from, with placeholders resolved
 * @param text the text with its placeholders, or {@code null} if there are none
 * @param origin where it is, or {@code null} for a default
 * @param from where the first placeholder leads, or {@code null}
 * @param overrides what sources of lower precedence have, the nearest first
 * @param kind what kind of value it is
 * @param secret whether it is never written
 */
public record ValueNode(@Nullable Object value, @Nullable Object source, @Nullable String text, @Nullable Origin origin,
		@Nullable Origin from, List<Overridden> overrides, Kind kind, boolean secret) implements Node {

	/**
	 * Copy what was overridden.
	 */
	public ValueNode {
		overrides = List.copyOf(overrides);
	}

	/**
	 * Return a value that no source gives.
	 * @param value the value, possibly {@code null}
	 * @param source the text of the default, or {@code null}
	 * @param secret whether it is never written
	 * @return a node
	 */
	public static ValueNode ofDefault(@Nullable Object value, @Nullable Object source, boolean secret) {
		return new ValueNode(value, source, null, null, null, List.of(), Kind.DEFAULT, secret);
	}

	/**
	 * Return the node of an argument that the container provides.
	 * @return a node without a value
	 */
	public static ValueNode ofInjected() {
		return new ValueNode(null, null, null, null, null, List.of(), Kind.INJECTED, false);
	}

	@Override
	public @Nullable Object written() {
		return (this.text != null) ? this.text : this.source;
	}

	/**
	 * Return this value as one that is never written.
	 * @return a node with the same value
	 */
	public ValueNode asSecret() {
		return new ValueNode(this.value, this.source, this.text, this.origin, this.from, this.overrides, this.kind,
				true);
	}

	/**
	 * What kind of value it is.
	 */
	public enum Kind {

		/**
		 * A source gives it.
		 */
		SET,

		/**
		 * No source gives it.
		 */
		DEFAULT,

		/**
		 * The container provides it when the object is created.
		 */
		INJECTED

	}

	/**
	 * A value that another overrides.
	 *
	 * @param value the value as it was written
	 * @param origin where it is
	 */
	public record Overridden(@Nullable Object value, @Nullable Origin origin) {

	}

}
