package dev.fingy.internal.processor.metadata;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * Types and values as Spring Boot's metadata has them: wrappers instead of primitives, no
 * space between arguments, numbers as numbers.
 */
final class JavaType {

	private static final Pattern NAME = Pattern.compile("[\\w.$]+");

	private static final Pattern QUALIFIER = Pattern.compile("(\\w+[.$])+(?=\\w)");

	private static final Map<String, Function<String, Object>> VALUES = Map.of("java.lang.Boolean", Boolean::valueOf,
			"java.lang.Byte", Byte::valueOf, "java.lang.Short", Short::valueOf, "java.lang.Integer", Integer::valueOf,
			"java.lang.Long", Long::valueOf, "java.lang.Float", Float::valueOf, "java.lang.Double", Double::valueOf);

	private JavaType() {
	}

	static String of(String declared) {
		return NAME.matcher(declared)
			.replaceAll((name) -> Matcher.quoteReplacement(wrapper(name.group())))
			.replace(", ", ",");
	}

	static String simple(String declared) {
		return QUALIFIER.matcher(declared).replaceAll("");
	}

	/**
	 * Return a class without its type arguments.
	 * @param declared the class with its type arguments
	 * @return the binary name
	 */
	static String raw(String declared) {
		int arguments = declared.indexOf('<');
		return (arguments < 0) ? declared : declared.substring(0, arguments);
	}

	/**
	 * Return a default value as it would be in YAML.
	 * @param declared the type of one value
	 * @param texts the texts of the values
	 * @param many whether it is a list
	 * @return the value, or {@code null} if there is none
	 */
	static @Nullable Object value(String declared, List<String> texts, boolean many) {
		Function<String, Object> parser = VALUES.getOrDefault(of(declared), (text) -> text);
		List<Object> values = texts.stream().map((text) -> parsed(parser, text)).toList();
		return many ? values : values.isEmpty() ? null : values.get(0);
	}

	private static Object parsed(Function<String, Object> parser, String text) {
		try {
			return parser.apply(text);
		}
		catch (NumberFormatException ex) {
			return text;
		}
	}

	private static String wrapper(String name) {
		Class<?> primitive = ClassUtils.resolvePrimitiveClassName(name);
		return (primitive != null) ? ClassUtils.resolvePrimitiveIfNecessary(primitive).getName() : name;
	}

}
