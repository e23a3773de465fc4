package dev.fingy.internal.construction;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

import dev.fingy.NotSecret;
import dev.fingy.Secret;
import dev.fingy.internal.names.RelaxedName;

/**
 * The names that a class marks as {@link Secret @Secret} or {@link NotSecret @NotSecret},
 * on a field, an accessor or a setter, its own or one of its supertypes: whatever the
 * constructor is, the same name means the same secret.
 */
final class SecretNames {

	private static final ClassValue<SecretNames> SECRETS = known(Secret.class);

	private static final ClassValue<SecretNames> HARMLESS = known(NotSecret.class);

	private final Class<? extends Annotation> mark;

	private final Set<String> names = new HashSet<>();

	private SecretNames(Class<?> type, Class<? extends Annotation> mark) {
		this.mark = mark;
		for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
			collect(each);
		}
		for (Class<?> each : ClassUtils.getAllInterfacesForClassAsSet(type)) {
			collect(each);
		}
	}

	private static ClassValue<SecretNames> known(Class<? extends Annotation> mark) {
		return new ClassValue<>() {

			@Override
			protected SecretNames computeValue(Class<?> type) {
				return new SecretNames(type, mark);
			}

		};
	}

	static SecretNames of(Class<?> type) {
		return SECRETS.get(type);
	}

	/**
	 * Return the names that a class marks as those of no secret.
	 * @param type the class
	 * @return the names
	 */
	static SecretNames harmless(Class<?> type) {
		return HARMLESS.get(type);
	}

	/**
	 * Return whether a name is marked.
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
			if (isMarked(method) || isMarkedSetter(method)) {
				this.names.add(RelaxedName.uniform(method.getName()));
				this.names.add(RelaxedName.uniform(propertyName(method.getName())));
			}
		}
	}

	private boolean isMarked(AnnotatedElement element) {
		return element.isAnnotationPresent(this.mark);
	}

	private boolean isMarkedSetter(Method method) {
		return method.getParameterCount() == 1 && method.getName().startsWith("set")
				&& isMarked(method.getParameters()[0]);
	}

	private static String propertyName(String method) {
		int prefix = method.startsWith("is") ? 2
				: (method.startsWith("get") || method.startsWith("set")) ? 3 : method.length();
		return (method.length() > prefix) ? method.substring(prefix) : method;
	}

}
