package dev.fingy.internal.bind.reference;

import java.util.Map;

import dev.fingy.internal.tree.ObjectNode;

/**
 * Configurations that were bound before, to whose nodes references may lead.
 *
 * @param roots their trees by their prefixes
 * @param absent what is given for a path that is below none of the prefixes
 */
public record OtherConfigurations(Map<String, ObjectNode> roots, String absent) {

	/**
	 * No other configurations.
	 */
	public static final OtherConfigurations NONE = new OtherConfigurations(Map.of(),
			"which belongs to no configuration that is bound here");

}
