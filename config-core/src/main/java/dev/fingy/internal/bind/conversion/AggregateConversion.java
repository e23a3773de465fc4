package dev.fingy.internal.bind.conversion;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.core.CollectionFactory;
import org.springframework.core.ResolvableType;
import org.springframework.util.ObjectUtils;

import dev.fingy.internal.tree.Aggregates;

/**
 * Converts lists, sets and arrays of scalars that are given as one value, element by
 * element. Spring Boot converts them too, but cuts the fractions of numbers off.
 */
final class AggregateConversion {

	static final ResolvableType TEXTS = ResolvableType.forClassWithGenerics(List.class, String.class);

	private final Conversion conversion;

	AggregateConversion(Conversion conversion) {
		this.conversion = conversion;
	}

	@Nullable Object convert(Object value, ResolvableType type, Annotation[] annotations) throws ConversionFailure {
		if (type.toClass().isInstance(value) && type.isArray()) {
			return value;
		}
		try {
			return collected(type, elements(value, Aggregates.element(type), annotations));
		}
		catch (ConversionFailure ex) {
			// The list may have a conversion of its own
			if (ex.getMessage() != null || !(value instanceof CharSequence)) {
				throw ex;
			}
			return this.conversion.convertAsBoot(value, type, annotations);
		}
	}

	private List<@Nullable Object> elements(Object value, ResolvableType element, Annotation[] annotations)
			throws ConversionFailure {
		List<@Nullable Object> elements = new ArrayList<>();
		for (Object item : items(value, annotations)) {
			elements.add(element(item, element, annotations));
		}
		return elements;
	}

	/**
	 * Convert one element.
	 * @param item what is given
	 * @param type the declared type of the elements
	 * @param annotations formats of the declaration
	 * @return the element
	 * @throws ConversionFailure if the item does not fit, or is empty and no number
	 */
	@Nullable Object element(@Nullable Object item, ResolvableType type, Annotation[] annotations) throws ConversionFailure {
		Object converted = (item != null) ? this.conversion.convert(item, type, annotations) : null;
		if (converted == null && Numbers.isNumber(type.toClass())) {
			throw ConversionFailure.empty(type.toClass());
		}
		return converted;
	}

	private List<?> items(Object value, Annotation[] annotations) throws ConversionFailure {
		if (value instanceof CharSequence) {
			Object texts = this.conversion.convertAsBoot(value, TEXTS, annotations);
			return (texts instanceof List<?> list) ? list : List.of();
		}
		if (value instanceof Collection<?> collection) {
			return new ArrayList<>(collection);
		}
		return value.getClass().isArray() ? Arrays.asList(ObjectUtils.toObjectArray(value)) : List.of(value);
	}

	private static Object collected(ResolvableType type, List<@Nullable Object> elements) throws ConversionFailure {
		if (type.isArray()) {
			Object array = Array.newInstance(type.getComponentType().toClass(), elements.size());
			for (int i = 0; i < elements.size(); i++) {
				Array.set(array, i, elements.get(i));
			}
			return array;
		}
		try {
			Class<?> declared = (type.toClass() == Collection.class) ? List.class : type.toClass();
			Collection<@Nullable Object> collection = CollectionFactory.createCollection(declared,
					Aggregates.element(type).resolve(), elements.size());
			collection.addAll(elements);
			return collection;
		}
		catch (IllegalArgumentException ex) {
			throw new ConversionFailure(ex);
		}
	}

}
