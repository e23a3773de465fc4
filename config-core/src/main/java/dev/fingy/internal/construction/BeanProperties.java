package dev.fingy.internal.construction;

import java.beans.PropertyDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
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
		List<PropertyDescriptor> descriptors = new ArrayList<>(List.of(BeanUtils.getPropertyDescriptors(type)));
		descriptors.sort(Comparator
			.comparing((PropertyDescriptor descriptor) -> order.getOrDefault(descriptor.getName(), Integer.MAX_VALUE))
			.thenComparing(PropertyDescriptor::getName));
		List<Parameter> properties = new ArrayList<>();
		for (PropertyDescriptor descriptor : descriptors) {
			if (isBindable(descriptor)) {
				properties.add(property(declared, descriptor));
			}
		}
		return properties;
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
		Field field = ReflectionUtils.findField(owner.toClass(), descriptor.getName());
		List<Annotation> annotations = new ArrayList<>();
		collect(annotations, field);
		collect(annotations, getter);
		collect(annotations, setter);
		Name name = annotation(annotations);
		ResolvableType declared = (setter != null)
				? ResolvableType.forMethodParameter(new MethodParameter(setter, 0), owner)
				: ResolvableType.forMethodParameter(new MethodParameter(Objects.requireNonNull(getter), -1), owner);
		return new Parameter(RelaxedName.kebab((name != null) ? name.value() : descriptor.getName()), declared,
				Collections.unmodifiableList(annotations), getter, setter,
				SecretNames.of(owner.toClass()).contains(descriptor.getName()),
				SecretNames.harmless(owner.toClass()).contains(descriptor.getName()), Absence.OF_PROPERTY);
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
