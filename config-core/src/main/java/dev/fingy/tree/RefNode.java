package dev.fingy.tree;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

/**
 * The same object as another path holds.
 *
 * @param target the whole name of the other path
 * @param lazy whether the holder of the reference creates the object later
 * @param origin where the reference stands
 * @param secret whether it stands at a secret place
 */
public record RefNode(String target, boolean lazy, @Nullable Origin origin, boolean secret) implements Node {

	/**
	 * Create a reference that stands at no secret place.
	 * @param target the whole name of the other path
	 * @param lazy whether the holder creates the object later
	 * @param origin where the reference stands
	 */
	public RefNode(String target, boolean lazy, @Nullable Origin origin) {
		this(target, lazy, origin, false);
	}

	/**
	 * The property that holds the path of the other.
	 */
	public static final String PROPERTY = "ref";

}
