package dev.fingy.internal.bind.conversion;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

import dev.fingy.internal.construction.TypeText;

/**
 * Numbers without loss: a whole number in any notation is an integer, a fraction is none,
 * and a whole number keeps each of its digits.
 */
public final class Numbers {

	private static final Map<Class<?>, Class<?>> HELD = Map.of(OptionalInt.class, Integer.class, OptionalLong.class,
			Long.class, OptionalDouble.class, Double.class, AtomicInteger.class, Integer.class, AtomicLong.class,
			Long.class);

	private static final Map<Class<?>, Integer> BITS = Map.of(Byte.class, Byte.SIZE, Short.class, Short.SIZE,
			Integer.class, Integer.SIZE, Long.class, Long.SIZE, BigInteger.class, Integer.MAX_VALUE);

	private static final int LONGEST_INTEGER = 10_000;

	private static final int DIGITS_OF_DOUBLE = 15;

	private static final int DIGITS_OF_FLOAT = 6;

	// From there on, floats and doubles are whole and may differ from what was written
	private static final double LARGE_DOUBLE = 0x1p53;

	private static final double LARGE_FLOAT = 0x1p24;

	private static final Pattern DECIMAL = Pattern.compile(
			"[-+]?(?:\\d++(?:_++\\d++)*+(?:\\.(?:\\d++(?:_++\\d++)*+)?)?|\\.\\d++(?:_++\\d++)*+)(?:[eE][-+]?\\d{1,9})?");

	private Numbers() {
	}

	/**
	 * Return whether a type is one of numbers.
	 * @param type a declared type
	 * @return {@code true} for primitives, their wrappers, {@code BigInteger},
	 * {@code BigDecimal} and what holds one of them, such as {@code OptionalInt}
	 */
	public static boolean isNumber(Class<?> type) {
		Class<?> held = held(type);
		return BITS.containsKey(held) || held == Double.class || held == Float.class || held == BigDecimal.class;
	}

	/**
	 * Return the class of the number that an object of a class holds.
	 * @param type a class of numbers
	 * @return the class itself, or its wrapper
	 */
	static Class<?> held(Class<?> type) {
		return HELD.getOrDefault(type, ClassUtils.resolvePrimitiveIfNecessary(type));
	}

	/**
	 * Return a number as an object of a class.
	 * @param number the number, {@code null} for none
	 * @param type a class of numbers
	 * @return the number itself, or what holds it
	 */
	public static @Nullable Object hold(@Nullable Object number, Class<?> type) {
		if (type == OptionalInt.class) {
			return (number != null) ? OptionalInt.of((int) number) : OptionalInt.empty();
		}
		if (type == OptionalLong.class) {
			return (number != null) ? OptionalLong.of((long) number) : OptionalLong.empty();
		}
		if (type == OptionalDouble.class) {
			return (number != null) ? OptionalDouble.of((double) number) : OptionalDouble.empty();
		}
		if (number instanceof Integer value && type == AtomicInteger.class) {
			return new AtomicInteger(value);
		}
		return (number instanceof Long value && type == AtomicLong.class) ? new AtomicLong(value) : number;
	}

	/**
	 * Return the number that a text represents.
	 * @param text a decimal number, with {@code _} between digits as in YAML and Java
	 * @return the number, or {@code null} if the text is none
	 */
	public static @Nullable BigDecimal decimal(String text) {
		String trimmed = text.trim();
		return DECIMAL.matcher(trimmed).matches() ? new BigDecimal(trimmed.replace("_", "")) : null;
	}

	/**
	 * Return whether the text of a number contains more than the number that it was
	 * loaded as.
	 * @param loaded the number
	 * @param type the class of numbers that is declared
	 * @return {@code true} if the loader may have lost something
	 */
	static boolean mayBeLoss(Number loaded, Class<?> type) {
		Class<?> held = held(type);
		if (held == Double.class || held == Float.class) {
			return loaded instanceof Double value
					&& Math.abs(value) >= ((held == Double.class) ? LARGE_DOUBLE : LARGE_FLOAT);
		}
		return loaded instanceof Double || held == BigDecimal.class || held == BigInteger.class;
	}

	/**
	 * Return a number of a class.
	 * @param number any number
	 * @param type the class of the result, which holds just a number
	 * @return the same number
	 * @throws ConversionFailure if it would lose a digit
	 */
	static Object exactly(Number number, Class<?> type) throws ConversionFailure {
		if (number instanceof Double || number instanceof Float) {
			return ofFraction(number, type);
		}
		return exactly((number instanceof BigDecimal decimal) ? decimal : new BigDecimal(number.toString()), type);
	}

	private static Object ofFraction(Number number, Class<?> type) throws ConversionFailure {
		if (!Double.isFinite(number.doubleValue()) || (number.doubleValue() == 0 && isFraction(type))) {
			if (type == Double.class) {
				return number.doubleValue();
			}
			if (type == Float.class) {
				return number.floatValue();
			}
			throw new ConversionFailure(null);
		}
		BigDecimal exact = new BigDecimal(number.toString());
		if (number instanceof Double && digits(exact) > DIGITS_OF_DOUBLE && type != Double.class
				&& type != Float.class) {
			throw ConversionFailure
				.because("has more digits than a double holds, as which it was read: put it in quotes");
		}
		return (number instanceof Float && type == Double.class) ? (Object) number.doubleValue() : exactly(exact, type);
	}

	/**
	 * Return a number of a class.
	 * @param exact the number
	 * @param type the class of the result, which holds just a number
	 * @return the same number
	 * @throws ConversionFailure if it would lose a digit
	 */
	static Object exactly(BigDecimal exact, Class<?> type) throws ConversionFailure {
		if (type == BigDecimal.class) {
			return exact;
		}
		if (type == Double.class) {
			double value = Double.parseDouble(exact.toString());
			check(exact, value, Double.toString(value), DIGITS_OF_DOUBLE, "double");
			return value;
		}
		if (type == Float.class) {
			float value = Float.parseFloat(exact.toString());
			check(exact, value, Float.toString(value), DIGITS_OF_FLOAT, "float");
			return value;
		}
		return integer(exact, type);
	}

	private static void check(BigDecimal exact, double value, String text, int digits, String type)
			throws ConversionFailure {
		if (Double.isInfinite(value)) {
			throw outOfRange(type);
		}
		if (isWhole(exact) && digits(exact) > digits && new BigDecimal(value).compareTo(exact) != 0
				&& new BigDecimal(text).compareTo(exact) != 0) {
			throw ConversionFailure.because("has more digits than a " + type + " holds");
		}
	}

	private static boolean isFraction(Class<?> type) {
		return type == Double.class || type == Float.class;
	}

	private static Object integer(BigDecimal exact, Class<?> type) throws ConversionFailure {
		if (!isWhole(exact)) {
			throw new ConversionFailure(null);
		}
		int bits = BITS.getOrDefault(type, 0);
		boolean isLong = (long) exact.precision() - exact.scale() > LONGEST_INTEGER;
		BigInteger whole = isLong ? BigInteger.ZERO : exact.toBigIntegerExact();
		if (isLong || whole.bitLength() >= bits) {
			throw outOfRange(ClassUtils.isPrimitiveWrapper(type) ? type.getSimpleName() : "BigInteger");
		}
		return switch (bits) {
			case Byte.SIZE -> (Object) whole.byteValueExact();
			case Short.SIZE -> whole.shortValueExact();
			case Integer.SIZE -> whole.intValueExact();
			case Long.SIZE -> whole.longValueExact();
			default -> whole;
		};
	}

	/**
	 * Return the bits of an unsigned number.
	 * @param number the number
	 * @param type the primitive that has the bits
	 * @param name the name of the unsigned type
	 * @return the bits
	 * @throws ConversionFailure if the number is negative or has more bits
	 */
	static Object unsigned(BigInteger number, Class<?> type, String name) throws ConversionFailure {
		int bits = BITS.getOrDefault(held(type), 0);
		if (number.signum() < 0 || number.bitLength() > bits) {
			throw outOfRange(name);
		}
		return switch (bits) {
			case Byte.SIZE -> (Object) number.byteValue();
			case Short.SIZE -> number.shortValue();
			case Integer.SIZE -> number.intValue();
			default -> number.longValue();
		};
	}

	private static ConversionFailure outOfRange(String type) {
		return ConversionFailure.because("is out of the range of " + TypeText.withArticle(type));
	}

	private static boolean isWhole(BigDecimal exact) {
		return exact.signum() == 0 || exact.stripTrailingZeros().scale() <= 0;
	}

	private static int digits(BigDecimal exact) {
		return exact.stripTrailingZeros().precision();
	}

}
