package dev.fingy.internal.construction;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import kotlin.jvm.JvmClassMappingKt;
import kotlin.reflect.KClass;
import kotlin.reflect.KFunction;
import kotlin.reflect.KParameter;
import kotlin.reflect.KType;
import kotlin.reflect.full.KClasses;
import kotlin.reflect.jvm.KCallablesJvm;
import kotlin.reflect.jvm.ReflectJvmMapping;
import kotlin.reflect.jvm.internal.KotlinReflectionInternalError;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/**
 * A constructor or function as Kotlin declares it, called with the defaults of its
 * parameters where there is no argument. It needs {@code kotlin-reflect}, as defaults
 * need it in Spring.
 */
final class KotlinFunction {

	private final KFunction<?> function;

	private final Executable executable;

	private final List<KParameter> values;

	private final @Nullable ValueClass created;

	private final Supplier<HeldArguments> held;

	private KotlinFunction(KFunction<?> function, @Nullable ValueClass created, Executable executable) {
		this.function = function;
		this.created = created;
		this.executable = executable;
		this.held = SingletonSupplier.of(() -> HeldArguments.of(KotlinConstructors.declared(executable)));
		this.values = function.getParameters()
			.stream()
			.filter((each) -> each.getKind() == KParameter.Kind.VALUE)
			.toList();
	}

	/**
	 * Return what Kotlin knows of a constructor or method.
	 * @param executable the constructor or static method of a class that is read
	 * @return the function, or {@code null} if the compiler added the executable
	 * @throws UnusableTypeException if configuration cannot call it
	 */
	static @Nullable KotlinFunction of(Executable executable) {
		try {
			ValueClass created = (executable instanceof Constructor<?> constructor)
					? ValueClass.of(constructor.getDeclaringClass()) : null;
			KFunction<?> function = (created != null)
					? KClasses.getPrimaryConstructor(JvmClassMappingKt.getKotlinClass(created.type()))
					: find(executable);
			return (function != null) ? usable(new KotlinFunction(function, created, executable), executable) : null;
		}
		catch (KotlinReflectionInternalError | UnsupportedOperationException ex) {
			throw new UnusableTypeException(executable + " cannot be read by kotlin-reflect: " + ex.getMessage());
		}
	}

	/**
	 * Return whether Kotlin declares a constructor.
	 * @param constructor a constructor of a class that is read
	 * @return {@code false} if the compiler added it
	 */
	static boolean isDeclared(Constructor<?> constructor) {
		try {
			return ReflectJvmMapping.getKotlinFunction(constructor) != null;
		}
		catch (KotlinReflectionInternalError | UnsupportedOperationException ex) {
			return false;
		}
	}

	/**
	 * Return the primary constructor of a class.
	 * @param type a class that is read
	 * @return the constructor, or {@code null} if there is none
	 */
	static @Nullable Constructor<?> primary(Class<?> type) {
		KFunction<?> primary = KClasses.getPrimaryConstructor(JvmClassMappingKt.getKotlinClass(type));
		return (primary != null) ? ReflectJvmMapping.getJavaConstructor(primary) : null;
	}

	/**
	 * Return the value class that a function returns.
	 * @param method the method that was made of it, in a class that is read
	 * @return the value class, or {@code null} if it returns another class
	 */
	static @Nullable Class<?> returned(Method method) {
		KFunction<?> function = ReflectJvmMapping.getKotlinFunction(method);
		ValueClass returned = (function != null) ? valueClass(function.getReturnType()) : null;
		return (returned != null) ? returned.type() : null;
	}

	private static @Nullable KFunction<?> find(Executable executable) {
		return (executable instanceof Constructor<?> constructor) ? ReflectJvmMapping.getKotlinFunction(constructor)
				: ReflectJvmMapping.getKotlinFunction((Method) executable);
	}

	private static KotlinFunction usable(KotlinFunction found, Executable executable) {
		if (found.values.size() < executable.getParameterCount() && isInner(found, executable)) {
			throw new UnusableTypeException(executable.getDeclaringClass().getName() + Creators.INNER);
		}
		String name = "the function '" + found.function.getName() + "' of " + executable.getDeclaringClass().getName();
		if (found.function.isSuspend()) {
			throw new UnusableTypeException(name + " is suspending, so that configuration cannot call it");
		}
		if (executable instanceof Method && found.function.getParameters().size() > found.values.size()
				&& found.values.size() < executable.getParameterCount()) {
			throw new UnusableTypeException(name + " has a receiver, so that configuration cannot call it");
		}
		return found;
	}

	private static boolean isInner(KotlinFunction found, Executable executable) {
		return executable instanceof Constructor<?> && found.function.getParameters().size() > found.values.size();
	}

	@Nullable String name(int index) {
		return this.values.get(index).getName();
	}

	KParameter parameter(int index) {
		return this.values.get(index);
	}

	/**
	 * Return the value class of a parameter.
	 * @param index the index of the parameter
	 * @return the value class, or {@code null} if its class is another one
	 */
	@Nullable ValueClass valueClass(int index) {
		return valueClass(this.values.get(index).getType());
	}

	private static @Nullable ValueClass valueClass(KType type) {
		return (type.getClassifier() instanceof KClass<?> known) ? ValueClass.of(JvmClassMappingKt.getJavaClass(known))
				: null;
	}

	/**
	 * Return the field that holds an argument as it was passed.
	 * @param index the index of the parameter
	 * @param type the class of the object
	 * @return the field, or {@code null} if none is known to
	 */
	@Nullable Field field(int index, Class<?> type) {
		return Objects.requireNonNull(this.held.get()).field(index, type);
	}

	/**
	 * Call the constructor or function.
	 * @param arguments an argument for each parameter, {@code null} for its default,
	 * {@link Creator#ABSENT} for {@code null}
	 * @return what it returns
	 * @throws Throwable what it throws
	 */
	@Nullable Object call(@Nullable Object[] arguments) throws Throwable {
		Map<KParameter, @Nullable Object> given = new HashMap<>();
		for (int i = 0; i < arguments.length; i++) {
			KParameter parameter = this.values.get(i);
			if (arguments[i] != null || !(parameter.isOptional() || parameter.isVararg())) {
				given.put(parameter, (arguments[i] != Creator.ABSENT) ? created(i, arguments[i]) : null);
			}
		}
		Object receiver = receiver();
		if (receiver != null) {
			given.put(this.function.getParameters().get(0), receiver);
		}
		KCallablesJvm.setAccessible(this.function, true);
		if (this.values.stream().anyMatch(KotlinFunction::isUnsignedVararg)) {
			return callWithUnsigned(given);
		}
		return (given.isEmpty() && this.created != null && !this.values.isEmpty()) ? this.created.createDefault()
				: this.function.callBy(given);
	}

	private @Nullable Object callWithUnsigned(Map<KParameter, @Nullable Object> given)
			throws ReflectiveOperationException {
		BitSet defaulted = new BitSet();
		@Nullable Object[] arguments = new Object[this.values.size()];
		for (int i = 0; i < arguments.length; i++) {
			KParameter parameter = this.values.get(i);
			boolean isGiven = given.containsKey(parameter);
			defaulted.set(i, !isGiven && parameter.isOptional());
			arguments[i] = (isGiven || !isUnsignedVararg(parameter)) ? given.get(parameter)
					: Objects.requireNonNull(valueClass(parameter.getType())).empty();
		}
		if (defaulted.isEmpty()) {
			return this.function.call(this.function.getParameters()
				.stream()
				.map((each) -> this.values.contains(each) ? arguments[this.values.indexOf(each)] : given.get(each))
				.toArray());
		}
		return DefaultArguments.call(this.executable, receiver(), arguments, defaulted);
	}

	private @Nullable Object receiver() {
		KParameter first = this.function.getParameters().isEmpty() ? null : this.function.getParameters().get(0);
		return (first != null && first.getType().getClassifier() instanceof KClass<?> owner
				&& first.getKind() == KParameter.Kind.INSTANCE) ? owner.getObjectInstance() : null;
	}

	private static boolean isUnsignedVararg(KParameter parameter) {
		return parameter.isVararg() && valueClass(parameter.getType()) != null;
	}

	/**
	 * Return what a call needs by reflection: what the compiler makes of defaults, and
	 * what creates value classes.
	 * @return constructors and methods
	 */
	Stream<Executable> reflected() {
		Stream<Executable> own = (this.executable instanceof Method method) ? KotlinFactories.variants(method)
				: Stream.of(this.executable.getDeclaringClass().getDeclaredConstructors());
		Stream<ValueClass> boxed = IntStream.range(0, this.values.size())
			.boxed()
			.flatMap((index) -> Stream.ofNullable(valueClass(index)));
		return Stream.concat(own, Stream.concat(Stream.ofNullable(this.created), boxed).flatMap(ValueClass::reflected));
	}

	private @Nullable Object created(int index, @Nullable Object argument) throws Throwable {
		if (argument == null) {
			return null;
		}
		ValueClass declared = valueClass(index);
		return (declared == null || declared.type().isInstance(argument)) ? argument : declared.create(argument);
	}

}
