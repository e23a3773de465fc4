package dev.fingy.internal.tree;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.origin.Origin;

/**
 * A node that a source makes absent, whatever sources of lower precedence have. A place
 * that no source names has a default instead.
 *
 * @param origin where the source does so
 * @param setAside what sources of lower precedence have of the node
 * @param secret whether it is at a secret place
 */
public record AbsentNode(@Nullable Origin origin, List<SetAside> setAside, boolean secret) implements Node {

	/**
	 * Copy what was set aside.
	 */
	public AbsentNode {
		setAside = List.copyOf(setAside);
	}

}
