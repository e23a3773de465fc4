package dev.fingy.differential;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.NestedExceptionUtils;

import dev.fingy.Problem;
import dev.fingy.TypeRegistry;
import dev.fingy.internal.bind.MissingArguments;
import dev.fingy.internal.bind.UnknownProperties;
import dev.fingy.internal.configuration.BoundConfiguration;
import dev.fingy.internal.creation.Container;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.resolution.BindingSources;
import dev.fingy.internal.resolution.ConfigurationResolver;
import dev.fingy.internal.resolution.Resolution;
import dev.fingy.internal.resolution.Settings;

/**
 * What a binding ends with: every value by its path, or a failure.
 *
 * @param values the values by their paths
 * @param failure what failed, empty if the binding succeeded
 */
record Outcome(Map<String, String> values, List<Problem> failure) {

	private static final Settings LENIENT = new Settings(UnknownProperties.IGNORE, UnknownProperties.IGNORE,
			MissingArguments.WARN, Settings.DEFAULT.limits());

	static Outcome of(Object bound) {
		Map<String, String> values = new TreeMap<>();
		render("", bound, values);
		return new Outcome(values, List.of());
	}

	static Outcome ofSpringBoot(Given given) {
		try {
			return of(Binder.get(given.environment()).bindOrCreate(given.prefix(), given.type()));
		}
		catch (BindException ex) {
			String message = String.valueOf(NestedExceptionUtils.getMostSpecificCause(ex).getMessage());
			return failure(given, List.of(Problem.of(ex.getName().toString(), message)));
		}
	}

	static Outcome ofFingy(Given given) {
		return given.node() ? ofNode(given) : ofRoot(given);
	}

	private static Outcome ofRoot(Given given) {
		TypeCatalog types = (TypeCatalog) TypeRegistry.builder().build();
		Resolution resolution = new ConfigurationResolver(types, Settings.DEFAULT).resolve("t", given.type(),
				BindingSources.of(given.environment()));
		return resolution.problems().isEmpty() ? of(BoundConfiguration.of(resolution, Container.NONE).object())
				: failure(given, resolution.problems());
	}

	// Unknown names and missing arguments are mistakes in nodes only
	private static Outcome ofNode(Given given) {
		TypeCatalog types = (TypeCatalog) TypeRegistry.builder()
			.base(Plain.Part.class)
			.type(Plain.Part.class, "chosen", given.type())
			.build();
		Resolution resolution = new ConfigurationResolver(types, LENIENT).resolve("t", Plain.Whole.class,
				BindingSources.of(given.environment()));
		return resolution.problems().isEmpty()
				? of(Objects
					.requireNonNull(((Plain.Whole) BoundConfiguration.of(resolution, Container.NONE).object()).part()))
				: failure(given, resolution.problems());
	}

	private static Outcome failure(Given given, List<Problem> problems) {
		return new Outcome(Map.of(),
				problems.stream()
					.map((each) -> Problem
						.of(each.property().replace(given.prefix(), "t"), each.reason().replace(given.prefix(), "t"))
						.at(each.value(), each.origin()))
					.toList());
	}

	boolean failed() {
		return !this.failure.isEmpty();
	}

	/**
	 * Return how the outcome of Fingy differs from this one, which is Spring Boot's, and
	 * is not documented to.
	 * @param given what was bound
	 * @param fingy the outcome of Fingy
	 * @return each difference as a line, empty if there is none
	 */
	List<String> undocumented(Given given, Outcome fingy) {
		if (failed() || fingy.failed()) {
			return (failed() && fingy.failed()) ? List.of()
					: Stream
						.concat(this.failure.stream().filter((each) -> isUndocumentedHere(given, each)),
								fingy.failure.stream().filter((each) -> isUndocumentedInFingy(given, each)))
						.map((each) -> (failed() ? "Spring Boot" : "Fingy") + " fails: " + each.sentence() + " <"
								+ each.value() + ">")
						.toList();
		}
		TreeSet<String> paths = new TreeSet<>(this.values.keySet());
		paths.addAll(fingy.values.keySet());
		return paths.stream()
			.filter((path) -> isUndocumented(given, path, this.values.get(path), fingy.values.get(path)))
			.map((path) -> path + ": Spring Boot " + this.values.get(path) + ", Fingy " + fingy.values.get(path))
			.toList();
	}

	private static boolean isUndocumented(Given given, String path, @Nullable String boot, @Nullable String fingy) {
		return !Objects.equals(boot, fingy)
				&& Stream.of(Difference.values()).noneMatch((each) -> each.differs(given, path, boot, fingy));
	}

	private static boolean isUndocumentedInFingy(Given given, Problem problem) {
		return Stream.of(Difference.values()).noneMatch((each) -> each.fails(given, problem));
	}

	private static boolean isUndocumentedHere(Given given, Problem failure) {
		return Stream.of(Difference.values())
			.noneMatch((each) -> each.succeeds(given, failure.property(), failure.reason()));
	}

	private static void render(String path, @Nullable Object value, Map<String, String> values) {
		if (value == null) {
			values.put(path, "null");
		}
		else if (value instanceof Optional<?> optional) {
			values.put(path + "?", String.valueOf(optional.isPresent()));
			optional.ifPresent((each) -> render(path, each, values));
		}
		else if (value instanceof Map<?, ?> map) {
			values.put(path, "map");
			map.forEach((key, each) -> render(path + "{" + key + "}", each, values));
		}
		else if (value instanceof Collection<?> collection) {
			renderAll(path, List.copyOf(nulls(collection)), values);
		}
		else if (value.getClass().isArray()) {
			renderArray(path, value, values);
		}
		else if (value.getClass().getEnclosingClass() == Plain.class && !(value instanceof Enum<?>)) {
			renderObject(path, value, values);
		}
		else {
			values.put(path, value.getClass().getSimpleName() + " " + value);
		}
	}

	private static Collection<?> nulls(Collection<?> collection) {
		return collection.stream().map((each) -> (each != null) ? each : "(null)").toList();
	}

	private static void renderArray(String path, Object array, Map<String, String> values) {
		values.put(path, "list of " + Array.getLength(array));
		for (int i = 0; i < Array.getLength(array); i++) {
			render(path + "[" + i + "]", Array.get(array, i), values);
		}
	}

	private static void renderAll(String path, List<?> list, Map<String, String> values) {
		values.put(path, "list of " + list.size());
		for (int i = 0; i < list.size(); i++) {
			render(path + "[" + i + "]", list.get(i), values);
		}
	}

	private static void renderObject(String path, Object object, Map<String, String> values) {
		values.put(path, object.getClass().getSimpleName());
		try {
			for (Field field : object.getClass().getDeclaredFields()) {
				if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
					field.setAccessible(true);
					render(path + "." + Trees.kebab(field.getName()), field.get(object), values);
				}
			}
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
