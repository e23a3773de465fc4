package dev.fingy.internal.construction;

import java.util.Collection;

import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Whether an argument can be {@code null}, by its declaration. The rules about
 * annotations are the same for reflection and for compilers, which find the annotations
 * in their own ways.
 */
public enum Nullness {

	/**
	 * A primitive, or declared as never {@code null}.
	 */
	NON_NULL,

	/**
	 * Declared as possibly {@code null}.
	 */
	NULLABLE,

	/**
	 * The declaration does not specify it.
	 */
	UNSPECIFIED;

	/**
	 * Return what annotations of one declaration or type usage specify. As with Spring,
	 * {@code Nullable} counts whatever its package is.
	 * @param annotations the canonical names of the annotations
	 * @return the nullness, {@link #UNSPECIFIED} if none of them is about it
	 */
	public static Nullness annotated(Collection<String> annotations) {
		if (annotations.stream().anyMatch((name) -> name.substring(name.lastIndexOf('.') + 1).equals("Nullable"))) {
			return NULLABLE;
		}
		return annotations.contains(NonNull.class.getName()) ? NON_NULL : UNSPECIFIED;
	}

	/**
	 * Return what annotations of a method, class, package or module specify for the types
	 * inside that have none of their own.
	 * @param annotations the canonical names of the annotations
	 * @return the nullness, or {@code null} to ask what encloses it
	 */
	public static @Nullable Nullness scoped(Collection<String> annotations) {
		boolean marked = annotations.contains(NullMarked.class.getName());
		boolean unmarked = annotations.contains(NullUnmarked.class.getName());
		return (marked == unmarked) ? null : marked ? NON_NULL : UNSPECIFIED;
	}

}
