package dev.fingy.internal.construction;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindConstructorProvider;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.KotlinDetector;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.core.ResolvableType;

import dev.fingy.internal.names.RelaxedName;

/**
 * Finds the way in which a class is created. Which constructor it is, is Spring Boot's
 * decision, so that a class is bound here as it is bound there.
 */
public final class Creators {

	static final String INNER = " is an inner class, which cannot be created without an object of the class around it: "
			+ "make it static";

	private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

	private Creators() {
	}

	/**
	 * Find how objects of a class are created.
	 * @param declared a class with its type arguments
	 * @param parameterNames the names of the constructor's parameters if they are known,
	 * otherwise none
	 * @return how it is created
	 * @throws UnusableTypeException if configuration cannot create it
	 */
	public static Creator forClass(ResolvableType declared, List<String> parameterNames) {
		Class<?> type = declared.toClass();
		if (type.isEnum()) {
			throw new UnusableTypeException(
					type.getName() + " is an enum, whose constants exist already and cannot be created");
		}
		if (isInner(type)) {
			throw new UnusableTypeException(type.getName() + INNER);
		}
		if (type.isInterface() || Modifier.isAbstract(type.getModifiers())) {
			return forAbstract(declared);
		}
		Creator only = KotlinDetector.isKotlinType(type) ? SingletonCreator.find(declared) : null;
		if (only != null) {
			return only;
		}
		if (!parameterNames.isEmpty()) {
			return forExecutable(declared, constructorWith(type, parameterNames.size()), parameterNames);
		}
		Constructor<?> constructor = BindConstructorProvider.DEFAULT.getBindConstructor(type, false);
		if (constructor == null) {
			constructor = autowiredConstructor(type);
		}
		constructor = KotlinConstructors.meant(type, constructor);
		BuilderMethods builder = BuilderChoice.of(type, constructor);
		if (builder != null) {
			return BuilderCreator.of(declared, builder, null);
		}
		if (constructor == null && KotlinTypes.isUnread(type) && hasParameters(type)) {
			throw new UnusableTypeException(type.getName()
					+ " is a class of Kotlin, whose constructors cannot be distinguished: " + KotlinTypes.ADVICE);
		}
		return (constructor != null) ? forExecutable(declared, constructor, List.of()) : forBean(declared);
	}

	private static Creator forAbstract(ResolvableType declared) {
		BuilderMethods builder = BuilderChoice.ofAbstract(declared.toClass());
		if (builder == null) {
			throw new UnusableTypeException(declared.toClass().getName() + " is abstract and cannot be created");
		}
		return BuilderCreator.of(declared, builder, null);
	}

	/**
	 * Return the class of the objects that a factory method makes for a base.
	 * @param factory a static method
	 * @param isOfBase returns whether a class belongs to a base
	 * @return what the method returns, or what the builder builds that it returns
	 */
	public static Class<?> product(Method factory, Predicate<Class<?>> isOfBase) {
		BuilderMethods builder = isOfBase.test(factory.getReturnType()) ? null : BuilderMethods.startedBy(factory);
		return (builder != null && isOfBase.test(builder.product())) ? builder.product()
				: KotlinFactories.returned(factory).toClass();
	}

	/**
	 * Return what the builder builds that a factory method returns.
	 * @param factory a static method that starts a builder
	 * @return the class of the objects with the type variables of the method
	 */
	public static ResolvableType product(Method factory) {
		return builder(factory).generic();
	}

	/**
	 * Return how the builder creates objects that a factory method returns.
	 * @param factory a static method that starts a builder
	 * @param variables what is known of its type variables
	 * @return how it creates
	 */
	public static Creator forBuilder(Method factory, TypeVariables variables) {
		BuilderMethods builder = builder(factory);
		ResolvableType product = variables.in(product(factory).getType());
		return BuilderCreator.of(product, builder, factory);
	}

	private static BuilderMethods builder(Method factory) {
		return Objects.requireNonNull(BuilderMethods.startedBy(factory));
	}

	static Creator forGiven(Executable executable) {
		return (executable instanceof Method factory) ? forMethod(factory, TypeVariables.UNKNOWN)
				: forExecutable(ResolvableType.forClass(executable.getDeclaringClass()), executable, List.of());
	}

	static Creator forMethod(Method factory, TypeVariables variables) {
		return forMethod(factory, List.of(), variables);
	}

	/**
	 * Return how a factory method creates objects.
	 * @param factory a static method
	 * @param parameterNames the names of its parameters if they are known, otherwise none
	 * @param variables what is known of its type variables
	 * @return how it creates
	 */
	public static Creator forMethod(Method factory, List<String> parameterNames, TypeVariables variables) {
		ResolvableType returned = KotlinFactories.returned(factory);
		return forExecutable((returned.toClass() != factory.getReturnType()) ? returned : variables.in(factory),
				factory, parameterNames, variables);
	}

	private static boolean isInner(Class<?> type) {
		Method around = type.getEnclosingMethod();
		boolean isLocalOfStatic = around != null && Modifier.isStatic(around.getModifiers());
		return type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers()) && !type.isInterface()
				&& !isLocalOfStatic;
	}

	private static boolean hasParameters(Class<?> type) {
		return Arrays.stream(type.getDeclaredConstructors())
			.anyMatch((constructor) -> constructor.getParameterCount() > 0);
	}

	private static @Nullable Constructor<?> autowiredConstructor(Class<?> type) {
		Constructor<?>[] constructors = type.getDeclaredConstructors();
		return (constructors.length == 1 && constructors[0].getParameterCount() > 0) ? constructors[0] : null;
	}

	private static Constructor<?> constructorWith(Class<?> type, int count) {
		List<Constructor<?>> published = withParameters(type.getConstructors(), count);
		List<Constructor<?>> matching = (published.size() == 1) ? published
				: withParameters(type.getDeclaredConstructors(), count);
		if (matching.size() != 1) {
			String found = matching.isEmpty() ? "no constructor" : matching.size() + " constructors";
			throw new UnusableTypeException(type.getName() + " has " + found + " with " + count
					+ ((count != 1) ? " parameters" : " parameter") + ", which is how many names are given");
		}
		return matching.get(0);
	}

	private static List<Constructor<?>> withParameters(Constructor<?>[] constructors, int count) {
		return Arrays.stream(constructors).filter((constructor) -> constructor.getParameterCount() == count).toList();
	}

	private static Creator forExecutable(ResolvableType javaType, Executable executable, List<String> names) {
		return forExecutable(javaType, executable, names, TypeVariables.UNKNOWN);
	}

	private static Creator forExecutable(ResolvableType javaType, Executable given, List<String> names,
			TypeVariables variables) {
		Executable executable = KotlinConstructors.exposed(given);
		Executable typed = KotlinConstructors.declared(executable);
		KotlinFunction kotlin = kotlin(executable);
		java.lang.reflect.Parameter[] declared = executable.getParameters();
		@Nullable String[] discovered = (!names.isEmpty()) ? names.toArray(String[]::new) : discover(typed, kotlin);
		List<Parameter> parameters = new ArrayList<>(declared.length);
		for (int i = 0; i < typed.getParameterCount(); i++) {
			Name explicit = declared[i].getAnnotation(Name.class);
			String name = (explicit != null) ? explicit.value() : (discovered != null) ? discovered[i] : null;
			if (name == null) {
				throw new UnusableTypeException("the parameters of " + executable + " have no names: " + (KotlinTypes
					.isUnread(executable.getDeclaringClass()) ? KotlinTypes.ADVICE
							: "compile with '-parameters', put @Name on each, or give the names to the TypeContributor"));
			}
			parameters.add(new Parameter(RelaxedName.kebab(unquoted(name)),
					boxed(type(typed, i, javaType, variables), i, kotlin), annotations(declared[i]), null, null,
					isMarked(SecretNames.of(javaType.toClass()), name, discovered, i),
					isMarked(SecretNames.harmless(javaType.toClass()), name, discovered, i),
					absence(typed, i, discovered, kotlin)));
		}
		return new ExecutableCreator(javaType, executable, parameters, kotlin);
	}

	// No source writes the spaces of names that Kotlin quotes
	private static String unquoted(String name) {
		return name.replace(' ', '-');
	}

	private static @Nullable KotlinFunction kotlin(Executable executable) {
		Class<?> type = executable.getDeclaringClass();
		if (KotlinTypes.isUnread(type) && KotlinConstructors.isHidden(executable)) {
			throw new UnusableTypeException(type.getName()
					+ " has a private constructor or a parameter of a value class of Kotlin: " + KotlinTypes.ADVICE);
		}
		return KotlinTypes.isRead(type) ? KotlinFunction.of(executable) : null;
	}

	// As Kotlin declares it, where one value can represent it
	private static ResolvableType boxed(ResolvableType declared, int index, @Nullable KotlinFunction kotlin) {
		ValueClass boxed = (kotlin != null) ? kotlin.valueClass(index) : null;
		return (boxed != null) ? boxed.bound(declared) : declared;
	}

	// A default that only a builder has would be lost
	private static Absence absence(Executable executable, int index, @Nullable String @Nullable [] discovered,
			@Nullable KotlinFunction kotlin) {
		boolean lost = executable instanceof Constructor<?> && !executable.getDeclaringClass().isRecord()
				&& discovered != null && discovered[index] != null
				&& LombokDefaults.of(executable.getDeclaringClass()).contains(discovered[index]);
		return lost ? () -> Nullness.NON_NULL : Absence.of(executable, index, kotlin);
	}

	private static boolean isMarked(SecretNames marked, String name, @Nullable String @Nullable [] discovered,
			int index) {
		return marked.contains(name) || (discovered != null && marked.contains(discovered[index]));
	}

	private static @Nullable String @Nullable [] discover(Executable executable, @Nullable KotlinFunction kotlin) {
		if (kotlin != null) {
			@Nullable String[] names = new String[executable.getParameterCount()];
			for (int i = 0; i < names.length; i++) {
				names[i] = kotlin.name(i);
			}
			return names;
		}
		return (executable instanceof Constructor<?> constructor) ? NAMES.getParameterNames(constructor)
				: NAMES.getParameterNames((Method) executable);
	}

	private static ResolvableType type(Executable executable, int index, ResolvableType javaType,
			TypeVariables variables) {
		MethodParameter parameter = MethodParameter.forExecutable(executable, index);
		return (executable instanceof Constructor<?>) ? ResolvableType.forMethodParameter(parameter, javaType)
				: variables.in(parameter);
	}

	private static List<Annotation> annotations(java.lang.reflect.Parameter parameter) {
		return List.of(parameter.getAnnotations());
	}

	private static Creator forBean(ResolvableType declared) {
		Class<?> type = declared.toClass();
		Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
			.filter((candidate) -> candidate.getParameterCount() == 0)
			.findFirst()
			.orElse(null);
		if (constructor == null && type.getDeclaredConstructors().length > 0) {
			throw new UnusableTypeException(type.getName()
					+ " has several constructors: put @ConstructorBinding on the one that configuration calls");
		}
		return new BeanCreator(declared, constructor, BeanProperties.of(declared));
	}

}
