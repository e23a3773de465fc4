package dev.fingy.internal.bind.conversion;

import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.ResolvableType;

import dev.fingy.internal.construction.TypeText;
import dev.fingy.internal.construction.ValueClass;
import dev.fingy.internal.registry.ClassArguments;
import dev.fingy.internal.tree.Aggregates;

/**
 * Converts with the conversion of a {@link Binder}, which a {@code Binder} does not offer
 * by itself: it converts what a handler returns for a failure, so the handler fails at
 * once and returns the value.
 */
public final class Conversion {

	private static final Map<Class<?>, Class<?>> PRIMITIVES = Map.of(int.class, Integer.class, long.class, Long.class,
			double.class, Double.class, boolean.class, Boolean.class, float.class, Float.class);

	private final Binder binder;

	private final ClassNames classes;

	private final AggregateConversion aggregates = new AggregateConversion(this);

	private final ValueClassConversion valueClasses = new ValueClassConversion(this);

	/**
	 * Create a conversion.
	 * @param binder whose conversion is used
	 * @param classes finds classes by their names
	 */
	public Conversion(Binder binder, ClassArguments classes) {
		this.binder = binder;
		this.classes = new ClassNames(classes);
	}

	/**
	 * Convert a value to what is declared.
	 * @param value the value, never {@code null}
	 * @param declared what is declared
	 * @return the converted value
	 * @throws ConversionFailure if the value does not fit
	 */
	public @Nullable Object convert(Object value, ConversionTarget declared) throws ConversionFailure {
		ResolvableType type = declared.type();
		if (!declared.inNode() || !ClassArguments.isIn(type)) {
			return convert(value, type, declared.annotations());
		}
		Object texts = (value instanceof Class<?>) ? value
				: convert(value, ClassNames.texts(type), declared.annotations());
		Object classes = this.classes.resolve(texts, type);
		return (classes != null) ? convert(classes, type, declared.annotations()) : null;
	}

	/**
	 * Return what a value was converted from. A class has many names, and one that is
	 * written.
	 * @param converted the converted value
	 * @param source what it was converted from
	 * @param declared what is declared where it is
	 * @return the source, which converts to an equal value
	 */
	public @Nullable Object source(@Nullable Object converted, @Nullable Object source, ConversionTarget declared) {
		String name = (converted instanceof Class<?> type && declared.inNode())
				? this.classes.name(type, declared.type()) : null;
		return (name != null) ? name : source;
	}

	/**
	 * Convert a value.
	 * @param value the value, never {@code null}
	 * @param type the type to convert to
	 * @param annotations formats of the declaration
	 * @return the converted value
	 * @throws ConversionFailure if the value does not fit
	 */
	@Nullable Object convert(Object value, ResolvableType type, Annotation[] annotations) throws ConversionFailure {
		Class<?> target = type.toClass();
		if (value.getClass() == PRIMITIVES.getOrDefault(target, target) && !type.hasGenerics()) {
			return value;
		}
		if (target == Optional.class && type.hasGenerics() && !(value instanceof Optional)) {
			return Optional.ofNullable(convert(value, type.getGeneric(0), annotations));
		}
		if (Numbers.isNumber(target)) {
			Class<?> held = Numbers.held(target);
			return Numbers.hold(number(value, (held != target) ? ResolvableType.forClass(held) : type, annotations),
					target);
		}
		ValueClass valueClass = ValueClass.of(target);
		if (valueClass != null && !target.isInstance(value)) {
			return this.valueClasses.convert(value, valueClass, annotations);
		}
		if (isAggregate(type) && Scalars.isScalar(Scalars.innermost(type), value)) {
			return this.aggregates.convert(value, type, annotations);
		}
		return convertAsBoot(Scalars.isTextMeant(value, target) ? value.toString() : value, type, annotations);
	}

	private static boolean isAggregate(ResolvableType type) {
		return Aggregates.isArray(type) || Collection.class.isAssignableFrom(type.toClass());
	}

	private @Nullable Object number(Object value, ResolvableType type, Annotation[] annotations)
			throws ConversionFailure {
		if (value instanceof Number number) {
			return Numbers.exactly(number, type.toClass());
		}
		if (!(value instanceof CharSequence)) {
			return convertAsBoot(value, type, annotations);
		}
		BigDecimal exact;
		try {
			Object converted = convertAsBoot(value, type, annotations);
			exact = (converted instanceof Number number && Numbers.mayBeLoss(number.doubleValue(), type.toClass())
					&& (converted instanceof Double || converted instanceof Float)) ? Numbers.decimal(value.toString())
							: null;
			if (exact == null) {
				return converted;
			}
		}
		catch (ConversionFailure ex) {
			exact = Numbers.decimal(value.toString());
			if (exact == null) {
				throw ex;
			}
		}
		return Numbers.exactly(exact, type.toClass());
	}

	/**
	 * Convert a value as Spring Boot does.
	 * @param value the value, never {@code null}
	 * @param type the type to convert to
	 * @param annotations formats of the declaration
	 * @return the converted value
	 * @throws ConversionFailure if the value does not fit
	 */
	@Nullable Object convertAsBoot(Object value, ResolvableType type, Annotation[] annotations) throws ConversionFailure {
		// Spring names the type in its messages, which would not return
		ResolvableType named = TypeText.isRecursive(type) ? ResolvableType.forClass(type.toClass()) : type;
		try {
			return this.binder
				.bind(ConfigurationPropertyName.EMPTY, Bindable.of(named).withAnnotations(annotations),
						new Given(value))
				.orElse(null);
		}
		catch (BindException ex) {
			Object duration = IsoDurations.parse(value, type.toClass());
			Object parsed = (duration != null) ? duration : KotlinTexts.parse(value, type.toClass());
			if (parsed != null) {
				return parsed;
			}
			throw new ConversionFailure(ex.getCause());
		}
	}

	/**
	 * Return whether there is a conversion from text.
	 * @param type the type to convert to
	 * @return {@code false} if there is no converter
	 */
	public boolean convertsText(ResolvableType type) {
		try {
			convert("", type, new Annotation[0]);
			return true;
		}
		catch (ConversionFailure ex) {
			return !ex.isWithoutConverter() || KotlinTexts.areOf(type.toClass());
		}
	}

	/**
	 * Hands a value to the binder.
	 */
	private static final class Given implements BindHandler {

		private final Object value;

		private Given(Object value) {
			this.value = value;
		}

		@Override
		public <T> @Nullable Bindable<T> onStart(ConfigurationPropertyName name, Bindable<T> target,
				BindContext context) {
			throw Skip.INSTANCE;
		}

		@Override
		public Object onFailure(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
				Exception error) {
			return this.value;
		}

	}

	/**
	 * Leads past the binding itself. It has no stack trace, as it is no failure.
	 */
	private static final class Skip extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private static final Skip INSTANCE = new Skip();

		private Skip() {
			super(null, null, false, false);
		}

	}

}
