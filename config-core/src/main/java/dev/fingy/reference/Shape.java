package dev.fingy.reference;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What can be at a place. An {@code Optional} has the shape of what it may hold.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({ @JsonSubTypes.Type(value = Shape.Scalar.class, name = "value"),
		@JsonSubTypes.Type(value = Shape.Node.class, name = "node"),
		@JsonSubTypes.Type(value = Shape.Plain.class, name = "object"),
		@JsonSubTypes.Type(value = Shape.Many.class, name = "list"),
		@JsonSubTypes.Type(value = Shape.Entries.class, name = "map") })
public sealed interface Shape {

	/**
	 * Return what Java declares.
	 * @return the type with its type arguments, by binary names
	 */
	String declared();

	/**
	 * One value, converted from a text or number.
	 *
	 * @param declared what Java declares, a primitive or the binary name of a class
	 * @param constants the constants of an enum in kebab case, or the known names of
	 * classes for a {@link Class} in a node, otherwise empty
	 */
	record Scalar(String declared, List<String> constants) implements Shape {

	}

	/**
	 * A node whose type is chosen by name.
	 *
	 * @param declared the declared base, which {@link TypeReference#base(String)} knows
	 * @param lazy whether it is created when it is asked for
	 */
	record Node(String declared, boolean lazy) implements Shape {

	}

	/**
	 * An object of one class.
	 *
	 * @param declared the class, which {@link TypeReference#object(String)} knows
	 * @param lazy whether it is created when it is asked for
	 */
	record Plain(String declared, boolean lazy) implements Shape {

	}

	/**
	 * A list, set or array.
	 *
	 * @param declared what Java declares
	 * @param element what its elements are
	 */
	record Many(String declared, Shape element) implements Shape {

	}

	/**
	 * A map.
	 *
	 * @param declared what Java declares
	 * @param key what its keys are
	 * @param value what its values are
	 */
	record Entries(String declared, Scalar key, Shape value) implements Shape {

	}

}
