package dev.fingy.internal.typereference;

import java.util.List;
import java.util.Objects;

import org.springframework.util.ClassUtils;

/**
 * Recognizes classes that a text is converted to, as Spring does without a converter.
 */
final class Convertible {

	private static final List<String> FACTORIES = List.of("valueOf", "of", "from");

	private Convertible() {
	}

	static boolean fromText(Class<?> type) {
		return ClassUtils.hasConstructor(type, String.class) || FACTORIES.stream()
			.map((name) -> ClassUtils.getStaticMethod(type, name, String.class))
			.filter(Objects::nonNull)
			.anyMatch((factory) -> type.isAssignableFrom(factory.getReturnType()));
	}

}
