package dev.fingy.internal.bind.conversion;

import java.util.Collection;
import java.util.Optional;

import org.springframework.core.KotlinDetector;
import org.springframework.core.ResolvableType;

import dev.fingy.internal.tree.Aggregates;

/**
 * Which scalars of YAML are taken as they are written, so that one text means the same
 * from every source: {@code 1} is {@code '1'} for a {@code char}, and a constant of an
 * enum has a name and no number.
 */
public final class Scalars {

	private Scalars() {
	}

	/**
	 * Return whether the text of a value is meant, and not the value that a loader made
	 * of it.
	 * @param value what a source gives
	 * @param type the declared type
	 * @return {@code true} for numbers and booleans where a text is declared that is no
	 * {@code String}
	 */
	static boolean isTextMeant(Object value, Class<?> type) {
		if (type == char.class || type == Character.class || type == char[].class) {
			return value instanceof Number || value instanceof Boolean;
		}
		return value instanceof Number && (type == boolean.class || type == Boolean.class || type.isEnum());
	}

	/**
	 * Return whether the text of a value is asked for, if it is known.
	 * @param value what a source gives
	 * @param type the declared type
	 * @return {@code true} if the text contains more than the value
	 */
	public static boolean isTextBetter(Object value, Class<?> type) {
		return isTextMeant(value, type) || isName(type)
				|| (value instanceof Number number && Numbers.isNumber(type) && Numbers.mayBeLoss(number, type));
	}

	/**
	 * Return whether values of a type are named, and loaders may read the name as
	 * something else.
	 * @param type the declared type
	 * @return {@code true} for enums and classes
	 */
	public static boolean isName(Class<?> type) {
		return type.isEnum() || type == Class.class;
	}

	/**
	 * Return whether the elements of a list are converted one by one.
	 * @param type the declared type of the innermost elements
	 * @param value what a source gives for the list
	 * @return {@code true} for numbers, and for other scalars that are no texts
	 */
	static boolean isScalar(Class<?> type, Object value) {
		if (type == char.class && value instanceof CharSequence) {
			return false;
		}
		return Numbers.isNumber(type) || KotlinDetector.isInlineClass(type)
				|| (!(value instanceof CharSequence) && (type == boolean.class || type == Boolean.class
						|| type == char.class || type == Character.class || type.isEnum()));
	}

	/**
	 * Return the type of what lies in lists, arrays and {@code Optional}.
	 * @param type a declared type
	 * @return the type of the innermost elements
	 */
	public static Class<?> innermost(ResolvableType type) {
		Class<?> declared = type.toClass();
		if (Aggregates.isArray(type) && declared != char[].class) {
			return innermost(type.getComponentType());
		}
		return (declared == Optional.class) ? innermost(type.getGeneric(0))
				: Collection.class.isAssignableFrom(declared) ? innermost(type.asCollection().getGeneric(0)) : declared;
	}

}
