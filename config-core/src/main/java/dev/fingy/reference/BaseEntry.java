package dev.fingy.reference;

import java.util.List;

/**
 * A declared base: what can be put where it is.
 *
 * @param declared the declared type with its type arguments, by binary names, such as
 * {@code org.tribuo.Trainer<org.tribuo.classification.Label>}
 * @param className the binary name of the class
 * @param discriminator the property that names the type
 * @param defaultType the type of nodes that name none, or an empty text
 * @param description the text of its documentation, or an empty text
 * @param open whether more types than these may be registered when an application runs
 * @param defaultOpen whether one of those may become the type of nodes that name none
 * @param types what can be there, those of its supertypes included, by name
 */
public record BaseEntry(String declared, String className, String discriminator, String defaultType, String description,
		boolean open, boolean defaultOpen, List<TypeEntry> types) {

	/**
	 * Return the type of nodes that name none. Where a registered class itself is
	 * declared, it is the type itself unless the default of its base can be there.
	 * @param className the declared class
	 * @param defaultType the type that its base names, or an empty text
	 * @param types what can be there
	 * @return the name of a type, or an empty text
	 */
	public static String defaultType(String className, String defaultType, List<TypeEntry> types) {
		boolean fits = types.stream().anyMatch((type) -> type.isNamed(defaultType));
		return fits ? defaultType
				: types.stream()
					.filter((type) -> type.factory().isEmpty() && type.className().equals(className))
					.map(TypeEntry::name)
					.findFirst()
					.orElse(defaultType);
	}

}
