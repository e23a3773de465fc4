package dev.fingy.internal.construction;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of a class whose defaults only Lombok's builder knows, as Lombok moves what
 * is written under {@code @Builder.Default} into methods.
 */
final class LombokDefaults {

	private static final ClassValue<Set<String>> KNOWN = new ClassValue<>() {

		@Override
		protected Set<String> computeValue(Class<?> type) {
			return find(type);
		}

	};

	private LombokDefaults() {
	}

	/**
	 * Return the names of the fields.
	 * @param type a class
	 * @return the fields of the class itself
	 */
	static Set<String> of(Class<?> type) {
		return KNOWN.get(type);
	}

	/**
	 * Return the methods that compute the defaults.
	 * @param type a class
	 * @return the methods of the class and its superclasses
	 */
	static Stream<Method> methods(Class<?> type) {
		return Stream.<Class<?>>iterate(type, Objects::nonNull, Class::getSuperclass).flatMap(LombokDefaults::declared);
	}

	private static Stream<Method> declared(Class<?> type) {
		return Stream.of(type.getDeclaredMethods()).filter(LombokDefaults::isDefault);
	}

	private static Set<String> find(Class<?> type) {
		return declared(type).map((method) -> method.getName().substring(BuilderNames.DEFAULT.length()))
			.collect(Collectors.toUnmodifiableSet());
	}

	private static boolean isDefault(Method method) {
		return method.getName().startsWith(BuilderNames.DEFAULT) && Modifier.isStatic(method.getModifiers())
				&& method.getParameterCount() == 0;
	}

}
