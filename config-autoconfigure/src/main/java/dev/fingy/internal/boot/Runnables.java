package dev.fingy.internal.boot;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

import dev.fingy.FingyException;
import dev.fingy.Problem;
import dev.fingy.internal.creation.Component;

/**
 * Nodes that can be run: each is a {@link Runnable}, or a {@link Callable} of an Integer.
 */
public final class Runnables {

	private static final Set<Class<?>> RESULTS = Set.of(Integer.class, Void.class);

	private Runnables() {
	}

	/**
	 * Return whether objects can be run.
	 * @param type their type
	 * @return {@code true} if they can
	 */
	public static boolean canRun(ResolvableType type) {
		return Runnable.class.isAssignableFrom(type.toClass()) || isCallable(type);
	}

	// What a raw type returns is known when it has returned
	private static boolean isCallable(ResolvableType type) {
		ResolvableType callable = type.as(Callable.class);
		Class<?> result = callable.resolveGeneric(0);
		return callable != ResolvableType.NONE && (result == null || RESULTS.contains(result));
	}

	/**
	 * Create the object of a component that can be run, and run it.
	 * @param component the component
	 * @return the exit code
	 * @throws Exception what the object throws
	 */
	public static int run(Component<?> component) throws Exception {
		Object object = component.get();
		if (isCallable(component.node().resolvableType())) {
			return exitCode(component, ((Callable<?>) object).call());
		}
		((Runnable) object).run();
		return 0;
	}

	private static int exitCode(Component<?> component, @Nullable Object result) {
		if (result != null && !(result instanceof Integer)) {
			throw new FingyException("the run of '" + component.path() + "'", List.of(Problem.of(component.path(),
					"returned a " + result.getClass().getSimpleName() + ", which is no exit code")));
		}
		return (result != null) ? (Integer) result : 0;
	}

}
