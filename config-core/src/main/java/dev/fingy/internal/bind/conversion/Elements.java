package dev.fingy.internal.bind.conversion;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * The elements of a list that is written as one value, such as {@code 1x1,2x2}. Spring
 * Boot converts the value as a whole; what belongs to each element is found out here.
 */
public final class Elements {

	private final Conversion conversion;

	private final ConversionTarget list;

	private final ConversionTarget element;

	private final List<?> written;

	/**
	 * Take a list apart.
	 * @param conversion the conversion of the list
	 * @param list what is declared where the list is
	 * @param whole the text, or a collection of what was written
	 */
	public Elements(Conversion conversion, ConversionTarget list, @Nullable Object whole) {
		this.conversion = conversion;
		this.list = list;
		this.element = list.element();
		this.written = written(whole);
	}

	private List<?> written(@Nullable Object whole) {
		if (whole instanceof Collection<?> collection) {
			return new ArrayList<>(collection);
		}
		if (whole instanceof Number || whole instanceof Boolean) {
			return List.of(whole);
		}
		try {
			Object texts = (whole instanceof CharSequence)
					? this.conversion.convert(whole, AggregateConversion.TEXTS, this.list.annotations()) : null;
			return (texts instanceof List<?> elements) ? elements : List.of();
		}
		catch (ConversionFailure ex) {
			return List.of();
		}
	}

	/**
	 * Return what each element was written as.
	 * @return the texts, none if they are not known
	 */
	public List<?> written() {
		return this.written;
	}

	/**
	 * Convert one element.
	 * @param text what it was written as
	 * @return the element
	 * @throws ConversionFailure if the text does not fit
	 */
	public @Nullable Object convert(@Nullable Object text) throws ConversionFailure {
		Object converted = (text != null) ? this.conversion.convert(text, this.element) : null;
		if (converted == null && Numbers.isNumber(this.element.type().toClass())) {
			throw ConversionFailure.empty(this.element.type().toClass());
		}
		return converted;
	}

	/**
	 * Return what each of the converted elements was written as.
	 * @param items the elements as the list holds them, which need not be in order
	 * @return a source for each; the element itself where its source converts to
	 * something else
	 */
	public List<@Nullable Object> sources(List<? extends @Nullable Object> items) {
		List<@Nullable Object> sources = new ArrayList<>(items);
		if (this.element.type().toClass() == String.class
				|| ClassUtils.isPrimitiveOrWrapper(this.element.type().toClass())) {
			return sources;
		}
		List<@Nullable Object> converted = converted();
		Map<@Nullable Object, Object> byItem = new HashMap<>();
		for (int i = 0; i < converted.size(); i++) {
			byItem.putIfAbsent(converted.get(i), this.written.get(i));
		}
		boolean aligned = converted.size() == items.size();
		for (int i = 0; i < items.size(); i++) {
			boolean own = aligned && isSame(items.get(i), converted.get(i));
			sources.set(i, own ? this.written.get(i) : byItem.getOrDefault(items.get(i), items.get(i)));
		}
		return sources;
	}

	private List<@Nullable Object> converted() {
		List<@Nullable Object> converted = new ArrayList<>(this.written.size());
		try {
			for (Object text : this.written) {
				converted.add(convert(text));
			}
			return converted;
		}
		catch (ConversionFailure ex) {
			// The list has a conversion of its own
			return List.of();
		}
	}

	private static boolean isSame(@Nullable Object item, @Nullable Object converted) {
		return Objects.equals(item, converted) || (item != null && converted != null
				&& item.getClass() == converted.getClass() && !knowsEquality(item.getClass()));
	}

	private static boolean knowsEquality(Class<?> type) {
		java.lang.reflect.Method equals = ReflectionUtils.findMethod(type, "equals", Object.class);
		return equals != null && equals.getDeclaringClass() != Object.class;
	}

}
