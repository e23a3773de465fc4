package dev.fingy.internal.construction;

import org.springframework.core.KotlinDetector;

/**
 * Which classes are of Kotlin, and whether its reflection describes them. No class of
 * Kotlin is needed to ask.
 */
public final class KotlinTypes {

	/**
	 * What to do where Kotlin's reflection is missing.
	 */
	public static final String ADVICE = "add org.jetbrains.kotlin:kotlin-reflect to the class path";

	private KotlinTypes() {
	}

	/**
	 * Return whether Kotlin's reflection describes a class.
	 * @param type a class
	 * @return {@code true} for classes of Kotlin, if its reflection is there
	 */
	static boolean isRead(Class<?> type) {
		return KotlinDetector.isKotlinReflectPresent() && KotlinDetector.isKotlinType(type);
	}

	/**
	 * Return whether nothing describes a class of Kotlin.
	 * @param type a class
	 * @return {@code true} for classes of Kotlin, if its reflection is not there
	 */
	static boolean isUnread(Class<?> type) {
		return !KotlinDetector.isKotlinReflectPresent() && KotlinDetector.isKotlinType(type);
	}

}
