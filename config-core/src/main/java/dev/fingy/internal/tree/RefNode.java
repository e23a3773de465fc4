package dev.fingy.internal.tree;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

/**
 * The same object as another path holds. Until it is linked, a reference leads where it
 * is written to lead, which may be another reference.
 *
 * @param written the whole name of the path that configuration names
 * @param target the whole name of the object, at the end of a chain of references
 * @param lazy whether the holder of the reference creates the object later
 * @param origin where the reference is
 * @param secret whether it is at a secret place
 */
public record RefNode(String written, String target, boolean lazy, @Nullable Origin origin,
		boolean secret) implements Node {

	/**
	 * The property that holds the path of the other.
	 */
	public static final String PROPERTY = "ref";

	/**
	 * Create a reference to an object.
	 * @param target the whole name of the object
	 * @param lazy whether the holder creates the object later
	 * @param origin where the reference is
	 * @param secret whether it is at a secret place
	 */
	public RefNode(String target, boolean lazy, @Nullable Origin origin, boolean secret) {
		this(target, target, lazy, origin, secret);
	}

	/**
	 * Create a reference to an object that is at no secret place.
	 * @param target the whole name of the object
	 * @param lazy whether the holder creates the object later
	 * @param origin where the reference is
	 */
	public RefNode(String target, boolean lazy, @Nullable Origin origin) {
		this(target, lazy, origin, false);
	}

	/**
	 * Return the reference to the object that it leads to.
	 * @param path the canonical form of the path that configuration names
	 * @param object the whole name of the object
	 * @return a reference, this one if nothing differs
	 */
	public RefNode linked(String path, String object) {
		return (path.equals(this.written) && object.equals(this.target)) ? this
				: new RefNode(path, object, this.lazy, this.origin, this.secret);
	}

	/**
	 * Return the reference with another object at its end.
	 * @param object the whole name of the object
	 * @return a reference that is written to lead there
	 */
	public RefNode withTarget(String object) {
		return new RefNode(object, this.lazy, this.origin, this.secret);
	}

}
