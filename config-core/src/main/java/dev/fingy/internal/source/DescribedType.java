package dev.fingy.internal.source;

import org.jspecify.annotations.Nullable;

/**
 * How a description names the type of an object apart from its arguments, which may have
 * any name. No file has such a value.
 *
 * @param name the name of the type or of the class
 */
public record DescribedType(String name) implements NameOfType {

	/**
	 * The element that names a registered type.
	 */
	public static final String TYPE = "@type";

	/**
	 * The element that names a class that is not registered.
	 */
	public static final String CLASS = "@class";

	/**
	 * Return whether a source names the type of a node apart from its arguments.
	 * @param node what the source has of the node
	 * @return {@code true} if all other names below the node are those of arguments
	 */
	public static boolean isIn(SourceNode node) {
		return find(node, TYPE) != null || find(node, CLASS) != null;
	}

	/**
	 * Return what names a type apart from the arguments.
	 * @param node what a source has of a node
	 * @param element the element that names it
	 * @return the node of the name, or {@code null} if there is none
	 */
	public static @Nullable SourceNode find(SourceNode node, String element) {
		SourceNode found = node.mayBeDescribed() ? node.children().get(element) : null;
		return (found != null && found.isDescribedType()) ? found : null;
	}

	@Override
	public String toString() {
		return this.name;
	}

}
