package dev.fingy.internal.source;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

/**
 * A part of a resolved tree, which a source has in place of a text where the tree is
 * bound again. Only {@link SourceNode} knows which values of properties are such parts.
 */
public interface Resolved {

	/**
	 * Return where the part is defined.
	 * @return the origin, or {@code null} if it has none, as a default does
	 */
	@Nullable Origin origin();

	/**
	 * Return whether the part is at a secret place.
	 * @return {@code true} if its value is never written
	 */
	boolean secret();

	/**
	 * Return the value that the part was made of.
	 * @return the value as it was written, {@code null} for a structure
	 */
	default @Nullable Object written() {
		return null;
	}

}
