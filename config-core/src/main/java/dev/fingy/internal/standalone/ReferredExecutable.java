package dev.fingy.internal.standalone;

import java.lang.invoke.MethodType;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

import dev.fingy.internal.construction.KotlinNames;
import dev.fingy.internal.standalone.ReferenceCode.Call;

/**
 * Finds what its author referred to by what Kotlin's compiler calls for it: the method of
 * a companion, one that computes defaults, or one that creates a value class.
 *
 * @param reference what the compiler made of the reference
 * @param loader provides classes
 */
record ReferredExecutable(KotlinReference reference, @Nullable ClassLoader loader) {

	@Nullable Executable find() throws ReflectiveOperationException {
		Call call = this.reference.call();
		Class<?> type = Class.forName(ClassUtils.convertResourcePathToClassName(call.owner()), false, this.loader);
		Class<?>[] types = MethodType.fromMethodDescriptorString(call.descriptor(), this.loader).parameterArray();
		boolean isOfCompanion = types.length > 0 && types[0] == type;
		Class<?>[] own = isOfCompanion ? Arrays.copyOfRange(types, 1, types.length) : types;
		return call.name().equals("<init>") ? constructor(type, own) : method(type, call.name(), own);
	}

	private @Nullable Executable constructor(Class<?> type, Class<?>[] types) throws ReflectiveOperationException {
		if (isDefault(types, KotlinNames.MARKER) && this.reference.given() < types.length - 2) {
			Class<?>[] declared = Arrays.copyOf(types, types.length - 2);
			return this.reference.leavesRest(declared.length) ? type.getDeclaredConstructor(declared) : null;
		}
		boolean marked = types.length > 0 && types[types.length - 1].getName().equals(KotlinNames.MARKER);
		return this.reference.passesAll(marked ? types.length - 1 : types.length, marked)
				? type.getDeclaredConstructor(types) : null;
	}

	private @Nullable Executable method(Class<?> type, String name, Class<?>[] types)
			throws ReflectiveOperationException {
		if (isDefault(types, "java.lang.Object") && name.endsWith(KotlinNames.DEFAULT)) {
			Class<?>[] declared = Arrays.copyOf(types, types.length - 2);
			return this.reference.leavesRest(declared.length)
					? ofFunction(type, name.substring(0, name.length() - KotlinNames.DEFAULT.length()), declared)
					: null;
		}
		return this.reference.passesAll(types.length, false) ? ofFunction(type, name, types) : null;
	}

	private static boolean isDefault(Class<?>[] types, String last) {
		return types.length > 1 && types[types.length - 2] == int.class
				&& types[types.length - 1].getName().equals(last);
	}

	// A function of a companion under @JvmStatic is one of the class around it, too
	private static @Nullable Executable ofFunction(Class<?> type, String name, Class<?>[] types)
			throws ReflectiveOperationException {
		if (name.equals("constructor-impl")) {
			return type.getDeclaredConstructor(types);
		}
		Method method = type.getDeclaredMethod(name, types);
		if (Modifier.isStatic(method.getModifiers())) {
			return method;
		}
		Class<?> around = type.getDeclaringClass();
		return (around != null) ? Arrays.stream(around.getDeclaredMethods())
			.filter((each) -> Modifier.isStatic(each.getModifiers()) && each.getName().equals(name)
					&& Arrays.equals(each.getParameterTypes(), types))
			.findFirst()
			.orElse(null) : null;
	}

}
