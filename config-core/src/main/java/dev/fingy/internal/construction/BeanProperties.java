package dev.fingy.internal.construction;

import java.beans.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.util.ReflectionUtils;

import dev.fingy.internal.names.RelaxedName;

/**
 * The bindable properties of a JavaBean: those with a setter, and collections, maps and
 * nested beans that can be reached through a getter. They are listed in the order of the
 * fields, where there are fields.
 */
final class BeanProperties {

	private BeanProperties() {
	}

	static List<Parameter> of(ResolvableType declared) {
		Class<?> type = declared.toClass();
		Map<String, Integer> order = fieldOrder(type);
		Map<String, Parameter> properties = new TreeMap<>(
				Comparator.comparing((String name) -> order.getOrDefault(name, Integer.MAX_VALUE))
					.thenComparing(Comparator.naturalOrder()));
		for (PropertyDescriptor descriptor : BeanUtils.getPropertyDescriptors(type)) {
			if (KotlinNames.isHidden(descriptor.getName())) {
				assertRead(type);
			}
			else if (isBindable(descriptor)) {
				properties.put(KotlinNames.plainName(type, descriptor.getName()), property(declared, descriptor));
			}
		}
		for (KotlinProperty property : KotlinTypes.isRead(type) ? KotlinProperty.of(type) : List.<KotlinProperty>of()) {
			properties.put(property.name(), property(declared, property.name(), property.getter(), property.setter(),
					property.type().bound(ResolvableType.forMethodParameter(property.setter(), 0))));
		}
		return List.copyOf(properties.values());
	}

	private static void assertRead(Class<?> type) {
		if (KotlinTypes.isUnread(type)) {
			throw new UnusableTypeException(
					type.getName() + " has properties of value classes of Kotlin: " + KotlinTypes.ADVICE);
		}
	}

	private static Map<String, Integer> fieldOrder(Class<?> type) {
		Map<String, Integer> order = new LinkedHashMap<>();
		ReflectionUtils.doWithFields(type, (field) -> order.putIfAbsent(field.getName(), order.size()));
		return order;
	}

	private static boolean isBindable(PropertyDescriptor descriptor) {
		if (ofObject(descriptor.getWriteMethod()) != null) {
			return true;
		}
		Method getter = ofObject(descriptor.getReadMethod());
		return getter != null && getter.getDeclaringClass() != Object.class
				&& canBeFilled(descriptor.getPropertyType());
	}

	// As Spring Boot does, which sets no property of a class
	private static @Nullable Method ofObject(@Nullable Method method) {
		return (method != null && !Modifier.isStatic(method.getModifiers())) ? method : null;
	}

	private static boolean canBeFilled(@Nullable Class<?> type) {
		return type != null && (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)
				|| !(type.isPrimitive() || type.isEnum() || type.isRecord() || type.isInterface()
						|| type.getName().startsWith("java.")));
	}

	private static Parameter property(ResolvableType owner, PropertyDescriptor descriptor) {
		Method getter = ofObject(descriptor.getReadMethod());
		Method setter = ofObject(descriptor.getWriteMethod());
		ResolvableType declared = (setter != null)
				? ResolvableType.forMethodParameter(new MethodParameter(setter, 0), owner)
				: ResolvableType.forMethodParameter(new MethodParameter(Objects.requireNonNull(getter), -1), owner);
		return property(owner, KotlinNames.plainName(owner.toClass(), descriptor.getName()), getter, setter, declared);
	}

	private static Parameter property(ResolvableType owner, String property, @Nullable Method getter,
			@Nullable Method setter, ResolvableType declared) {
		List<Annotation> annotations = new ArrayList<>();
		collect(annotations, ReflectionUtils.findField(owner.toClass(), property));
		collect(annotations, getter);
		collect(annotations, setter);
		Name name = annotation(annotations);
		return new Parameter(RelaxedName.kebab((name != null) ? name.value() : property), declared,
				Collections.unmodifiableList(annotations), getter, setter,
				SecretNames.of(owner.toClass()).contains(property),
				SecretNames.harmless(owner.toClass()).contains(property), Absence.OF_PROPERTY);
	}

	private static void collect(List<Annotation> annotations, @Nullable AnnotatedElement element) {
		if (element != null) {
			annotations.addAll(List.of(element.getAnnotations()));
		}
	}

	private static @Nullable Name annotation(List<Annotation> annotations) {
		for (Annotation annotation : annotations) {
			if (annotation instanceof Name name) {
				return name;
			}
		}
		return null;
	}

}
