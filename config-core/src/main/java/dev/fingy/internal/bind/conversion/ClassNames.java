package dev.fingy.internal.bind.conversion;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

import dev.fingy.Problem;
import dev.fingy.internal.construction.TypeText;
import dev.fingy.internal.names.Nearest;
import dev.fingy.internal.registry.ClassArguments;
import dev.fingy.internal.tree.Aggregates;

/**
 * Makes classes of the names that a node holds. Spring's own conversion loads a class of
 * any name, so names never reach it.
 */
final class ClassNames {

	private static final int LONGEST_NAME = 100;

	private final ClassArguments classes;

	ClassNames(ClassArguments classes) {
		this.classes = classes;
	}

	/**
	 * Return what names are converted to first.
	 * @param type a declared type that holds {@link Class}
	 * @return the same with texts in place of classes
	 */
	static ResolvableType texts(ResolvableType type) {
		Class<?> declared = type.toClass();
		if (declared == Class.class) {
			return ResolvableType.forClass(String.class);
		}
		if (type.isArray()) {
			return ResolvableType.forClassWithGenerics(List.class, texts(type.getComponentType()));
		}
		if (Collection.class.isAssignableFrom(declared)) {
			return ResolvableType.forClassWithGenerics(List.class, texts(type.asCollection().getGeneric(0)));
		}
		if (Map.class.isAssignableFrom(declared)) {
			ResolvableType map = type.asMap();
			return ResolvableType.forClassWithGenerics(Map.class, texts(map.getGeneric(0)), texts(map.getGeneric(1)));
		}
		return type;
	}

	/**
	 * Put classes in the place of their names.
	 * @param texts names, or what holds them
	 * @param type the declared type
	 * @return classes, or lists and maps of them
	 * @throws UnknownClass if a name means no class that fits
	 */
	@Nullable Object resolve(@Nullable Object texts, ResolvableType type) throws UnknownClass {
		if (texts == null) {
			return null;
		}
		if (type.toClass() == Class.class) {
			return named(texts, type);
		}
		if (texts instanceof Map<?, ?> map) {
			return entries(map, type.asMap());
		}
		if (texts instanceof Collection<?> || texts.getClass().isArray()) {
			return elements(texts, Aggregates.element(type));
		}
		return texts;
	}

	private Map<@Nullable Object, @Nullable Object> entries(Map<?, ?> texts, ResolvableType map) throws UnknownClass {
		Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
		for (Map.Entry<?, ?> entry : texts.entrySet()) {
			entries.put(resolve(entry.getKey(), map.getGeneric(0)), resolve(entry.getValue(), map.getGeneric(1)));
		}
		return entries;
	}

	private List<@Nullable Object> elements(Object texts, ResolvableType element) throws UnknownClass {
		List<@Nullable Object> elements = new ArrayList<>();
		if (texts instanceof Collection<?> collection) {
			for (Object each : collection) {
				elements.add(resolve(each, element));
			}
		}
		else {
			for (int i = 0; i < Array.getLength(texts); i++) {
				elements.add(resolve(Array.get(texts, i), element));
			}
		}
		return elements;
	}

	private @Nullable Class<?> named(Object given, ResolvableType declared) throws UnknownClass {
		if (given instanceof Class<?> type) {
			return given(type, declared);
		}
		String name = given.toString().trim();
		if (name.isEmpty()) {
			return null;
		}
		ClassArguments.Found found = this.classes.find(declared, name);
		if (found.type() == null) {
			throw unknown(reason(shortened(name), found, declared), name, declared);
		}
		return found.type();
	}

	// What code gives has to have a name, or its document could not be read
	private Class<?> given(Class<?> type, ResolvableType declared) throws UnknownClass {
		if (this.classes.name(declared, type) == null) {
			throw unknown(unregistered(type.getName()), null, declared);
		}
		return type;
	}

	private static String reason(String name, ClassArguments.Found found, ResolvableType declared) {
		if (!found.several().isEmpty()) {
			return "'" + name + "' names both " + found.several().get(0).getName() + " and "
					+ found.several().get(1).getName() + "; a TypeContributor can give one of them a name of its own";
		}
		Class<?> other = found.other();
		return (other != null) ? "'" + name + "' is " + TypeText.described(other) + ", which is not "
				+ TypeText.described(declared.getGeneric(0)) : unregistered(name);
	}

	private static String unregistered(String name) {
		return "'" + name + "' is neither a registered type nor a class that a TypeContributor lists";
	}

	private UnknownClass unknown(String reason, @Nullable String name, ResolvableType declared) {
		String nearest = (name != null) ? Nearest.to(name, this.classes.names(declared)) : null;
		return new UnknownClass(reason, this.classes.display(declared), nearest);
	}

	private static String shortened(String name) {
		return (name.length() > LONGEST_NAME) ? name.substring(0, LONGEST_NAME) + "…" : name;
	}

	/**
	 * Return the name that a document has for a class.
	 * @param type the class
	 * @param declared what is declared where it is
	 * @return the name, or {@code null} if it has none
	 */
	@Nullable String name(Class<?> type, ResolvableType declared) {
		return this.classes.name((declared.toClass() == Class.class) ? declared : ResolvableType.forClass(Class.class),
				type);
	}

	/**
	 * Thrown when a name means no class that fits.
	 */
	static final class UnknownClass extends ConversionFailure {

		private static final long serialVersionUID = 1L;

		private final String reason;

		private final transient List<String> known;

		private final @Nullable String nearest;

		private UnknownClass(String reason, List<String> known, @Nullable String nearest) {
			super(null);
			this.reason = reason;
			this.known = known;
			this.nearest = nearest;
		}

		@Override
		public String reason(boolean secret) {
			return secret ? "names no class that fits" : this.reason;
		}

		@Override
		public Problem explain(Problem problem, boolean secret) {
			return Problem.of(problem.property(), reason(secret))
				.at(problem.value(), problem.origin())
				.known("Types", this.known, secret ? null : this.nearest);
		}

	}

}
