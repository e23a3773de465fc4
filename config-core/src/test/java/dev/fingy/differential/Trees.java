package dev.fingy.differential;

import java.beans.Introspector;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

/**
 * Trees of maps, lists and values that somebody could write for a class: most of it
 * right, some of it absent, and a little of it wrong.
 */
final class Trees {

	private static final List<String> KEYS = List.of("a", "b", "my-key", "camelKey", "Upper", "under_score", "x1", "7");

	private final Random random;

	Trees(Random random) {
		this.random = random;
	}

	Object tree(Class<?> type) {
		return object(ResolvableType.forClass(type), 0);
	}

	private boolean chance(double share) {
		return this.random.nextDouble() < share;
	}

	private <T> T oneOf(List<? extends T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	private @Nullable Object value(ResolvableType type, int depth) {
		if (chance(0.01)) {
			return oneOf(Arrays.asList("", null, Map.of(), List.of()));
		}
		if (chance(0.004)) {
			return oneOf(List.of("odd", 12, List.of("odd"), Map.of("odd", 1)));
		}
		Class<?> declared = type.toClass();
		if (declared == Optional.class) {
			return value(type.getGeneric(0), depth);
		}
		if (Collection.class.isAssignableFrom(declared) || declared.isArray()) {
			return list(type.isArray() ? type.getComponentType() : type.asCollection().getGeneric(0), depth);
		}
		if (Map.class.isAssignableFrom(declared)) {
			return map(type.asMap().getGeneric(0), type.asMap().getGeneric(1), depth);
		}
		boolean object = declared.getEnclosingClass() == Plain.class && !declared.isEnum();
		return object ? object(type, depth) : scalar(declared);
	}

	private Object list(ResolvableType element, int depth) {
		int size = this.random.nextInt(4);
		List<@Nullable Object> list = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			list.add(value(element, depth + 1));
		}
		boolean scalars = list.stream().noneMatch((each) -> each instanceof Collection || each instanceof Map);
		if (scalars && chance(0.15)) {
			return String.join(",", list.stream().map(String::valueOf).toList());
		}
		if (size > 1 && chance(0.01)) {
			Map<String, @Nullable Object> gap = new LinkedHashMap<>();
			gap.put("[" + this.random.nextInt(2) + "]", list.get(0));
			gap.put("[2]", list.get(1));
			return gap;
		}
		return list;
	}

	private Object map(ResolvableType key, ResolvableType value, int depth) {
		Map<String, @Nullable Object> map = new LinkedHashMap<>();
		List<String> keys = key.toClass().isEnum() ? List.of("slow", "very-fast", "VERY_FAST", "no")
				: (key.toClass() == Integer.class) ? List.of("1", "2", "30") : KEYS;
		int size = this.random.nextInt(4);
		for (int i = 0; i < size; i++) {
			String name = chance(0.05) ? oneOf(List.of("do.tted", "[bra.cket]", "[Odd/one]")) : oneOf(keys);
			map.put(name, value(value, depth + 1));
		}
		return map;
	}

	private Object object(ResolvableType type, int depth) {
		Map<String, @Nullable Object> tree = new LinkedHashMap<>();
		double share = (depth == 0) ? 0.4 : 0.6;
		properties(type).forEach((name, declared) -> {
			if (depth < 4 && chance(share)) {
				tree.put(spelled(name), value(declared, depth + 1));
			}
		});
		if (chance(0.04)) {
			tree.put("unknown", oneOf(List.of("x", Map.of("y", 1), List.of(1))));
		}
		return tree;
	}

	private String spelled(String name) {
		if (chance(0.9) || name.indexOf('-') < 0) {
			return chance(0.02) ? name.toUpperCase(Locale.ROOT) : name;
		}
		return oneOf(List.of(name.replace('-', '_'), name.replace("-", ""), name.toUpperCase(Locale.ROOT)));
	}

	private Object scalar(Class<?> type) {
		if (type.isEnum()) {
			return chance(0.01) ? "medium" : oneOf(List.of("slow", "SLOW", "very-fast", "VERY_FAST", "veryFast"));
		}
		if (chance(0.02)) {
			return oneOf(List.of("many", "1.5", "300", "maybe", "long", "bc", "NaN", "1e3", 2.5, true));
		}
		return switch (type.getSimpleName()) {
			case "String" -> oneOf(List.of("x", "some text", " spaced ", "a,b", 5, true, 1.5, "${other.text}",
					"${absent:fallback}", "${absent}", "01", "[x]"));
			case "int", "Integer", "short", "Short", "byte", "Byte", "long", "Long", "BigInteger" ->
				oneOf(List.of(1, 2, 3, 0, -4, 100, "12", " 7 ", "0x1F", "${other.number}"));
			case "double", "Double", "float", "Float", "BigDecimal" ->
				oneOf(List.of(1, 0.5, -2.25, "1e3", "0.1", " 2.5", "${other.number}"));
			case "boolean", "Boolean" -> oneOf(List.of(true, false, "true", "off", "yes", "1"));
			case "Character" -> oneOf(List.of("a", "Z"));
			case "Duration" -> oneOf(List.of("10s", "PT1M", 500, "5", "2h"));
			case "DataSize" -> oneOf(List.of("10MB", 512, "2KB"));
			case "LocalDate" -> oneOf(List.of("2026-01-31", "2026-12-01"));
			case "Object" -> oneOf(List.of("x", 1, List.of(1, "y"), Map.of("deep", 2)));
			default -> throw new IllegalStateException("No values of " + type);
		};
	}

	/**
	 * Return what a class has.
	 * @param type the class
	 * @return the declared types of its properties by their names
	 */
	static Map<String, ResolvableType> properties(ResolvableType type) {
		Map<String, ResolvableType> properties = new LinkedHashMap<>();
		Constructor<?> constructor = type.toClass().getDeclaredConstructors()[0];
		Parameter[] parameters = constructor.getParameters();
		for (int i = 0; i < parameters.length; i++) {
			Name name = parameters[i].getAnnotation(Name.class);
			properties.put((name != null) ? name.value() : kebab(parameters[i].getName()),
					ResolvableType.forMethodParameter(new MethodParameter(constructor, i), type));
		}
		if (parameters.length == 0) {
			for (Method method : type.toClass().getDeclaredMethods()) {
				if (method.getName().startsWith("get")) {
					properties.put(kebab(Introspector.decapitalize(method.getName().substring(3))),
							ResolvableType.forMethodReturnType(method));
				}
			}
		}
		return new java.util.TreeMap<>(properties);
	}

	static String kebab(String name) {
		return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
	}

}
