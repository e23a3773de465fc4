package dev.fingy.internal.construction;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

import kotlin.jvm.JvmClassMappingKt;
import kotlin.reflect.KClass;
import kotlin.reflect.KMutableProperty;
import kotlin.reflect.KProperty1;
import kotlin.reflect.full.KClasses;
import kotlin.reflect.jvm.ReflectJvmMapping;
import org.jspecify.annotations.Nullable;

/**
 * A property of a Kotlin class whose accessors Java does not see as such: they take and
 * return what a value class holds, and have names that only compilers use.
 *
 * @param name the name
 * @param getter reads the property
 * @param setter writes the property
 * @param type its value class
 */
record KotlinProperty(String name, Method getter, Method setter, ValueClass type) {

	/**
	 * Return the properties of a class.
	 * @param type a class that is read
	 * @return those that others can set
	 */
	static List<KotlinProperty> of(Class<?> type) {
		List<KotlinProperty> properties = new ArrayList<>();
		for (KProperty1<?, ?> property : KClasses.getMemberProperties(JvmClassMappingKt.getKotlinClass(type))) {
			KotlinProperty found = (property instanceof KMutableProperty<?> mutable) ? of(mutable) : null;
			if (found != null) {
				properties.add(found);
			}
		}
		return properties;
	}

	private static @Nullable KotlinProperty of(KMutableProperty<?> property) {
		ValueClass type = (property.getReturnType().getClassifier() instanceof KClass<?> known)
				? ValueClass.of(JvmClassMappingKt.getJavaClass(known)) : null;
		Method getter = ReflectJvmMapping.getJavaGetter(property);
		Method setter = ReflectJvmMapping.getJavaSetter(property);
		return (type != null && getter != null && setter != null && Modifier.isPublic(setter.getModifiers()))
				? new KotlinProperty(property.getName(), getter, setter, type) : null;
	}

}
