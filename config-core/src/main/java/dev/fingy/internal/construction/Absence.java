package dev.fingy.internal.construction;

import java.lang.reflect.Executable;

import org.springframework.core.KotlinDetector;

/**
 * What a declaration specifies for an argument that nothing gives. It is read when
 * something is absent, and not before.
 */
interface Absence {

	/**
	 * The absence of a JavaBean's property, which stays as it is.
	 */
	Absence OF_PROPERTY = () -> Nullness.UNSPECIFIED;

	/**
	 * Return whether the argument can be {@code null}.
	 * @return the nullness
	 */
	Nullness nullness();

	/**
	 * Return whether the code has a default that annotations do not give.
	 * @return {@code true} for a default argument of Kotlin
	 */
	default boolean isDefaulted() {
		return false;
	}

	/**
	 * Return whether the code checks its arguments for {@code null} itself.
	 * @return {@code true} for Kotlin
	 */
	default boolean isChecked() {
		return false;
	}

	/**
	 * Return the absence of an argument.
	 * @param executable the constructor or method
	 * @param index the index of the parameter
	 * @return what its declaration specifies
	 */
	static Absence of(Executable executable, int index) {
		return isOfKotlin(executable) ? new KotlinParameter(executable, index)
				: () -> DeclaredNullness.of(executable, index);
	}

	/**
	 * Return whether the reflection of Kotlin describes an executable.
	 * @param executable the constructor or method
	 * @return {@code true} for classes of Kotlin, if its reflection is there
	 */
	static boolean isOfKotlin(Executable executable) {
		return KotlinDetector.isKotlinReflectPresent() && KotlinDetector.isKotlinType(executable.getDeclaringClass());
	}

}
