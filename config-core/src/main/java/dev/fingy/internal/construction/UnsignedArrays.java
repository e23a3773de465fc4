package dev.fingy.internal.construction;

import java.lang.reflect.Array;
import java.util.Collection;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * Arrays of Kotlin's unsigned numbers, such as {@code UIntArray}: value classes around
 * arrays of the signed numbers that have the same bits. They are bound as arrays of
 * {@code UInt}.
 */
final class UnsignedArrays {

	private UnsignedArrays() {
	}

	/**
	 * Return the class of the elements.
	 * @param type a value class
	 * @return the class of its elements, or {@code null} if it is no such array
	 */
	static @Nullable ValueClass element(ValueClass type) {
		Class<?> held = type.unbox().getReturnType();
		if (!held.isArray() || !Collection.class.isAssignableFrom(type.type())) {
			return null;
		}
		ValueClass element = ValueClass.of(ResolvableType.forClass(type.type()).asCollection().getGeneric(0).toClass());
		return (element != null && element.unbox().getReturnType() == held.getComponentType()) ? element : null;
	}

	/**
	 * Return the elements as objects.
	 * @param element their class
	 * @param array an array as compiled code passes it
	 * @return the array of objects, or the object itself if it is no such array
	 */
	static Object boxed(Class<?> element, Object array) {
		if (!array.getClass().isArray() || !isCompiled(element, array.getClass().getComponentType())) {
			return array;
		}
		Object boxed = Array.newInstance(element, Array.getLength(array));
		for (int i = 0; i < Array.getLength(array); i++) {
			Array.set(boxed, i, ValueClass.boxed(element, Array.get(array, i)));
		}
		return boxed;
	}

	private static boolean isCompiled(Class<?> element, Class<?> component) {
		ValueClass type = component.isPrimitive() ? ValueClass.of(element) : null;
		return type != null && type.unbox().getReturnType() == component;
	}

	/**
	 * Return the elements as compiled code passes them.
	 * @param array an array of objects
	 * @return the array of primitives, or the object itself if it is no such array
	 */
	static Object plain(Object array) {
		Class<?> component = array.getClass().getComponentType();
		ValueClass type = (component != null) ? ValueClass.of(component) : null;
		if (type == null || !type.unbox().getReturnType().isPrimitive()) {
			return array;
		}
		Object plain = Array.newInstance(type.unbox().getReturnType(), Array.getLength(array));
		for (int i = 0; i < Array.getLength(array); i++) {
			Array.set(plain, i, ValueClass.unboxed(Array.get(array, i)));
		}
		return plain;
	}

}
