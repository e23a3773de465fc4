package dev.fingy.roundtrip.generated;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.unit.DataSize;

import dev.fingy.Lazy;
import dev.fingy.TypeName;
import dev.fingy.internal.source.Names;
import dev.fingy.internal.source.PropertyPath;

/**
 * The values of a tree, made by chance of what its types declare.
 */
final class GeneratedTree {

	private static final Map<Type, Function<Random, Object>> SCALARS = scalars();

	private static final List<Class<?>> TYPES = Arrays.stream(Part.class.getDeclaredClasses())
		.filter((type) -> type.isAnnotationPresent(TypeName.class) || type == Part.Made.class)
		.<Class<?>>map((type) -> type)
		.sorted(java.util.Comparator.comparing(Class::getSimpleName))
		.toList();

	private final Random random;

	// What a reference may lead to: nodes that are complete
	private final List<String> targets = new ArrayList<>();

	private final boolean references;

	private boolean untyped;

	private GeneratedTree(Random random) {
		this.random = random;
		this.references = random.nextInt(3) == 0;
	}

	/**
	 * Return the values of a tree.
	 * @param seed decides them
	 * @return values by the names of properties, for {@code with}
	 */
	static Values of(long seed) {
		GeneratedTree tree = new GeneratedTree(new Random(seed));
		Map<String, Object> values = tree.members(Tree.class, PropertyPath.of("t"), tree.random.nextInt(3), 4);
		return new Values(values, tree.untyped);
	}

	private static Map<Type, Function<Random, Object>> scalars() {
		Map<Type, Function<Random, Object>> scalars = new LinkedHashMap<>();
		add(scalars, Random::nextBoolean, boolean.class, Boolean.class);
		add(scalars, (random) -> (byte) integer(random), byte.class, Byte.class);
		add(scalars, (random) -> (short) integer(random), short.class, Short.class);
		add(scalars, GeneratedTree::integer, int.class, Integer.class);
		add(scalars, (random) -> random.nextBoolean() ? random.nextLong() : integer(random), long.class, Long.class);
		add(scalars, (random) -> (float) fraction(random), float.class, Float.class);
		add(scalars, GeneratedTree::fraction, double.class, Double.class);
		add(scalars, GeneratedTree::letter, char.class, Character.class);
		add(scalars, Texts::any, String.class, CharSequence.class);
		add(scalars, GeneratedTree::decimal, BigDecimal.class);
		add(scalars, (random) -> new BigInteger(1 + random.nextInt(200), random).subtract(BigInteger.TEN),
				BigInteger.class);
		add(scalars, (random) -> OptionalInt.of(integer(random)), OptionalInt.class);
		add(scalars, (random) -> OptionalLong.of(random.nextLong()), OptionalLong.class);
		add(scalars, (random) -> OptionalDouble.of(fraction(random)), OptionalDouble.class);
		add(scalars, (random) -> Duration.ofNanos(random.nextLong()), Duration.class);
		add(scalars, (random) -> Period.of(random.nextInt(9), random.nextInt(9), random.nextInt(9)), Period.class);
		add(scalars, (random) -> ZoneId.of(oneOf(random, "Europe/Berlin", "UTC", "+02:00", "Z")), ZoneId.class);
		add(scalars, (random) -> LocalDate.ofEpochDay(random.nextInt(40_000)), LocalDate.class);
		add(scalars, (random) -> DataSize.ofBytes((long) random.nextInt(4096) << (10 * random.nextInt(4))),
				DataSize.class);
		add(scalars, (random) -> oneOf(random, Part.Mode.values()), Part.Mode.class);
		add(scalars, (random) -> Path.of(oneOf(random, "a", "/a b/c", "../x", "a,b", "ü#", "${x")), Path.class);
		add(scalars, (random) -> URI.create(oneOf(random, "http://a/b?c=d#e", "x:y", "a%20b", "mailto:a@b",
				"http://a/b%20c?d=%25#e%20f", "x:\u00e4%2520")), URI.class);
		add(scalars, (random) -> oneOf(random, Locale.GERMANY, Locale.JAPAN, Locale.forLanguageTag("zh-Hant-TW")),
				Locale.class);
		add(scalars, (random) -> oneOf(random, StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1), Charset.class);
		add(scalars, (random) -> new UUID(random.nextLong(), random.nextLong()), UUID.class);
		add(scalars, (random) -> Currency.getInstance(oneOf(random, "EUR", "JPY")), Currency.class);
		add(scalars, (random) -> Pattern.compile(oneOf(random, "a+", "(?i)x{2}", "\\$\\{", "[\\]]", "a b")),
				Pattern.class);
		return scalars;
	}

	private static void add(Map<Type, Function<Random, Object>> scalars, Function<Random, Object> scalar,
			Class<?>... types) {
		Arrays.stream(types).forEach((type) -> scalars.put(type, scalar));
	}

	@SafeVarargs
	private static <T> T oneOf(Random random, T... values) {
		return values[random.nextInt(values.length)];
	}

	private static int integer(Random random) {
		return oneOf(random, 0, 1, -1, 12, Integer.MAX_VALUE, Integer.MIN_VALUE, random.nextInt());
	}

	private static double fraction(Random random) {
		return oneOf(random, 0.0, -0.0, 0.1, 1e300, 1e-300, 1e7, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN,
				Double.NEGATIVE_INFINITY, random.nextGaussian());
	}

	private static BigDecimal decimal(Random random) {
		return oneOf(random, new BigDecimal("1E-400"), new BigDecimal("1E+400"), new BigDecimal("1.10"),
				new BigDecimal("0"), new BigDecimal("1E+5"), new BigDecimal("-0.000"),
				new BigDecimal(new BigInteger(120, random), random.nextInt(60) - 20), BigDecimal.valueOf(0.1),
				BigDecimal.valueOf(random.nextGaussian()));
	}

	private static char letter(Random random) {
		return oneOf(random, 'a', '\'', '"', '\\', '0', '\n', '\u2028', 'ü', '$', ',', ' ', '\t', '\u0085', '\r', '#',
				'\u0000', '-', 'y', '~');
	}

	private Map<String, Object> members(Class<?> type, PropertyPath path, int depth, int chances) {
		Map<String, Object> members = new LinkedHashMap<>();
		if (type.isRecord()) {
			for (Parameter parameter : type.getDeclaredConstructors()[0].getParameters()) {
				boolean needed = parameter.getType().isPrimitive()
						&& !parameter.isAnnotationPresent(DefaultValue.class);
				put(members, path, parameter, needed ? 1 : chances, depth);
			}
			nest(members);
		}
		else if (type == Part.Made.class) {
			for (Parameter parameter : factory().getParameters()) {
				put(members, path, parameter, chances, depth);
			}
		}
		else {
			for (Method method : type.getMethods()) {
				if (method.getName().startsWith("set")) {
					put(members, path, method.getName().substring(3).toLowerCase(Locale.ROOT),
							method.getGenericParameterTypes()[0], chances, depth);
				}
			}
		}
		return members;
	}

	private static void nest(Map<String, Object> members) {
		Map<String, Object> nested = new LinkedHashMap<>();
		for (String name : List.of("a.b", "a.c")) {
			Object value = members.remove(name);
			if (value != null) {
				nested.put(name.substring(2), value);
			}
		}
		if (!nested.isEmpty()) {
			members.put("a", nested);
		}
	}

	private static Method factory() {
		return Arrays.stream(Part.Made.class.getDeclaredMethods())
			.filter((method) -> method.getName().equals("make"))
			.findFirst()
			.orElseThrow();
	}

	private static String kebab(String name) {
		return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
	}

	private void put(Map<String, Object> members, PropertyPath path, Parameter parameter, int chances, int depth) {
		Name name = parameter.getAnnotation(Name.class);
		put(members, path, (name != null) ? name.value() : kebab(parameter.getName()), parameter.getParameterizedType(),
				chances, depth);
	}

	private void put(Map<String, Object> members, PropertyPath path, String name, Type type, int chances, int depth) {
		if (this.random.nextInt(chances) == 0) {
			Object value = value(type, path.property(name), depth);
			if (value != null) {
				members.put(name, value);
			}
		}
	}

	private @Nullable Object value(Type type, PropertyPath path, int depth) {
		Function<Random, Object> scalar = SCALARS.get(type);
		if (scalar != null) {
			return scalar.apply(this.random);
		}
		if (type instanceof ParameterizedType parameterized) {
			return parameterized((Class<?>) parameterized.getRawType(), parameterized.getActualTypeArguments(), path,
					depth);
		}
		if (type instanceof GenericArrayType array) {
			return items(array.getGenericComponentType(), path, depth);
		}
		Class<?> declared = (Class<?>) type;
		if (declared.isArray()) {
			return (declared == char[].class) ? Texts.any(this.random).toCharArray()
					: items(declared.getComponentType(), path, depth);
		}
		if (declared == Object.class) {
			this.untyped = true;
			return untyped(depth);
		}
		return Part.class.isAssignableFrom(declared) ? part(declared, path, depth)
				: (depth > 3) ? null : members(declared, path, depth + 1, 3);
	}

	private @Nullable Object parameterized(Class<?> type, Type[] arguments, PropertyPath path, int depth) {
		if (type == Map.class) {
			return map(arguments[0], arguments[1], path, depth);
		}
		if (type == Class.class) {
			return oneOf(this.random, Part.Leaf.class, Part.Texts.class, Part.Bean.class);
		}
		if (type == Optional.class || type == Lazy.class) {
			return value(arguments[0], path, depth);
		}
		return (type == Set.class) ? set(arguments[0], path, depth) : items(arguments[0], path, depth);
	}

	private List<Object> items(Type type, PropertyPath path, int depth) {
		List<Object> items = new ArrayList<>();
		for (int i = this.random.nextInt(4); i > 0; i--) {
			Object item = value(type, path.index(items.size()), depth);
			if (item != null) {
				items.add(item);
			}
		}
		return items;
	}

	private List<Object> set(Type type, PropertyPath path, int depth) {
		List<Object> set = new ArrayList<>();
		for (int i = this.random.nextInt(3); i > 0; i--) {
			Object item = (type == Part.Leaf.class) ? Map.of("type", "leaf", "size", i) : value(type, path, 9);
			if (item != null && !set.contains(item)) {
				set.add(item);
			}
		}
		return set;
	}

	private Map<String, Object> map(Type keyType, Type valueType, PropertyPath path, int depth) {
		Map<String, Object> map = new LinkedHashMap<>();
		for (int i = this.random.nextInt(4); i > 0; i--) {
			String key = (keyType == String.class) ? Texts.key(this.random)
					: String.valueOf(Objects.requireNonNull(value(keyType, path, depth)));
			if (!map.containsKey(key)) {
				Object value = value(valueType, path.entry(key), depth);
				if (value != null) {
					map.put(key, value);
				}
			}
		}
		return map;
	}

	private @Nullable Object part(Class<?> declared, PropertyPath path, int depth) {
		if (depth < 9 && this.references && !this.targets.isEmpty() && this.random.nextInt(4) == 0) {
			return Map.of("ref", this.targets.get(this.random.nextInt(this.targets.size())));
		}
		Class<?> type = (declared == Part.class) ? TYPES.get(this.random.nextInt(TYPES.size())) : declared;
		if (depth > 3) {
			type = Part.Leaf.class;
		}
		Map<String, Object> members = members(type, path, depth + 1, 2);
		// A change resolves placeholders, and a name cannot hold every key
		String target = path.toString();
		if (depth < 9 && !target.contains("${") && Names.canHold(target)) {
			this.targets.add(target);
		}
		if (type == Part.Reserved.class) {
			return Lazy.of(type, members);
		}
		return (members.isEmpty() && this.random.nextBoolean()) ? name(type) : typed(type, members);
	}

	private static Map<String, Object> typed(Class<?> type, Map<String, Object> members) {
		Map<String, Object> typed = new LinkedHashMap<>();
		typed.put("type", name(type));
		typed.putAll(members);
		return typed;
	}

	private static String name(Class<?> type) {
		return (type == Part.Made.class) ? "made" : type.getAnnotation(TypeName.class).value();
	}

	private Object untyped(int depth) {
		return switch (this.random.nextInt((depth > 3) ? 4 : 6)) {
			case 0 -> integer(this.random);
			case 1 -> this.random.nextGaussian();
			case 2 -> this.random.nextBoolean();
			case 3 -> Texts.any(this.random);
			case 4 -> List.of(untyped(depth + 1), untyped(depth + 1));
			default -> Map.of(Texts.key(this.random), untyped(depth + 1));
		};
	}

	/**
	 * The values of a tree.
	 *
	 * @param values values by names
	 * @param untyped whether a value is of no declared type, of which properties files
	 * know the text alone
	 */
	record Values(Map<String, Object> values, boolean untyped) {

	}

}
