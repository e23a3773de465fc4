package dev.fingy.internal.construction;

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

import org.jspecify.annotations.Nullable;

import dev.fingy.internal.names.RelaxedName;

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
	 * The absence of a parameter of Kotlin, of which nothing is known without its
	 * reflection.
	 */
	Absence UNREAD = new Absence() {

		@Override
		public Nullness nullness() {
			return Nullness.NON_NULL;
		}

		@Override
		public boolean isChecked() {
			return true;
		}

		@Override
		public boolean isUnread() {
			return true;
		}

	};

	/**
	 * The absence of what is set on a builder, which has a default of its own.
	 */
	Absence OF_BUILDER = new Absence() {

		@Override
		public Nullness nullness() {
			return Nullness.UNSPECIFIED;
		}

		@Override
		public boolean isDefaulted() {
			return true;
		}

	};

	/**
	 * Return whether the argument can be {@code null}.
	 * @return the nullness
	 */
	Nullness nullness();

	/**
	 * Return whether the code has a default that annotations do not give.
	 * @return {@code true} for a default argument of Kotlin, and for builders
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
	 * Return whether the declaration cannot be read.
	 * @return {@code true} for Kotlin without its reflection
	 */
	default boolean isUnread() {
		return false;
	}

	/**
	 * Return the field that holds the value.
	 * @param type the class of the object
	 * @param uniformName the name in uniform form
	 * @return the field, or {@code null} if there is none
	 */
	default @Nullable Field field(Class<?> type, String uniformName) {
		for (Class<?> each = type; each != null; each = each.getSuperclass()) {
			for (Field field : each.getDeclaredFields()) {
				if (!Modifier.isStatic(field.getModifiers())
						&& RelaxedName.uniform(field.getName()).equals(uniformName)) {
					return field;
				}
			}
		}
		return null;
	}

	/**
	 * Return the absence of an argument.
	 * @param executable the constructor or method
	 * @param index the index of the parameter
	 * @param kotlin what Kotlin knows of it, or {@code null} if that is nothing
	 * @return what its declaration specifies
	 */
	static Absence of(Executable executable, int index, @Nullable KotlinFunction kotlin) {
		if (kotlin != null) {
			return new KotlinParameter(kotlin, index);
		}
		return KotlinTypes.isUnread(executable.getDeclaringClass()) ? UNREAD
				: () -> DeclaredNullness.of(executable, index);
	}

}
