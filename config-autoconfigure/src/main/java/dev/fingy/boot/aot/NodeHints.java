package dev.fingy.boot.aot;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.MergedAnnotations;

import dev.fingy.Lazy;
import dev.fingy.internal.construction.Creator;
import dev.fingy.internal.construction.ValueClass;
import dev.fingy.internal.registry.NodeTypes;
import dev.fingy.internal.registry.TypeCatalog;
import dev.fingy.internal.registry.TypeDefinition;

/**
 * Follows types into all that they are created with, to the types that can be there.
 */
final class NodeHints {

	private static final String CONSTRAINT = "jakarta.validation.Constraint";

	private static final int MOST_ARGUMENTS = 50;

	private final ReflectionHints hints;

	private final ClassHints classes;

	private final TypeCatalog types;

	private final Set<TypeDefinition> added = new HashSet<>();

	private final Map<Class<?>, Set<String>> seen = new HashMap<>();

	NodeHints(RuntimeHints hints, TypeCatalog types) {
		this.hints = hints.reflection();
		this.classes = new ClassHints(hints);
		this.types = types;
	}

	/**
	 * Add a registered type.
	 * @param type the type
	 */
	void add(TypeDefinition type) {
		if (this.added.add(type)) {
			this.classes.add(type.base());
			create(type::creator);
		}
	}

	private void add(TypeDefinition type, ResolvableType declared) {
		add(type);
		if (type.isOpen()) {
			create(() -> type.creator(declared));
		}
	}

	/**
	 * Add what can be where something is declared.
	 * @param declared the declared type, with its type arguments
	 */
	void add(ResolvableType declared) {
		Class<?> raw = declared.toClass();
		if (declared.isArray()) {
			this.hints.registerType(raw);
			add(declared.getComponentType());
		}
		else if (Collection.class.isAssignableFrom(raw)) {
			addAggregate(declared, raw, declared.asCollection());
		}
		else if (Map.class.isAssignableFrom(raw)) {
			addAggregate(declared, raw, declared.asMap());
		}
		else if (raw == Lazy.class || raw == Optional.class) {
			add(declared.getGeneric(0));
		}
		else if (!raw.isPrimitive() && raw != Object.class && isNew(declared, raw)) {
			addObject(declared, raw);
		}
	}

	// A class may hold itself with other type arguments, and those again, without an end
	private boolean isNew(ResolvableType declared, Class<?> raw) {
		Set<String> known = this.seen.computeIfAbsent(raw, (key) -> new HashSet<>());
		return known.size() < MOST_ARGUMENTS && known.add(declared.toString());
	}

	// One that is an application's own may hold itself as well
	private void addAggregate(ResolvableType declared, Class<?> raw, ResolvableType aggregate) {
		if (raw.getName().startsWith("java.") || isNew(declared, raw)) {
			this.hints.registerType(raw, MemberCategory.INVOKE_PUBLIC_CONSTRUCTORS);
			for (ResolvableType argument : aggregate.getGenerics()) {
				add(argument);
			}
		}
	}

	private void addObject(ResolvableType declared, Class<?> raw) {
		if (this.types.base(raw) != null) {
			this.classes.add(raw);
			this.types.definitions(declared).forEach((type) -> add(type, declared));
		}
		ValueClass value = ValueClass.of(raw);
		if (raw.isEnum()) {
			this.hints.registerType(raw, MemberCategory.INVOKE_PUBLIC_METHODS);
		}
		else if (value != null) {
			addValueClass(value);
		}
		else if (NodeTypes.isDataObject(raw)) {
			addConversions(raw);
			create(() -> Creator.of(declared));
		}
	}

	// Those of Kotlin itself are written and read by further methods
	private void addValueClass(ValueClass value) {
		this.classes.add(value.type());
		value.reflected().forEach(this::invoke);
		if (value.type().getName().startsWith("kotlin.")) {
			Stream.concat(Stream.of(value.type()), Arrays.stream(value.type().getDeclaredClasses()))
				.forEach((type) -> this.hints.registerType(type, MemberCategory.INVOKE_DECLARED_METHODS));
		}
	}

	// By convention, Spring converts a value with these
	private void addConversions(Class<?> type) {
		Arrays.stream(type.getMethods())
			.filter((method) -> Modifier.isStatic(method.getModifiers()) && method.getParameterCount() == 1)
			.filter((method) -> Set.of("valueOf", "of", "from").contains(method.getName()))
			.forEach(this::invoke);
		Arrays.stream(type.getConstructors())
			.filter((constructor) -> constructor.getParameterCount() == 1)
			.forEach(this::invoke);
	}

	// What cannot be created, no configuration has chosen
	private void create(Supplier<Creator> way) {
		Creator creator;
		try {
			creator = way.get();
		}
		catch (RuntimeException | LinkageError ex) {
			return;
		}
		add(creator);
	}

	private void add(Creator creator) {
		this.classes.add(creator.javaType());
		creator.reflected().forEach(this::invoke);
		if (creator.isSingleton()) {
			this.classes.add(creator.javaType().getDeclaringClass());
		}
		creator.derived().forEach(this::invoke);
		addValidators(MergedAnnotations.from(creator.javaType()));
		creator.parameters().forEach((parameter) -> {
			invoke(parameter.getter());
			invoke(parameter.setter());
			addValidators(MergedAnnotations.from(parameter.annotations().toArray(Annotation[]::new)));
			if (!parameter.isInjected()) {
				add(parameter.type());
			}
		});
	}

	private void addValidators(MergedAnnotations annotations) {
		annotations.stream(CONSTRAINT)
			.flatMap((constraint) -> Arrays.stream(constraint.getClassArray("validatedBy")))
			.forEach((validator) -> this.hints.registerType(validator, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS));
	}

	private void invoke(@Nullable Executable executable) {
		if (executable instanceof Constructor<?> constructor) {
			this.hints.registerConstructor(constructor, ExecutableMode.INVOKE);
		}
		else if (executable instanceof Method method) {
			this.hints.registerMethod(method, ExecutableMode.INVOKE);
			this.classes.add(method.getDeclaringClass());
		}
	}

}
