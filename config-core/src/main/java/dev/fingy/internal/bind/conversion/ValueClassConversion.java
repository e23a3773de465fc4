package dev.fingy.internal.bind.conversion;

import java.lang.annotation.Annotation;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

import dev.fingy.internal.construction.ValueClass;

/**
 * Converts to the value classes of Kotlin: by a converter if there is one, otherwise to
 * what the class holds. Those of Kotlin itself do not hold what is written.
 */
final class ValueClassConversion {

	private static final Map<String, Class<?>> UNSIGNED = Map.of("kotlin.UByte", byte.class, "kotlin.UShort",
			short.class, "kotlin.UInt", int.class, "kotlin.ULong", long.class);

	private static final String DURATION = "kotlin.time.Duration";

	private final Conversion conversion;

	ValueClassConversion(Conversion conversion) {
		this.conversion = conversion;
	}

	@Nullable Object convert(Object value, ValueClass target, Annotation[] annotations) throws ConversionFailure {
		Class<?> unsigned = UNSIGNED.get(target.type().getName());
		if (unsigned != null) {
			return unsigned(value, target, unsigned, annotations);
		}
		if (target.type().getName().equals(DURATION)) {
			return duration(value, target, annotations);
		}
		try {
			return this.conversion.convertAsBoot(value, ResolvableType.forClass(target.type()), annotations);
		}
		catch (ConversionFailure ex) {
			if (!ex.isWithoutConverter() || !target.isScalar()) {
				throw ex;
			}
			if (!target.isOpen()) {
				throw new ConversionFailure(new IllegalStateException("the constructor of "
						+ target.type().getSimpleName() + " is private, so that it takes a converter"));
			}
			return held(value, target, annotations);
		}
	}

	private @Nullable Object held(Object value, ValueClass target, Annotation[] annotations) throws ConversionFailure {
		Object held = this.conversion.convert(value, target.declared(), annotations);
		try {
			return (held != null) ? target.create(held) : null;
		}
		catch (Throwable ex) {
			throw new ConversionFailure(ex);
		}
	}

	private @Nullable Object unsigned(Object value, ValueClass target, Class<?> held, Annotation[] annotations)
			throws ConversionFailure {
		if (!(this.conversion.convert(value, ResolvableType.forClass(BigInteger.class),
				annotations) instanceof BigInteger number)) {
			return null;
		}
		Object bits = Numbers.unsigned(number, held, target.type().getSimpleName());
		return ValueClass.boxed(target.type(), bits);
	}

	// As Spring Boot converts those of Java, and as Kotlin writes its own
	private @Nullable Object duration(Object value, ValueClass target, Annotation[] annotations)
			throws ConversionFailure {
		try {
			Object duration = this.conversion.convertAsBoot(value, ResolvableType.forClass(Duration.class),
					annotations);
			return (duration != null) ? KotlinDurations.parse(duration.toString(), target) : null;
		}
		catch (ConversionFailure ex) {
			Object parsed = (value instanceof CharSequence text) ? KotlinDurations.parse(text.toString().trim(), target)
					: null;
			if (parsed == null) {
				throw ex;
			}
			return parsed;
		}
	}

}
