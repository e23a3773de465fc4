package dev.fingy.internal.standalone;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.asm.Type;

import dev.fingy.internal.standalone.ReferenceCode.Call;
import dev.fingy.internal.standalone.ReferenceCode.Constant;
import dev.fingy.internal.standalone.ReferenceCode.Load;
import dev.fingy.internal.standalone.ReferenceCode.Step;

/**
 * What a reference to a constructor or function of Kotlin does. Its compiler makes a
 * method of each reference, which calls what is referred to with its own arguments, and
 * with constants where arguments at the end are left to their defaults.
 *
 * @param given the number of arguments that are passed on
 * @param constants what is passed after them, in part {@code null}
 * @param call the call
 */
record KotlinReference(int given, List<@Nullable Integer> constants, Call call) {

	/**
	 * Return what a method calls that the compiler made of a reference.
	 * @param method the method
	 * @param captures whether its first parameter is the object of a function
	 * @return the constructor or static method, or {@code null} if the method is that of
	 * a lambda that does more
	 * @throws ReflectiveOperationException if it cannot be found
	 */
	static @Nullable Executable target(Method method, boolean captures) throws ReflectiveOperationException {
		KotlinReference reference = of(method, captures);
		return (reference != null)
				? new ReferredExecutable(reference, method.getDeclaringClass().getClassLoader()).find() : null;
	}

	private static @Nullable KotlinReference of(Method method, boolean captures) {
		List<Step> steps = withoutChecks(ReferenceCode.of(method));
		List<Load> loads = leading(steps, Load.class);
		List<Step> rest = steps.subList(loads.size(), steps.size());
		List<Constant> constants = leading(rest, Constant.class);
		boolean isOnlyCall = rest.size() == constants.size() + 1 && rest.get(constants.size()) instanceof Call call
				&& !call.isOfInterface();
		if (!isOnlyCall || !areAll(loads, parameters(method), captures)) {
			return null;
		}
		List<@Nullable Integer> values = new ArrayList<>();
		constants.forEach((constant) -> values.add(constant.value()));
		int given = method.getParameterCount() - (captures ? 1 : 0);
		return new KotlinReference(given, values, (Call) rest.get(constants.size()));
	}

	// An argument is loaded with its name to be checked first
	private static List<Step> withoutChecks(List<Step> steps) {
		List<Step> rest = new ArrayList<>();
		for (Step step : steps) {
			int size = rest.size();
			if (step instanceof Call call && call.isCheck() && size > 1 && rest.get(size - 1) == ReferenceCode.NAME
					&& rest.get(size - 2) instanceof Load) {
				rest.subList(size - 2, size).clear();
			}
			else {
				rest.add(step);
			}
		}
		return rest;
	}

	private static <S extends Step> List<S> leading(List<Step> steps, Class<S> kind) {
		return steps.stream().takeWhile(kind::isInstance).map(kind::cast).toList();
	}

	private static List<Load> parameters(Method method) {
		List<Load> parameters = new ArrayList<>();
		int index = 0;
		for (Class<?> type : method.getParameterTypes()) {
			parameters.add(new Load(index));
			index += Type.getType(type).getSize();
		}
		return parameters;
	}

	private static boolean areAll(List<Load> loads, List<Load> parameters, boolean captures) {
		return loads.equals(parameters) || (captures && loads.equals(parameters.subList(1, parameters.size())));
	}

	/**
	 * Return whether all that is passed is the arguments and what compilers add.
	 * @param count the number of parameters of what is called
	 * @param marked whether compilers add an empty parameter
	 * @return {@code false} if the method passes something of its own
	 */
	boolean passesAll(int count, boolean marked) {
		return this.given == count && this.constants.size() == (marked ? 1 : 0);
	}

	/**
	 * Return whether all that is not passed is left to defaults.
	 * @param count the number of parameters of what is called
	 * @return {@code false} if the method passes something of its own
	 */
	boolean leavesRest(int count) {
		long rest = ((1L << count) - 1) & -(1L << this.given);
		return count <= Integer.SIZE && this.constants.size() == count - this.given + 2 && mask() == (int) rest;
	}

	private int mask() {
		return this.constants.stream().filter(Objects::nonNull).reduce(0, (before, last) -> last);
	}

}
