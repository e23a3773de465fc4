package dev.fingy.internal.document;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.document.DocumentNode.OfDerived;
import dev.fingy.internal.document.DocumentNode.OfMasked;
import dev.fingy.internal.document.DocumentNode.OfObject;
import dev.fingy.internal.source.Names;

/**
 * Arguments whose names mean something else in configuration.
 */
public final class ReservedArguments {

	private ReservedArguments() {
	}

	/**
	 * Return the name of an argument that means something else in configuration.
	 * @param object an object
	 * @return the name of an argument that is called like what names the type or refers
	 * to another node, or {@code null} if there is none
	 */
	public static @Nullable String of(OfObject object) {
		String discriminator = Names.uniform(object.discriminator());
		for (Map.Entry<String, DocumentNode> property : object.properties().entrySet()) {
			String name = Names.uniform(property.getKey());
			boolean derived = property.getValue() instanceof OfDerived
					|| (property.getValue() instanceof OfMasked masked && masked.derived());
			if (!derived && (name.equals(discriminator) || name.equals("ref"))) {
				return property.getKey();
			}
		}
		return null;
	}

}
