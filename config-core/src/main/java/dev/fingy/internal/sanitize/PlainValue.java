package dev.fingy.internal.sanitize;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * Values as they could be in YAML: Spring Boot's conversion makes the same object of
 * them. Equal objects have equal plain values, wherever they were converted from, as far
 * as their class is known here; other objects are shown as the text that they were
 * converted from.
 */
public final class PlainValue {

	private PlainValue() {
	}

	/**
	 * Return a value in its plain form.
	 * @param value the converted value
	 * @param source what it was converted from, if that is known
	 * @return a string, a number, a boolean, a list or map of plain values, or
	 * {@code null}
	 */
	public static @Nullable Object of(@Nullable Object value, @Nullable Object source) {
		if (value instanceof Optional<?> optional) {
			return of(optional.orElse(null), source);
		}
		if (value == null || value instanceof String || value instanceof Boolean) {
			return value;
		}
		if (OptionalNumbers.isOne(value)) {
			return of(OptionalNumbers.number(value), source);
		}
		if (KotlinValues.isOne(value)) {
			return of(KotlinValues.plain(value), source);
		}
		if (value instanceof Number number) {
			Object plain = number(number);
			return (plain != null) ? plain : text(value, source);
		}
		if (value instanceof Iterable<?> items && !(value instanceof Path)) {
			return list(items);
		}
		if (value instanceof Map<?, ?> entries) {
			return map(entries);
		}
		return value.getClass().isArray() ? array(value) : text(value, source);
	}

	/**
	 * Return a value that was written and not converted. Bytes are shown as base64, which
	 * is how YAML writes them.
	 * @param written what a source holds
	 * @return the plain form
	 */
	static @Nullable Object written(@Nullable Object written) {
		if (written instanceof CharSequence text) {
			return text.toString();
		}
		return (written instanceof byte[] bytes) ? Base64.getEncoder().encodeToString(bytes) : of(written, written);
	}

	/**
	 * Return a key in its plain form.
	 * @param key the converted key
	 * @param written what it was converted from, if that is known
	 * @return a text
	 */
	public static String key(@Nullable Object key, @Nullable String written) {
		return String.valueOf(of(key, written));
	}

	/**
	 * Return whether the plain form of a value can be made of the value alone, and is
	 * neither list nor map.
	 * @param value the value
	 * @return {@code true} if it converts back
	 */
	public static boolean isScalar(Object value) {
		return value instanceof String || value instanceof Boolean || value instanceof char[]
				|| (value instanceof Number number && number(number) != null) || KnownTexts.of(value) != null
				|| isScalarOfKotlin(value);
	}

	private static boolean isScalarOfKotlin(Object value) {
		Object plain = KotlinValues.isOne(value) ? KotlinValues.plain(value) : null;
		return plain != null && isScalar(plain);
	}

	private static @Nullable Object number(Number number) {
		if (number instanceof AtomicInteger || number instanceof AtomicLong) {
			return number.longValue();
		}
		if (number instanceof Double || number instanceof Float) {
			double value = number.doubleValue();
			return (Double.isNaN(value) || Double.isInfinite(value)) ? number.toString() : number;
		}
		return (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte
				|| number instanceof BigInteger || number instanceof BigDecimal) ? number : null;
	}

	private static List<@Nullable Object> list(Iterable<?> items) {
		List<@Nullable Object> plain = new ArrayList<>();
		items.forEach((item) -> plain.add(of(item, null)));
		if (items instanceof Set<?>) {
			// Equal sets need not have one order
			plain.sort(Comparator.comparing(String::valueOf));
		}
		return plain;
	}

	private static Map<String, @Nullable Object> map(Map<?, ?> entries) {
		Map<String, @Nullable Object> plain = new LinkedHashMap<>();
		entries.forEach((key, value) -> plain.put(key(key, null), of(value, null)));
		return plain;
	}

	private static Object array(Object array) {
		if (array instanceof char[] chars) {
			return new String(chars);
		}
		List<@Nullable Object> items = new ArrayList<>(Array.getLength(array));
		for (int i = 0; i < Array.getLength(array); i++) {
			items.add(Array.get(array, i));
		}
		return list(items);
	}

	private static String text(Object value, @Nullable Object source) {
		String text = (source instanceof CharSequence) ? KnownTexts.of(value, source.toString().trim())
				: KnownTexts.of(value);
		if (text != null) {
			return text;
		}
		return (isWritten(source) || source instanceof byte[]) ? String.valueOf(written(source)) : ownText(value);
	}

	// The text of Object.toString() differs between equal objects
	private static String ownText(Object value) {
		Method method = ReflectionUtils.findMethod(value.getClass(), "toString");
		return (method != null && method.getDeclaringClass() != Object.class) ? value.toString()
				: value.getClass().getName();
	}

	private static boolean isWritten(@Nullable Object source) {
		return source instanceof CharSequence || source instanceof Number || source instanceof Boolean
				|| source instanceof Character;
	}

}
