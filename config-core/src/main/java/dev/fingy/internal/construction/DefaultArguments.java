package dev.fingy.internal.construction;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Calls constructors and functions of Kotlin with their defaults, as its compiler does.
 * It is for those with a {@code vararg} of unsigned numbers, which {@code kotlin-reflect}
 * cannot call with a default.
 */
final class DefaultArguments {

	private DefaultArguments() {
	}

	/**
	 * Call a constructor or function.
	 * @param executable the constructor, or the static method of the function
	 * @param receiver the object that the function is of, {@code null} if there is none
	 * @param arguments the arguments
	 * @param defaulted the indexes of those that are left to their defaults
	 * @return what it returns
	 * @throws ReflectiveOperationException what it throws
	 */
	static @Nullable Object call(Executable executable, @Nullable Object receiver, @Nullable Object[] arguments,
			BitSet defaulted) throws ReflectiveOperationException {
		Executable called = find(executable);
		Class<?>[] types = called.getParameterTypes();
		@Nullable Object[] passed = new Object[types.length];
		int first = (types[0] == called.getDeclaringClass()) ? 1 : 0;
		passed[0] = receiver;
		for (int i = 0; i < arguments.length; i++) {
			passed[first + i] = passed(arguments[i], types[first + i]);
		}
		for (int i = first + arguments.length, bit = 0; i < types.length - 1; i++, bit += Integer.SIZE) {
			passed[i] = mask(defaulted, bit);
		}
		return Creator.invoke(called, passed);
	}

	private static int mask(BitSet defaulted, int from) {
		long[] bits = defaulted.get(from, from + Integer.SIZE).toLongArray();
		return (bits.length > 0) ? (int) bits[0] : 0;
	}

	private static @Nullable Object passed(@Nullable Object argument, Class<?> type) {
		return (argument == null && type.isPrimitive()) ? PrimitiveDefaults.of(type)
				: type.isInstance(argument) ? argument : ValueClass.unboxed(argument);
	}

	private static Executable find(Executable executable) {
		Class<?> type = executable.getDeclaringClass();
		List<Class<?>> own = List.of(KotlinConstructors.declared(executable).getParameterTypes());
		if (executable instanceof Constructor<?>) {
			return Arrays.stream(type.getDeclaredConstructors())
				.filter((each) -> isDefault(each, own, KotlinNames.MARKER))
				.findFirst()
				.orElseThrow();
		}
		return Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses()))
			.flatMap((holder) -> Arrays.stream(holder.getDeclaredMethods()))
			.filter((each) -> isDefault(each, executable.getName(), own))
			.findFirst()
			.orElseThrow();
	}

	// Those of a companion begin with it
	private static boolean isDefault(Method method, String name, List<Class<?>> own) {
		List<Class<?>> ofCompanion = new ArrayList<>(own);
		ofCompanion.add(0, method.getDeclaringClass());
		return method.getName().equals(name + KotlinNames.DEFAULT) && Modifier.isStatic(method.getModifiers())
				&& (isDefault(method, own, "java.lang.Object") || isDefault(method, ofCompanion, "java.lang.Object"));
	}

	private static boolean isDefault(Executable executable, List<Class<?>> own, String last) {
		List<Class<?>> types = List.of(executable.getParameterTypes());
		int added = types.size() - own.size();
		return executable.isSynthetic() && added > 1 && types.subList(0, own.size()).equals(own)
				&& types.get(types.size() - 1).getName().equals(last)
				&& types.subList(own.size(), types.size() - 1).stream().allMatch((type) -> type == int.class);
	}

}
