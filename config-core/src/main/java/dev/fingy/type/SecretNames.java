package dev.fingy.type;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

import dev.fingy.Secret;

/**
 * The names that a class marks as {@link Secret @Secret}, on a field, an accessor or a
 * setter, its own or one of its supertypes: whatever the constructor is, the same name
 * means the same secret.
 */
final class SecretNames {

	private static final ClassValue<SecretNames> KNOWN = new ClassValue<>() {

		@Override
		protected SecretNames computeValue(Class<?> type) {
			return new SecretNames(type);
		}

	};

	private final Set<String> names = new HashSet<>();

	private SecretNames(Class<?> type) {
		for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
			collect(each);
		}
		ClassUtils.getAllInterfacesForClassAsSet(type).forEach(this::collect);
	}

	static SecretNames of(Class<?> type) {
		return KNOWN.get(type);
	}

	/**
	 * Return whether a name is one of a secret.
	 * @param name the name of a parameter, property or method
	 * @return {@code true} if it is
	 */
	boolean contains(@Nullable String name) {
		return name != null && !this.names.isEmpty() && this.names.contains(RelaxedName.uniform(name));
	}

	private void collect(Class<?> type) {
		for (Field field : type.getDeclaredFields()) {
			if (isMarked(field)) {
				this.names.add(RelaxedName.uniform(field.getName()));
			}
		}
		for (Method method : type.getDeclaredMethods()) {
			if (isMarked(method) || Arrays.stream(method.getParameters()).anyMatch(SecretNames::isMarkedSetting)) {
				this.names.add(RelaxedName.uniform(method.getName()));
				this.names.add(RelaxedName.uniform(propertyName(method.getName())));
			}
		}
	}

	private static boolean isMarked(AnnotatedElement element) {
		return element.isAnnotationPresent(Secret.class);
	}

	private static boolean isMarkedSetting(Parameter parameter) {
		return isMarked(parameter) && parameter.getDeclaringExecutable().getParameterCount() == 1
				&& parameter.getDeclaringExecutable().getName().startsWith("set");
	}

	private static String propertyName(String method) {
		int prefix = method.startsWith("is") ? 2
				: (method.startsWith("get") || method.startsWith("set")) ? 3 : method.length();
		return (method.length() > prefix) ? method.substring(prefix) : method;
	}

}
