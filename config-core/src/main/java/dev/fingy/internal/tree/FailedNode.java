package dev.fingy.internal.tree;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

/**
 * Takes a place where nothing else can be, as a problem was found there. A tree that
 * holds one shows what else is wrong, and is not used.
 *
 * @param component whether a component would be there
 * @param secret whether it is at a secret place
 */
public record FailedNode(boolean component, boolean secret) implements Node {

	@Override
	public @Nullable Origin origin() {
		return null;
	}

}
