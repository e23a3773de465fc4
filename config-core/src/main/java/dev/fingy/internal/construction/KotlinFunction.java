package dev.fingy.internal.construction;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import kotlin.reflect.KClass;
import kotlin.reflect.KFunction;
import kotlin.reflect.KParameter;
import kotlin.reflect.jvm.KCallablesJvm;
import kotlin.reflect.jvm.ReflectJvmMapping;
import org.jspecify.annotations.Nullable;

/**
 * Calls constructors and functions of Kotlin, with the defaults of their parameters where
 * there is no argument.
 */
final class KotlinFunction {

	private KotlinFunction() {
	}

	/**
	 * Return the parameters that take arguments.
	 * @param executable a constructor or static method of a Kotlin class
	 * @return the parameters, none if Kotlin does not know the executable
	 */
	static List<KParameter> values(Executable executable) {
		KFunction<?> function = of(executable);
		return (function != null)
				? function.getParameters().stream().filter((each) -> each.getKind() == KParameter.Kind.VALUE).toList()
				: List.of();
	}

	/**
	 * Call a constructor or function.
	 * @param executable a constructor or static method of a Kotlin class
	 * @param arguments an argument for each parameter, {@code null} for its default,
	 * {@link Creator#ABSENT} for {@code null}
	 * @return what it returns
	 * @throws ReflectiveOperationException with what it throws
	 */
	static @Nullable Object call(Executable executable, @Nullable Object[] arguments)
			throws ReflectiveOperationException {
		List<KParameter> values = values(executable);
		KFunction<?> function = of(executable);
		if (function == null || values.size() != arguments.length) {
			return Creator.invoke(executable, arguments);
		}
		Map<KParameter, @Nullable Object> given = new HashMap<>();
		for (int i = 0; i < arguments.length; i++) {
			if (arguments[i] != null || !values.get(i).isOptional()) {
				given.put(values.get(i), (arguments[i] != Creator.ABSENT) ? arguments[i] : null);
			}
		}
		KParameter first = function.getParameters().isEmpty() ? null : function.getParameters().get(0);
		if (first != null && first.getType().getClassifier() instanceof KClass<?> owner
				&& first.getKind() == KParameter.Kind.INSTANCE) {
			given.put(first, owner.getObjectInstance());
		}
		KCallablesJvm.setAccessible(function, true);
		return function.callBy(given);
	}

	private static @Nullable KFunction<?> of(Executable executable) {
		return (executable instanceof Constructor<?> constructor) ? ReflectJvmMapping.getKotlinFunction(constructor)
				: ReflectJvmMapping.getKotlinFunction((Method) executable);
	}

}
